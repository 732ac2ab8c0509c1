import Contacts

/// What all rows of a booking list together decide about each of them.
///
/// Rejected rows carry these decisions in words, because a few corrected rows alone could decide otherwise.
package struct BookingDecisions: Equatable {
    /// The identifier of the format, where the header alone does not show it.
    var format: String?
    /// Which number is the day, in appointment dates and in booking dates.
    var appointmentDates: CalendarDate.Order?
    var bookingDates: CalendarDate.Order?
    /// The decimal mark of amounts.
    var decimalMark: DecimalMark?
    /// Whether some booking is marked completed; where none is, `scheduled` says nothing about the past.
    var tellsCompleted = false

    init() {}

    /// `format: vagaro; starts_at: day before month; amount: decimal comma; status: some are completed`; blank without
    /// decisions.
    package var words: String {
        var items: [String] = []
        func add<Value>(_ key: String, _ value: Value?, _ word: (Value) -> String) {
            if let value { items.append("\(key): \(word(value))") }
        }
        add(BookingDecisions.format, format) { $0 }
        add(BookingColumn.startsAt.rawValue, appointmentDates, DateEvidence.words)
        add(BookingColumn.bookedOn.rawValue, bookingDates, DateEvidence.words)
        add(BookingColumn.amount.rawValue, decimalMark, BookingDecisions.words)
        add(BookingColumn.status.rawValue, tellsCompleted ? true : nil) { _ in BookingDecisions.someCompleted }
        return items.joined(separator: "; ")
    }

    /// Reads `words`; unknown items are ignored.
    init(words: String) {
        for item in words.split(separator: ";") {
            let parts = item.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
            guard parts.count == 2 else { continue }
            let word = String(parts[1])
            switch parts[0] {
            case BookingDecisions.format: format = word
            case BookingColumn.startsAt.rawValue: appointmentDates = DateEvidence.order(inWords: word)
            case BookingColumn.bookedOn.rawValue: bookingDates = DateEvidence.order(inWords: word)
            case BookingColumn.amount.rawValue:
                decimalMark = [.point, .comma].first { BookingDecisions.words($0) == word }
            case BookingColumn.status.rawValue: tellsCompleted = word == BookingDecisions.someCompleted
            default: break
            }
        }
    }

    private static let format = "format"
    private static let someCompleted = "some are completed"

    private static func words(_ mark: DecimalMark) -> String { "decimal \(mark)" }
}
