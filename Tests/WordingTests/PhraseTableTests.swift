import Bytes
import Testing

@testable import Wording

@Suite("Tables of phrases")
struct PhraseTableTests {
    private let table = PhraseTable<Int>([
        (1, Phrases(en: "yes, no way", de: "Äpfel,, ja ", fr: "l'été")), (2, Phrases(en: "yes, x", es: "sí")),
    ])

    private func meaning(_ text: String) -> Int? { text.withByteView { table[$0] } }

    @Test(
        "finds a phrase regardless of case, accents, punctuation and spaces",
        arguments: [
            ("YES", 1), ("No  way!", 1), ("apfel", 1), ("L’ETE", 1), ("ja", 1), ("X", 2), ("SI", 2), ("(sí)", 2),
        ])
    func found(text: String, expected: Int) {
        #expect(meaning(text) == expected)
    }

    @Test(
        "does not find any other phrase",
        arguments: ["", " ", "ye", "yess", "no", "way", "no way at all", "xx", "\u{301}"])
    func notFound(text: String) {
        #expect(meaning(text) == nil)
    }

    @Test("a phrase with two meanings gets the first")
    func first() { #expect(meaning("yes") == 1) }

    @Test("the quick check of first letters misses no phrase")
    func beginnings() {
        for text in ["y.es", "(yes)", "ÄPFEL", "l'Ete", "  yes"] { #expect(meaning(text) == 1, "\(text)") }
    }
}
