import Contacts

/// Which number in `3/4/2026` is the day, decided from all dates of a booking list.
struct DateOrder {
    /// Which number comes first.
    let order: CalendarDate.Order
    /// What the user should know about it: that the dates leave it open, or contradict each other.
    let notice: String?

    /// Decides by the dates of the appointments, and where these leave it open by those on which they were booked.
    ///
    /// - Parameter usual: what holds if no date tells.
    init(_ startsAt: DateEvidence, _ bookedOn: DateEvidence, usual: CalendarDate.Order) {
        var evidence = startsAt
        if !startsAt.tells { evidence += bookedOn }
        order = evidence.tells ? evidence.order : usual
        notice =
            evidence.isOpen && !evidence.tells
            ? "the dates could be read in two ways; they are taken as \(DateEvidence.words(usual))"
            : evidence.contradiction(to: order)
    }
}
