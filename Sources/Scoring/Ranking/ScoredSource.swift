import Contacts

/// A contact as a referral source: its referrals, its forecast, and what to do next.
package struct ScoredSource {
    /// The contact's number in the directory.
    package let contact: Int
    /// From 1.
    package var rank = 0
    package let forecast: Forecast
    /// The share of the total of the ranking's measure, 0 to 1.
    package var share = 0.0
    package var tier = Tier.c
    package let record: SourceRecord
    /// Clients whom this source's clients referred, and so on down the chain.
    package let alsoLedTo: Int
    /// The number of the contact who referred this one as a client, or nil.
    package let sender: Int?
    package let likelyRange: ClosedRange<Int>
    package let advice: Advice
    /// The contact's own completed visits.
    let visits: OwnVisits
    let reach: Reach
    /// The day of the last letter that was not returned.
    let lastLetter: CalendarDate?
    /// Letters of the last 365 days that were not returned.
    let lettersOfYear: Int

    package var score: Double { forecast.score }

    /// The likely range: `0–3` with `dash` between the numbers, or `none`.
    func likelyWords(_ dash: String) -> String {
        likelyRange.upperBound == 0 ? "none" : "\(likelyRange.lowerBound)\(dash)\(likelyRange.upperBound)"
    }
}

/// The clients that a source sent up to the as-of date.
package struct SourceRecord {
    /// The days of the first completed booking of each client sent, earliest first.
    package var arrivals: [CalendarDate] = []
    /// All completed bookings of these clients.
    package var bookings = 0
    /// The amount they paid, in hundredths.
    package var revenue = 0

    package init() {}

    package var newClients: Int { arrivals.count }

    /// Days since each arrival, the latest first.
    func ages(asOf: CalendarDate) -> [Int] { arrivals.reversed().map { asOf.days(since: $0) } }

    /// New clients of the last 365 days.
    func newClientsOfYear(asOf: CalendarDate) -> Int { arrivals.count { asOf.days(since: $0) < 365 } }

    /// The days on which the source sent one or several clients, earliest first.
    var occasions: [CalendarDate] { Occasion.days(arrivals) }

    /// The median number of days between consecutive occasions, or nil for fewer than two; halves round up.
    package var usualGap: Int? {
        let occasions = occasions
        let gaps = zip(occasions, occasions.dropFirst()).map { $1.days(since: $0) }.sorted()
        guard !gaps.isEmpty else { return nil }
        let middle = gaps.count / 2
        return gaps.count % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle] + 1) / 2
    }
}

/// A part of the ranking.
package enum Tier: String, CaseIterable, Sendable {
    /// The top sources that make up half of the measure's total.
    case a = "A"
    /// The next sources, up to 80%.
    case b = "B"
    case c = "C"

    /// The tier of a source, given the share of all sources ranked above it.
    init(shareAbove: Double) {
        self = shareAbove < 0.5 ? .a : shareAbove < 0.8 ? .b : .c
    }
}
