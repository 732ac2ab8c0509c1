import CSV

/// A telephone number in E.164 with an optional extension.
///
/// Eighteen bytes and no text: reading and writing millions of them costs nothing to speak of.
package struct Phone: Hashable, Sendable {
    /// Country code and national number as one decimal number, at most 15 digits (ITU-T E.164).
    package let number: UInt64
    /// The extension as a decimal number, or nil; a leading zero of an extension is dropped.
    package let extensionNumber: UInt32?

    package init(number: UInt64, extensionNumber: UInt32? = nil) {
        self.number = number
        self.extensionNumber = extensionNumber
    }

    /// What a cell turned out to be.
    package enum Reading: Equatable, Sendable {
        case phone(Phone)
        /// Seven digits: a number without its area code, which nobody can know.
        case withoutAreaCode
        /// Not a number that can be dialled.
        case unknown
        /// There are no digits at all.
        case blank
    }

    /// Reads one number as people write it: `(707) 555-0123 x12`, `+44 (0)20 7946 0123`, `'7075550123`, `tel:+1-707-555-0123;ext=12`.
    ///
    /// - Parameter region: where a number without a country code belongs.
    package static func read(_ text: ByteView, region: DiallingRegion = .unitedStates) -> Reading {
        var digits = Digits()
        var extensionDigits: Digits?
        var international = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte.isASCIIDigit {
                if extensionDigits == nil {
                    digits.append(byte)
                } else {
                    extensionDigits?.append(byte)
                }
            } else if byte == UInt8(ascii: "+"), digits.count == 0 {
                international = true
            } else if digits.count > 0, extensionDigits == nil, let length = extensionMark(text.from(index)) {
                extensionDigits = Digits()
                index += length - 1
            } else if international, text.from(index).hasPrefixIgnoringCase("(0)") {
                // The trunk prefix is not dialled behind a country code: +49 (0)89 …
                index += 2
            } else if byte == UInt8(ascii: "@") {
                return .unknown
            }
            index += 1
        }
        guard digits.count > 0 else { return text.trimmed.isEmpty ? .blank : .unknown }
        guard digits.count <= 18, extensionDigits.map({ $0.count <= 9 }) ?? true else { return .unknown }
        let direct = extensionDigits.flatMap { $0.count > 0 ? UInt32($0.value) : nil }
        if !international, region.isNorthAmerican, digits.count == 7 { return .withoutAreaCode }
        guard let number = region.complete(digits, international: international) else { return .unknown }
        return .phone(Phone(number: number, extensionNumber: direct))
    }

    /// Reads a cell that is a number of digits, blanks, brackets, hyphens and full stops and nothing else, as most are; nil for
    /// any other, and for one that is no number.
    package static func readPlain(_ cell: ByteView, region: DiallingRegion) -> Phone? {
        var digits = Digits()
        for byte in cell.buffer {
            switch byte {
            case 0x30...0x39: digits.append(byte)
            case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."): break
            default: return nil
            }
        }
        guard (8...18).contains(digits.count) else { return nil }
        return region.complete(digits, international: false).map { Phone(number: $0) }
    }

    /// The length of a word that announces an extension at the front of `text`, or nil.
    private static func extensionMark(_ text: ByteView) -> Int? {
        switch text[0] {
        case UInt8(ascii: ";"), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "x"), UInt8(ascii: "X"),
            UInt8(ascii: "#"):
            marks.first { text.hasPrefixIgnoringCase($0) }?.utf8CodeUnitCount
        default: nil
        }
    }

    private static let marks: [StaticString] = [";ext=", "extension", "ext.", "ext", "x", "#"]

    /// The most bytes that `write` writes.
    static let longest = 1 + extensionWord.utf8CodeUnitCount + 2 * Decimal.longest

    private static let extensionWord: StaticString = ";ext="

    /// Writes `+14155550123`, with an extension `+14155550123;ext=12`, and returns how many bytes that is.
    func write(to bytes: UnsafeMutablePointer<UInt8>) -> Int {
        bytes[0] = UInt8(ascii: "+")
        var count = 1 + Decimal.write(number, to: bytes + 1)
        if let extensionNumber {
            let word = Phone.extensionWord
            (bytes + count).update(from: word.utf8Start, count: word.utf8CodeUnitCount)
            count += word.utf8CodeUnitCount
            count += Decimal.write(UInt64(extensionNumber), to: bytes + count)
        }
        return count
    }

    /// The number as the contract writes it.
    package var text: String {
        String(unsafeUninitializedCapacity: Phone.longest) { room in room.baseAddress.map { write(to: $0) } ?? 0 }
    }

    /// Calls `body` with each part of a cell that holds several numbers, joined by ` ::: `, ` | `, `;`, `,`, `/`, a line
    /// end or the word `or`; a `;ext=` stays with its number, and so does the area code of `089/5550123`.
    package static func forEachPart(of cell: ByteView, _ body: (ByteView) -> Void) {
        var start = 0
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            guard byte <= 0x20 || byte >= UInt8(ascii: ":") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
            else {
                index += 1
                continue
            }
            let length = separatorLength(cell.from(index))
            if length > 0, cell[index] != UInt8(ascii: "/") || isLongEnough(cell[start..<index]) {
                let part = cell[start..<index].trimmed
                if !part.isEmpty { body(part) }
                index += length
                start = index
            } else {
                index += 1
            }
        }
        let part = cell.from(start).trimmed
        if !part.isEmpty { body(part) }
    }

    /// Whether these are the seven digits that the shortest number without an area code has.
    private static func isLongEnough(_ part: ByteView) -> Bool { part.count(where: \.isASCIIDigit) >= 7 }

    private static func separatorLength(_ text: ByteView) -> Int {
        switch text[0] {
        case UInt8(ascii: ";"): text.hasPrefixIgnoringCase(";ext=") ? 0 : 1
        case UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "/"), 0x0A, 0x0D: 1
        case UInt8(ascii: ":"): text.hasPrefixIgnoringCase(":::") ? 3 : 0
        case 0x20: text.hasPrefixIgnoringCase(" or ") ? 4 : 0
        default: 0
        }
    }
}

/// Up to eighteen decimal digits; more are counted and not kept.
struct Digits {
    private(set) var value: UInt64 = 0
    private(set) var count = 0

    mutating func append(_ digit: UInt8) {
        if count < 18 { value = value * 10 + UInt64(digit - 0x30) }
        count += 1
    }
}
