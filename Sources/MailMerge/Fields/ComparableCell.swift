import Contacts

/// A cell as a comparable value: a number, a date, or else text.
enum ComparableCell: Hashable, Sendable {
    case number(Double)
    /// With the minute of the day, if a time follows.
    case date(CalendarDate, minute: Int?)
    /// In lower case.
    case text(String)

    init(_ text: String) {
        if let number = Double(text) {
            self = .number(number)
        } else if let date = CalendarDate(text) {
            self = .date(date, minute: text.withByteView { TimeOfDay(in: $0) }?.minute)
        } else {
            self = .text(text.withByteView(\.lowercasedString))
        }
    }

    /// Whether both are numbers, both dates, or both text.
    func isOfTheKind(of other: ComparableCell) -> Bool {
        switch (self, other) {
        case (.number, .number), (.date, .date), (.text, .text): true
        default: false
        }
    }

    /// Whether this value is less than another of its kind. A date without a time equals any time of its day.
    func isBelow(_ other: ComparableCell) -> Bool {
        switch (self, other) {
        case (.number(let number), .number(let other)): number < other
        case (.date(let day, let minute), .date(let otherDay, let otherMinute)):
            if day == otherDay, let minute, let otherMinute { minute < otherMinute } else { day < otherDay }
        case (.text(let text), .text(let other)): text < other
        default: false
        }
    }
}
