import Bytes

/// What stands behind a name and says which of several with it: `Jr.`, `III`.
package struct GenerationalSuffix: Sendable, Equatable {
    /// As it is usually written.
    package let spelling: String
    /// Which generation it is, from 1, Jr. being the second; nil for `Esq.`, which says none.
    package let generation: UInt8?

    package init?(_ word: ByteView) {
        guard let suffix = GenerationalSuffix.words[word] else { return nil }
        self = suffix
    }

    private init(_ spelling: String, _ generation: UInt8?) {
        self.spelling = spelling
        self.generation = generation
    }

    static let table: [(GenerationalSuffix, Phrases)] = [
        (GenerationalSuffix("Sr.", 1), Phrases(en: "sr, senior")),
        (GenerationalSuffix("Jr.", 2), Phrases(en: "jr, junior")),
        (GenerationalSuffix("II", 2), Phrases(en: "ii, 2nd")),
        (GenerationalSuffix("III", 3), Phrases(en: "iii, 3rd")),
        (GenerationalSuffix("IV", 4), Phrases(en: "iv")),
        (GenerationalSuffix("Esq.", nil), Phrases(en: "esq")),
    ]

    private static let words = PhraseTable(table)
}
