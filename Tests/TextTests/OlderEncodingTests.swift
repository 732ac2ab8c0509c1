import Bytes
import Diagnostics
import Testing
import Text

@Suite("Older encodings")
struct OlderEncodingTests {
    private func read(
        _ bytes: [UInt8], size: Int = 1000, encoding: TextEncoding? = nil
    ) throws -> (text: String, encoding: String) {
        let source = TextSource(MemorySource(bytes), encoding: encoding)
        var buffer = ByteBuffer()
        while try buffer.append(from: source, atMost: size) > 0 {}
        return (buffer.view.string, source.encoding)
    }

    private static func bytes(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

    @Test(
        "Mac Roman is recognized by letters that are no letters in Windows-1252",
        arguments: [
            ("Zo\u{91} Nu\u{96}ez \u{D0} doula", "Zoë Nuñez – doula"), ("Jos\u{8E}", "José"),
            ("Ren\u{8E}e, Fran\u{8D}ois", "Renée, François"), ("ANDR\u{83} Qu\u{8E}bec", "ANDRÉ Québec"),
        ])
    func macRoman(bytes: String, text: String) throws {
        #expect(try read(Self.bytes(bytes)) == (text, "Mac Roman"))
    }

    @Test(
        "Windows-1252 stays what it is",
        arguments: [
            ("O\u{92}Brien", "O’Brien"), ("\u{93}Jo\u{94} \u{96} Zo\u{EB}", "“Jo” – Zoë"),
            ("\u{8A}kvoreck\u{FD}", "Škvorecký"), ("c\u{9C}ur, b\u{9A}", "cœur, bš"),
            ("wait\u{85} 5\u{80}", "wait… 5€"), ("Jos\u{E9} \u{D0} x", "José Ð x"), ("a\u{99} b\u{95}", "a™ b•"),
        ])
    func windows(bytes: String, text: String) throws {
        #expect(try read(Self.bytes(bytes)) == (text, "Windows-1252"))
    }

    @Test("ISO-8859-15 is recognized by its letters among others")
    func latin9() throws {
        #expect(try read(Self.bytes("s\u{BD}ur, No\u{EB}l")) == ("sœur, Noël", "ISO-8859-15"))
    }

    @Test("Shift_JIS is recognized by its kana, wherever its blocks end", arguments: [8, 9, 10, 11, 1000])
    func shiftJIS(size: Int) throws {
        // さくら,ドーラ
        let bytes: [UInt8] = [
            0x82, 0xB3, 0x82, 0xAD, 0x82, 0xE7, 0x2C, 0x83, 0x68, 0x81, 0x5B, 0x83, 0x89, 0x0A,
        ]
        #expect(try read(bytes, size: size, encoding: .shiftJIS) == ("さくら,ドーラ\n", "Shift_JIS"))
        if size == 1000 { #expect(try read(bytes) == ("さくら,ドーラ\n", "Shift_JIS")) }
    }

    @Test("an encoding that the user names is used for the whole text")
    func stated() throws {
        #expect(try read(Self.bytes("Zo\u{91}"), encoding: .windows1252).text == "Zo‘")
        #expect(try read(Self.bytes("na\u{95}ve"), encoding: .macRoman).text == "naïve")
        #expect(try read(Self.bytes("\u{A4}5"), encoding: .latin9).text == "€5")
    }

    @Test("bytes that are no character are shown as such")
    func invalid() throws {
        #expect(try read([0x41, 0x82], encoding: .shiftJIS).text == "A\u{FFFD}")
        #expect(try read([0x82, 0xFF, 0x41], encoding: .shiftJIS).text.hasSuffix("A"))
    }
}
