import Contacts
import Diagnostics

/// All contacts in the order of a measure, usually expected new clients, and how the bookings were credited.
package struct Ranking {
    package let asOf: CalendarDate
    /// Days since the first completed booking; nil if there is none.
    let window: Int?
    /// How many days ahead the scores predict.
    package let horizon: Double
    package let measure: Measure
    /// Every contact once, by rank.
    package let sources: [ScoredSource]
    package let counts: CreditCounts
    let newClients: [NewClient]
    /// By contact number.
    let neverCame: [Int: NeverCame]
    /// Without candidates, see `ReferralScorer.withCandidates`.
    package let unmatched: [UnmatchedAnswer]
    /// The numbers of contacts whose link to their referrer was cut, because contacts had referred each other in a
    /// circle.
    package let cutLinks: [Int]
    /// The ISO code of the currency of revenue, blank if the bookings name none.
    package let currency: String
    /// How many completed bookings are in each other currency; revenue leaves them out.
    package let otherCurrencies: [String: Int]
    /// How many rows of the log have an id that the list lacks.
    package let lettersToNobody: Int
    /// Outcomes in the log in other words than `OutreachOutcome.words`, with how often they occur.
    package let otherOutcomes: [String: Int]
    /// The forecast of one horizon ago against what happened; nil if there was too little to predict from.
    package let forecastCheck: ForecastCheck?
    /// A warning for a calendar in which past visits are seldom marked; nil for any other.
    package let pastWarning: Diagnostic?
    /// Whose or which bookings alone count, as `BookingFilter` words it; blank for all.
    package var scope = ""

    /// The day, and the bookings that count if not all do, as the reports say them.
    var asOfLine: String {
        "as of \(asOf.inWords)" + (scope.isEmpty ? "" : ", counting only bookings of \(scope)")
    }

    /// A warning if the history is shorter than the horizon, nil otherwise.
    var youth: String? {
        guard let window, Double(window) < horizon.rounded(.down) else { return nil }
        return "the bookings go back only \(counted(window, "day")), so forecasts are rough guesses"
    }

    /// How many sources a tier has, and their share of the measure's total, 0 to 1.
    package func size(of tier: Tier) -> (sources: Int, share: Double) {
        let members = sources.filter { $0.tier == tier }
        return (members.count, members.reduce(0) { $0 + $1.share })
    }
}

/// How many new clients are credited to contacts, to channels and to nobody.
package struct CreditCounts: Equatable {
    package let bookings: Int
    package let completed: Int
    /// Past bookings that are still marked as scheduled; they do not count.
    package let stillScheduled: Int
    /// Bookings left out because they are in the lists twice.
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
