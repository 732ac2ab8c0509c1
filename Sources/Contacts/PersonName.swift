import CSV

/// The parts of a person's name, as views into the cell they were read from.
package struct PersonName {
    /// As typed: `Dr`, `dr.`, `Doctor`.
    package var prefix = ByteView.empty
    package var given = ByteView.empty
    package var middle = ByteView.empty
    package var family = ByteView.empty
    /// As typed: `jr`, `III`.
    package var suffix = ByteView.empty
    /// A name in brackets or quotes: `Elizabeth (Liz) Smith`.
    package var nickname = ByteView.empty
    /// The words behind the name that are credentials, as typed.
    package var credentials: [ByteView] = []
    /// The cell names two people; it is left whole, the last word as the family name.
    package var isCouple = false

    /// Reads a whole name in any of the usual orders: `Dr. Priya K. Patel, MD, FAAP`, `Patel, Priya K., MD FAAP`,
    /// `PRIYA PATEL MD`, `van der Berg, Jan`, `Ann & Tom Lee`.
    package init(whole cell: ByteView) {
        let segments = cell.trimmed.split { $0 == UInt8(ascii: ",") }.map(\.trimmed).filter { !$0.isEmpty }
        guard let first = segments.first else { return }
        var names = [first]
        for segment in segments.dropFirst()
        where !takeTitles(segment, mayBeUnknown: names[0].hasSeveralWords || names.count > 1) {
            names.append(segment)
        }
        if names.count == 1 {
            var words = takeEnds(of: first.split(where: isSpace), isWholeName: true)
            readGivenFirst(&words)
        } else {
            family = PersonName.span(takeEnds(of: names[0].split(where: isSpace), isWholeName: false))
            readGivenPart(takeEnds(of: names[1].split(where: isSpace), isWholeName: false))
            if names.count > 2, suffix.isEmpty { suffix = names[2] }
        }
    }

    /// Takes what is in a cell for given names only: a prefix, a middle name and a nickname may stand in it.
    package init(given cell: ByteView) {
        if PersonName.isPlainWord(cell) {
            given = cell
            return
        }
        let words = takeEnds(of: cell.trimmed.split(where: isSpace), isWholeName: false)
        given = PersonName.span(words)
        isCouple = words.contains(where: isAnd)
    }

    /// Takes what is in a cell for family names only: a suffix and credentials may stand behind them.
    package init(family cell: ByteView) {
        if PersonName.isPlainWord(cell) {
            family = cell
            return
        }
        var segments = cell.trimmed.split { $0 == UInt8(ascii: ",") }.map(\.trimmed).filter { !$0.isEmpty }
        guard !segments.isEmpty else { return }
        let first = segments.removeFirst()
        for segment in segments where !takeTitles(segment, mayBeUnknown: true) { nickname = segment }
        family = PersonName.span(takeEnds(of: first.split(where: isSpace), isWholeName: false))
    }

    private mutating func readGivenFirst(_ words: inout [ByteView]) {
        guard let last = words.last else { return }
        if words.count == 1 ? PersonName.isBeforeFamilyName(prefix) : PersonName.isFamilyName(words) {
            family = PersonName.span(words)
            return
        }
        isCouple = words.dropFirst().contains(where: isAnd)
        if isCouple || words.count == 1 {
            given = PersonName.span(words.count == 1 ? words : Array(words.dropLast()))
            if words.count > 1 { family = last }
            return
        }
        var familyStart = words.count - 1
        while familyStart > 1, NameCasing.isParticle(words[familyStart - 1].lowercasedString) { familyStart -= 1 }
        given = words[0]
        middle = PersonName.span(Array(words[1..<familyStart]))
        family = PersonName.span(Array(words[familyStart...]))
    }

    private mutating func readGivenPart(_ words: [ByteView]) {
        isCouple = words.contains(where: isAnd)
        guard let first = words.first, !isCouple else { return given = PersonName.span(words) }
        given = first
        middle = PersonName.span(Array(words.dropFirst()))
    }

    /// Takes a part between commas that holds only suffixes and credentials; false if it is a part of the name.
    private mutating func takeTitles(_ segment: ByteView, mayBeUnknown: Bool) -> Bool {
        let words = PersonName.joiningBrackets(segment.split(where: isSpace))
        let titles = words.allSatisfy {
            PersonName.isSuffix($0) || Credentials.canonical($0) != nil || mayBeUnknown && PersonName.isAcronym($0)
        }
        guard titles else { return false }
        for word in words {
            if PersonName.isSuffix(word) { suffix = word } else { credentials.append(word) }
        }
        return true
    }

    /// Takes prefixes off the front of a name, a nickname out of it, suffixes and credentials off its end.
    private mutating func takeEnds(of words: [ByteView], isWholeName: Bool) -> [ByteView] {
        var words = PersonName.joiningBrackets(words)
        while words.count > 1, let first = words.first, PersonName.isPrefix(first) {
            prefix = prefix.isEmpty ? first : PersonName.span([prefix, first])
            words.removeFirst()
        }
        while words.count > 1, let index = words.firstIndex(where: PersonName.isBracketed) {
            let inner = words[index][1..<words[index].count - 1]
            if !PersonName.isPronouns(inner) { nickname = inner }
            words.remove(at: index)
        }
        let least = isWholeName ? 2 : 1
        let oneCase = isWholeName && words.count > 2 && words.allSatisfy { !$0.contains(where: \.isASCIIUppercase) }
        var trailing: [ByteView] = []
        while words.count > least, let last = words.last {
            if PersonName.isSuffix(last) {
                suffix = last
            } else if Credentials.canonical(last) != nil, oneCase || PersonName.looksLikeCredential(last) {
                trailing.append(last)
            } else {
                break
            }
            words.removeLast()
        }
        credentials = trailing.reversed() + credentials
        return words
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

private func isAnd(_ word: ByteView) -> Bool {
    word.equalsIgnoringCase("&") || word.equalsIgnoringCase("and") || word.equalsIgnoringCase("+")
        || word.equalsIgnoringCase("/") || word.equalsIgnoringCase("und") || word.equalsIgnoringCase("et")
}

extension ByteView {
    fileprivate var hasSeveralWords: Bool { split(where: isSpace).count > 1 }
}

extension PersonName {
    /// Whether a cell for given or family names is one word, as most are, in which there is nothing to take apart.
    package static func isPlainWord(_ cell: ByteView) -> Bool {
        for byte in cell.buffer where byte <= 0x20 || byte == UInt8(ascii: ",") { return false }
        return true
    }

    /// The view from the first of `words` to the end of the last; they stand in one cell, in this order.
    private static func span(_ words: [ByteView]) -> ByteView {
        guard let first = words.first, let last = words.last else { return .empty }
        return first.extended(to: last)
    }

    /// `CD (DONA)` is one credential.
    private static func joiningBrackets(_ words: [ByteView]) -> [ByteView] {
        var joined: [ByteView] = []
        for word in words {
            if word.hasPrefixIgnoringCase("("), let last = joined.last,
                Credentials.canonical(last.extended(to: word)) != nil
            {
                joined[joined.count - 1] = last.extended(to: word)
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    private static func isBracketed(_ word: ByteView) -> Bool {
        guard word.count > 2 else { return false }
        switch (word[0], word[word.count - 1]) {
        case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "\""), UInt8(ascii: "\"")): return true
        default: return false
        }
    }

    /// Capitals or dots tell `MD` and `Ph.D.` from the family names `Ma` and `Do`.
    private static func looksLikeCredential(_ word: ByteView) -> Bool {
        word.count(where: \.isASCIIUppercase) > 1 || word.contains(UInt8(ascii: "."))
    }

    private static func isAcronym(_ word: ByteView) -> Bool {
        word.count > 1 && word.allSatisfy { $0.isASCIIUppercase || "()-/.".utf8.contains($0) }
    }

    /// `Dr. Patel`, `Mrs. Lee`: behind these the only name is the family's; children say `Miss Ann` and `Sister Ann`.
    private static func isBeforeFamilyName(_ prefix: ByteView) -> Bool {
        guard !prefix.isEmpty else { return false }
        return prefix.split(where: isSpace).compactMap(canonicalPrefix).allSatisfy { $0 != "Miss" && $0 != "Sister" }
    }

    /// `van der Berg`: particles in small letters, and the one name that they belong to.
    private static func isFamilyName(_ words: [ByteView]) -> Bool {
        words.dropLast().allSatisfy { NameCasing.isParticle($0.string) }
            && words.last?.first(where: { _ in true })?.isASCIIUppercase ?? false
    }

    /// `she/her`, `they/them/theirs`: no name at all.
    private static func isPronouns(_ text: ByteView) -> Bool {
        let words = text.split { $0 == UInt8(ascii: "/") || isSpace($0) }
        return words.count > 1 && words.allSatisfy { pronouns.contains($0.lowercasedString) }
    }

    private static let pronouns: Set<String> = [
        "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "ze", "zir", "xe", "xem", "any", "all",
    ]

    /// Whether a cell holds titles that stand before a name and nothing else: `Dr.`, `Prof. Dr.`, `Dr. & Mrs.`.
    package static func isTitles(_ cell: ByteView) -> Bool {
        guard (2...20).contains(cell.count) else { return false }
        let words = cell.split(where: isSpace)
        return isPrefix(cell) || words.contains(where: isPrefix) && words.allSatisfy { isPrefix($0) || isAnd($0) }
    }

    private static func isPrefix(_ word: ByteView) -> Bool { canonicalPrefix(word) != nil }

    private static func isSuffix(_ word: ByteView) -> Bool { canonicalSuffix(word) != nil }

    /// The usual spelling of an honorific, or nil for a word that is none.
    package static func canonicalPrefix(_ word: ByteView) -> String? {
        guard (1...9).contains(word.count) else { return nil }
        return prefixes[lookupKey(word)]
    }

    /// Whether the honorifics before a name make its bearer a doctor: `Dr.`, `Prof. Dr.`, `Frau Dr.`.
    package static func isDoctor(prefix: ByteView) -> Bool {
        prefix.split(where: isSpace).contains { ["Dr.", "Dra."].contains(canonicalPrefix($0)) }
    }

    /// The usual spelling of a generational suffix, or nil for a word that is none.
    package static func canonicalSuffix(_ word: ByteView) -> String? {
        guard (2...6).contains(word.count) else { return nil }
        return suffixes[lookupKey(word)]
    }

    private static func lookupKey(_ word: ByteView) -> String {
        var key: [UInt8] = []
        for byte in word where byte != UInt8(ascii: ".") { key.append(byte.asciiLowercased) }
        return String(decoding: key, as: UTF8.self)
    }

    private static let prefixes = [
        "dr": "Dr.", "doctor": "Dr.", "dr med": "Dr.", "mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "miss": "Miss",
        "mx": "Mx.",
        "prof": "Prof.", "professor": "Prof.", "rev": "Rev.", "sister": "Sister", "herr": "Herr", "frau": "Frau",
        "mme": "Mme", "sra": "Sra.", "dra": "Dra.",
    ]

    private static let suffixes = [
        "jr": "Jr.", "junior": "Jr.", "sr": "Sr.", "senior": "Sr.", "ii": "II", "iii": "III", "iv": "IV", "2nd": "II",
        "3rd": "III",
    ]
}
