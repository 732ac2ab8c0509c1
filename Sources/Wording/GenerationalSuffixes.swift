import Bytes

/// A suffix after a name that tells generations apart: `Jr.`, `III`.
package struct GenerationalSuffix: Sendable, Equatable {
    /// The usual spelling.
    package let spelling: String
    /// The generation, from 1; Jr. is the second. Nil for `Esq.`.
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
        (GenerationalSuffix("VI", 6), Phrases(en: "vi")),
        (GenerationalSuffix("VII", 7), Phrases(en: "vii")),
        (GenerationalSuffix("Esq.", nil), Phrases(en: "esq, esquire")),
    ]

    private static let words = PhraseTable(table)
}
