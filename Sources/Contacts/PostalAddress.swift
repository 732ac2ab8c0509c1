import CSV

/// An address in one cell, taken apart: of the US, Canada, the United Kingdom, Ireland, Australia or New Zealand.
package struct PostalAddress: Equatable, Sendable {
    package var street = ""
    package var city = ""
    /// The usual short code of a state or province, or the name of a county.
    package var region = ""
    /// `94904`, `94904-1203`, `M5H 2N2`, `SW1A 2AA`, `D02 X285`, `2000`.
    package var postalCode = ""
    /// ISO 3166 alpha-2, blank where the cell names no country.
    package var country = ""

    /// Reads `12 Pelican St, Suite 4, Alder Bay, CA 94904` or `10 High Street, Leeds LS1 1AA`, on one line or several, with
    /// or without a country.
    ///
    /// Nil where the end of the text is no city with a state, a postal code or a country; the cell is then best kept whole
    /// as the street.
    package init?(_ cell: ByteView) {
        var lines = AddressLines(cell)
        takeCountry(&lines)
        if takeCodeBeforeTown(lines) { return }
        let code = PostalAddress.takePostalCode(&lines, isNamed: !country.isEmpty)
        postalCode = code?.text ?? ""
        let hasRegion = takeRegion(&lines, code?.form)
        let town = lines.words
        guard hasRegion || code != nil || !country.isEmpty, let first = town.first, let last = town.last else {
            return nil
        }
        if lines.before.isEmpty, first.contains(where: \.isASCIIDigit) || PostalAddress.isBox(town) {
            guard hasRegion || code != nil else { return nil }
            (street, city) = PostalAddress.streetAndTown(town)
        } else {
            guard !lines.before.isEmpty || hasRegion || code != nil && code?.form != .fourDigits else { return nil }
            city = first.extended(to: last).string
            street = lines.beforeText
        }
    }

    /// Takes the country off the end: a part of its own, or its whole name behind the postal code.
    private mutating func takeCountry(_ lines: inout AddressLines) {
        let words = lines.words
        guard let last = words.last, !last[last.count - 1].isASCIIDigit else { return }
        for count in (1...min(3, words.count)).reversed() {
            let name = words[words.count - count].extended(to: last)
            // Short codes are states unless they stand alone and no state has them; Georgia is one, too.
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

    /// Takes `01067 Dresden` behind `Lindenstraße 5`, or behind any street where the country is named and is none of those
    /// that write the code last.
    private mutating func takeCodeBeforeTown(_ lines: AddressLines) -> Bool {
        let words = lines.words
        guard let streetLine = lines.before.last, words.count > 1, let last = words.last,
            (4...5).contains(words[0].count), words[0].allSatisfy(\.isASCIIDigit),
            !words[1].extended(to: last).contains(where: \.isASCIIDigit)
        else { return false }
        let numberIsLast = streetLine[streetLine.count - 1].isASCIIDigit && streetLine.contains(0x20)
        let isElsewhere = !country.isEmpty && DiallingRegion(rawValue: country) == nil
        guard isElsewhere || country.isEmpty && numberIsLast && words[0].count == 5,
            !words.contains(where: PostalAddress.isStreetWord)
        else { return false }
        postalCode = words[0].string
        city = words[1].extended(to: last).string
        street = lines.beforeText
        return true
    }

    /// Takes the postal code off the end. Four digits may as well number a suite or a box, or be a whole address.
    private static func takePostalCode(_ lines: inout AddressLines, isNamed: Bool) -> PostalCode? {
        var words = lines.words
        guard let code = PostalCode.take(from: &words), !words.isEmpty || !lines.before.isEmpty else { return nil }
        if code.form == .fourDigits, !isNamed, let word = words.last,
            words.contains(where: { $0.contains(where: \.isASCIIDigit) }) && Places.regionCode(word) == nil
                || numbered.contains(where: { word.equalsIgnoringCase($0) })
        {
            return nil
        }
        lines.removeLastWords(lines.words.count - words.count)
        return code
    }

    /// Words before a number that is no postal code.
    private static let numbered: [StaticString] =
        units + ["box", "lot", "number", "route", "rt", "hwy", "highway", "#", "road", "rd", "st", "street"]

    /// Words before the number of a part of a building.
    private static let units: [StaticString] = [
        "suite", "ste", "ste.", "unit", "apt", "apt.", "apartment", "flat", "room", "rm", "building", "bldg", "floor",
        "no", "no.", "level",
    ]

    /// Takes a state, alone between commas, in brackets or behind the city; or a county, where the code is British or Irish.
    private mutating func takeRegion(_ lines: inout AddressLines, _ form: PostalCode.Form?) -> Bool {
        let words = lines.words
        guard let first = words.first, let last = words.last else { return false }
        if form == .unitedKingdom || form == .ireland || country == "GB" || country == "IE" {
            let name = PostalAddress.withoutBrackets(first.extended(to: last))
            guard lines.before.count > 1, Places.isCounty(name) else { return false }
            region = name.string
            lines.removeLastWords(words.count)
            return true
        }
        for count in (1...min(4, words.count)).reversed() where count < words.count || !lines.before.isEmpty {
            let name = PostalAddress.withoutBrackets(words[words.count - count].extended(to: last))
            guard let code = Places.regionCode(name) else { continue }
            region = code
            lines.removeLastWords(count)
            return true
        }
        return false
    }

    private static func withoutBrackets(_ name: ByteView) -> ByteView {
        guard name.count > 2, name[0] == UInt8(ascii: "("), name[name.count - 1] == UInt8(ascii: ")") else {
            return name
        }
        return name[1..<name.count - 1].trimmed
    }
}

/// The parts of an address between commas and line ends, of which the last is taken apart into words.
private struct AddressLines {
    private(set) var before: [ByteView]
    /// Those of the last part; none if there is nothing at all.
    private(set) var words: [ByteView] = []

    init(_ cell: ByteView) {
        before = cell.split { $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }.map(\.trimmed)
        takeWords()
    }

    /// Takes words off the end, and if none is left the part before it to pieces.
    mutating func removeLastWords(_ count: Int) {
        words.removeLast(count)
        if words.isEmpty { takeWords() }
    }

    private mutating func takeWords() {
        while words.isEmpty, let last = before.popLast() { words = last.split { $0 == 0x20 || $0 == 0x09 } }
    }

    /// The parts before the last, between commas.
    var beforeText: String { before.lazy.filter { !$0.isEmpty }.map(\.string).joined(separator: ", ") }
}

// Where no comma parts the street from the town.
extension PostalAddress {
    /// Parts `12 Pelican St Suite 4 Alder Bay` behind the kind of street and a unit; the town is blank if there is none.
    private static func streetAndTown(_ words: [ByteView]) -> (street: String, town: String) {
        var end = isBox(words) ? words.count - 1 : 0
        if end > 0 {
            end = (words.firstIndex { $0.contains(where: \.isASCIIDigit) } ?? words.count - 1) + 1
        } else if words.count > 2,
            let place = words.indices.dropFirst().last(where: { isStreetWord(words[$0]) })
        {
            // `Main St St Paul`
            end = place > 1 && isStreetWord(words[place - 1]) ? place : place + 1
        }
        func text(_ range: Range<Int>) -> String {
            range.isEmpty ? "" : words[range.lowerBound].extended(to: words[range.upperBound - 1]).string
        }
        guard end > 0 else { return (text(0..<words.count), "") }
        if end + 1 < words.count, units.contains(where: { words[end].equalsIgnoringCase($0) }) {
            end += 2
        } else if end < words.count, words[end][0] == UInt8(ascii: "#") {
            end += 1
        }
        return (text(0..<end), text(end..<words.count))
    }

    /// `PO Box 7`, `P.O. Box 7`
    private static func isBox(_ words: [ByteView]) -> Bool {
        words.count > 2 && words.prefix(3).contains { $0.equalsIgnoringCase("box") }
            && words[0].hasPrefixIgnoringCase("p")
    }

    private static func isStreetWord(_ word: ByteView) -> Bool {
        streetWords.contains { word.equalsIgnoringCase($0) }
    }

    private static let streetWords: [StaticString] = [
        "st", "st.", "street", "ave", "ave.", "avenue", "rd", "rd.", "road", "ln", "ln.", "lane", "dr", "dr.", "drive",
        "blvd", "blvd.", "boulevard", "way", "ct", "ct.", "court", "pl", "pl.", "place", "terrace", "ter", "cir",
        "circle",
        "hwy", "highway", "parkway", "pkwy", "sq", "square", "trail", "crescent", "cres", "close", "quay", "parade",
        "loop",
    ]
}
