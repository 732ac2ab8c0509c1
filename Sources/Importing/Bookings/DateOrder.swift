import Contacts

/// Which number in `3/4/2026` is the day in one column of a booking list.
struct DateOrder {
    /// Which number comes first.
    let order: CalendarDate.Order
    /// Whether anything but the usual order of a country has decided it, or there are dates for which that had to.
    let isDecided: Bool
    /// What the user should know about it: that the dates leave it open, or contradict each other.
    let notice: String?

    /// Decides by the dates of the column, and where these leave it open by those of the list's other column of dates.
    ///
    /// - Parameters:
    ///   - told: what was decided when the list was read before; it goes before everything else.
    ///   - usual: what holds if no date tells.
    init(
        _ dates: DateEvidence, beside others: DateEvidence, told: CalendarDate.Order?, usual: CalendarDate.Order
    ) {
        let telling = dates.tells ? dates : others
        let isKnown = told != nil || telling.tells
        order = told ?? (telling.tells ? telling.order : usual)
        isDecided = isKnown || dates.isOpen
        notice =
            dates.isOpen && !isKnown
            ? "the dates could be read in two ways; they are taken as \(DateEvidence.words(usual))"
            : dates.contradiction(to: order)
    }
}
