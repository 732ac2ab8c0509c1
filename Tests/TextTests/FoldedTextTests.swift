import Bytes
import Testing

@testable import Text

@Suite("Folded text")
struct FoldedTextTests {
    @Test(
        "case, accents and punctuation do not matter",
        arguments: [
            ("O'Brien", "obrien"), ("  Müller-Lüdenscheidt ", "muller ludenscheidt"), ("Ñandú S.C.", "nandu sc"),
            ("D’Angelo", "dangelo"), ("Straße", "strasse"), ("Łódź", "lodz"), ("李 娜", "李 娜"), ("", ""), ("--", ""),
            ("Æsa Þór", "aesa thor"), ("Ștefan Țepeș", "stefan tepes"), ("O´Brien", "obrien"), ("O`Brien", "obrien"),
        ])
    func folding(text: String, expected: String) {
        #expect(text.withByteView { $0.folded() } == expected)
    }

    @Test("combining accents are dropped")
    func decomposed() {
        #expect("Jose\u{301} Nu\u{308}ñez".withByteView { $0.folded() } == "jose nunez")
    }

    @Test(
        "dashes, quotes, bullets, emoji and wide spaces separate words, and invisible characters are dropped",
        arguments: [
            ("Ann – Lee", "ann lee"), ("„Ann“ Lee", "ann lee"), ("Ann•Lee", "ann lee"), ("Ann ★ Lee", "ann lee"),
            ("Ann 👶 Lee", "ann lee"), ("Ann\u{A0}Lee", "ann lee"), ("Ann\u{3000}Lee", "ann lee"),
            ("\u{FEFF}An\u{200B}n\u{AD} Lee\u{200E}", "ann lee"), ("Brand™ Yoga®", "brand yoga"),
            ("❤️ Doulas", "doulas"),
        ])
    func signs(text: String, expected: String) {
        #expect(text.withByteView { $0.folded() } == expected)
    }

    @Test(
        "rules separate words at periods, drop possessives, or separate words at capitals",
        arguments: [
            ("Dr.Patel", FoldingRules.partsAtFullStops, "dr patel"), ("Jen's friend", .dropsPossessives, "jen friend"),
            ("Jen’s", .dropsPossessives, "jen"), ("D'Souza's", .dropsPossessives, "dsouza"),
            ("ReferredBy", .partsCapitals, "referred by"), ("DoNotCallOrWrite", .partsCapitals, "do not call or write"),
            ("Phone2", .partsCapitals, "phone 2"),
            ("PrénomÉlève", .partsCapitals, "prenom eleve"), ("OB/GYN2nd", .partsCapitals, "ob gyn 2nd"),
        ])
    func rules(text: String, rules: FoldingRules, expected: String) {
        #expect(text.withByteView { $0.folded(rules) } == expected)
    }

    @Test(
        "bytes that are not UTF-8 fold safely",
        arguments: [[0xC3], [0xE2, 0x80], [0x80, 0x61, 0xF0], [0xFF, 0xC3, 0x41]])
    func broken(bytes: [UInt8]) {
        #expect(bytes.withByteView { $0.folded().utf8.count } <= 9)
    }

    @Test("twice the length of the text is always room enough")
    func room() {
        for text in ["ß", "æœß", "a b", "Aa1Bb2", "ÞÞÞ"] {
            text.withByteView { text in
                #expect(text.withFolded(limit: text.count * 2, [.partsCapitals]) { $0 } != nil)
            }
        }
    }

    @Test("a text that folds to more than the limit gives nil")
    func limit() {
        let fits = { (limit: Int) in "Ann Lee".withByteView { $0.withFolded(limit: limit) { $0 != nil } } }
        #expect(fits(7) && !fits(6))
    }

    @Test("words are split, filtered and joined")
    func words() {
        var text = FoldedText()
        "The O'Brien Group, LLC".withByteView { text.fold($0) }
        #expect(text.words.indices.map { text.withWord($0, \.string) } == ["the", "obrien", "group", "llc"])
        text.keepWords { !$0.equalsIgnoringCase("the") }
        text.dropLastWord()
        var joined: [UInt8] = []
        text.join(into: &joined, separator: .space)
        #expect(String(decoding: joined, as: UTF8.self) == "obrien group")
    }
}
