import Bytes
import Damage
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
            ("Moved—unsubscribed", 1), ("", nil),
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

    @Test("no text is passed over in which a phrase would be found", arguments: 1...4)
    func passesOver(seed: UInt64) {
        let remarks = PhrasePatterns(
            PermissionRemark.table, classes: PermissionVocabulary.classes, fillers: PermissionVocabulary.fillers)
        let tables = PermissionRemark.table.map(\.1) + PermissionVocabulary.classes.map(\.1)
        var words: [String] = ["l", "d", "é", "naïve", "Straße", "œuf", "'", "5", "Ann"]
        for part in tables.flatMap(\.all).flatMap({ $0.split(separator: " ") }) where !"^$~<".contains(part.prefix(1)) {
            words.append(part.hasSuffix("*") ? part.dropLast() + "ed" : String(part))
        }
        let joints = [" ", " ", " ", "'", "’", "—", ", ", "-", "\u{A0}", "\u{D7}", ". "]
        var random = RandomNumbers(seed: seed, stream: Int(seed))
        var found = 0
        var earlier = ""
        for _ in 0..<4_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                text += words.randomElement(using: &random) ?? ""
                text += joints.randomElement(using: &random) ?? ""
            }
            let (fast, slow) = text.withByteView { view in
                (remarks.first(in: view)?.range, remarks.first(in: WordText(view))?.range)
            }
            #expect(fast == slow, "\(text)")
            found += slow == nil ? 0 : 1
            let line = earlier + "," + text + ",CA"
            #expect(slow == nil || line.withByteView { remarks.mayMatch($0) }, "\(line)")
            earlier = text
        }
        #expect(found > 200)
    }
}
