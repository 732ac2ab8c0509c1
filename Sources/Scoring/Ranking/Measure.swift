/// The quantity that ranks sources.
package enum Measure: String, CaseIterable, Sendable {
    /// Expected new clients: the score.
    case expected
    /// What the clients they sent have paid.
    case revenue
    /// Completed bookings of the clients they sent.
    case bookings

    package func value(of source: ScoredSource) -> Double {
        switch self {
        case .expected: source.score
        case .revenue: Double(source.record.revenue) / 100
        case .bookings: Double(source.record.bookings)
        }
    }

    /// The noun for the total, as in "51% of the revenue".
    var total: String {
        switch self {
        case .expected: "expected new clients"
        case .revenue: "revenue"
        case .bookings: "bookings"
        }
    }
}
