/// Text as it stands in HTML, in an element or between quotes.
enum HTMLEscape {
    /// What stands for `byte`, which may be one of several of a character.
    static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: ">"): Array("&gt;".utf8)
        case UInt8(ascii: "\""): Array("&quot;".utf8)
        case UInt8(ascii: "'"): Array("&#39;".utf8)
        default: [byte]
        }
    }

    /// `text` with nothing left in it that HTML would take for markup.
    static func escaped(_ text: String) -> String {
        String(decoding: text.utf8.flatMap(escaped), as: UTF8.self)
    }
}
