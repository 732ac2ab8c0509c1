import Bytes
import Wording

/// Recognizes the words of a name.
extension PersonName {
    /// Whether a cell is one word, like most, with nothing to split: no space and no punctuation but hyphens and
    /// apostrophes.
    package static func isPlainWord(_ cell: ByteView) -> Bool {
        for byte in cell.buffer where byte < UInt8(ascii: "0") && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'")
        {
            return false
        }
        return true
    }

    /// The view from the first of `words` to the end of the last; they are in one cell, in this order.
    static func span(_ words: [ByteView]) -> ByteView {
        guard let first = words.first, let last = words.last else { return .empty }
        return first.extended(to: last)
    }

    /// Splits titles off the front of a word without spaces: `Dr.Priya`, `Prof.Dr.`.
    package static func partingTitles(_ word: ByteView) -> [ByteView] {
        var words = [word]
        while let last = words.last, words.count <= mostTitles, let stop = last.firstIndex(of: UInt8(ascii: ".")),
            stop + 1 < last.count, last[stop + 1].isASCIILetter || !last[stop + 1].isASCII, isPrefix(last.upTo(stop))
        {
            words[words.count - 1] = last.upTo(stop + 1)
            words.append(last.from(stop + 1))
        }
        return words
    }

    /// The most titles that may be joined without spaces.
    private static let mostTitles = 4

    /// Whether a single name after the prefix is a family name: `Dr. Patel`, `Mrs. Lee`. Children say `Miss Ann` and
    /// `Sister Ann`.
    package static func isBeforeFamilyName(_ prefix: ByteView) -> Bool {
        guard !prefix.isEmpty else { return false }
        return prefix.split(where: isSpace).compactMap(Honorific.init(beforeName:)).allSatisfy(\.isBeforeFamilyName)
    }

    /// Whether a word ends `Ann Lee & family`.
    static func isFamilyWord(_ word: ByteView) -> Bool {
        switch NameRemark(word) {
        case .family, .children: true
        case .faculty, .pronoun, .born, .aside, nil: false
        }
    }

    /// Whether a word after a German `Dr.` names the faculty: `Dr. med.`, `Dr. rer. nat.` Without its period, `Phil` is
    /// a name.
    static func isFaculty(_ word: ByteView) -> Bool {
        word.count > 1 && word[word.count - 1] == .period && NameRemark(word) == .faculty
    }

    /// Whether the words after a title are the family names of two people: `Lee & Park`, `Lee and Dr. Park`.
    static func areTwoFamilies(_ words: [ByteView]) -> Bool {
        guard words.count > 2, isAnd(words[1]) else { return false }
        return words.count == 3 || words.count == 4 && isPrefix(words[2])
    }

    /// The former family name in `née Smith`; nil for any other text.
    static func formerName(_ text: ByteView) -> ByteView? {
        let words = text.split(where: isSpace)
        guard words.count > 1, NameRemark(words[0]) == .born else { return nil }
        return words[1]
    }

    /// Whether a word is part of the name of a practice or group, and of no person's.
    package static func isOfFirm(_ word: ByteView) -> Bool {
        if let found = OrganizationWord(word) { return found.isInNoPersonsName }
        return word.count > 2 && LegalForm(word) == .short && Credentials.canonical(word) == nil
    }

    /// Whether a word is only a dash.
    static func isDash(_ word: ByteView) -> Bool { word.equalsIgnoringCase("-") }

    /// Whether the text contains a letter of any script.
    package static func hasLetter(_ text: ByteView) -> Bool {
        text.contains(where: \.isASCIILetter)
            || text.contains { !$0.isASCII } && text.string.contains(where: \.isLetter)
    }

    /// A cell without quotes around all of it.
    static func withoutQuotes(_ text: ByteView) -> ByteView {
        guard text.count > 2, text[0] == UInt8(ascii: "\""), text[text.count - 1] == UInt8(ascii: "\""),
            !text[1..<text.count - 1].contains(UInt8(ascii: "\""))
        else { return text }
        return text[1..<text.count - 1].trimmed
    }

    /// A family name without a final period; initials and `St.` keep theirs.
    static func withoutStop(_ name: ByteView) -> ByteView {
        guard name.count > 3, name.firstIndex(of: UInt8(ascii: ".")) == name.count - 1 else { return name }
        return name.upTo(name.count - 1)
    }

    /// Whether a text is pronouns and not a name: `she/her`, `they/them/theirs`.
    static func isPronouns(_ text: ByteView) -> Bool {
        let words = text.split { $0 == UInt8(ascii: "/") || isSpace($0) }
        return words.count > 1 && words.allSatisfy { NameRemark($0) == .pronoun }
    }
}

/// Whether a byte separates the words of a name.
func isSpace(_ byte: UInt8) -> Bool { byte <= .space }

/// Whether a word joins two people: `&`, `and`, `und`. A Spanish `y` may as well be an initial.
func isAnd(_ word: ByteView) -> Bool {
    Conjunction(word) == .plain
}

/// Whether a word joins two people or contains both: `&Tom`, `Ann&Tom`, `Lee/Tom`, but not `c/o`.
func joinsTwo(_ word: ByteView) -> Bool {
    if isAnd(word) { return true }
    if word.contains(UInt8(ascii: "&")) { return word.contains(where: \.isASCIILetter) }
    guard let slash = word.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let (one, other) = (word.upTo(slash), word.from(slash + 1))
    let isSmall = one.contains(where: \.isASCIILowercase)
    // `OB/GYN` and `Doula/LC` are not people.
    guard isSmall == other.contains(where: \.isASCIILowercase), !isAnd(one) else { return false }
    return min(one.count, other.count) > (isSmall ? 1 : 2) && one.allSatisfy { !$0.isASCIIDigit }
        && other.allSatisfy { !$0.isASCIIDigit }
}

extension ByteView {
    /// Whether there are two or more words.
    var hasSeveralWords: Bool { split(where: isSpace).count > 1 }
}
