import Bytes
import Diagnostics
import Testing
import Text

@Suite("Source text")
struct SourceTextTests {
    private func text(_ bytes: [UInt8]) throws(Diagnostic) -> SourceText {
        try SourceText(name: "me.txt", bytes: bytes)
    }

    @Test(
        "A byte order mark, and carriage returns at line ends, are dropped",
        arguments: [("\u{FEFF}a\r\nb", "a\nb"), ("a\r\r\nb\r", "a\nb\r"), ("a\nb", "a\nb"), ("", "")])
    func lineEnds(bytes: String, expected: String) throws {
        let text = try text(Array(bytes.utf8))
        #expect(text.string(0..<text.bytes.count) == expected)
    }

    @Test(
        "Bytes that are not UTF-8 are an error with line and character",
        arguments: [
            ([0x61, 0x0A, 0xC3, 0xA4, 0xFF], 2, 2), ([0x00], 1, 1), ([0x61, 0xC3], 1, 2),
            (Array("Dear\nMaya\n".utf8) + [0xE4], 3, 1),
        ] as [([UInt8], Int, Int)])
    func notText(bytes: [UInt8], line: Int, column: Int) {
        #expect {
            try text(bytes)
        } throws: { error in
            let error = error as? Diagnostic
            return error?.file == "me.txt" && error?.line == line && error?.column == column
        }
    }

    @Test("An error in a derived text points into the original")
    func derived() throws {
        let original = try text(Array("one\ntwo".utf8))
        let derived = SourceText(Array("<TWO>".utf8), madeOf: original, offsets: [4, 4, 5, 6, 6])
        #expect(derived.isDerived && !original.isDerived)
        let error = derived.error(at: 2, "odd")
        #expect(error.line == 2 && error.column == 2)
    }

    @Test("Searching and trimming stay inside a range")
    func searching() throws {
        let text = try text(Array(" {{a}} {{b}} \t\n".utf8))
        let all = 0..<text.bytes.count
        #expect(text.firstIndex(of: Array("{{".utf8), in: all) == 1)
        #expect(text.firstIndex(of: Array("{{".utf8), in: 2..<8) == nil)
        #expect(text.firstIndex(of: Array("{{".utf8), in: 2..<all.upperBound) == 7)
        #expect(text.firstIndex(of: UInt8(ascii: "b"), in: 0..<9) == nil)
        #expect(text.string(text.trimmed(all)) == "{{a}} {{b}}")
        #expect(text.trimmed(0..<1).isEmpty)
    }
}
