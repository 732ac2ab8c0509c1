/// Windows code page 1252.
package enum Windows1252 {
    /// The character of a byte.
    package static func character(_ byte: UInt8) -> Character {
        guard (0x80...0x9F).contains(byte) else { return Character(Unicode.Scalar(byte)) }
        return special[Int(byte) - 0x80]
    }

    /// 0x80 to 0x9F; the five bytes that Microsoft leaves undefined become U+FFFD.
    private static let special: [Character] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}", "\u{FFFD}",
        "‘",
        "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
    ]
}
