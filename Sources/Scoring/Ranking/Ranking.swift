import Contacts
import Diagnostics

/// All contacts in the order of a measure, usually what they are expected to send, and what became of the bookings.
package struct Ranking {
    package let asOf: CalendarDate
    /// Days since the first completed booking; nil if there is none.
    let window: Int?
    /// Days ahead that are predicted.
    package let horizon: Double
    package let measure: Measure
    /// Every contact once, the first rank first.
    package let sources: [ScoredSource]
    package let counts: CreditCounts
    /// Without candidates, see `ReferralScorer.withCandidates`.
    package let unmatched: [UnmatchedAnswer]
    /// The contacts, by number, whose link to whoever sent them was cut because people had sent each other in a circle.
    package let cutLinks: [Int]
    /// The ISO code of the currency that revenue is counted in, blank where the bookings name none.
    package let currency: String
    /// How many completed bookings are in each other currency; no revenue counts them.
    package let otherCurrencies: [String: Int]
    /// How many letters in the log went to contacts that are not in the list.
    package let lettersToNobody: Int
    /// How the forecast of one horizon ago turned out; nil where there was nothing to go by.
    package let forecastCheck: ForecastCheck?

    /// What to say where the bookings go back less far than is predicted ahead, which is little to predict by.
    var youth: String? {
        guard let window, Double(window) < horizon.rounded(.down) else { return nil }
        return "the bookings go back only \(counted(window, "day")), so what is expected is no more than a rough guess"
    }

    /// How many sources a tier has, and their part of what all come to by the measure, 0 to 1.
    package func size(of tier: Tier) -> (sources: Int, share: Double) {
        let members = sources.filter { $0.tier == tier }
        return (members.count, members.reduce(0) { $0 + $1.share })
    }
}

/// How the new clients add up: to whom their coming is credited.
package struct CreditCounts: Equatable {
    package let bookings: Int
    package let completed: Int
    /// Bookings of days that have passed that are still called scheduled; they do not count.
    package let stillScheduled: Int
    /// Bookings left out because they stand in the lists twice.
    package let repeated: Int
    /// Clients who have completed a booking.
    package private(set) var newClients = 0
    package private(set) var toContacts = 0
    /// Contacts credited with at least one client.
    package private(set) var creditedContacts = 0
    package private(set) var toChannels = 0
    /// Clients by channel.
    package private(set) var channels: [String: Int] = [:]
    package private(set) var unmatched = 0
    package private(set) var withoutAnswer = 0

    init(_ credits: [Credit?], _ history: BookingHistory, _ asOf: HistoryAsOf) {
        bookings = history.count
        repeated = history.repeated
        completed = asOf.completed
        stillScheduled = asOf.stillScheduled
        var credited: Set<Int> = []
        for case .some(let credit) in credits {
            newClients += 1
            switch credit {
            case .contact(let contact):
                toContacts += 1
                credited.insert(contact)
            case .channel(let channel):
                toChannels += 1
                channels[channel, default: 0] += 1
            case .unmatched: unmatched += 1
            case .noAnswer: withoutAnswer += 1
            }
        }
        creditedContacts = credited.count
    }
}
