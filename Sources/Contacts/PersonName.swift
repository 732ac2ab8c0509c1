import Bytes

/// The parts of a person's name, as views into their cell.
package struct PersonName {
    /// As typed: `Dr`, `dr.`, `Doctor`.
    package var prefix = ByteView.empty
    package var given = ByteView.empty
    package var middle = ByteView.empty
    package var family = ByteView.empty
    /// As typed: `jr`, `III`.
    package var suffix = ByteView.empty
    /// A name in parentheses or quotes: `Elizabeth (Liz) Smith`.
    package var nickname = ByteView.empty
    /// The credentials after the name, as typed.
    package var credentials: [ByteView] = []
    /// Whether the cell names two people; then it is kept together, with the last word as the family name.
    package var isCouple = false
    /// Text in the cell that is not part of the name: `Doula` in `Jane Doe - Doula`, the parenthesis in `Ann (from the
    /// park)`.
    package var remarks: [ByteView] = []

    /// Reads a whole name in any of the usual orders: `Dr. Priya K. Patel, MD, FAAP`, `Patel, Priya K., MD FAAP`,
    /// `PRIYA PATEL MD`, `van der Berg, Jan`, `Ann & Tom Lee`.
    ///
    /// Text without letters, such as a phone number in place of a name, is a nickname.
    package init(whole cell: ByteView) {
        var text = PersonName.withoutQuotes(cell.trimmed)
        guard PersonName.hasLetter(text) else {
            nickname = text
            return
        }
        takeRemark(from: &text)
        let segments = text.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }.map(\.trimmed)
            .filter { !$0.isEmpty }
        guard let first = segments.first else { return }
        // In a list in capitals, MARIA is not a credential.
        let isInCapitals = !first.contains(where: \.isASCIILowercase)
        var names = [first]
        for segment in segments.dropFirst() {
            let isBehindName = names[0].hasSeveralWords || names.count > 1
            if takeTitles(segment, mayBeUnknown: isBehindName && !isInCapitals) { continue }
            if isBehindName, PersonName.isRole(segment) { remarks.append(segment) } else { names.append(segment) }
        }
        if names.count == 1 {
            var words = takeEnds(of: first.split(where: isSpace), isWholeName: true)
            if words.count == 1, text[text.count - 1] == UInt8(ascii: ",") {
                family = words[0]
            } else {
                readGivenFirst(&words)
            }
            family = PersonName.withoutStop(family)
        } else {
            family = PersonName.span(takeEnds(of: names[0].split(where: isSpace), isWholeName: false))
            readGivenPart(takeEnds(of: names[1].split(where: isSpace), isWholeName: false))
            if names.count > 2, suffix.isEmpty { suffix = names[2] }
        }
    }

    /// Reads a cell for given names, which may include a prefix, a middle name and a nickname.
    package init(given cell: ByteView) {
        if PersonName.isPlainWord(cell) {
            given = cell
            return
        }
        let words = takeEnds(of: cell.trimmed.split(where: isSpace), isWholeName: false)
        given = PersonName.span(words)
        isCouple = isCouple || words.contains(where: joinsTwo)
    }

    /// Reads a cell for family names, which may end in a suffix, credentials or a profession.
    package init(family cell: ByteView) {
        if PersonName.isPlainWord(cell) {
            family = cell
            return
        }
        var text = cell.trimmed
        takeRemark(from: &text)
        var segments = text.split { $0 == UInt8(ascii: ",") }.map(\.trimmed).filter { !$0.isEmpty }
        guard !segments.isEmpty else { return }
        let first = segments.removeFirst()
        for segment in segments where !takeTitles(segment, mayBeUnknown: true) {
            if PersonName.isRole(segment) { remarks.append(segment) } else { nickname = segment }
        }
        let words = takeEnds(of: first.split(where: isSpace), isWholeName: false)
        family = PersonName.span(words)
        // `Smith/Jones` is a current and a former name.
        isCouple = isCouple || words.count > 1 && words.contains(where: joinsTwo)
    }

    private mutating func readGivenFirst(_ words: inout [ByteView]) {
        if words.count > 2, isAnd(words[words.count - 2]), PersonName.isFamilyWord(words[words.count - 1]) {
            remarks.append(PersonName.span(words.suffix(2)))
            words.removeLast(2)
            isCouple = true
        }
        let roleCount = PersonName.leadingRole(words)
        if roleCount > 0 {
            remarks.append(PersonName.span(Array(words[..<roleCount])))
            words.removeFirst(roleCount)
        }
        guard let last = words.last else { return }
        if PersonName.isBeforeFamilyName(prefix), PersonName.areTwoFamilies(words) {
            isCouple = true
            family = PersonName.span(words)
            return
        }
        if words.count == 1 ? PersonName.isBeforeFamilyName(prefix) : PersonName.isFamilyName(words) {
            family = PersonName.span(words)
            return
        }
        // `Mom of Tom` is not a family name.
        if words.count > 2, words[1].equalsIgnoringCase("of") { return given = PersonName.span(words) }
        let namesTwo = words.dropFirst().contains(where: isAnd) || words.contains { !isAnd($0) && joinsTwo($0) }
        isCouple = isCouple || namesTwo
        if namesTwo || words.count == 1 {
            given = PersonName.span(words.count == 1 ? words : Array(words.dropLast()))
            if words.count > 1 { family = last }
            return
        }
        var familyStart = words.count - 1
        while familyStart > 1, PersonName.belongsToFamilyName(words[familyStart - 1]) { familyStart -= 1 }
        if familyStart > 2, PersonName.isDash(words[familyStart - 1]) { familyStart -= 2 }
        given = words[0]
        middle = PersonName.span(Array(words[1..<familyStart]))
        family = PersonName.span(Array(words[familyStart...]))
    }

    private mutating func readGivenPart(_ words: [ByteView]) {
        isCouple = isCouple || words.contains(where: joinsTwo)
        guard let first = words.first, !isCouple else { return given = PersonName.span(words) }
        given = first
        middle = PersonName.span(Array(words.dropFirst()))
    }

    /// Takes the text after a dash or bar unless it is another name (`Jane Doe - Doula`, `Jane Doe | Bay Doulas`), and
    /// where the user knows somebody from (`Jane Doe from yoga`).
    private mutating func takeRemark(from text: inout ByteView) {
        takePartBehindDash(from: &text)
        guard let from = text.firstRange(of: " from "), !text.upTo(from.lowerBound).contains(UInt8(ascii: "(")) else {
            return
        }
        remarks.append(text.from(from.lowerBound).trimmed)
        text = text.upTo(from.lowerBound).trimmed
    }

    private mutating func takePartBehindDash(from text: inout ByteView) {
        guard let (range, isBar) = PersonName.firstDash(in: text) else { return }
        let (name, rest) = (text.upTo(range.lowerBound).trimmed, text.from(range.upperBound).trimmed)
        guard !name.isEmpty, !rest.isEmpty else { return }
        if takeTitles(rest, mayBeUnknown: name.contains(where: \.isASCIILowercase)) {
            text = name
        } else if isBar || rest.hasSeveralWords || PersonName.isRole(rest) {
            remarks.append(rest)
            text = name
        }
    }

    /// Takes a part between commas that contains only suffixes and credentials; false if it is part of the name.
    private mutating func takeTitles(_ segment: ByteView, mayBeUnknown: Bool) -> Bool {
        if segment.hasPrefixIgnoringCase("Dipl. "), Credentials.canonical(segment) != nil {
            credentials.append(segment)
            return true
        }
        let words = PersonName.joiningBrackets(segment.split(where: isSpace))
        let titles = words.allSatisfy {
            PersonName.isSuffix($0) || !Credentials.all(in: $0).isEmpty || mayBeUnknown && PersonName.isAcronym($0)
        }
        guard titles else { return false }
        for word in words {
            if PersonName.isSuffix(word) {
                suffix = word
            } else {
                let found = Credentials.all(in: word)
                credentials.append(contentsOf: found.isEmpty ? [word] : found)
            }
        }
        return true
    }

    /// Takes prefixes off the front of a name, text in parentheses out of it, and suffixes and credentials off its end.
    private mutating func takeEnds(of words: [ByteView], isWholeName: Bool) -> [ByteView] {
        var words = PersonName.joiningBrackets(words)
        if let first = words.first { words.replaceSubrange(..<1, with: PersonName.partingTitles(first)) }
        takePrefixes(&words)
        let isOneCase = !words.contains { $0.contains(where: \.isASCIIUppercase) }
        while words.count > 1, let index = words.firstIndex(where: PersonName.isBracketed) {
            takeBracket(words[index][1..<words[index].count - 1].trimmed, isOneCase: isOneCase)
            words.remove(at: index)
        }
        if isWholeName { takeNumbers(&words) }
        takeTitles(atEndOf: &words, least: isWholeName ? 2 : 1, isOneCase: isOneCase && isWholeName)
        return words
    }

    private mutating func takePrefixes(_ words: inout [ByteView]) {
        if words.count > 3, PersonName.isPrefix(words[0]), isAnd(words[1]), PersonName.isPrefix(words[2]) {
            prefix = PersonName.span(Array(words[..<3]))
            words.removeFirst(3)
            isCouple = true
        }
        while words.count > 1, let first = words.first {
            if PersonName.isPrefix(first) {
                prefix = prefix.isEmpty ? first : prefix.extended(to: first)
            } else if !prefix.isEmpty, PersonName.isFaculty(first) {
                prefix = prefix.extended(to: first)
            } else {
                return
            }
            words.removeFirst()
        }
    }

    private mutating func takeBracket(_ inner: ByteView, isOneCase: Bool) {
        let startsSmall = inner.first { _ in true }.map { $0.isASCIILowercase || $0.isASCIIDigit } ?? true
        if PersonName.isPronouns(inner) { return }
        let found = Credentials.all(in: inner)
        if !found.isEmpty, PersonName.looksLikeCredential(inner) {
            credentials.append(contentsOf: found)
        } else if PersonName.isRole(inner) || startsSmall && !isOneCase {
            remarks.append(inner)
        } else {
            nickname = inner
        }
    }

    /// Takes words without letters: words with digits are remarks; symbols and emoji are dropped.
    private mutating func takeNumbers(_ words: inout [ByteView]) {
        words.removeAll { word in
            if PersonName.hasLetter(word) || isAnd(word) || PersonName.isDash(word) { return false }
            if word.contains(where: \.isASCIIDigit) { remarks.append(word) }
            return true
        }
    }

    private mutating func takeTitles(atEndOf words: inout [ByteView], least: Int, isOneCase: Bool) {
        if words.count > least + 1, let last = words.last, last[last.count - 1] == UInt8(ascii: "."),
            last.count == 2 || words[words.count - 2].equalsIgnoringCase("Dipl."),
            Credentials.canonical(words[words.count - 2].extended(to: last)) != nil
        {
            // `M. D.`, `Dipl. Ac.`
            words.removeLast()
            words[words.count - 1] = words[words.count - 1].extended(to: last)
        }
        let isSmallName = isOneCase && words.count > 2
        // `Jane Doe phd`
        let hasCapitals = words.first?.contains(where: \.isASCIIUppercase) ?? false
        var trailing: [ByteView] = []
        while words.count > least, let last = words.last {
            let found = Credentials.all(in: last)
            let isSmall = isSmallName || hasCapitals && last.count > 2 && !last.contains(where: \.isASCIIUppercase)
            if PersonName.isSuffix(last) {
                suffix = last
            } else if !found.isEmpty, isSmall || PersonName.looksLikeCredential(last) {
                trailing.append(contentsOf: found.reversed())
            } else if last.contains(UInt8(ascii: "/")), PersonName.isRole(last) {
                // `Jane Doe OB/GYN`
                remarks.append(last)
            } else if !PersonName.isPronouns(last) {
                break
            }
            words.removeLast()
        }
        credentials = trailing.reversed() + credentials
    }
}
