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
        var parts = cell.split { $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
            .map { $0.split { $0 == 0x20 || $0 == 0x09 } }.filter { !$0.isEmpty }
        takeCountry(&parts)
        if takeCodeBeforeTown(&parts) { return }
        let code = PostalAddress.takePostalCode(&parts, isNamed: !country.isEmpty)
        postalCode = code?.text ?? ""
        let hasRegion = takeRegion(&parts, code?.form)
        guard hasRegion || code != nil || !country.isEmpty, let town = parts.popLast() else { return nil }
        if parts.isEmpty, let number = town.first, number.contains(where: \.isASCIIDigit) || PostalAddress.isBox(town) {
            guard hasRegion || code != nil else { return nil }
            (street, city) = PostalAddress.streetAndTown(town)
        } else {
            guard !parts.isEmpty || hasRegion || code?.form != .fourDigits && code != nil else { return nil }
            city = PostalAddress.text(town)
            street = parts.map(PostalAddress.text).joined(separator: ", ")
        }
    }

    /// Takes the country off the end: a part of its own, or its whole name behind the postal code.
    private mutating func takeCountry(_ parts: inout [[ByteView]]) {
        guard let last = parts.last else { return }
        for count in (1...min(3, last.count)).reversed() {
            let name = last[last.count - count].extended(to: last[last.count - 1])
            // Short codes are states unless they stand alone and no state has them; Georgia is one, too.
            if Places.regionCode(name) != nil { return }
            let isAlone = count == last.count && parts.count > 1
            guard let code = Places.countryCode(name), name.count > 2 || isAlone, !name.contains(where: \.isASCIIDigit)
            else { continue }
            country = code
            parts[parts.count - 1].removeLast(count)
            if parts[parts.count - 1].isEmpty { parts.removeLast() }
            return
        }
    }

    /// Takes `01067 Dresden` behind `Lindenstraße 5`, or behind any street where the country is named and is none of those
    /// that write the code last.
    private mutating func takeCodeBeforeTown(_ parts: inout [[ByteView]]) -> Bool {
        guard parts.count > 1, let town = parts.last, town.count > 1, (4...5).contains(town[0].count),
            town[0].allSatisfy(\.isASCIIDigit),
            !town.dropFirst().contains(where: { $0.contains(where: \.isASCIIDigit) })
        else { return false }
        let numberIsLast = parts[parts.count - 2].last?.contains(where: \.isASCIIDigit) ?? false
        let isElsewhere = !country.isEmpty && DiallingRegion(rawValue: country) == nil
        guard isElsewhere || country.isEmpty && numberIsLast && parts[0].count > 1 && town[0].count == 5,
            !town.contains(where: PostalAddress.isStreetWord)
        else { return false }
        postalCode = town[0].string
        city = PostalAddress.text(Array(town.dropFirst()))
        street = parts.dropLast().map(PostalAddress.text).joined(separator: ", ")
        return true
    }

    /// Takes the postal code off the end. Four digits may as well number a suite or a box, or be a whole address.
    private static func takePostalCode(_ parts: inout [[ByteView]], isNamed: Bool) -> PostalCode? {
        guard var last = parts.last else { return nil }
        guard let code = PostalCode.take(from: &last) else { return nil }
        if last.isEmpty, parts.count == 1 { return nil }
        if code.form == .fourDigits, !isNamed, let word = last.last,
            last.contains(where: { $0.contains(where: \.isASCIIDigit) }) && Places.regionCode(word) == nil
                || numbered.contains(where: { word.equalsIgnoringCase($0) })
        {
            return nil
        }
        parts.removeLast()
        if !last.isEmpty { parts.append(last) }
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
    private mutating func takeRegion(_ parts: inout [[ByteView]], _ form: PostalCode.Form?) -> Bool {
        guard let last = parts.last else { return false }
        if form == .unitedKingdom || form == .ireland || country == "GB" || country == "IE" {
            let name = PostalAddress.withoutBrackets(last[0].extended(to: last[last.count - 1]))
            guard parts.count > 2, Places.isCounty(name) else { return false }
            region = name.string
            parts.removeLast()
            return true
        }
        for count in (1...min(4, last.count)).reversed() {
            let name = PostalAddress.withoutBrackets(last[last.count - count].extended(to: last[last.count - 1]))
            guard count < last.count || parts.count > 1, let code = Places.regionCode(name) else { continue }
            region = code
            parts[parts.count - 1].removeLast(count)
            if parts[parts.count - 1].isEmpty { parts.removeLast() }
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

    private static func text(_ words: [ByteView]) -> String { words.map(\.string).joined(separator: " ") }
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
        guard end > 0 else { return (text(words), "") }
        if end + 1 < words.count, units.contains(where: { words[end].equalsIgnoringCase($0) }) {
            end += 2
        } else if end < words.count, words[end][0] == UInt8(ascii: "#") {
            end += 1
        }
        return (text(Array(words[..<end])), text(Array(words[end...])))
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
