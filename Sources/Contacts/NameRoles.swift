import Bytes
import Wording

/// Finds professions around a name.
extension PersonName {
    /// How many words at the front of a name are a profession, if a name follows: `Doula Jane Doe`. `Nurse Next Door`
    /// is no person.
    static func leadingRole(_ words: [ByteView]) -> Int {
        guard words.count > 1 else { return 0 }
        return (1...min(4, words.count - 1)).reversed().first { count in
            let role = words[0].extended(to: words[count - 1])
            guard !words[count...].contains(where: isNoName), !isPlural(role) else { return false }
            let names = words.count - count
            if count == 1, words[0].count < 4 {
                // `PT Ana Ruiz`; `OB` and `Ma` may be names.
                return names > 1 && isAcronym(words[0]) && Credentials.kind(of: words[0]) != nil && words[0].count == 2
                    && !words[1].allSatisfy { $0.isASCIIUppercase }
            }
            return (count > 1 || names > 1) && Kind.isProfession(role)
        } ?? 0
    }

    /// How many words at the end of a name are a profession: `Sarah Doula`, `Jane Doe attorney at law`.
    static func trailingRole(_ words: [ByteView]) -> Int {
        guard words.count > 1, let last = words.last else { return 0 }
        return (1...min(4, words.count - 1)).reversed().first { count in
            let role = words[words.count - count].extended(to: last)
            if count == 1, words.count == 2, isKnownPerson([words[0]]), Kind.isSubject(last) { return true }
            return role.count > 2 && !isPlural(role) && Kind.isProfession(role)
        } ?? 0
    }

    /// Whether a cell for family names holds a profession instead: `Doula`.
    package static func isWholeRole(_ cell: ByteView) -> Bool {
        cell.count > 3 && !isPlural(cell) && Kind.isProfession(cell)
    }

    private static func isPlural(_ role: ByteView) -> Bool {
        role[role.count - 1].asciiLowercased == UInt8(ascii: "s")
    }

    /// Whether a word after a profession makes it the name of a group or a firm: `Doulas of the Bay`, `Nurse Next
    /// Door`.
    static func isNoName(_ word: ByteView) -> Bool {
        OrganizationWord(word)?.isInNoName ?? false || Conjunction(word) == .plain
    }

    /// Whether a text, or up to four words at its end, names a profession: `Doula`, `Certified Nurse Midwife`.
    package static func isRole(_ text: ByteView) -> Bool {
        let words = text.split(where: isSpace)
        guard let last = words.last else { return false }
        return (1...4).contains { count in
            words.count >= count && Kind.ofLabel(words[words.count - count].extended(to: last)) != nil
        }
    }

    /// The part of a cell that may be a person's name: without text in parentheses at its end, a profession, and a
    /// practice after `@`. The whole cell if that part is the name of an organization: `Bay Doulas (Ann Lee)`.
    package static func nameOfPerson(in cell: ByteView) -> ByteView {
        var name = cell
        if let open = name.firstRange(of: " ("), name[name.count - 1] == UInt8(ascii: ")") {
            name = name.upTo(open.lowerBound)
        }
        if let (range, separator) = firstSeparator(in: name), range.lowerBound > 0 {
            let before = name.upTo(range.lowerBound)
            if separator == .bar || isKnownPerson(before.split(where: isSpace)) { name = before }
        }
        let words = name.split(where: isSpace)
        let role = trailingRole(words)
        let rest = words.dropLast(role)
        if role > 0, (1...3).contains(rest.count), !rest.contains(where: isNoName) {
            name = span(Array(rest))
        } else if words.count == 2, isKnownPerson([words[0]]), Kind.isSubject(words[1]) {
            // `Jen Lactation`
            name = words[0]
        }
        return name.split(where: isSpace).contains(where: isOfFirm) ? cell : name
    }

    /// Whether words begin with a title or a usual given name.
    private static func isKnownPerson(_ words: [ByteView]) -> Bool {
        guard let first = words.first else { return false }
        return titleCount(words) > 0
            || first.asciiLowercased.withByteView { !Nicknames.standard.classes(of: $0).isEmpty }
    }
}
