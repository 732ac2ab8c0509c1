import CSV
import Contacts

/// What only all rows of a booking list together can say, gathered row by row.
struct BookingSurvey: ~Copyable {
    private let startsAt: Int?
    private let bookedOn: Int?
    private let status: Int?
    /// What the days of the appointments say about their order, and those on which they were booked.
    private(set) var appointmentDates = DateEvidence()
    private(set) var bookingDates = DateEvidence()
    /// Whether some booking is called completed.
    private(set) var tellsCompleted = false
    /// The words for a status, as many as a program may have.
    private(set) var statusWords: Set<String> = []
    private var knownWords = CellCache<Bool>()

    /// A program has no more words than this for a status.
    private static let mostStatusWords = 50

    init(_ plan: BookingPlan) {
        startsAt = plan.roles.firstIndex(of: .column(.startsAt))
        bookedOn = plan.roles.firstIndex(of: .column(.bookedOn))
        status = plan.roles.firstIndex(of: .column(.status))
    }

    /// Takes one row.
    mutating func take(_ record: Record) {
        if let startsAt { appointmentDates.take(record[startsAt].trimmed) }
        if let bookedOn, !appointmentDates.tells { bookingDates.take(record[bookedOn].trimmed) }
        guard let status else { return }
        let cell = record[status].trimmed
        var isNew = false
        let isCompleted = knownWords.value(for: cell) { word in
            isNew = true
            return StatusWord(word.string)?.status == .completed
        }
        if isCompleted { tellsCompleted = true }
        if isNew, statusWords.count < BookingSurvey.mostStatusWords { statusWords.insert(cell.string) }
    }
}
