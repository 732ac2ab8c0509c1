import Contacts

/// What is decided about a booking list from all of its rows, and holds for each of them.
///
/// It goes with rows that are rejected, in words, for they would say something else by themselves once they are mended.
package struct BookingDecisions: Equatable {
    /// The identifier of the format, where not the header tells it.
    var format: String?
    /// Which number is the day in the dates of appointments, and in those on which they were booked.
    var appointmentDates: CalendarDate.Order?
    var bookingDates: CalendarDate.Order?
    /// What stands before the decimals of amounts.
    var decimalMark: DecimalMark?
    /// Whether some bookings are called completed; where none is, `scheduled` says nothing.
    var tellsCompleted = false

    init() {}

    /// `format: vagaro; starts_at: day before month; amount: decimal comma; status: some are completed`; blank if
    /// nothing is decided.
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

    /// Reads `words`; what is none of them decides nothing.
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
