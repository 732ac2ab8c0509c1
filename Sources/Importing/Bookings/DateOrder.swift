import CSV
import Contacts

/// Which number in `3/4/2026` is the day, decided from all dates of a booking list.
struct DateOrder {
    /// Which number comes first.
    let order: CalendarDate.Order
    /// What the user should know about it: that the dates leave it open, or contradict each other.
    let notice: String?

    /// Looks at the dates of the appointments, and where these leave it open at those on which they were booked.
    ///
    /// - Parameter usual: what holds if no date tells.
    init(of table: Table, _ plan: BookingPlan, usual: CalendarDate.Order) {
        var isOpen = false
        for role in [BookingRole.column(.startsAt), .column(.bookedOn)] {
            guard let column = plan.roles.firstIndex(of: role) else { continue }
            let found = Evidence(in: table, column)
            isOpen = isOpen || found.isOpen
            guard found.dayFirst + found.monthFirst > 0 else { continue }
            order = found.dayFirst > found.monthFirst ? .dayFirst : .monthFirst
            let isMixed = found.dayFirst > 0 && found.monthFirst > 0 && isOpen
            notice =
                isMixed
                ? "some dates have the day first and some the month; those that could be either are taken as "
                    + DateOrder.words(order)
                : nil
            return
        }
        order = usual
        notice = isOpen ? "the dates could be read in two ways; they are taken as \(DateOrder.words(usual))" : nil
    }

    private static func words(_ order: CalendarDate.Order) -> String {
        order == .monthFirst ? "month before day" : "day before month"
    }

    /// What the dates of one column say.
    private struct Evidence {
        /// How many dates can be read in one way only, and which.
        var dayFirst = 0
        var monthFirst = 0
        /// Whether some can be read in both.
        var isOpen = false

        init(in table: Table, _ column: Int) {
            for row in 0..<table.count {
                let cell = table[row, column].trimmed
                guard let monthFirst = CalendarDate(cell, order: .monthFirst),
                    let dayFirst = CalendarDate(cell, order: .dayFirst)
                else { continue }
                if monthFirst != dayFirst {
                    isOpen = true
                } else if let order = DateOrder.order(shownBy: cell, is: monthFirst) {
                    if order == .dayFirst { self.dayFirst += 1 } else { self.monthFirst += 1 }
                }
            }
        }
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
