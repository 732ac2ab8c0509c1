/// The columns that scoring adds to a contact, in the order in which they are written after the contact columns.
package enum ScoreColumn: String, CaseIterable, Sendable {
    /// 1 for the source with the highest score, or with the most of `score --by`.
    case rank
    /// Expected new clients in the coming quarter.
    case score
    /// `A`, `B` or `C`.
    case tier
    /// All completed bookings of the clients sent.
    case bookings
    /// Clients sent who have completed a booking.
    case newClients = "new_clients"
    /// Those of the last 365 days.
    case newClientsYear = "new_clients_year"
    case revenue
    /// Clients further down the chain: sent by clients whom this source sent.
    case alsoLedTo = "also_led_to"
    /// The day of the first booking of the first client sent; ISO.
    case firstBooking = "first_booking"
    /// The day of the first booking of the latest client sent; ISO.
    case lastBooking = "last_booking"
    /// The median number of days between new clients; blank for fewer than two.
    case usualGapDays = "usual_gap_days"
    /// Days since the latest new client.
    case quietDays = "quiet_days"
    /// `up`, `steady`, `down` or `new`: the new clients of the last half year against the one before; blank if neither
    /// has any.
    case trend
    /// The lower end of the likely range (80%), a whole number.
    case likelyLow = "likely_low"
    /// The upper end of the likely range (80%), a whole number.
    case likelyHigh = "likely_high"
    /// The probability that the source still refers, 0 to 1.
    case stillReferring = "still_referring"
    /// The share of all expected new clients, or of the total of `score --by`, 0 to 1.
    case share
    /// The contact's own completed visits, where the contact is a client; blank otherwise.
    case visits
    /// The day of the last of them; ISO.
    case lastVisit = "last_visit"
    /// The day of the last letter in the outreach log that was not returned; ISO.
    case lastLetter = "last_letter"
    /// A `NextAction`.
    case nextAction = "next_action"
    /// The day for which a letter promised a call that is still open; ISO. Blank where the action is a letter.
    case followUpOn = "follow_up_on"
    /// The reason for the action, in plain words.
    case reason

    package static let names = allCases.map(\.rawValue)
}
