import CSV

/// Tells the name of a practice, a hospital or a group from the name of a person.
enum OrganizationWords {
    /// Whether a cell for a name holds the name of an organization: several words, one of which no person is called.
    static func isOrganization(_ name: ByteView) -> Bool {
        let parts = name.split { !($0.isASCIILetter || $0 >= 0x80) }
        guard parts.count > 1, name.firstIndex(of: UInt8(ascii: ",")).map({ isLegalForm(name.from($0 + 1)) }) ?? true
        else { return false }
        return parts.contains { words.contains($0.lowercasedString) }
    }

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
        "chiropractic", "acupuncture", "massage", "therapy", "lactation", "doulas", "birth", "health", "services",
        "school", "church", "foundation", "society", "association", "university", "department", "club", "meetup",
    ]
}
