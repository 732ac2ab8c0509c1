/// What sources are ranked by.
package enum Measure: String, CaseIterable, Sendable {
    /// The new clients that they are expected to send: the score.
    case expected
    /// What the clients that they have sent have paid.
    case revenue
    /// The completed bookings of the clients that they have sent.
    case bookings

    package func value(of source: ScoredSource) -> Double {
        switch self {
        case .expected: source.score
        case .revenue: Double(source.record.revenue) / 100
        case .bookings: Double(source.record.bookings)
        }
    }

    /// What a share is a share of.
    var total: String {
        switch self {
        case .expected: "new clients expected"
        case .revenue: "revenue"
        case .bookings: "bookings"
        }
    }
}
