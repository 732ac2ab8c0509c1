import Contacts

/// Which number of `3/4/2026` is the day, in one column of a booking list.
struct DateOrder {
    /// Which number comes first.
    let order: CalendarDate.Order
    /// Whether more than the usual order of a country decided it, or there are dates for which that order had to
    /// decide.
    let isDecided: Bool
    /// What the user should know: the dates leave the order open, or contradict each other.
    let notice: String?

    /// Decides by the dates of the column, and where these leave it open by the other column of dates.
    ///
    /// - Parameters:
    ///   - told: what was decided when the list was first read; it overrides everything else.
    ///   - usual: the order if no date shows one.
    init(
        _ dates: DateEvidence, beside others: DateEvidence, told: CalendarDate.Order?, usual: CalendarDate.Order
    ) {
        let telling = dates.tells ? dates : others
        let isKnown = told != nil || telling.tells
        order = told ?? (telling.tells ? telling.order : usual)
        isDecided = isKnown || dates.isOpen
        notice =
            dates.isOpen && !isKnown
            ? "dates could be read in two ways and are read as \(DateEvidence.words(usual))"
            : dates.contradiction(to: order)
    }
}
