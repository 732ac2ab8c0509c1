import Bytes

/// Prepositions in a job title, after which it names a place or a person.
package enum Prepositions {
    package static func contains(_ word: ByteView) -> Bool { words.contains(word) }

    static let phrases = Phrases(en: "of, for, at, in, with")

    private static let words = PhraseSet(phrases)
}
