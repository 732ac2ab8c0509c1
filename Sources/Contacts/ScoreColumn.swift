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
    /// A `NextAction`.
    case nextAction = "next_action"
    /// The reason for the action, in plain words.
    case reason

    package static let names = allCases.map(\.rawValue)
}

/// What to do next with a referral source.
package enum NextAction: String, CaseIterable, Sendable {
    case thank
    case reconnect
    case watch
    case introduce
    case keepInTouch = "keep-in-touch"
}
