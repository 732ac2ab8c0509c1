import Contacts
import Diagnostics

/// Receives the letters of a run.
protocol LetterDestination: AnyObject {
    /// Whether nothing appears before the run ends.
    var isWholeAtTheEnd: Bool { get }

    /// Receives, before the first letter, the names of files written by other runs, so that a resumed run does not keep
    /// them as its own.
    func keepOff(_ filesOfOtherRuns: Set<String>)

    /// Receives a letter.
    ///
    /// - Returns: the path of its file; blank if it has none.
    func take(_ letter: Letter) throws(Diagnostic) -> String

    /// Receives a contact without a letter, and the reason.
    func pass(over contact: () -> LetterContact, because reason: String) throws(Diagnostic)

    /// Writes everything received so far.
    func flush() throws(Diagnostic)

    /// Ends the run and returns the summary for `count` letters.
    func finish(_ count: Int) throws(Diagnostic) -> String

    /// Warnings about the destination, at the end of the run.
    var warnings: [Diagnostic] { get }
}

extension LetterDestination {
    var isWholeAtTheEnd: Bool { false }

    func keepOff(_ filesOfOtherRuns: Set<String>) {}

    func pass(over contact: () -> LetterContact, because reason: String) throws(Diagnostic) {}

    func flush() throws(Diagnostic) {}

    var warnings: [Diagnostic] { [] }
}
