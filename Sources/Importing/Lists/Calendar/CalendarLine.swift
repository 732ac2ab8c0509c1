import Bytes

/// One property of a calendar, unfolded (RFC 5545, 3.1): `DTSTART;TZID=America/Los_Angeles:20261104T150000`.
struct CalendarLine {
    /// The name and the parameters.
    private let head: ByteView
    /// As in the file, with its escapes.
    let value: ByteView
    private let nameCount: Int

    /// Nil for a line without a colon.
    init?(_ line: ByteView) {
        var isQuoted = false
        var colon: Int?
        for (index, byte) in line.enumerated() {
            if byte == .quote { isQuoted.toggle() }
            if byte == UInt8(ascii: ":"), !isQuoted {
                colon = index
                break
            }
        }
        // Unclosed quotes do not count.
        guard let colon = colon ?? line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        head = line.upTo(colon)
        value = line.from(colon + 1)
        nameCount = head.firstIndex(of: UInt8(ascii: ";")) ?? head.count
    }

    /// Whether the property has this name, in any case.
    func isNamed(_ name: StaticString) -> Bool { head.upTo(nameCount).trimmed.equalsIgnoringCase(name) }

    /// The value of a parameter without its quotes; empty without it.
    func parameter(_ name: StaticString) -> ByteView {
        var start = nameCount
        while start < head.count {
            var end = start + 1
            var isQuoted = false
            while end < head.count, isQuoted || head[end] != UInt8(ascii: ";") {
                if head[end] == .quote { isQuoted.toggle() }
                end += 1
            }
            let part = head[(start + 1)..<end]
            if let equals = part.firstIndex(of: UInt8(ascii: "=")), part.upTo(equals).trimmed.equalsIgnoringCase(name) {
                let value = part.from(equals + 1).trimmed
                let isWrapped = value.count > 1 && value[0] == .quote && value[value.count - 1] == .quote
                return isWrapped ? value[1..<value.count - 1] : value
            }
            start = end
        }
        return .empty
    }

    /// The value with its escapes decoded.
    var text: [UInt8] {
        var text: [UInt8] = []
        VCardText.append(value, to: &text)
        return text
    }
}
