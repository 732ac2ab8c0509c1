import CSV
import Contacts

/// Collects, row by row, the evidence for decisions that need all rows of a booking list.
struct BookingSurvey: ~Copyable {
    private let startsAt: Int?
    private let bookedOn: Int?
    private let amountColumns: [Int]
    private let statusColumns: [Int]
    private let header: Header
    /// The order of day and month in appointment dates, and in booking dates.
    private var appointmentDates = DateEvidence()
    private var bookingDates = DateEvidence()
    private var amounts = DecimalEvidence()
    private var knownAmounts = CellCache<WrittenNumber.Marks?>()
    /// Whether some booking is marked completed.
    private var tellsCompleted = false
    /// The distinct status words, up to `mostStatusWords`.
    private var statusWords: Set<String> = []
    private var knownWords = CellCache<Bool>()
    private var statuses: StatusReader

    /// No program has more status words than this.
    private static let mostStatusWords = 50

    init(_ plan: BookingPlan, _ header: Header) {
        startsAt = plan.roles.firstIndex(of: .column(.startsAt))
        bookedOn = plan.roles.firstIndex(of: .column(.bookedOn))
        amountColumns = plan.columns.filter { $0.role == .column(.amount) || $0.role == .payment }.map(\.index)
        statusColumns = plan.columns.filter { $0.role == .column(.status) }.map(\.index)
        statuses = StatusReader(plan)
        self.header = header
    }

    /// Adds one row.
    mutating func take(_ record: Record) {
        if let startsAt { appointmentDates.take(record[startsAt].trimmed) }
        if let bookedOn { bookingDates.take(record[bookedOn].trimmed) }
        for column in amountColumns {
            let cell = record[column].trimmed
            amounts.take(cell, showing: knownAmounts.value(for: cell, make: Money.marks))
        }
        if !tellsCompleted, statuses.read(record).marksCompleted { tellsCompleted = true }
        for column in statusColumns {
            let cell = record[column].trimmed
            var isNew = false
            _ = knownWords.value(for: cell) { _ in
                isNew = true
                return true
            }
            if isNew, statusWords.count < BookingSurvey.mostStatusWords { statusWords.insert(cell.string) }
        }
    }

    /// The format that the status words reveal, or nil.
    var format: BookingFormat? { BookingFormat.told(by: statusWords) }

    /// Decides from all rows added.
    ///
    /// - Parameters:
    ///   - told: what was decided when the list was first read; it overrides everything else.
    ///   - usual: the order of dates where nothing shows it.
    ///   - notice: receives what remains doubtful.
    func decisions(
        told: BookingDecisions, usual: CalendarDate.Order, notice: (String) -> Void
    ) -> BookingDecisions {
        let starts = DateOrder(appointmentDates, beside: bookingDates, told: told.appointmentDates, usual: usual)
        let booked = DateOrder(bookingDates, beside: appointmentDates, told: told.bookingDates, usual: usual)
        if let message = starts.notice { notice(message) }
        if let message = booked.notice, message != starts.notice { notice(message) }
        if let startsAt, let bookedOn, starts.isDecided, booked.isDecided, starts.order != booked.order {
            notice(
                "\"\(header.names[startsAt])\" is read as \(DateEvidence.words(starts.order)), "
                    + "\"\(header.names[bookedOn])\" as \(DateEvidence.words(booked.order))")
        }
        var decisions = BookingDecisions()
        if starts.isDecided { decisions.appointmentDates = starts.order }
        if bookedOn != nil, booked.isDecided { decisions.bookingDates = booked.order }
        decisions.decimalMark = told.decimalMark ?? amounts.mark
        decisions.tellsCompleted = told.tellsCompleted || tellsCompleted
        if let message = amounts.doubt(reading: decisions.decimalMark) { notice(message) }
        return decisions
    }
}
