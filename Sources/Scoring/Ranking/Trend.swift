import Contacts

/// How a source does compared with before.
package enum Trend: String, Sendable {
    case up
    case steady
    case down
    case new

    /// The length of a period, half a year: in a quarter most sources send one client or none, which shows no trend.
    package static let period = 182

    /// The new clients of the last `period` days against those of the `period` before it; `new` if the first ever came
    /// in the last one; nil if there was none in either.
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
