import Bytes
import Diagnostics
import Testing
import Text

@Suite("Text of any encoding")
struct TextSourceTests {
    private static let text = "Zoë O’Neil, 日本 🍼\r\nNúñez\n"

    /// All of `bytes` through a text source, read `size` bytes at a time.
    private func read(
        _ bytes: [UInt8], size: Int, encoding: TextEncoding? = nil
    ) throws -> (text: String, encoding: String) {
        let source = TextSource(MemorySource(bytes), encoding: encoding)
        var buffer = ByteBuffer()
        while try buffer.append(from: source, atMost: size) > 0 {}
        return (buffer.view.string, source.encoding)
    }

    private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return littleEndian ? [low, high] : [high, low]
        }
    }

    @Test("UTF-8 passes through, wherever its blocks end", arguments: [8, 9, 10, 11, 12, 13, 1000])
    func utf8(size: Int) throws {
        let read = try read(Array(Self.text.utf8), size: size)
        #expect(read == (Self.text, "UTF-8"))
    }

    @Test(
        "UTF-16 is recognized by its mark, in either byte order, wherever its blocks end",
        arguments: [true, false], [8, 9, 11, 1000])
    func utf16(littleEndian: Bool, size: Int) throws {
        let mark = littleEndian ? ByteOrderMark.utf16LittleEndian : ByteOrderMark.utf16BigEndian
        let read = try read(mark + Self.utf16(Self.text, littleEndian: littleEndian), size: size)
        #expect(read == ("\u{FEFF}" + Self.text, "UTF-16"))
    }

    @Test("UTF-16 without a mark is recognized by its NUL bytes", arguments: [true, false])
    func utf16WithoutMark(littleEndian: Bool) throws {
        let read = try read(Self.utf16("Name,Email\n", littleEndian: littleEndian), size: 64)
        #expect(read == ("Name,Email\n", "UTF-16"))
    }

    @Test("A byte that is not valid UTF-8 becomes its Windows-1252 character", arguments: [8, 9, 1000])
    func mixture(size: Int) throws {
        let bytes = Array("Zoë ".utf8) + [0x92, 0x80, 0x81, 0xE9] + Array(" 日本".utf8)
        let read = try read(bytes, size: size)
        #expect(read == ("Zoë ’€\u{FFFD}é 日本", "Windows-1252"))
    }

    @Test("A given encoding is used without detection")
    func stated() throws {
        let bytes = Array("é".utf8)
        #expect(try read(bytes, size: 64, encoding: .windows1252) == ("Ã©", "Windows-1252"))
        #expect(try read(bytes, size: 64, encoding: .utf8) == ("é", "UTF-8"))
        #expect(try read([0x61, 0, 0xE9, 0], size: 64, encoding: .utf16) == ("aé", "UTF-16"))
    }

    @Test(
        "The length of a character follows table 3-7 of the Unicode Standard",
        arguments: [
            ([0x61], 1), ([0xC3, 0xA9], 2), ([0xE6, 0x97, 0xA5], 3), ([0xF0, 0x9F, 0x8D, 0xBC], 4),
            ([0xC0, 0x80], nil), ([0xE0, 0x80, 0x80], nil), ([0xED, 0xA0, 0x80], nil), ([0xF5, 0x80, 0x80, 0x80], nil),
            ([0xF4, 0x90, 0x80, 0x80], nil), ([0x80], nil),
        ] as [([UInt8], Int?)])
    func characterLength(bytes: [UInt8], expected: Int?) {
        let length = bytes.withUnsafeBytes { UTF8Character.length(in: $0, at: 0) }
        if case .complete(let count) = length {
            #expect(count == expected)
        } else {
            #expect(expected == nil)
        }
    }
}
