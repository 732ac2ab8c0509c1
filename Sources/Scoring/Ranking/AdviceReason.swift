import Contacts
import Diagnostics

/// Why an action is the next one.
package enum AdviceReason: Equatable {
    case newClients(Int, daysAgo: Int, isFirstThanks: Bool, isReachable: Bool)
    case promisedCall(letter: CalendarDate)
    case missedCall(CalendarDate)
    case unansweredIntroductions
    case unansweredReconnects
    /// A usual gap of nil, or after two occasions only, is not a habit yet.
    case quiet(days: Int, usualGap: Int?, newClients: Int)
    case neverWrittenTo
    case introducedOnce(CalendarDate)
    case lastLetter(CalendarDate)
    case lastVisit(CalendarDate)
    case forbidden(String)
    case declined
    case noReferringKind(Kind?)
    case clientWithoutVisit
    case unreachable
    case waitsForIntroduction

    /// In plain words, with ISO dates: `usually every 45 days; quiet for 140`.
    package var words: String { words { $0.iso } }

    /// In plain words, with dates as `date` writes them.
    package func words(_ date: (CalendarDate) -> String) -> String {
        switch self {
        case .newClients(let count, let days, let isFirst, let isReachable):
            let when = days == 0 ? "today" : "\(counted(days, "day")) ago"
            let what =
                switch (count, isFirst) {
                case (1, true): "the first new client came \(when)"
                case (1, false): "a new client \(when)"
                case (_, true): "\(count) new clients, the newest \(when)"
                case (_, false): "\(count) new clients since the last thank-you, the newest \(when)"
                }
            return isReachable ? what : "thank in person: \(what)"
        case .promisedCall(let letter): return "the letter of \(date(letter)) promised a call"
        case .missedCall(let day): return "no answer to the call of \(date(day))"
        case .unansweredIntroductions: return "two introductions got no answer"
        case .unansweredReconnects: return "two letters since the last client got no answer"
        case .quiet(let days, let usual, let newClients):
            guard let usual else { return "\(newClients) new clients so far; quiet for \(counted(days, "day"))" }
            return "usually every \(counted(usual, "day")); quiet for \(days)"
        case .neverWrittenTo: return "never written to"
        case .introducedOnce(let day): return "no answer to the introduction of \(date(day))"
        case .lastLetter(let day): return "written to on \(date(day))"
        case .lastVisit(let day): return "last visit on \(date(day))"
        case .forbidden(let reason): return "not to be contacted: \(reason)"
        case .declined: return "wants no letters"
        case .noReferringKind(let kind):
            return kind == nil
                ? "of unknown kind, and has sent nobody" : "not of a kind that refers, and has sent nobody"
        case .clientWithoutVisit: return "a client without a completed visit, who has sent nobody"
        case .unreachable: return "no street, email, page or telephone to write to"
        case .waitsForIntroduction: return "waits for an introduction"
        }
    }
}
