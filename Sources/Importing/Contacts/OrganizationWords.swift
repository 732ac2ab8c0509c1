import CSV

/// Tells the name of a practice, a hospital or a group from the name of a person.
enum OrganizationWords {
    /// Whether a cell for a name holds the name of an organization: several words, one of which no person is called.
    ///
    /// What follows `from` is where somebody is known from: `Jane Doe from yoga`.
    static func isOrganization(_ cell: ByteView) -> Bool {
        let isWord = { (byte: UInt8) in byte.isASCIILetter || !byte.isASCII }
        var name = cell
        if let from = cell.firstRange(of: " from ") {
            let before = cell.upTo(from.lowerBound)
            if !before.split(where: { !isWord($0) }).contains(where: { words.contains($0.lowercasedString) }) {
                name = before
            }
        }
        let parts = name.split { !isWord($0) }
        guard parts.count > 1 else { return false }
        if let comma = name.firstIndex(of: UInt8(ascii: ",")) {
            let rest = name.from(comma + 1)
            return isLegalForm(rest) && parts.contains { words.contains($0.lowercasedString) }
                || firmWords.contains { rest.endsIgnoringCase(with: $0) }
        }
        return isFamily(parts) || parts.contains { words.contains($0.lowercasedString) }
    }

    /// `The Smith Family`, `Familie Groß`; a first name, a particle or an `&` before it names a person.
    private static func isFamily(_ parts: [ByteView]) -> Bool {
        guard (2...3).contains(parts.count), let last = parts.last else { return false }
        if last.equalsIgnoringCase("family") { return parts.count == 2 || parts[0].equalsIgnoringCase("the") }
        return parts.count == 2 && parts[0].equalsIgnoringCase("familie")
    }

    /// Words that only a firm has behind a comma: `Smith, Jones & Associates`.
    private static let firmWords: [StaticString] = [
        " associates", " partners", " sons", " clinic", " hospital", " group",
    ]

    private static func isLegalForm(_ text: ByteView) -> Bool {
        let word = text.filter(\.isASCIILetter).map(\.asciiLowercased)
        return ["inc", "llc", "pc", "llp", "pllc", "ltd", "sc", "pa"].contains(String(decoding: word, as: UTF8.self))
    }

    private static let words: Set<String> = [
        "pediatrics", "paediatrics", "hospital", "clinic", "center", "centre", "medical", "medicine", "associates",
        "llc", "inc", "pllc", "ltd", "gmbh", "group", "groups", "studio", "collective", "practice", "midwifery",
        "obstetrics", "gynecology", "yoga", "pilates", "fitness", "library", "preschool", "daycare", "childcare",
        "moms",
        "mothers", "mamas", "mommies", "parents", "parenting", "playgroup", "circle", "network", "wellness",
        "chiropractic", "acupuncture", "massage", "therapy", "lactation", "doulas", "midwives", "pediatricians",
        "paediatricians", "nurses",
        "therapists", "physicians", "birth", "health", "services",
        "office", "offices", "school", "church", "foundation", "society", "association", "university", "department",
        "club", "meetup",
    ]
}

extension ByteView {
    fileprivate func endsIgnoringCase(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        return count >= length && from(count - length).equalsIgnoringCase(text)
    }
}
