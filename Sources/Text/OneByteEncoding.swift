/// An encoding with one byte for each character; the first 128 are those of ASCII.
struct OneByteEncoding {
    /// The characters of the bytes from 0x80 on, in UTF-8.
    private let upper: [[UInt8]]

    /// Nil for an encoding whose characters have several bytes.
    init?(_ encoding: TextEncoding) {
        let characters: [Character]
        switch encoding {
        case .windows1252: characters = (0x80...0xFF).map { Windows1252.character($0) }
        case .latin9: characters = (0x80...0xFF).map { OneByteEncoding.latin9($0) }
        case .macRoman: characters = Array(OneByteEncoding.macRoman)
        case .utf8, .utf16, .shiftJIS: return nil
        }
        upper = characters.map { Array(String($0).utf8) }
    }

    /// Converts bytes to UTF-8.
    func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        text.reserveCapacity(text.count + bytes.count)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: upper[Int(byte) - 0x80]) }
        }
    }

    /// ISO/IEC 8859-15, which differs from ISO/IEC 8859-1 in eight characters. The control characters between 0x80 and
    /// 0x9F are in no list; where they seem to be, they are those of Windows-1252.
    private static func latin9(_ byte: UInt8) -> Character {
        switch byte {
        case 0xA4: "€"
        case 0xA6: "Š"
        case 0xA8: "š"
        case 0xB4: "Ž"
        case 0xB8: "ž"
        case 0xBC: "Œ"
        case 0xBD: "œ"
        case 0xBE: "Ÿ"
        default: Windows1252.character(byte)
        }
    }

    /// Mac OS Roman from 0x80 on (Apple's table ROMAN.TXT at unicode.org, with the euro sign); 0xF0 is Apple's logo.
    private static let macRoman =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
        + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
}
