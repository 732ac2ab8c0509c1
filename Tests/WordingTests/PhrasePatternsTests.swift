import Bytes
import Testing

@testable import Wording

@Suite("Patterns of phrases")
struct PhrasePatternsTests {
    private static let patterns = PhrasePatterns(
        [
            (1, Phrases(en: "do not ~ <write>, unsub*, ^ stop $")), (2, Phrases(en: "do not ~ send ~ texts")),
            (3, Phrases(fr: "ne ~ <write>")),
        ],
        classes: [("write", Phrases(en: "contact, email, send", fr: "écrire"))],
        fillers: Phrases(en: "any, more, please", fr: "lui, pas"))

    @Test(
        "finds words, beginnings, classes and gaps, whatever the case, accents and signs",
        arguments: [
            ("Do NOT contact", 1), ("please: do not, please, contact!", 1), ("Unsubscribed", 1), ("ne pas ecrire", 3),
            ("ne lui écrire", 3), ("do not send any texts", 2), ("stop", 1), ("please stop", nil), ("stop it", nil),
            ("do not forget to contact", nil), ("contact", nil), ("resubscribed", nil), ("do not écrire", nil),
            ("", nil),
        ])
    func finds(text: String, expected: Int?) {
        #expect(text.withByteView { PhrasePatternsTests.patterns.first(in: $0)?.meaning } == expected)
    }

    @Test("says where the phrase is and how much is around it")
    func places() throws {
        let text = "Jo Ray (do not contact) now"
        try text.withByteView { view throws in
            let match = try #require(PhrasePatternsTests.patterns.first(in: view))
            #expect(view[match.range].string == "do not contact")
            #expect(match.wordsBefore == 2 && match.wordsAfter == 1)
        }
    }

    @Test("an article is a word of its own, and so is what a dash or a hard space parts")
    func words() {
        let words = { (text: String) in text.withByteView { WordText($0).words } }
        #expect(words("l'adresse d’Élise") == ["l", "adresse", "d", "elise"])
        #expect(words("don't—call\u{A0}me") == ["dont", "call", "me"])
    }
}
