import Bytes
import Contacts
import Wording

// Keeps the words beside an address or a number, which may be written nowhere else.
extension ContactConverter {
    /// Keeps what a cell says beside its addresses: a phone number, the name of a contact without another, or a note,
    /// `jo@example.org (do not use)`.
    mutating func takeWords(besideEmailsIn cell: ByteView) {
        guard cell.contains(UInt8(ascii: "@")) else { return }
        if let open = cell.firstIndex(of: UInt8(ascii: "<")), let close = cell.lastIndex(of: UInt8(ascii: ">")),
            open < close
        {
            let name = cell.upTo(open).split { $0 == .quote || $0 == .apostrophe }.first?.trimmed ?? .empty
            if displayName.isEmpty, !name.contains(UInt8(ascii: "@")) { displayName = name }
            if ContactConverter.saysMore(cell.from(close), thanLabels: EmailWords.isLabel) { row.add(.notes, cell) }
            return
        }
        for part in cell.split(where: { ",;|\n\r".utf8.contains($0) }).map(\.trimmed) {
            let words = part.split { $0 <= .space }.filter { !$0.contains(UInt8(ascii: "@")) }.map(\.string)
            let phone = words.joined(separator: " ").withByteView { Phone.readPlain($0, region: region) }
            if let phone {
                row.add(phone)
            } else if ContactConverter.saysMore(part, thanLabels: EmailWords.isLabel)
                || words.contains(where: { $0.utf8.contains(where: \.isASCIIDigit) })
            {
                row.add(.notes, part)
            }
        }
    }

    /// Keeps a number, and as a note the words around it that are more than labels: `(do not call)`. A fax is only a
    /// note.
    mutating func take(_ phone: Phone, from part: ByteView) {
        let saysMore = ContactConverter.saysMore(part, thanLabels: PhoneWords.isLabel)
        if saysMore { row.add(.notes, part) }
        if !ContactConverter.isFax(part) { row.add(phone) }
    }

    /// Whether the words around a number say that it is only a fax: `Work fax: …`, but not `Phone/fax: …`.
    private static func isFax(_ part: ByteView) -> Bool {
        let words = part.split { !$0.isASCIILetter }
        return words.contains(where: PhoneWords.isFax)
            && words.allSatisfy { PhoneWords.isFax($0) || PhoneWords.isPlace($0) }
    }

    /// Whether a website is only the beginning of one, as some programs write for none.
    static func isOnlyScheme(_ cell: ByteView) -> Bool {
        cell.equalsIgnoringCase("http://") || cell.equalsIgnoringCase("https://")
    }

    /// Whether a cell is the address of a page and nothing else; a group may have no other address.
    static func isLink(_ cell: ByteView) -> Bool {
        let beginnings: [StaticString] = ["https://", "http://", "www."]
        return beginnings.contains(where: cell.hasPrefixIgnoringCase) && !isOnlyScheme(cell) && !cell.contains(.space)
    }

    /// Takes the first language of a cell; the cell becomes a note if it is none.
    mutating func takeLanguage(_ cell: ByteView, _ column: Int) {
        guard row.isBlank(.language) else { return }
        let first = cell.split { ",;/|".utf8.contains($0) }.first?.trimmed ?? cell
        if let code = LanguageNames.code(first) {
            row.set(.language, code)
        } else {
            add(.notes, "\(header.title(of: column)): \(cell.string)")
        }
    }

    /// Whether `text` has a word that is neither a label nor part of an address.
    private static func saysMore(_ text: ByteView, thanLabels isLabel: (ByteView) -> Bool) -> Bool {
        text.split { $0 <= .space }.contains { word in
            guard !word.contains(.atSign) else { return false }
            // A non-ASCII dash is not a word.
            return word.split { !$0.isASCIILetter && $0.isASCII }.contains { !isLabel($0) && !$0.folded().isEmpty }
        }
    }
}

extension ByteView {
    /// The position of the last `byte`, or nil.
    fileprivate func lastIndex(of byte: UInt8) -> Int? { buffer.lastIndex(of: byte) }
}
