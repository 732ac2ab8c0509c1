import Contacts

/// An answer that is not credited to anybody, with what the user needs to decide it.
package struct UnmatchedAnswer {
    /// As typed.
    package let text: String
    package let reason: String
    /// The number of clients who gave it.
    package var times: Int
    /// The day of the first of these clients' first visits.
    package var firstDate: CalendarDate
    /// The contacts that it may mean, by number, at most three, likeliest first.
    package var candidates: [Int] = []
}

extension UnmatchedAnswer {
    /// One for each text and reason, most frequent first.
    static func collect(_ credits: [Credit?], _ history: BookingHistory, _ asOf: HistoryAsOf) -> [UnmatchedAnswer] {
        struct Key: Hashable {
            let answer: Int
            let reason: String
        }
        var found: [Key: UnmatchedAnswer] = [:]
        for (client, credit) in credits.enumerated() {
            guard case .unmatched(let doubt) = credit, let answer = asOf.clients[client].answer,
                let day = asOf.clients[client].firstVisit
            else { continue }
            let key = Key(answer: answer, reason: doubt.reason)
            if let known = found[key] {
                found[key]?.times += 1
                found[key]?.firstDate = min(known.firstDate, day)
            } else {
                found[key] = UnmatchedAnswer(
                    text: history.answers[answer], reason: doubt.reason, times: 1, firstDate: day,
                    candidates: Array(doubt.contacts.prefix(UnmatchedColumn.candidates.count)))
            }
        }
        return found.values.sorted { ($1.times, $0.text, $0.reason) < ($0.times, $1.text, $1.reason) }
    }
}
