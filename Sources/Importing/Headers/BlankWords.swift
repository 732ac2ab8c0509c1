import Bytes

/// Words that a program exports for a blank cell.
struct BlankWords: Sendable {
    private let words: [StaticString]

    init(_ words: StaticString...) {
        self.words = words
    }

    var isEmpty: Bool { words.isEmpty }

    /// Whether a trimmed cell is one of these words, in any case.
    func contains(_ cell: ByteView) -> Bool { words.contains { cell.equalsIgnoringCase($0) } }

    /// Most programs leave blank cells blank.
    static let none = BlankWords()

    /// Vagaro's words for a question without an answer.
    static let vagaro = BlankWords("---", "NONE of the options")

    /// Reportedly what Outlook exports for a missing birthday or anniversary; not verified with an export.
    static let outlook = BlankWords("0/0/00")
}
