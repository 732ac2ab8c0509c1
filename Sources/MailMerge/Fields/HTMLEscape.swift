/// Text as it stands in HTML, in an element or between quotes.
enum HTMLEscape {
    /// What stands for `byte`, which may be one of several of a character, or nil where it stands for itself; a new
    /// line is one in HTML, too.
    static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0x0A: "<br>"
        default: nil
        }
    }

    /// `text` with nothing left in it that HTML would take for markup, and its lines still lines.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { escape($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if let escape = escape(byte) {
                escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
