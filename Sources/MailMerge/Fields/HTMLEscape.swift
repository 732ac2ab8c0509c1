/// Escapes text for HTML, in an element or an attribute.
enum HTMLEscape {
    /// The replacement for `byte`, which may be part of a longer character; nil if it needs none. A line feed becomes a
    /// line break.
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

    /// `text` with all markup escaped and its line breaks kept.
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
