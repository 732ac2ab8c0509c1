import Bytes

/// Small words behind which a job title says where or whose somebody is.
package enum Prepositions {
    package static func contains(_ word: ByteView) -> Bool { words.contains(word) }

    static let phrases = Phrases(en: "of, for, at, in, with")

    private static let words = PhraseSet(phrases)
}
