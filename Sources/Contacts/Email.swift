import CSV

/// Email addresses as they stand in cells.
package enum Email {
    /// Calls `body` with every address in a cell, its wrapping taken off, and whether it is a valid one.
    ///
    /// Several may be joined by ` ::: `, commas, semicolons or blanks; each may come as `mailto:` link, as
    /// `Jo Lee <jo@example.org>`, in quotes, or with a full stop behind it. Words that hold no `@` are taken for the
    /// display name of an address in angle brackets, and otherwise for an invalid address.
    package static func forEach(in cell: ByteView, _ body: (ByteView, _ isValid: Bool) -> Void) {
        let cell = cell.trimmed
        if isValid(cell) { return body(cell, true) }
        let values = cell.split(on: ":::")
        if values.count > 1 {
            for value in values { forEach(in: value, body) }
            return
        }
        let hasBrackets = cell.contains(UInt8(ascii: "<"))
        var found = false
        for part in cell.split(where: isSeparator) {
            let address = unwrapped(part)
            guard !address.isEmpty, address.contains(UInt8(ascii: "@")) || !hasBrackets && !found else { continue }
            if !address.contains(UInt8(ascii: "@")), address.allSatisfy({ $0 == UInt8(ascii: ":") }) { continue }
            found = found || address.contains(UInt8(ascii: "@"))
            body(address, isValid(address))
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "|")
    }

    private static func unwrapped(_ part: ByteView) -> ByteView {
        var part = part
        if part.hasPrefixIgnoringCase("mailto:") { part = part.from(7) }
        while let last = part.suffix(1).first, ".,;:'\")]".utf8.contains(last) { part = part.upTo(part.count - 1) }
        while let first = part.first(where: { _ in true }), "'\"([".utf8.contains(first) { part = part.from(1) }
        return part
    }

    /// Whether the bytes are one address that a mail server would take: one `@`, a local part of at most 64 bytes, a
    /// domain with a dot (RFC 5321, without its quoted and numeric oddities).
    package static func isValid(_ address: ByteView) -> Bool {
        guard address.count <= 254, let at = address.firstIndex(of: UInt8(ascii: "@")), (1...64).contains(at)
        else { return false }
        let local = address.upTo(at)
        let domain = address.from(at + 1)
        return isDotted(local, labels: 1, of: localBytes) && isDotted(domain, labels: 2, of: domainBytes)
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
            byte >= 0x80 || (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
        }
    }

    /// Whether the bytes are at least `labels` non-empty labels of `labelBytes` between dots.
    private static func isDotted(_ bytes: ByteView, labels: Int, of labelBytes: ByteSet) -> Bool {
        var count = 1
        var length = 0
        for byte in bytes.buffer {
            if byte == UInt8(ascii: ".") {
                guard length > 0 else { return false }
                count += 1
                length = 0
            } else {
                guard labelBytes.contains(byte) else { return false }
                length += 1
            }
        }
        return length > 0 && count >= labels
    }
}
