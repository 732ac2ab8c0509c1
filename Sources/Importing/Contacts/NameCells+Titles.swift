import Bytes
import Contacts
import Wording

// Writes titles, suffixes and credentials in their usual spelling.
extension NameCells {
    static func writePrefix(_ prefix: ByteView, to row: inout ContactRow) {
        guard !prefix.isEmpty, row.isBlank(.prefix) else { return }
        if let usual = PersonName.canonicalPrefix(prefix) { return row.set(.prefix, usual) }
        let words = prefix.split { $0 == .space }.flatMap(PersonName.partingTitles)
        row.set(.prefix, words.map { PersonName.canonicalPrefix($0) ?? $0.string }.joined(separator: " "))
    }

    static func writeSuffix(_ suffix: ByteView, to row: inout ContactRow) {
        guard !suffix.isEmpty, row.isBlank(.suffix) else { return }
        if let usual = PersonName.canonicalSuffix(suffix) { return row.set(.suffix, usual) }
        // Exports also put degrees into the suffix: "MD", "Jr., MD".
        let words = suffix.split { $0 == .space || $0 == UInt8(ascii: ",") }
        if words.allSatisfy({ !Credentials.all(in: $0).isEmpty || PersonName.canonicalSuffix($0) != nil }) {
            for word in words {
                if let usual = PersonName.canonicalSuffix(word) {
                    row.set(.suffix, usual)
                } else {
                    for credential in Credentials.all(in: word) { writeCredential(credential, to: &row) }
                }
            }
        } else {
            row.set(.suffix, suffix)
        }
    }

    static func writeCredentials(_ cell: ByteView, to row: inout ContactRow) {
        guard !cell.isEmpty else { return }
        for part in cell.split(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }).map(\.trimmed) {
            let words = part.split { $0 == .space }
            let isOne = Credentials.canonical(part) != nil || PersonName.canonicalPrefix(part) != nil
            let isKnown = words.allSatisfy {
                !Credentials.all(in: $0).isEmpty || PersonName.canonicalPrefix($0) != nil
            }
            guard !isOne, isKnown else {
                writeCredential(part, to: &row)
                continue
            }
            for word in words {
                let credentials = Credentials.all(in: word)
                for credential in credentials.isEmpty ? [word] : credentials { writeCredential(credential, to: &row) }
            }
        }
    }

    /// Adds a credential, but not `DONA` beside `CD(DONA)`. A title such as `Dr.` becomes the prefix.
    static func writeCredential(_ credential: ByteView, to row: inout ContactRow) {
        let usual = Credentials.canonical(credential)
        if usual == nil, let title = PersonName.canonicalPrefix(credential) {
            let held = row[.prefix].string.split(separator: " ").map(String.init)
            if !held.contains(title) { row.set(.prefix, (held + [title]).joined(separator: " ")) }
            return
        }
        let text = usual ?? credential.string
        let held = row[.credentials]
        let isHeld = held.contains(UInt8(ascii: "(")) && held.string.contains("(\(text))")
        if !isHeld { text.withByteView { row.add(.credentials, $0) } }
    }
}
