import Bytes

/// A phone number in E.164 with an optional extension.
///
/// It is two integers and no text, so that reading and writing millions of numbers is cheap.
package struct Phone: Hashable, Sendable {
    /// Country code and national number as one decimal number, at most 15 digits (ITU-T E.164).
    package let number: UInt64
    /// The extension as a decimal number, or nil; leading zeros are dropped.
    package let extensionNumber: UInt32?

    package init(number: UInt64, extensionNumber: UInt32? = nil) {
        self.number = number
        self.extensionNumber = extensionNumber
    }

    /// The result of reading a cell.
    package enum Reading: Equatable, Sendable {
        case phone(Phone)
        /// Seven digits: a number without its area code, which is unknown.
        case withoutAreaCode
        /// Not a number that can be dialed.
        case unknown
        /// Nothing, or a word for nothing.
        case blank
    }

    /// Reads one number as people write it: `(707) 555-0123 x12`, `+44 (0)20 7946 0123`, `'7075550123`,
    /// `tel:+1-707-555-0123;ext=12`.
    ///
    /// - Parameter region: the region of a number without a country code.
    package static func read(_ text: ByteView, region: DiallingRegion = .unitedStates) -> Reading {
        if let reading = withPlainDigits(text, region) { return reading }
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
                // The trunk prefix is not dialed after a country code: +49 (0)89 …
                index += 2
            } else if byte == UInt8(ascii: "@") {
                return .unknown
            } else if byte.isASCIILetter, index == 0 || !text[index - 1].isASCIILetter, extensionDigits == nil {
                // The hour in `after 5pm 707 555 0123` is no part of the number; nor is what follows it.
                if (1...2).contains(digits.count), isHalfOfDay(text.from(index)) { digits = Digits() }
                if digits.count > 6, region.complete(digits, international: international) != nil { break }
            }
            index += 1
        }
        guard digits.count > 0 else {
            return saysNone(text.trimmed) ? .blank : .unknown
        }
        guard digits.count <= 18, extensionDigits.map({ $0.count <= 9 }) ?? true else { return .unknown }
        let direct = extensionDigits.flatMap { $0.count > 0 ? UInt32($0.value) : nil }
        if region.isNorthAmerican, digits.count < 10, let vanity = vanityNumber(text) {
            return .phone(Phone(number: vanity))
        }
        if !international, region.isLocal(digits) { return .withoutAreaCode }
        guard let number = region.complete(digits, international: international) else {
            return withoutDecimal(text).map { read($0, region: region) } ?? .unknown
        }
        return .phone(Phone(number: number, extensionNumber: direct))
    }

    private static func isHalfOfDay(_ text: ByteView) -> Bool {
        text.count > 1 && (text[0] | 0x20 == UInt8(ascii: "p") || text[0] | 0x20 == UInt8(ascii: "a"))
            && text[1] | 0x20 == UInt8(ascii: "m") && (text.count == 2 || !text[2].isASCIILetter)
    }

    /// Reads full-width digits, which East Asian keyboards write: `７０７－５５５`. Nil if there are none.
    private static func withPlainDigits(_ text: ByteView, _ region: DiallingRegion) -> Reading? {
        guard text.contains(0xEF) else { return nil }
        var bytes: [UInt8] = []
        var index = 0
        var isChanged = false
        while index < text.count {
            if text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC,
                (0x81...0xBF).contains(text[index + 2])
            {
                bytes.append(text[index + 2] - 0x60)
                isChanged = true
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return isChanged ? bytes.withByteView { read($0, region: region) } : nil
    }

    /// Reads `1-800-555-DOUL` and `707-MASSAGE`: letters in capitals in place of the last digits (ITU-T E.161). Nil for
    /// other text.
    private static func vanityNumber(_ text: ByteView) -> UInt64? {
        var digits = Digits()
        var letters = 0
        for byte in text.buffer {
            if byte.isASCIIDigit {
                digits.append(byte)
            } else if byte.isASCIIUppercase {
                digits.append(keys[Int(byte - UInt8(ascii: "A"))])
                letters += 1
            } else if !" ()-.+".utf8.contains(byte) {
                return nil
            }
        }
        guard letters > 2, digits.count - letters > 2, (10...11).contains(digits.count) else { return nil }
        return DiallingRegion.unitedStates.complete(digits, international: false)
    }

    /// The keys of the letters A to Z.
    private static let keys = Array("22233344455566677778889999".utf8)

    /// The number that differs from this one in its last digits: the second of `707-555-0123/0124`.
    ///
    /// - Parameter ending: two to four digits; nil for any other text.
    package func withEnding(_ ending: ByteView) -> Phone? {
        guard (2...4).contains(ending.count), ending.allSatisfy(\.isASCIIDigit), let value = UInt64(ending.string)
        else {
            return nil
        }
        let power: UInt64 = ending.count == 2 ? 100 : ending.count == 3 ? 1000 : 10_000
        return Phone(number: number - number % power + value)
    }

    /// Whether this is what people type when there is no phone number.
    private static func saysNone(_ text: ByteView) -> Bool {
        Nothing.isMeant(by: text, in: .phone)
    }

    /// Reads a cell that contains only digits, spaces, parentheses, hyphens and periods, as most do; nil for any other
    /// cell and for one that is not a number.
    package static func readPlain(_ cell: ByteView, region: DiallingRegion) -> Phone? {
        var digits = Digits()
        for byte in cell.buffer {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
            case .space, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."): break
            default: return nil
            }
        }
        guard digits.count <= 18, !region.isLocal(digits), withoutDecimal(cell) == nil else { return nil }
        return region.complete(digits, international: false).map { Phone(number: $0) }
    }

    /// Removes the decimals that a spreadsheet added: `7075550123.0`. Nil for any other text.
    static func withoutDecimal(_ text: ByteView) -> ByteView? {
        guard text.count > 8, text[text.count - 1] == UInt8(ascii: "0"), text[text.count - 2] == UInt8(ascii: ".")
        else {
            return nil
        }
        let whole = text.upTo(text.count - 2)
        return whole.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "'") } ? whole : nil
    }

    /// The length of an extension mark at the front of `text`, or nil: a word, or the comma or semicolon that makes a
    /// phone pause before it dials the extension.
    private static func extensionMark(_ text: ByteView) -> Int? {
        switch text[0] {
        case UInt8(ascii: ","), UInt8(ascii: ";"): pause(text)
        case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "#"),
            UInt8(ascii: "p"), UInt8(ascii: "P"):
            PhoneWords.extensionMarks.first { text.hasPrefixIgnoringCase($0) }?.utf8CodeUnitCount
        default: nil
        }
    }

    /// The most commas, semicolons and spaces before an extension.
    private static let mostPauses = 6

    /// The length of a comma or semicolon and the extension mark after it (`;ext=`, `, ext. `), or before at most six
    /// final digits; nil if another number follows.
    private static func pause(_ text: ByteView) -> Int? {
        if text.hasPrefixIgnoringCase(";ext=") { return 5 }
        var index = 1
        while index < min(text.count, mostPauses), [.space, UInt8(ascii: ","), UInt8(ascii: ";")].contains(text[index])
        {
            index += 1
        }
        let rest = text.from(index)
        guard !rest.isEmpty, rest[0] != UInt8(ascii: ","), rest[0] != UInt8(ascii: ";") else { return nil }
        if !rest[0].isASCIIDigit { return extensionMark(rest).map { index + $0 } }
        return (1...6).contains(rest.count) && rest.allSatisfy(\.isASCIIDigit) ? index : nil
    }

    /// The most bytes that `write` writes.
    static let longest = 1 + extensionWord.utf8CodeUnitCount + 2 * Decimal.room

    static let extensionWord: StaticString = ";ext="

    /// Writes `+14155550123`, with an extension `+14155550123;ext=12`, and returns the number of bytes.
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

    /// The number in the form of the contract.
    package var text: String {
        String(unsafeUninitializedCapacity: Phone.longest) { room in room.baseAddress.map { write(to: $0) } ?? 0 }
    }

    /// Calls `body` with each number in a cell. Numbers may be joined by ` ::: `, ` | `, `;`, `,`, `/`, a line end,
    /// `&`, `or` or `and`, or have a letter before each, as in `C: … H: …`. An extension stays with its number, and so
    /// does the area code of `089/5550123`.
    package static func forEachPart(of cell: ByteView, _ body: (ByteView) -> Void) {
        var start = 0
        var index = 0
        // `digits` counts since `start`; `rest` is the number of digits after `index`, counted on first use.
        var digits = 0
        var rest: Int?
        while index < cell.count {
            let byte = cell[index]
            if byte.isASCIIDigit || byte == UInt8(ascii: "-") {
                if byte != UInt8(ascii: "-") {
                    digits += 1
                    rest = rest.map { $0 - 1 }
                }
                index += 1
                continue
            }
            let length = separatorLength(cell.from(index))
            var isEnd = length > 0 && (byte != UInt8(ascii: "/") || digits >= shortestNumber)
            if byte.isASCIILetter, digits >= shortestNumber, isFirstOfLabel(cell, index) {
                let count = rest ?? cell.from(index).count(where: \.isASCIIDigit)
                rest = count
                isEnd = isEnd || count >= shortestNumber
            }
            if isEnd {
                let part = cell[start..<index].trimmed
                if !part.isEmpty { body(part) }
                index += length
                start = index
                digits = 0
            }
            if length == 0 || !isEnd { index += 1 }
        }
        let part = cell.from(start).trimmed
        if !part.isEmpty { body(part) }
    }

    /// The shortest number without an area code has seven digits.
    private static let shortestNumber = 7

    /// Whether a word begins at `index` that is not an extension mark and may be a label of the next number.
    private static func isFirstOfLabel(_ cell: ByteView, _ index: Int) -> Bool {
        (index == 0 || !cell[index - 1].isASCIILetter) && extensionMark(cell.from(index)) == nil
    }

    private static func separatorLength(_ text: ByteView) -> Int {
        switch text[0] {
        case UInt8(ascii: ";"), UInt8(ascii: ","): pause(text) == nil ? 1 : 0
        case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "&"), .lineFeed, .carriageReturn: 1
        case UInt8(ascii: ":"): text.hasPrefixIgnoringCase(":::") ? 3 : 0
        case .space: text.hasPrefixIgnoringCase(" or ") ? 4 : text.hasPrefixIgnoringCase(" and ") ? 5 : 0
        default: 0
        }
    }
}

/// Up to eighteen decimal digits; more are counted but not stored.
struct Digits {
    private(set) var value: UInt64 = 0
    private(set) var count = 0

    mutating func append(_ digit: UInt8) {
        if count < 18 { value = value * 10 + UInt64(digit.digitValue) }
        count += 1
    }
}
