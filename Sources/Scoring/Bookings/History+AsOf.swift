import Contacts
import Diagnostics

/// A booking history as it stood on one day.
struct HistoryAsOf {
    /// By client number.
    private(set) var clients: [ClientRecord]
    /// The day of the first completed booking in the history.
    private(set) var firstVisit: CalendarDate?
    /// Completed bookings.
    private(set) var completed = 0
    /// Bookings on past days that are still marked scheduled.
    private(set) var stillScheduled = 0
    /// The ISO code of the currency that revenue is counted in; blank where no booking names one.
    let currency: String
    /// The number of completed bookings with an amount in another currency, by code; those amounts are not summed.
    private(set) var otherCurrencies: [String: Int] = [:]

    /// - Parameter history: a settled history.
    init(_ history: BookingHistory, asOf: CalendarDate) {
        clients = Array(repeating: ClientRecord(), count: history.clients.count)
        currency = HistoryAsOf.mainCurrency(history, asOf: asOf)
        for visit in history.visits {
            if visit.isCompleted(asOf: asOf, countingScheduled: history.countsPastScheduled) {
                count(visit)
            } else if visit.status == .scheduled, visit.day < asOf, visit.isVisit {
                stillScheduled += 1
            } else if visit.isMoneyAlone(asOf: asOf) {
                add(visit)
            }
        }
    }

    /// A warning for a calendar in which past visits are seldom marked; nil for any other.
    ///
    /// - Parameter history: the history of this state.
    func warning(on history: BookingHistory) -> Diagnostic? {
        guard stillScheduled > 4, stillScheduled > completed, !history.countsPastScheduled else { return nil }
        return Diagnostic(
            .warning, .data,
            "MOST PAST VISITS ARE NOT COUNTED: \(stillScheduled) past bookings still say scheduled or confirmed, "
                + "and only \(completed) say completed",
            hint: "if those clients came, add --past scheduled=completed; otherwise mark past visits in the calendar")
    }

    /// Days from the first completed booking to `asOf`; nil without bookings.
    func window(asOf: CalendarDate) -> Int? { firstVisit.map { asOf.days(since: $0) } }

    private mutating func count(_ visit: BookingHistory.Visit) {
        let client = Int(visit.client)
        completed += 1
        firstVisit = min(firstVisit ?? visit.day, visit.day)
        clients[client].bookings += 1
        clients[client].firstVisit = min(clients[client].firstVisit ?? visit.day, visit.day)
        clients[client].lastVisit = max(clients[client].lastVisit ?? visit.day, visit.day)
        add(visit)
    }

    private mutating func add(_ visit: BookingHistory.Visit) {
        let client = Int(visit.client)
        guard let amount = visit.amount else { return }
        if amount.currency.isEmpty || amount.currency == currency {
            clients[client].revenue += amount.hundredths
        } else {
            otherCurrencies[amount.currency, default: 0] += 1
        }
    }

    /// The currency of most completed bookings that name one; of equals the one that sorts first.
    private static func mainCurrency(_ history: BookingHistory, asOf: CalendarDate) -> String {
        var counts: [String: Int] = [:]
        // Most lists have one currency.
        var (last, lastCount) = ("", 0)
        for visit in history.visits {
            guard let currency = visit.amount?.currency, !currency.isEmpty,
                visit.isCompleted(asOf: asOf, countingScheduled: history.countsPastScheduled)
            else { continue }
            if currency != last {
                counts[last, default: 0] += lastCount
                (last, lastCount) = (currency, 0)
            }
            lastCount += 1
        }
        counts[last, default: 0] += lastCount
        counts[""] = nil
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
}

extension BookingHistory.Visit {
    /// Whether the visit had taken place by `asOf`. Without a status, a past day counts. `scheduled` counts only if the
    /// user says so: lists in which it always could are read without statuses (see `BookingSurvey`).
    func isCompleted(asOf: CalendarDate, countingScheduled: Bool) -> Bool {
        guard isVisit else { return false }
        return switch status {
        case .completed: day <= asOf
        case nil: day < asOf
        case .scheduled: countingScheduled && day < asOf
        case .cancelled, .noShow: false
        }
    }

    /// Whether money changed hands without a visit: a fee that was paid, a refund.
    func isMoneyAlone(asOf: CalendarDate) -> Bool {
        guard day <= asOf, let amount else { return false }
        return amount.hundredths < 0 || !isVisit && (status == .completed || status == nil)
    }
}
