import Contacts

/// New clients of the last half year and of the one before.
struct HalfYears: Equatable {
    private(set) var recent = 0
    private(set) var earlier = 0

    mutating func add(_ arrivals: [CalendarDate], asOf: CalendarDate) {
        recent += arrivals.count { asOf.days(since: $0) < Trend.period }
        earlier += arrivals.count { (Trend.period..<2 * Trend.period).contains(asOf.days(since: $0)) }
    }

    static func + (one: HalfYears, other: HalfYears) -> HalfYears {
        var sum = one
        sum.recent += other.recent
        sum.earlier += other.earlier
        return sum
    }

    /// In a word, which hides the counts: a change of up to a fifth is none. Blank for fewer clients than `least`.
    func words(atLeast least: Int) -> String {
        guard recent + earlier >= least else { return "" }
        let (recent, earlier) = (Double(recent), Double(earlier))
        return recent > 1.2 * earlier ? "up" : recent < earlier / 1.2 ? "down" : "steady"
    }
}

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
