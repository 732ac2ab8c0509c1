import Contacts

/// The direction of a source's referrals.
package enum Trend: String, Sendable {
    case up
    case steady
    case down
    case new

    /// The length of a period, half a year: in a quarter most sources send too few clients to show a trend.
    package static let period = 182

    /// Compares the new clients of the last `period` days with those of the `period` before; `new` if the first ever
    /// came in the last one; nil if neither has any.
    package init?(ages: [Int]) {
        guard let oldest = ages.last else { return nil }
        let current = ages.count { $0 < Trend.period }
        let previous = ages.count { $0 >= Trend.period && $0 < 2 * Trend.period }
        guard current + previous > 0 else { return nil }
        if oldest < Trend.period {
            self = .new
        } else {
            self = current > previous ? .up : current < previous ? .down : .steady
        }
    }
}
