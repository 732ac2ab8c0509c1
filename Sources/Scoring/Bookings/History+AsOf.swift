import Contacts

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

    init(_ history: BookingHistory, asOf: CalendarDate) {
        clients = Array(repeating: ClientRecord(), count: history.clients.count)
        currency = HistoryAsOf.mainCurrency(history, asOf: asOf)
        var answeredOn: [CalendarDate?] = Array(repeating: nil, count: clients.count)
        for visit in history.visits {
            let client = Int(visit.client)
            if visit.isCompleted(asOf: asOf) { count(visit) }
            if visit.status == .scheduled, visit.day < asOf { stillScheduled += 1 }
            guard let answer = history.answer(of: visit) else { continue }
            // Of two answers on one day the one that sorts first, so that the order of bookings does not matter.
            if let known = clients[client].answer, let day = answeredOn[client],
                (day, history.answers[known]) <= (visit.day, answer)
            {
                continue
            }
            clients[client].answer = Int(visit.answer)
            answeredOn[client] = visit.day
        }
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
        for visit in history.visits {
            guard let currency = visit.amount?.currency, !currency.isEmpty, visit.isCompleted(asOf: asOf) else {
                continue
            }
            counts[currency, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
}

extension BookingHistory.Visit {
    /// Whether the booking had taken place by `asOf`. Without a status, a past day counts. `scheduled` does not count:
    /// lists in which it could are read without statuses (see `BookingSurvey`).
    func isCompleted(asOf: CalendarDate) -> Bool {
        switch status {
        case .completed: day <= asOf
        case nil: day < asOf
        case .cancelled, .noShow, .scheduled: false
        }
    }
}
