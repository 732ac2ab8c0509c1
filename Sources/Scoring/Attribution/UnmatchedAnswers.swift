import Contacts

/// An answer that is not credited to anybody, with what the user needs to decide it.
package struct UnmatchedAnswer {
    /// As typed; of several spellings the most frequent.
    package private(set) var text: String
    package private(set) var reason: String
    /// The number of clients who gave it.
    package var times: Int
    /// The day of the first of these clients' first visits.
    package var firstDate: CalendarDate
    /// The contacts that it may mean, by number, at most three, likeliest first.
    package var candidates: [Int] = []
}

extension UnmatchedAnswer {
    /// One for each answer in all its spellings, the most clients first.
    static func collect(
        _ attribution: Attribution, _ history: BookingHistory, _ asOf: HistoryAsOf
    ) -> [UnmatchedAnswer] {
        var found: [String: UnmatchedAnswer] = [:]
        var spellings: [String: [String: Int]] = [:]
        var doubts: [String: [(doubt: Doubt, times: Int)]] = [:]
        for (client, credit) in attribution.credits.enumerated() {
            guard case .unmatched(let doubt) = credit, let answer = attribution.answers[client],
                let day = asOf.clients[client].firstVisit
            else { continue }
            let text = history.answers[answer]
            let key = text.withByteView(ReferralDecisions.key)
            spellings[key, default: [:]][text, default: 0] += 1
            if let place = doubts[key]?.firstIndex(where: { $0.doubt.reason == doubt.reason }) {
                doubts[key]?[place].times += 1
            } else {
                doubts[key, default: []].append((doubt, 1))
            }
            if let known = found[key] {
                found[key]?.times += 1
                found[key]?.firstDate = min(known.firstDate, day)
            } else {
                found[key] = UnmatchedAnswer(text: text, reason: doubt.reason, times: 1, firstDate: day)
            }
        }
        for (key, counts) in spellings {
            // The most frequent spelling, of equals the one that sorts first.
            if let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { found[key]?.text = usual.key }
            let usual = doubts[key]?.max { ($0.times, $1.doubt.reason) < ($1.times, $0.doubt.reason) }
            guard let doubt = usual?.doubt else { continue }
            found[key]?.reason = doubt.reason
            found[key]?.candidates = Array(doubt.contacts.prefix(UnmatchedColumn.candidates.count))
        }
        return found.values.sorted { ($1.times, $0.text, $0.reason) < ($0.times, $1.text, $1.reason) }
    }
}
