/// How the text of a list is to be read where its first bytes would be misunderstood, as the user said.
package struct ListOptions: Sendable {
    /// Nil to find out.
    package var encoding: TextEncoding?
    /// The byte between fields; nil to find out from the header.
    package var delimiter: UInt8?

    package init() {}
}

/// An encoding that lists come in.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
}
