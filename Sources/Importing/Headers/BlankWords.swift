import CSV

/// What a program writes into cells of its exports that are blank.
struct BlankWords: Sendable {
    private let words: [StaticString]

    init(_ words: StaticString...) {
        self.words = words
    }

    /// Whether there are none.
    var isEmpty: Bool { words.isEmpty }

    /// Whether a cell, trimmed, holds one of these words, in any case.
    func contains(_ cell: ByteView) -> Bool { words.contains { cell.equalsIgnoringCase($0) } }

    /// Most programs leave such cells blank.
    static let none = BlankWords()

    /// What Vagaro writes for an answer that nobody gave.
    static let vagaro = BlankWords("---", "NONE of the options")

    /// What Outlook is said to write for a birthday or an anniversary that nobody entered; not verified with an export.
    static let outlook = BlankWords("0/0/00")
}
