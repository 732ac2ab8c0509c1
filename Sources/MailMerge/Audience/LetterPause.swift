import Contacts
import Diagnostics

/// The minimum number of days between two letters to one contact, for all letters or for those of one next action.
package struct LetterPause: Equatable, Sendable {
    /// Days for actions without their own number.
    private var days = 0
    private var daysOfAction: [NextAction: Int] = [:]

    /// The fewest days between two thank-yous, where neither the log nor the list says for whom they are; the same as
    /// in `score`.
    static let shortestBetweenThanks = 25

    /// No pause.
    package init() {}

    /// Reads the values of `--not-within`: `60`, or `keep-in-touch=120` for one action.
    ///
    /// - Throws: a usage error.
    package init(_ texts: [String]) throws(Diagnostic) {
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let last = parts.last, let days = Int(last), days > 0 else {
                throw Diagnostic(
                    .error, .usage, "--not-within takes a number of days, 1 or more, but \"\(text)\" is none",
                    hint: "write it like 60, or keep-in-touch=120 for one next action")
            }
            guard parts.count == 2 else {
                self.days = days
                continue
            }
            let name = String(parts[0])
            let letters = NextAction.allCases.filter(\.isLetter).map(\.rawValue)
            guard let action = NextAction(rawValue: name), action.isLetter else {
                throw Diagnostic(
                    .error, .usage, "--not-within: \"\(name)\" is not a next action with a letter",
                    hint: nearestName(to: name, in: letters).map { "did you mean \($0)?" }
                        ?? "the actions are \(letters.joined(separator: ", "))")
            }
            daysOfAction[action] = days
        }
    }

    var isEmpty: Bool { days == 0 && daysOfAction.isEmpty }

    /// The days since the last letter that a letter for `action` needs; 0 for none.
    func days(before action: NextAction?) -> Int { action.flatMap { daysOfAction[$0] } ?? days }
}
