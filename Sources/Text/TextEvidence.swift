/// What bytes that are not UTF-8 say about the encoding of a text.
///
/// Letters stand beside letters. A byte that is a letter in one encoding and in another a sign that never stands in a
/// word tells the two apart: `Zo\x91` is `Zoë` in Mac Roman and ends in an opening quote in Windows-1252. Only clear
/// evidence without any to the contrary counts, because most old lists are in Windows-1252.
struct TextEvidence {
    /// The encoding that the bytes are in; nil for UTF-8 with stray bytes, and for Windows-1252.
    let encoding: TextEncoding?

    /// - Parameter start: the first byte that is not UTF-8.
    init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        var (windows, mac, latin9, hasControls) = (0, 0, 0, false)
        var kana = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            if case .complete(let length) = UTF8Character.length(in: bytes, at: index) {
                index += length
                continue
            }
            let before = index > 0 ? bytes[index - 1] : 0
            let after = index + 1 < bytes.count ? bytes[index + 1] : 0
            if TextEvidence.isKana(byte, after) {
                kana += 1
                index += 2
                continue
            }
            let isInWord = TextEvidence.isSmall(before) || TextEvidence.isSmall(after) && TextEvidence.isLetter(before)
            if byte >= 0xE0, byte != 0xF7, TextEvidence.isSmall(before) || TextEvidence.isSmall(after) { windows += 1 }
            if TextEvidence.isSmall(before), TextEvidence.lettersAfterSmall.contains(byte) { mac += 1 }
            if TextEvidence.isCapital(before), TextEvidence.lettersAfterCapital.contains(byte) { mac += 1 }
            if isInWord, TextEvidence.latin9Letters.contains(byte), TextEvidence.isSmall(after) { latin9 += 1 }
            hasControls = hasControls || (0x80...0x9F).contains(byte)
            index += 1
        }
        encoding =
            if kana >= 3, windows + mac == 0 || kana > 4 * (windows + mac) {
                .shiftJIS
            } else if mac > 0, windows == 0 {
                .macRoman
            } else if latin9 > 0, !hasControls {
                .latin9
            } else {
                nil
            }
    }

    /// Letters in Mac Roman that are capitals, signs or nothing in Windows-1252, so that they do not follow a small
    /// letter.
    private static let lettersAfterSmall: Set<UInt8> = [
        0x83, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8D, 0x8E, 0x8F, 0x90, 0x91, 0x93, 0x98, 0x9D, 0x9F,
    ]
    /// The same after a capital.
    private static let lettersAfterCapital: Set<UInt8> = [0x81, 0x83, 0x8D, 0x8F, 0x90, 0x9D]
    /// Letters in ISO-8859-15 that are fractions and accents in Windows-1252.
    private static let latin9Letters: Set<UInt8> = [0xA8, 0xB8, 0xBD]

    private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte) || isCapital(byte) }

    /// Whether two bytes are hiragana or katakana in Shift_JIS (JIS X 0208, rows 4 and 5).
    private static func isKana(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0x82 && (0x9F...0xF1).contains(second)
            || first == 0x83 && (0x40...0x96).contains(second) && second != 0x7F
    }
}
