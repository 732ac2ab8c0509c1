import Contacts
import Diagnostics

/// What to do next with a source, and why.
package struct Advice: Equatable {
    package let action: NextAction
    /// In plain words: `usually every 45 days; quiet for 140`.
    package let reason: String

    /// A new client this many days ago or fewer is due a thank-you.
    static let thankWithin = 30
    /// Nobody gets an introduction who got a letter fewer than this many days ago.
    static let introduceAgainAfter = 90
    /// A source that used to send clients is silent, or about to be, below these silence probabilities.
    static let silent = 0.1
    static let fading = 0.2

    /// The first action that fits.
    init(
        _ record: SourceRecord, _ forecast: Forecast, kind: Kind?, letters: PastLetters, asOf: CalendarDate
    ) {
        let isThanked = letters.lastThanks.map { $0 >= record.arrivals.last ?? $0 } ?? false
        let isMetLately = letters.last.map { asOf.days(since: $0) < Advice.introduceAgainAfter } ?? false
        let quiet = record.arrivals.last.map { asOf.days(since: $0) }
        if let quiet, quiet <= Advice.thankWithin, !isThanked {
            action = .thank
            reason = quiet == 0 ? "a new client today" : "a new client \(counted(quiet, "day")) ago"
        } else if let quiet, let usual = record.usualGap {
            if forecast.silence < Advice.silent {
                action = .reconnect
            } else {
                action = forecast.silence < Advice.fading ? .watch : .keepInTouch
            }
            // A single gap is not a habit yet.
            reason =
                usual == 0 || record.newClients == 2
                ? "\(record.newClients) new clients so far; quiet for \(counted(quiet, "day"))"
                : "usually every \(counted(usual, "day")); quiet for \(quiet)"
        } else if let quiet {
            action = .keepInTouch
            reason = "one new client so far, \(counted(quiet, "day")) ago"
        } else if forecast.kindIsAboveAverage, !isMetLately {
            action = .introduce
            reason = "no clients sent so far; \(kind?.plural ?? "contacts of unknown kind") send more than most"
        } else {
            action = .keepInTouch
            reason = "no clients sent so far"
        }
    }
}
