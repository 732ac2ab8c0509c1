import Bytes
import Text

/// Decodes the text of a vCard: encodings, escapes and components.
enum VCardText {
    /// Appends decoded quoted-printable text (RFC 2045, 6.7) with LF line endings. Soft breaks have been removed
    /// before; an `=` that begins no code is kept.
    static func appendQuotedPrintable(_ text: ByteView, to bytes: inout [UInt8]) {
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "="), index + 2 < text.count, let high = hexadecimal(text[index + 1]),
                let low = hexadecimal(text[index + 2])
            {
                let byte = high << 4 | low
                if byte == .lineFeed, bytes.last == .carriageReturn { bytes.removeLast() }
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// Appends decoded base64 text (RFC 4648, 4); white space in it is ignored.
    static func appendBase64(_ text: ByteView, to bytes: inout [UInt8]) {
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in text.buffer {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): digit = 62
            case UInt8(ascii: "/"): digit = 63
            default: continue
            }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
    }

    /// Converts the bytes from `start` on to UTF-8, as `TextSource` does: an invalid byte becomes its Windows-1252
    /// character. Call it on unfolded lines, because folding may split a character.
    ///
    /// - Returns: whether a byte was invalid.
    static func repairUTF8(_ bytes: inout [UInt8], from start: Int) -> Bool {
        guard let invalid = firstInvalid(in: bytes, from: start) else { return false }
        let rest = Array(bytes[invalid...])
        bytes.removeLast(rest.count)
        rest.withUnsafeBytes { rest in
            var index = 0
            while index < rest.count {
                if case .complete(let length) = UTF8Character.length(in: rest, at: index) {
                    bytes.append(contentsOf: rest[index..<index + length])
                    index += length
                } else {
                    bytes.append(contentsOf: String(Windows1252.character(rest[index])).utf8)
                    index += 1
                }
            }
        }
        return true
    }

    private static func firstInvalid(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var index = start
            while index < bytes.count {
                if index + 8 <= bytes.count,
                    bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                    continue
                }
                guard case .complete(let length) = UTF8Character.length(in: bytes, at: index) else { return index }
                index += length
            }
            return nil
        }
    }

    /// The parts of `value` between unescaped separators, including blank parts.
    static func split(_ value: ByteView, on separator: UInt8) -> [ByteView] {
        var parts: [ByteView] = []
        parts.reserveCapacity(8)
        var low = 0
        var index = 0
        while index < value.count {
            let byte = value.buffer[index]
            if byte == UInt8(ascii: "\\") {
                index += 1
            } else if byte == separator {
                parts.append(value[low..<index].trimmed)
                low = index + 1
            }
            index += 1
        }
        parts.append(value.from(low).trimmed)
        return parts
    }

    /// Appends `value` with its escapes decoded: `\n`, `\,`, `\;`, `\:`, `\\`; any other backslash is text.
    ///
    /// - Parameter comma: the separator to write between the values of a list; nil if commas are text.
    static func append(_ value: ByteView, to bytes: inout [UInt8], comma: StaticString? = nil) {
        guard comma != nil || value.contains(UInt8(ascii: "\\")) else { return bytes.append(contentsOf: value.buffer) }
        var index = 0
        while index < value.count {
            let byte = value[index]
            index += 1
            if byte == UInt8(ascii: "\\"), index < value.count, let escaped = escaped(value[index]) {
                bytes.append(escaped)
                index += 1
            } else if let comma, byte == UInt8(ascii: ",") {
                while index < value.count, value[index] == .space { index += 1 }
                bytes.append(contentsOf: UnsafeBufferPointer(start: comma.utf8Start, count: comma.utf8CodeUnitCount))
            } else {
                bytes.append(byte)
            }
        }
    }

    /// Appends a date with hyphens: `19910214` becomes `1991-02-14`.
    ///
    /// Apple writes the year 1604 for an unknown year (`X-APPLE-OMIT-YEAR`); it becomes `--02-14`, as in vCard 4.0 (RFC
    /// 6350, 4.3.1).
    static func appendDate(_ value: ByteView, to bytes: inout [UInt8]) {
        let start = bytes.count
        append(value, to: &bytes)
        let text = bytes[start...]
        if text.count >= 8, text.prefix(8).allSatisfy(\.isASCIIDigit), !(text.dropFirst(8).first?.isASCIIDigit ?? false)
        {
            bytes.insert(UInt8(ascii: "-"), at: start + 6)
            bytes.insert(UInt8(ascii: "-"), at: start + 4)
        }
        if bytes[start...].starts(with: "1604-".utf8) { bytes.replaceSubrange(start..<start + 5, with: "--".utf8) }
    }

    private static func escaped(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): .lineFeed
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"): byte
        default: nil
        }
    }

    /// Appends one phone number to a cell that may hold several.
    ///
    /// A `tel:` URI (RFC 3966) keeps the number and `;ext=`. Digits after a pause, as phones store them
    /// (`7075550123,12` or `7075550123p12`), become an extension.
    static func appendPhone(_ value: ByteView, to bytes: inout [UInt8]) {
        if value.contains(UInt8(ascii: "\\")) {
            var plain: [UInt8] = []
            append(value, to: &plain)
            return plain.withByteView { appendPlainPhone($0, to: &bytes) }
        }
        appendPlainPhone(value, to: &bytes)
    }

    private static func appendPlainPhone(_ value: ByteView, to bytes: inout [UInt8]) {
        var number = value.trimmed
        if number.hasPrefixIgnoringCase("tel:") {
            let parts = number.from(4).split { $0 == UInt8(ascii: ";") }
            bytes.append(contentsOf: parts.first?.buffer ?? number.buffer)
            if let direct = parts.first(where: { $0.hasPrefixIgnoringCase("ext=") }) {
                bytes.append(UInt8(ascii: ";"))
                bytes.append(contentsOf: direct.buffer)
            }
            return
        }
        var direct = ByteView.empty
        if let pause = number.firstIndex(where: isPause), number.upTo(pause).count(where: \.isASCIIDigit) >= 7 {
            let dialled = number.from(pause)
            if dialled.allSatisfy({ $0.isASCIIDigit || isPause($0) || $0 == .space || $0 == UInt8(ascii: "#") }) {
                direct = dialled
                number = number.upTo(pause)
            }
        }
        bytes.append(contentsOf: number.buffer)
        if direct.contains(where: \.isASCIIDigit) {
            bytes.append(contentsOf: ";ext=".utf8)
            for byte in direct where byte.isASCIIDigit { bytes.append(byte) }
        }
    }

    private static func isPause(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte | 0x20 == UInt8(ascii: "p")
            || byte | 0x20 == UInt8(ascii: "w")
    }

    /// The label without the marks around Apple's built-in labels: `_$!<Work>!$_`.
    static func plainLabel(_ label: ByteView) -> ByteView {
        guard label.hasPrefixIgnoringCase("_$!<"), label.count >= 8 else { return label }
        return label[4..<label.count - 4]
    }

    /// Whether the label of a relation means the referrer of the contact.
    static func meansReferredBy(_ label: ByteView) -> Bool {
        HeaderSynonyms.role(of: plainLabel(label).string) == .text(.referredBy)
    }
}

extension ByteView {
    fileprivate func firstIndex(where matches: (UInt8) -> Bool) -> Int? { buffer.firstIndex(where: matches) }
}
