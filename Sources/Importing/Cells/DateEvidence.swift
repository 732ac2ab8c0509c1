import Bytes
import Contacts

/// What the dates of a column say about which number in `3/4/2026` is the day.
struct DateEvidence {
    /// How many dates can be read in one way only, and which.
    private(set) var dayFirst = 0
    private(set) var monthFirst = 0
    /// Whether some can be read in both.
    private(set) var isOpen = false

    /// Whether some dates tell.
    var tells: Bool { dayFirst + monthFirst > 0 }

    /// The order that most dates have which tell; the month first where they are as many.
    var order: CalendarDate.Order { dayFirst > monthFirst ? .dayFirst : .monthFirst }

    /// Takes one more date; text that is none says nothing.
    mutating func take(_ cell: ByteView) {
        // A year comes first, which leaves nothing open; most lists that programs write have only such dates.
        if cell.count > 2, cell[0].isASCIIDigit, cell[1].isASCIIDigit, cell[2].isASCIIDigit { return }
        guard let asMonthFirst = CalendarDate(cell, order: .monthFirst),
            let asDayFirst = CalendarDate(cell, order: .dayFirst)
        else { return }
        if asMonthFirst != asDayFirst {
            isOpen = true
        } else if let order = DateEvidence.order(shownBy: cell, is: asMonthFirst) {
            if order == .dayFirst { dayFirst += 1 } else { monthFirst += 1 }
        }
    }

    /// Adds what other dates of the same column say.
    static func += (sum: inout DateEvidence, more: DateEvidence) {
        sum.dayFirst += more.dayFirst
        sum.monthFirst += more.monthFirst
        sum.isOpen = sum.isOpen || more.isOpen
    }

    /// What to tell the user where dates that could be read in both ways are taken in `order` though some have the
    /// other; nil if there is no doubt.
    func contradiction(to order: CalendarDate.Order) -> String? {
        guard isOpen, (order == .dayFirst ? monthFirst : dayFirst) > 0 else { return nil }
        let isMixed = dayFirst > 0 && monthFirst > 0
        let found =
            isMixed
            ? "some dates have the day first and some the month"
            : "some dates can only have the \(order == .dayFirst ? "month" : "day") first"
        return "\(found); those that could be either are taken as \(DateEvidence.words(order))"
    }

    /// `month before day`.
    static func words(_ order: CalendarDate.Order) -> String {
        order == .monthFirst ? "month before day" : "day before month"
    }

    /// The order that `words` names; nil for other words.
    static func order(inWords text: String) -> CalendarDate.Order? {
        [.monthFirst, .dayFirst].first { words($0) == text }
    }

    /// The order of `13/4/2026` or `4/13/2026`; nil for a date that is not written in that way.
    private static func order(shownBy cell: ByteView, is date: CalendarDate) -> CalendarDate.Order? {
        let numbers = cell.split { !$0.isASCIIDigit }
        guard numbers.count >= 3, numbers[0].count <= 2, let first = Int(numbers[0].string), cell[0].isASCIIDigit,
            date.components.day != date.components.month
        else { return nil }
        return first == date.components.day ? .dayFirst : .monthFirst
    }
}

extension DiallingRegion {
    /// Which number people there write first in a date.
    var dateOrder: CalendarDate.Order { self == .unitedStates || self == .canada ? .monthFirst : .dayFirst }
}
