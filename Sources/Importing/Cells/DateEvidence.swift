import Bytes
import Contacts

/// Evidence from the dates of a column on which number in `3/4/2026` is the day.
struct DateEvidence {
    /// How many dates can be read only with the day first, or only with the month first.
    private(set) var dayFirst = 0
    private(set) var monthFirst = 0
    /// Whether some dates can be read both ways.
    private(set) var isOpen = false

    /// Whether any date shows the order.
    var tells: Bool { dayFirst + monthFirst > 0 }

    /// The order that most of these dates show; month first if it is a tie.
    var order: CalendarDate.Order { dayFirst > monthFirst ? .dayFirst : .monthFirst }

    /// Takes one more date; other text is ignored.
    mutating func take(_ cell: ByteView) {
        // Dates that begin with a year are unambiguous, and most programs write only those.
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

    /// Adds the evidence from other dates of the same column.
    static func += (sum: inout DateEvidence, more: DateEvidence) {
        sum.dayFirst += more.dayFirst
        sum.monthFirst += more.monthFirst
        sum.isOpen = sum.isOpen || more.isOpen
    }

    /// The warning to show if ambiguous dates are read in `order` although other dates contradict it; nil if none do.
    func contradiction(to order: CalendarDate.Order) -> String? {
        guard isOpen, (order == .dayFirst ? monthFirst : dayFirst) > 0 else { return nil }
        let isMixed = dayFirst > 0 && monthFirst > 0
        let found =
            isMixed
            ? "some dates have the day first and some have the month first"
            : "some dates clearly have the \(order == .dayFirst ? "month" : "day") first"
        return "\(found); ambiguous ones are read as \(DateEvidence.words(order))"
    }

    /// `month before day`.
    static func words(_ order: CalendarDate.Order) -> String {
        order == .monthFirst ? "month before day" : "day before month"
    }

    /// The order that a text from `words` names; nil for other text.
    static func order(inWords text: String) -> CalendarDate.Order? {
        [.monthFirst, .dayFirst].first { words($0) == text }
    }

    /// The order that `13/4/2026` or `4/13/2026` shows; nil for dates written in other ways.
    private static func order(shownBy cell: ByteView, is date: CalendarDate) -> CalendarDate.Order? {
        let numbers = cell.split { !$0.isASCIIDigit }
        guard numbers.count >= 3, numbers[0].count <= 2, let first = Int(numbers[0].string), cell[0].isASCIIDigit,
            date.components.day != date.components.month
        else { return nil }
        return first == date.components.day ? .dayFirst : .monthFirst
    }
}

extension DiallingRegion {
    /// The date order that is usual in the region.
    var dateOrder: CalendarDate.Order { self == .unitedStates || self == .canada ? .monthFirst : .dayFirst }
}
