import Bytes

/// Email addresses in cells.
package enum Email {
    /// Calls `body` with every unwrapped address in a cell, and whether it is valid.
    ///
    /// Addresses may be joined by ` ::: `, commas, semicolons or spaces. Each may be a `mailto:` link, `Jo Lee
    /// <jo@example.org>`, in quotes, or followed by a period. Words without `@` are read as the display name or label
    /// of an address beside them. Without an address they are an invalid one, unless they mean that there is none.
    package static func forEach(in cell: ByteView, _ body: (ByteView, _ isValid: Bool) -> Void) {
        let cell = withoutInvisible(cell.trimmed)
        if isValid(cell) { return body(cell, true) }
        let values = cell.split(on: ":::")
        if values.count > 1 {
            for value in values { forEach(in: value, body) }
            return
        }
        if Nothing.isMeant(by: cell, in: .email) { return }
        let hasAddress = cell.contains(UInt8(ascii: "@"))
        if hasAddress, isBroken(cell) { return body(cell, false) }
        for part in cell.split(where: isSeparator) {
            let address = unwrapped(part)
            guard !address.isEmpty, address.contains(UInt8(ascii: "@")) || !hasAddress else { continue }
            if address.allSatisfy({ $0 == UInt8(ascii: ":") }) { continue }
            body(address, isValid(address))
        }
    }

    /// Whether a space broke an address apart: `jane doe@example.org` is not the address of somebody called doe. Names
    /// have capitals, and labels are known.
    private static func isBroken(_ cell: ByteView) -> Bool {
        let words = cell.split(where: { $0 <= .space })
        guard words.count > 1, let last = words.last, isValid(last),
            cell.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 <= .space || ".-_@".utf8.contains($0) })
        else { return false }
        let local = last.upTo(last.firstIndex(of: .atSign) ?? 0)
        return words.dropLast().allSatisfy { word in
            !word.contains(.atSign) && !word.contains(where: \.isASCIIUppercase) && !EmailWords.isLabel(word)
                && word.count > 1 && local.firstRange(of: word) == nil
        }
    }

    /// A cell without direction marks and zero-width spaces around it, which come from web pages.
    private static func withoutInvisible(_ cell: ByteView) -> ByteView {
        var cell = cell
        while cell.count > 3, cell[0] >= 0xE2, isInvisible(cell.upTo(3)) { cell = cell.from(3) }
        while cell.count > 3, cell[cell.count - 1] >= 0x80, isInvisible(cell.from(cell.count - 3)) {
            cell = cell.upTo(cell.count - 3)
        }
        return cell
    }

    private static func isInvisible(_ character: ByteView) -> Bool {
        invisible.contains { character.equalsIgnoringCase($0) }
    }

    private static let invisible: [StaticString] = [
        "\u{200B}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{202A}", "\u{202C}",
    ]

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= .space || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "|")
    }

    private static func unwrapped(_ part: ByteView) -> ByteView {
        var part = part
        for label in ["mailto:", "email:", "e-mail:"] as [StaticString] where part.hasPrefixIgnoringCase(label) {
            part = part.from(label.utf8CodeUnitCount)
            // `?subject=Hello` is not part of the address.
            if let question = part.firstIndex(of: UInt8(ascii: "?")) { part = part.upTo(question) }
        }
        var (start, end) = (0, part.count)
        while end > 0, ".,;:'\")]-".utf8.contains(part[end - 1]) { end -= 1 }
        while start < end, "'\"([".utf8.contains(part[start]) { start += 1 }
        return part[start..<end]
    }

    /// Whether a mail server would accept the bytes as one address: one `@`, a local part of at most 64 bytes, a domain
    /// with a dot (RFC 5321, without quoted local parts and numeric domains).
    package static func isValid(_ address: ByteView) -> Bool {
        guard address.count <= 254, let local = labels(in: address, from: 0, of: localBytes, mayEndInHyphens: true),
            local.end <= 64, local.end < address.count, address[local.end] == UInt8(ascii: "@"),
            let domain = labels(in: address, from: local.end + 1, of: domainBytes, mayEndInHyphens: false)
        else { return false }
        return domain.end == address.count && domain.count > 1
    }

    private static let localBytes = ByteSet(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~")
    private static let domainBytes = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")

    /// A set of ASCII characters, and all bytes beyond ASCII.
    private struct ByteSet {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        init(_ characters: StaticString) {
            for index in 0..<characters.utf8CodeUnitCount {
                let byte = characters.utf8Start[index]
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
            }
        }

        func contains(_ byte: UInt8) -> Bool {
            !byte.isASCII || (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
        }
    }

    /// Counts the labels between dots in `bytes` from `start` up to the first byte that is neither in `labelBytes` nor
    /// a dot, and returns where they end. Nil if a label is empty, or has a hyphen at an end where none is allowed.
    @inline(__always)
    private static func labels(
        in bytes: ByteView, from start: Int, of labelBytes: ByteSet, mayEndInHyphens: Bool
    ) -> (count: Int, end: Int)? {
        var (count, first, index) = (1, start, start)
        func isGood(_ first: Int, _ end: Int) -> Bool {
            first < end
                && (mayEndInHyphens
                    || bytes.start[first] != UInt8(ascii: "-") && bytes.start[end - 1] != UInt8(ascii: "-"))
        }
        while index < bytes.count {
            let byte = bytes.start[index]
            if byte == UInt8(ascii: ".") {
                guard isGood(first, index) else { return nil }
                count += 1
                first = index + 1
            } else if !labelBytes.contains(byte) {
                break
            }
            index += 1
        }
        return isGood(first, index) ? (count, index) : nil
    }
}
