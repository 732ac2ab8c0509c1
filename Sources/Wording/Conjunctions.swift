import Bytes

/// Words and signs that join two people or things.
package enum Conjunction: Sendable {
    /// `and`, `&`: always a conjunction.
    case plain
    /// `y`: may also be an initial.
    case orInitial

    package init?(_ word: ByteView) {
        if let conjunction = Conjunction.words[word] {
            self = conjunction
        } else if word.count == 1, "&+/".utf8.contains(word[0]) {
            self = .plain
        } else {
            return nil
        }
    }

    static let table: [(Conjunction, Phrases)] = [
        (.plain, Phrases(en: "and", de: "und", fr: "et")),
        (.orInitial, Phrases(es: "y")),
    ]

    private static let words = PhraseTable(table)
}
