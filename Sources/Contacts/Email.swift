import Bytes

/// Email addresses as they stand in cells.
package enum Email {
    /// Calls `body` with every address in a cell, its wrapping taken off, and whether it is a valid one.
    ///
    /// Several may be joined by ` ::: `, commas, semicolons or blanks; each may come as `mailto:` link, as
    /// `Jo Lee <jo@example.org>`, in quotes, or with a full stop behind it. Words that hold no `@` are taken for the
    /// display name or a label of an address beside them, and where there is none for an invalid address, unless they say
    /// that there is none.
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
        for part in cell.split(where: isSeparator) {
            let address = unwrapped(part)
            guard !address.isEmpty, address.contains(UInt8(ascii: "@")) || !hasAddress else { continue }
            if address.allSatisfy({ $0 == UInt8(ascii: ":") }) { continue }
            body(address, isValid(address))
        }
    }

    /// A cell without the marks of writing direction and the blanks of no width around it, which copying from a web page leaves.
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
            // `?subject=Hello` is no part of the address.
            if let question = part.firstIndex(of: UInt8(ascii: "?")) { part = part.upTo(question) }
        }
        var (start, end) = (0, part.count)
        while end > 0, ".,;:'\")]-".utf8.contains(part[end - 1]) { end -= 1 }
        while start < end, "'\"([".utf8.contains(part[start]) { start += 1 }
        return part[start..<end]
    }

    /// Whether the bytes are one address that a mail server would take: one `@`, a local part of at most 64 bytes, a
    /// domain with a dot (RFC 5321, without its quoted and numeric oddities).
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

    /// Some ASCII characters, and all bytes beyond ASCII.
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

    /// How many labels between dots stand in `bytes` from `start` on, and where they end: at the first byte that is neither
    /// one of `labelBytes` nor a dot. Nil if a label is empty, or has a hyphen at an end where none may be.
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
