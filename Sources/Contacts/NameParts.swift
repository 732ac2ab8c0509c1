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

    /// Joins `CD (DONA)`, which is one credential, and words in parentheses or quotes.
    static func joiningBrackets(_ words: [ByteView]) -> [ByteView] {
        var joined: [ByteView] = []
        var index = 0
        // An opening mark that is never closed need not be searched for again.
        var unclosed: [UInt8] = []
        while index < words.count {
            var word = words[index]
            if let close = closing(word), word.count == 1 || word[word.count - 1] != close, !unclosed.contains(close) {
                if let end = words[(index + 1)...].firstIndex(where: { $0[$0.count - 1] == close }) {
                    word = word.extended(to: words[end])
                    index = end
                } else {
                    unclosed.append(close)
                }
            }
            if word[0] == UInt8(ascii: "("), let last = joined.last,
                Credentials.canonical(last.extended(to: word)) != nil
            {
                joined[joined.count - 1] = last.extended(to: word)
            } else {
                joined.append(word)
            }
            index += 1
        }
        return joined
    }

    /// The byte that closes the parenthesis or quote that `word` opens.
    private static func closing(_ word: ByteView) -> UInt8? {
        switch word[0] {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "\""): UInt8(ascii: "\"")
        default: nil
        }
    }

    /// Whether a word is in parentheses or quotes.
    static func isBracketed(_ word: ByteView) -> Bool {
        guard word.count > 2 else { return false }
        switch (word[0], word[word.count - 1]) {
        case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "\""), UInt8(ascii: "\"")): return true
        default: return false
        }
    }

    /// Tells `MD`, `Ph.D.` and `Lmt` from the family names `Ma` and `Do` by capitals, dots or missing vowels.
    static func looksLikeCredential(_ word: ByteView) -> Bool {
        word.count(where: \.isASCIIUppercase) > 1 || word.contains(UInt8(ascii: "."))
            || word.count > 2 && word[0].isASCIIUppercase
                && !word.contains { "aeiouy".utf8.contains($0.asciiLowercased) }
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

    /// Whether a word is all capitals, like unknown credentials.
    static func isAcronym(_ word: ByteView) -> Bool {
        word.count > 1 && word.allSatisfy { $0.isASCIIUppercase || "()-/.".utf8.contains($0) }
    }

    /// Whether a single name after the prefix is a family name: `Dr. Patel`, `Mrs. Lee`. Children say `Miss Ann` and
    /// `Sister Ann`.
    static func isBeforeFamilyName(_ prefix: ByteView) -> Bool {
        guard !prefix.isEmpty else { return false }
        return prefix.split(where: isSpace).compactMap(Honorific.init).allSatisfy(\.isBeforeFamilyName)
    }

    /// Whether the words are particles in lower case and one family name: `van der Berg`.
    static func isFamilyName(_ words: [ByteView]) -> Bool {
        words.dropLast().allSatisfy { NameCasing.isParticle($0) && !$0.contains(where: \.isASCIIUppercase) }
            && words.last?.first(where: { _ in true })?.isASCIIUppercase ?? false
    }

    /// Whether a word before the last one belongs to the family name: `van der Berg`, `St. John`.
    static func belongsToFamilyName(_ word: ByteView) -> Bool {
        let particle = Particle(word)
        return particle == .plain || particle == .saint
    }

    /// Whether a word ends `Ann Lee & family`.
    static func isFamilyWord(_ word: ByteView) -> Bool {
        switch NameRemark(word) {
        case .family, .children: true
        case .faculty, .pronoun, nil: false
        }
    }

    /// Whether a word after a German `Dr.` names the faculty: `Dr. med.`, `Dr. rer. nat.` Without its period, `Phil` is
    /// a name.
    static func isFaculty(_ word: ByteView) -> Bool {
        word.count > 1 && word[word.count - 1] == .period && NameRemark(word) == .faculty
    }

    /// How many words at the front of a name are a profession, if at least two names follow: `Doula Jane Doe`. `Doula
    /// Doe` may be a person's name.
    static func leadingRole(_ words: [ByteView]) -> Int {
        guard words.count > 2 else { return 0 }
        return (1...min(3, words.count - 2)).reversed().first { count in
            let role = words[0].extended(to: words[count - 1])
            let isPlural = role[role.count - 1].asciiLowercased == UInt8(ascii: "s")
            guard !isPlural, !words[count...].contains(where: isNoName) else { return false }
            return role.count > 3 && Kind(words: role).map(professions.contains) ?? false
        } ?? 0
    }

    /// Whether a word after a profession makes it the name of a group or a firm: `Doulas of the Bay`, `Nurse Next
    /// Door`.
    private static func isNoName(_ word: ByteView) -> Bool {
        OrganizationWord(word)?.isInNoName ?? false || Conjunction(word) == .plain
    }

    private static let professions: Set<Kind> = [
        .pediatrician, .familyPhysician, .obstetrician, .midwife, .doula, .lactationConsultant, .nurse,
        .childbirthEducator, .bodyworker, .therapist,
    ]

    /// Whether the words after a title are the family names of two people: `Lee & Park`, `Lee and Dr. Park`.
    static func areTwoFamilies(_ words: [ByteView]) -> Bool {
        guard words.count > 2, isAnd(words[1]) else { return false }
        return words.count == 3 || words.count == 4 && isPrefix(words[2])
    }

    /// Whether up to three words at the end of a text name a profession: `Doula`, `Certified Nurse Midwife`.
    static func isRole(_ text: ByteView) -> Bool {
        let words = text.split(where: isSpace)
        return (1...3).contains { count in
            words.count >= count && Kind(words: words[words.count - count].extended(to: words[words.count - 1])) != nil
        }
    }

    /// Whether a word is only a dash.
    static func isDash(_ word: ByteView) -> Bool { word.equalsIgnoringCase("-") }

    /// Finds the first dash between spaces, or bar; nil if there is none.
    static func firstDash(in text: ByteView) -> (range: Range<Int>, isBar: Bool)? {
        var blank = text.firstIndex(of: .space)
        while let start = blank, start + 2 < text.count {
            let rest = text.from(start)
            let length = dashes.first { rest.hasPrefixIgnoringCase($0) }?.utf8CodeUnitCount
            if let length { return (start..<start + length, text[start + 1] == UInt8(ascii: "|")) }
            blank = text.firstIndex(of: .space, from: start + 1)
        }
        return nil
    }

    private static let dashes: [StaticString] = [" - ", " \u{2013} ", " \u{2014} ", " | "]

    /// Whether the text contains a letter of any script.
    static func hasLetter(_ text: ByteView) -> Bool {
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
