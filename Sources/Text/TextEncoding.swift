/// An encoding of input lists.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
    case latin9 = "iso-8859-15"
    /// That of Excel for Mac's `CSV (Macintosh)`.
    case macRoman = "macintosh"
    case shiftJIS = "shift_jis"

    /// The name in messages.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .windows1252: "Windows-1252"
        case .latin9: "ISO-8859-15"
        case .macRoman: "Mac Roman"
        case .shiftJIS: "Shift_JIS"
        }
    }
}
