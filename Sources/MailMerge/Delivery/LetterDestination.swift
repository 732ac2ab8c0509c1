import Contacts
import Diagnostics

/// What is done with the letters of a run.
protocol LetterDestination: AnyObject {
    /// Whether nothing is there before the run ends.
    var isWholeAtTheEnd: Bool { get }

    /// Takes the names of files in its place that other runs have written, before the first letter: a run that resumes
    /// must not keep them as its own.
    func keepOff(_ filesOfOtherRuns: Set<String>)

    /// Takes a letter.
    ///
    /// - Returns: the path of its file, blank if it has none.
    func take(_ letter: Letter) throws(Diagnostic) -> String

    /// Takes a contact that gets no letter, and the reason.
    func pass(over contact: () -> LetterContact, because reason: String) throws(Diagnostic)

    /// Writes everything that was taken so far.
    func flush() throws(Diagnostic)

    /// Ends the run; the words of the summary for `count` letters.
    func finish(_ count: Int) throws(Diagnostic) -> String

    /// What the user should know about the place, once everything else is done.
    var warnings: [Diagnostic] { get }
}

extension LetterDestination {
    var isWholeAtTheEnd: Bool { false }

    func keepOff(_ filesOfOtherRuns: Set<String>) {}

    func pass(over contact: () -> LetterContact, because reason: String) throws(Diagnostic) {}

    func flush() throws(Diagnostic) {}

    var warnings: [Diagnostic] { [] }
}
