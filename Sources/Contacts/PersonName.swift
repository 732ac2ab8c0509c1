import Bytes

/// The parts of a person's name, as views into their cell.
package struct PersonName {
    /// As typed: `Dr`, `dr.`, `Doctor`.
    package var prefix = ByteView.empty
    package var given = ByteView.empty
    package var middle = ByteView.empty
    package var family = ByteView.empty
    /// Particles of the family name that are in another place of the cell: the `van` of `Beethoven, Ludwig van`.
    package var particles = ByteView.empty
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
        var text = PersonName.withoutMarks(PersonName.withoutQuotes(cell.trimmed))
        guard PersonName.hasLetter(text) else {
            nickname = text
            return
        }
        takeRemark(from: &text)
        let segments = PersonName.segments(of: text)
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
            let isFamilyBeforeDegree = segments.count > 1 && credentials.contains(where: Credentials.isDoctorate)
            if words.count == 1, text[text.count - 1] == UInt8(ascii: ",") || isFamilyBeforeDegree {
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
        var text = PersonName.withoutMarks(cell.trimmed)
        takeRemark(from: &text)
        var words = takeEnds(of: text.split(where: isSpace), isWholeName: false)
        takeRoles(around: &words)
        given = PersonName.span(words)
        isCouple = isCouple || words.contains(where: joinsTwo)
    }

    /// Reads a cell for family names, which may end in a suffix, credentials or a profession.
    package init(family cell: ByteView) {
        if PersonName.isPlainWord(cell) {
            family = cell
            return
        }
        var text = PersonName.withoutMarks(cell.trimmed)
        takeRemark(from: &text)
        var segments = text.split { $0 == UInt8(ascii: ",") }.map(\.trimmed).filter { !$0.isEmpty }
        guard !segments.isEmpty else { return }
        let first = segments.removeFirst()
        for segment in segments where !takeTitles(segment, mayBeUnknown: true) {
            if PersonName.isRole(segment) { remarks.append(segment) } else { nickname = segment }
        }
        var words = takeEnds(of: first.split(where: isSpace), isWholeName: false, withOffices: false)
        takeRoles(around: &words)
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
        takeRoles(around: &words)
        guard !words.isEmpty else { return }
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
        let namesTwo =
            words.dropFirst().contains(where: isAnd) || words.count > 3 && words[1] == ByteView("y")
            || words.contains { !isAnd($0) && joinsTwo($0) }
        isCouple = isCouple || namesTwo
        if namesTwo || words.count == 1 {
            let start = words.count == 1 ? 1 : PersonName.familyStart(words)
            given = PersonName.span(Array(words[..<start]))
            family = PersonName.span(Array(words[start...]))
            return
        }
        let leadingFamily = PersonName.leadingFamily(words)
        if leadingFamily > 0 {
            family = PersonName.span(Array(words[..<leadingFamily]))
            return readGivenPart(Array(words[leadingFamily...]))
        }
        let familyStart = PersonName.familyStart(words)
        let givenCount = PersonName.givenCount(words, before: familyStart)
        given = PersonName.span(Array(words[..<givenCount]))
        middle = PersonName.span(Array(words[givenCount..<familyStart]))
        family = PersonName.span(Array(words[familyStart...]))
    }

    /// Takes professions before and after a name: `Doula Jane Doe`, `Dr. Patel Pediatrician`.
    private mutating func takeRoles(around words: inout [ByteView]) {
        let trailing = PersonName.trailingRole(words)
        if trailing > 0 {
            remarks.append(PersonName.span(words.suffix(trailing)))
            words.removeLast(trailing)
        }
        let leading = PersonName.leadingRole(words)
        guard leading > 0 else { return }
        let role = PersonName.span(Array(words[..<leading]))
        words.removeFirst(leading)
        if Credentials.canonical(role) != nil { credentials.insert(role, at: 0) } else { remarks.append(role) }
        takePrefixes(&words)
    }

    private mutating func readGivenPart(_ words: [ByteView]) {
        isCouple = isCouple || words.contains(where: joinsTwo)
        guard !words.isEmpty, !isCouple else { return given = PersonName.span(words) }
        var words = words
        // `Berg, Jan van der`
        let names = words.lastIndex { !NameCasing.isParticle($0) || $0.contains(where: \.isASCIIUppercase) } ?? 0
        if names > 0 || words.count > 1, names + 1 < words.count, !family.isEmpty {
            particles = PersonName.span(Array(words[(names + 1)...]))
            words.removeLast(words.count - names - 1)
        }
        let givenCount = min(words.count, PersonName.givenCount(words, before: words.count))
        given = PersonName.span(Array(words[..<givenCount]))
        middle = PersonName.span(Array(words[givenCount...]))
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
        guard let (range, separator) = PersonName.firstSeparator(in: text) else { return }
        let (name, rest) = (text.upTo(range.lowerBound).trimmed, text.from(range.upperBound).trimmed)
        guard !name.isEmpty, !rest.isEmpty else { return }
        if separator == .slash {
            // `Ann Lee / Tom Poe` are two people.
            guard PersonName.isRole(rest) || rest.split(where: isSpace).contains(where: PersonName.isOfFirm) else {
                return
            }
            remarks.append(rest)
            text = name
        } else if takeTitles(rest, mayBeUnknown: name.contains(where: \.isASCIILowercase)) {
            text = name
        } else if separator == .bar || rest.hasSeveralWords || PersonName.isRole(rest)
            || rest.split(where: isSpace).allSatisfy({ NameRemark($0) == .aside })
        {
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
        let words = PersonName.joiningPairs(
            PersonName.joiningBrackets(segment.split(where: isSpace)), areTitles: true)
        let titles = words.allSatisfy {
            PersonName.isSuffix($0) || !Credentials.all(in: $0).isEmpty
                || mayBeUnknown && PersonName.mayBeCredential($0) && NameRemark($0) != .aside
        }
        guard titles else { return false }
        for word in words {
            if PersonName.isSuffix(word) {
                suffix = suffix.isEmpty ? word : suffix
            } else {
                let found = Credentials.all(in: word)
                credentials.append(contentsOf: found.isEmpty ? [word] : found)
            }
        }
        return true
    }

    /// Takes prefixes off the front of a name, text in parentheses out of it, and suffixes and credentials off its end.
    private mutating func takeEnds(of words: [ByteView], isWholeName: Bool, withOffices: Bool = true) -> [ByteView] {
        var words = PersonName.joiningBrackets(words)
        if let first = words.first { words.replaceSubrange(..<1, with: PersonName.partingTitles(first)) }
        takePrefixes(&words, withOffices: withOffices)
        let isOneCase = !words.contains { $0.contains(where: \.isASCIIUppercase) }
        while words.count > 1, let index = words.firstIndex(where: { PersonName.bracketed($0) != nil }) {
            takeBracket(PersonName.bracketed(words[index]) ?? .empty, isOneCase: isOneCase)
            words.remove(at: index)
            // `"Rick" Edmonds`
            if index == 0, words.count == 1, isWholeName, !nickname.isEmpty { return withFamily(words[0]) }
        }
        words = PersonName.joiningPairs(words, areTitles: false)
        if isWholeName { takeNumbers(&words) }
        takeFormerName(&words)
        let least = isWholeName && !PersonName.isBeforeFamilyName(prefix) ? 2 : 1
        if isWholeName, let first = PersonName.firstTitle(words, least: least) {
            for word in words[first...] {
                let found = Credentials.all(in: word)
                if PersonName.isSuffix(word) { suffix = word } else { credentials += found.isEmpty ? [word] : found }
            }
            words.removeLast(words.count - first)
        }
        takeTitles(atEndOf: &words, least: least, isOneCase: isOneCase && isWholeName)
        return words
    }

    /// Keeps a family name without a given one.
    private mutating func withFamily(_ name: ByteView) -> [ByteView] {
        family = name
        return []
    }

    /// Takes a former family name as another name: `Jane Doe née Smith`.
    private mutating func takeFormerName(_ words: inout [ByteView]) {
        guard let born = words.lastIndex(where: { NameRemark($0) == .born }), born > 0, born + 1 < words.count else {
            return
        }
        if nickname.isEmpty { nickname = words[born + 1] }
        words.removeSubrange(born...born + 1)
    }

    private mutating func takePrefixes(_ words: inout [ByteView], withOffices: Bool = true) {
        if words.count > 3, PersonName.isPrefix(words[0]), isAnd(words[1]), PersonName.isPrefix(words[2]) {
            prefix = PersonName.span(Array(words[..<3]))
            words.removeFirst(3)
            isCouple = true
        }
        let count = PersonName.titleCount(words, withOffices: withOffices)
        guard count > 0 else { return }
        prefix = prefix.isEmpty ? PersonName.span(Array(words[..<count])) : prefix.extended(to: words[count - 1])
        words.removeFirst(count)
    }

    private mutating func takeBracket(_ inner: ByteView, isOneCase: Bool) {
        if let former = PersonName.formerName(inner) { return nickname = former }
        if inner.split(where: isSpace).allSatisfy({ NameRemark($0) == .aside }) { return remarks.append(inner) }
        let startsSmall = inner.first { _ in true }.map { $0.isASCIILowercase || $0.isASCIIDigit } ?? true
        if PersonName.isPronouns(inner) { return }
        let found = Credentials.all(in: inner)
        if PersonName.isSuffix(inner) {
            suffix = inner
        } else if !found.isEmpty, PersonName.looksLikeCredential(inner) {
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
        let isSmallName = isOneCase && words.count > 2
        // `Jane Doe phd`
        let hasCapitals = words.first?.contains(where: \.isASCIIUppercase) ?? false
        let hasSmallLetters = words.first?.contains(where: \.isASCIILowercase) ?? false
        var trailing: [ByteView] = []
        while words.count > least, let last = words.last {
            if words.count > least + 1, last.count <= 2, last[last.count - 1] == .period,
                Credentials.canonical(words[words.count - 2].extended(to: last)) != nil
            {
                // `M. D.`
                trailing.append(words[words.count - 2].extended(to: last))
                words.removeLast(2)
                continue
            }
            let found = Credentials.all(in: last)
            let isSmall = isSmallName || hasCapitals && last.count > 2 && !last.contains(where: \.isASCIIUppercase)
            if PersonName.isSuffix(last) {
                suffix = last
            } else if !found.isEmpty, isSmall || PersonName.looksLikeCredential(last) {
                trailing.append(contentsOf: found.reversed())
            } else if hasSmallLetters,
                PersonName.isUnknownLicense(last)
                    || !trailing.isEmpty && hasCapitals && last.count > 2 && PersonName.isAcronym(last)
            {
                trailing.append(last)
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
