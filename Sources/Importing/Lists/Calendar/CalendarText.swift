import Bytes

/// Descriptions of events as plain text.
enum CalendarText {
    /// `text` without HTML, which Google Calendar writes: line breaks become lines, other tags are dropped.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "<")) || text.contains(UInt8(ascii: "&")) else { return text }
        var plain: [UInt8] = []
        text.withByteView { text in
            var index = 0
            while index < text.count {
                let rest = text.from(index)
                if rest[0] == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")), isTag(rest.upTo(end))
                {
                    if breaksLine(rest.upTo(end)) { plain.append(.lineFeed) }
                    index += end + 1
                } else if let (name, bytes) = entities.first(where: { rest.hasPrefixIgnoringCase($0.0) }) {
                    plain += Array(bytes.utf8)
                    index += name.utf8CodeUnitCount
                } else {
                    plain.append(rest[0])
                    index += 1
                }
            }
        }
        return plain
    }

    private static func isTag(_ text: ByteView) -> Bool {
        text.count > 1 && (text[1].isASCIILetter || text[1] == UInt8(ascii: "/"))
    }

    private static func breaksLine(_ tag: ByteView) -> Bool {
        ["<br", "</p", "<p", "</div", "</li", "<li"].contains { name in tag.hasPrefixIgnoringCase(name) }
    }

    private static let entities: [(StaticString, String)] = [
        ("&amp;", "&"), ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ("&apos;", "'"),
    ]

    /// `line` without a colon at its end.
    static func withoutColon(_ line: ByteView) -> ByteView {
        line.last == UInt8(ascii: ":") ? line.upTo(line.count - 1).trimmed : line
    }
}
