import Bytes

/// An address in one cell, split into its parts: of the US, Canada, the United Kingdom, Ireland, Australia or New
/// Zealand.
package struct PostalAddress: Equatable, Sendable {
    package var street = ""
    package var city = ""
    /// The usual code of a state or province, or the name of a county.
    package var region = ""
    /// `94904`, `94904-1203`, `M5H 2N2`, `SW1A 2AA`, `D02 X285`, `2000`.
    package var postalCode = ""
    /// ISO 3166 alpha-2; blank if the cell names no country.
    package var country = ""

    /// Reads `12 Pelican St, Suite 4, Alder Bay, CA 94904` or `10 High Street, Leeds LS1 1AA`, on one or several lines,
    /// with or without a country.
    ///
    /// Nil if the text does not end in a city with a state, an Irish county, a postal code, a postal district of Dublin
    /// or a country; then the whole cell is the street.
    package init?(_ cell: ByteView) {
        var lines = AddressLines(cell)
        takeCountry(&lines)
        takeNation(&lines, isBritish: country == "GB")
        if takeCodeBeforeTown(lines) { return }
        let code = PostalAddress.takePostalCode(&lines, isNamed: !country.isEmpty)
        postalCode = code?.text ?? ""
        takeNation(&lines, isBritish: country == "GB" || code?.form == .unitedKingdom)
        let hasRegion = takeRegion(&lines, code?.form)
        if hasRegion { dropRepeatedRegion(&lines) }
        let isTold = hasRegion || code != nil || Places.isDublinDistrict(lines.words)
        let words = lines.words
        guard let first = words.first else { return nil }
        if !isTold, country.isEmpty {
            guard takeTownAlone(lines) else { return nil }
            return
        }
        let isStreet =
            PostalAddress.isStart(first) && (first[0].isASCIIDigit || PostalAddress.kindOfStreet(words) != nil)
        if lines.before.isEmpty, isStreet || PostalAddress.isBox(words) {
            guard isTold else { return nil }
            var end = PostalAddress.endOfStreet(words)
            // `1000 Woodlawn Chicago`
            if end == 0, hasRegion, words.count == 3 { end = 2 }
            // If nothing marks the end of the street, the town is unknown.
            let streetCount = end > 0 ? end : words.count
            street = PostalAddress.text(words[..<streetCount])
            city = PostalAddress.text(words[streetCount...])
        } else {
            guard !lines.before.isEmpty || hasRegion || isTold && code?.form != .fourDigits else { return nil }
            let end = PostalAddress.endOfStreet(inLast: words)
            street = [lines.beforeText, PostalAddress.text(words[..<end])].filter { !$0.isEmpty }.joined(
                separator: ", ")
            city = PostalAddress.text(words[end...])
        }
    }

    /// Splits a street with its type and a town without state or code: `142 East 154th Street Harvey`, `1 Avila Beach
    /// Drive, Avila Beach`. False if the last words may be something else.
    private mutating func takeTownAlone(_ lines: AddressLines) -> Bool {
        let words = lines.words
        let streetWords = lines.before.last?.split { $0 == .space } ?? words
        guard let first = streetWords.first, first[0].isASCIIDigit || PostalAddress.isBox(streetWords),
            PostalAddress.isBox(streetWords) || PostalAddress.kindOfStreet(streetWords) != nil
        else { return false }
        let end = PostalAddress.endOfStreet(streetWords)
        guard end > 0, lines.before.isEmpty ? end < words.count : end == streetWords.count else { return false }
        let town = lines.before.isEmpty ? words[end...] : words[...]
        let isTown =
            town.count <= 4
            && town.allSatisfy { word in
                !word.contains(where: \.isASCIIDigit) && (StreetWord(word)?.mayBeginTown ?? true) && word.count > 1
            }
        guard isTown, town.contains(where: { $0.count > 2 }), !PostalAddress.isStreetWord(town[town.startIndex]) else {
            return false
        }
        street = lines.before.isEmpty ? PostalAddress.text(words[..<end]) : lines.beforeText
        city = PostalAddress.text(town)
        return true
    }

    /// Drops a state that is written twice: `Memphis TN, TN`, `Roswell, Georgia, GA`.
    private func dropRepeatedRegion(_ lines: inout AddressLines) {
        let words = lines.words
        for count in [2, 1] where words.count >= count {
            let name = words[words.count - count].extended(to: words[words.count - 1])
            guard Places.regionCode(name) == region, Places.region(ofCity: name, postalCode: "") == nil,
                words.count > count || lines.before.last.map({ !$0.contains(where: \.isASCIIDigit) }) ?? false
            else { continue }
            return lines.removeLastWords(count)
        }
    }

    /// The text from the first to the last of adjacent words.
    private static func text(_ words: ArraySlice<ByteView>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        return first.extended(to: last).string
    }

    /// Takes the country off the end: a part of its own, or a full name after the postal code.
    private mutating func takeCountry(_ lines: inout AddressLines) {
        let words = lines.words
        guard let last = words.last, !last[last.count - 1].isASCIIDigit else { return }
        for count in (1...min(PostalAddress.longestCountry, words.count)).reversed() {
            let name = words[words.count - count].extended(to: last)
            // Short codes are states unless they stand alone and no state has them. Georgia is also a state.
            if Places.regionCode(name) != nil { return }
            let isAlone = count == words.count && !lines.before.isEmpty
            guard name.count > 2 || isAlone, !name.contains(where: \.isASCIIDigit),
                let code = Places.countryCode(name)
            else { continue }
            country = code
            lines.removeLastWords(count)
            return
        }
    }

    /// The longest name of a country has this many words: `the United States of America`.
    private static let longestCountry = 5

    /// Takes a part of the United Kingdom between the town and the postal code or country: `London, England, SW1A 2AA,
    /// UK`.
    private mutating func takeNation(_ lines: inout AddressLines, isBritish: Bool) {
        guard isBritish, !lines.before.isEmpty, let first = lines.words.first, let last = lines.words.last,
            Places.countryCode(first.extended(to: last)) == "GB"
        else { return }
        country = "GB"
        lines.removeLastWords(lines.words.count)
    }

    /// Takes `01067 Dresden` after `Lindenstraße 5`, or after any street if the country is named and does not write the
    /// code last.
    private mutating func takeCodeBeforeTown(_ lines: AddressLines) -> Bool {
        let words = lines.words
        guard let streetLine = lines.before.last, words.count > 1, let last = words.last,
            (4...5).contains(words[0].count), words[0].allSatisfy(\.isASCIIDigit),
            !words[1].extended(to: last).contains(where: \.isASCIIDigit)
        else { return false }
        let numberIsLast = streetLine[streetLine.count - 1].isASCIIDigit && streetLine.contains(.space)
        let isElsewhere = !country.isEmpty && DiallingRegion(rawValue: country) == nil
        guard isElsewhere || country.isEmpty && numberIsLast && words[0].count == 5,
            !words.contains(where: PostalAddress.isStreetWord)
        else { return false }
        postalCode = words[0].string
        city = words[1].extended(to: last).string
        street = lines.beforeText
        return true
    }

    /// Takes the postal code off the end. Four digits may also be the number of a suite or a box, or a whole address.
    private static func takePostalCode(_ lines: inout AddressLines, isNamed: Bool) -> PostalCode? {
        var words = lines.words
        guard let code = PostalCode.take(from: &words), !words.isEmpty || !lines.before.isEmpty else { return nil }
        if code.form == .fourDigits, !isNamed, let word = words.last,
            words.contains(where: { $0.contains(where: \.isASCIIDigit) }) && Places.regionCode(word) == nil
                || StreetWord.isBeforeNumber(word)
        {
            return nil
        }
        lines.removeLastWords(lines.words.count - words.count)
        return code
    }

    /// Takes a state that is alone between commas, in parentheses or after the city. Takes a county if the code is
    /// British or Irish, or the county is named as an Irish one.
    private mutating func takeRegion(_ lines: inout AddressLines, _ form: PostalCode.Form?) -> Bool {
        let words = lines.words
        guard let first = words.first, let last = words.last else { return false }
        let part = PostalAddress.withoutBrackets(first.extended(to: last))
        let hasCounties = form == .unitedKingdom || form == .ireland || country == "GB" || country == "IE"
        let isIrish = (hasCounties || form == nil && country.isEmpty) && Places.isIrishCounty(part)
        if isIrish && !lines.before.isEmpty || hasCounties && lines.before.count > 1 && Places.isCounty(part) {
            region = part.string
            lines.removeLastWords(words.count)
            return true
        }
        if hasCounties { return false }
        for count in (1...min(4, words.count)).reversed() where count < words.count || !lines.before.isEmpty {
            let name = PostalAddress.withoutBrackets(words[words.count - count].extended(to: last))
            // `Washington DC` is a city and its district.
            guard let code = Places.regionCode(name), code != "DC" || !name.hasPrefixIgnoringCase("washington ") else {
                continue
            }
            if PostalAddress.isStreet(lines, without: count) {
                // In `12 Broadway, New York 10001` the state also names the missing city.
                if let home = Places.region(ofCity: name, postalCode: postalCode) {
                    region = home
                    return true
                }
                if name.equalsIgnoringCase("washington"), postalCode.isEmpty { return false }
                // `2141 S. Tan Ct`
                if postalCode.isEmpty, StreetWord.isStreetEnd(name), lines.before.isEmpty { return false }
            }
            region = code
            lines.removeLastWords(count)
            return true
        }
        return false
    }

    /// Whether no town is left after removing this many words from the end.
    private static func isStreet(_ lines: AddressLines, without count: Int) -> Bool {
        guard count == lines.words.count else {
            let rest = Array(lines.words.dropLast(count))
            return lines.before.isEmpty && rest[0].contains(where: \.isASCIIDigit)
                && (rest.count == 2 || StreetWord(rest[1])?.isDirection ?? false && rest.count == 3
                    || endOfStreet(rest) == rest.count)
        }
        guard let before = lines.before.last else { return false }
        // In `979 Central Avenue Albany, New York` the town is there.
        let words = before.split { $0 == .space }
        if (1..<words.count).contains(endOfStreet(words)), kindOfStreet(words) != nil { return false }
        return before.contains(where: \.isASCIIDigit) || !before.contains(where: \.isASCIILetter)
    }

    private static func withoutBrackets(_ name: ByteView) -> ByteView {
        guard name.count > 2, name[0] == UInt8(ascii: "("), name[name.count - 1] == UInt8(ascii: ")") else {
            return name
        }
        return name[1..<name.count - 1].trimmed
    }
}

/// The parts of an address between commas, bars, line ends and spaced slashes, and semicolons if there is no comma. The
/// last part is split into words.
private struct AddressLines {
    private(set) var before: [ByteView]
    /// The words of the last part; empty if there is no text.
    private(set) var words: [ByteView] = []

    init(_ cell: ByteView) {
        let hasComma = cell.contains(UInt8(ascii: ","))
        before = cell.split(on: " / ").flatMap { part in
            part.split {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "|") || $0 == .lineFeed || $0 == .carriageReturn
                    || $0 == UInt8(ascii: ";") && !hasComma
            }
        }.map(\.trimmed)
        takeWords()
    }

    /// Removes words from the end, and splits the part before if none is left.
    mutating func removeLastWords(_ count: Int) {
        words.removeLast(count)
        if words.isEmpty { takeWords() }
    }

    private mutating func takeWords() {
        while words.isEmpty, let last = before.popLast() { words = last.split { $0 == .space || $0 == .tab } }
    }

    /// The parts before the last, between commas.
    var beforeText: String { before.lazy.filter { !$0.isEmpty }.map(\.string).joined(separator: ", ") }
}
