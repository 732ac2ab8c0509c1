import CSV

/// A known kind of list, recognised by the names of its columns and never by the name of its file.
package struct SourceFormat: Sendable {
    /// What the summary calls it.
    package let name: String
    /// Columns that this format has; all of them must be there.
    let signature: [String]

    static let canonical = SourceFormat(name: "canonical contacts", signature: ["contact_id", "given_name", "source"])
    static let generic = SourceFormat(name: "a list with a header", signature: [])

    private static let known = [
        canonical,
        SourceFormat(
            name: "Google Contacts", signature: ["First Name", "Phonetic First Name", "Labels", "E-mail 1 - Value"]),
        SourceFormat(name: "Google Contacts", signature: ["First Name", "Phonetic First Name", "File As", "Labels"]),
        SourceFormat(
            name: "Google Contacts (before 2024)", signature: ["Name", "Given Name", "Yomi Name", "Group Membership"]),
        generic,
    ]

    /// The first format whose signature `header` has.
    static func recognise(_ header: Header) -> SourceFormat {
        known.first { $0.signature.allSatisfy { header.index(of: $0) != nil } } ?? generic
    }
}
