/// Names for common bytes. Write other bytes as characters: `UInt8(ascii: "a")`.
extension UInt8 {
    @inlinable package static var tab: UInt8 { 0x09 }
    @inlinable package static var lineFeed: UInt8 { 0x0A }
    @inlinable package static var formFeed: UInt8 { 0x0C }
    @inlinable package static var carriageReturn: UInt8 { 0x0D }
    @inlinable package static var escape: UInt8 { 0x1B }
    @inlinable package static var space: UInt8 { 0x20 }
    /// The double quote, `"`.
    @inlinable package static var quote: UInt8 { 0x22 }
    @inlinable package static var apostrophe: UInt8 { 0x27 }
    @inlinable package static var comma: UInt8 { 0x2C }
    @inlinable package static var hyphen: UInt8 { 0x2D }
    @inlinable package static var period: UInt8 { 0x2E }
    @inlinable package static var slash: UInt8 { 0x2F }
    @inlinable package static var colon: UInt8 { 0x3A }
    @inlinable package static var semicolon: UInt8 { 0x3B }
    @inlinable package static var atSign: UInt8 { 0x40 }
    @inlinable package static var delete: UInt8 { 0x7F }

    /// Whether the byte begins a character in UTF-8.
    @inlinable package var beginsCharacter: Bool { self & 0xC0 != 0x80 }

    /// Whether the byte is an ASCII character.
    @inlinable package var isASCII: Bool { self < 0x80 }
}

/// The bytes that mark a text as UTF-8 or UTF-16 (the Unicode Standard, section 2.6, "Encoding Schemes").
@usableFromInline
package enum ByteOrderMark {
    package static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// The first byte of `utf8`.
    @inlinable package static var utf8Lead: UInt8 { 0xEF }
    package static let utf16LittleEndian: [UInt8] = [0xFF, 0xFE]
    package static let utf16BigEndian: [UInt8] = [0xFE, 0xFF]
}

/// ASCII digits and letters.
extension UInt8 {
    @inlinable
    package var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// The value of an ASCII digit.
    @inlinable
    package var digitValue: Int { Int(self) - Int(UInt8(ascii: "0")) }

    @inlinable
    package var isASCIIUppercase: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

    @inlinable
    package var isASCIILowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }

    @inlinable
    package var isASCIILetter: Bool { (self | 0x20).isASCIILowercase }

    /// The byte, with an ASCII letter in lowercase.
    @inlinable
    package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }

    /// The byte, with an ASCII letter in uppercase.
    @inlinable
    package var asciiUppercased: UInt8 { isASCIILowercase ? self & 0xDF : self }
}
