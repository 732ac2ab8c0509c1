import Bytes
import Contacts
import Wording

/// Tells the name of a practice, a hospital or a group from a person's name.
enum OrganizationName {
    /// Whether a name cell contains the name of an organization: several words, one of which is not part of a person's
    /// name.
    ///
    /// Text after `from` is where the user knows somebody from: `Jane Doe from yoga`.
    static func isMeant(by cell: ByteView) -> Bool {
        var name = PersonName.nameOfPerson(in: cell)
        if let from = name.firstRange(of: " from "), !words(of: name.upTo(from.lowerBound)).contains(where: isTelling) {
            name = name.upTo(from.lowerBound)
        }
        let words = words(of: name)
        guard words.count > 1 else { return false }
        if let comma = name.firstIndex(of: .comma) {
            let rest = name.from(comma + 1)
            return isLegalForm(rest) && words.contains(where: isTelling) || isFirm(behindComma: rest)
        }
        return isFamily(words) || words.contains(where: isTelling)
    }

    private static func words(of text: ByteView) -> [ByteView] { text.split { !$0.isASCIILetter && $0.isASCII } }

    private static func isTelling(_ word: ByteView) -> Bool { PersonName.isOfFirm(word) }

    /// Recognizes `The Smith Family`, `Familie Groß`; with a first name, a particle or an `&` it is a person.
    private static func isFamily(_ words: [ByteView]) -> Bool {
        guard (2...3).contains(words.count), let first = words.first, let last = words.last else { return false }
        if NameRemark(last) == .family { return words.count == 2 || first.equalsIgnoringCase("the") }
        return words.count == 2 && NameRemark(first) == .family
    }

    /// Whether the last of several words after the comma names a company: `Smith, Jones & Associates`.
    private static func isFirm(behindComma rest: ByteView) -> Bool {
        let words = rest.split { $0 == .space }
        return rest.contains(.space) && words.last.map(OrganizationWord.isFirm(behindComma:)) ?? false
    }

    /// Whether the letters of a text are a legal form: ` P. A.`
    private static func isLegalForm(_ text: ByteView) -> Bool {
        text.filter(\.isASCIILetter).withByteView { LegalForm($0) != nil }
    }
}
