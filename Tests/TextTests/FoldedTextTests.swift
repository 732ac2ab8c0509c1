import Bytes
import Testing

@testable import Text

@Suite("Text as it is compared")
struct FoldedTextTests {
    private func folded(_ text: String) -> String {
        var folded = FoldedText()
        text.withByteView { folded.fold($0) }
        return String(decoding: folded.bytes, as: UTF8.self)
    }

    @Test(
        "case, accents and punctuation do not matter",
        arguments: [
            ("O'Brien", "obrien"), ("  Müller-Lüdenscheidt ", "muller ludenscheidt"), ("Ñandú S.C.", "nandu sc"),
            ("D’Angelo", "dangelo"), ("Straße", "strasse"), ("Łódź", "lodz"), ("李 娜", "李 娜"), ("", ""), ("--", ""),
        ])
    func folding(text: String, expected: String) {
        #expect(folded(text) == expected)
    }
}
