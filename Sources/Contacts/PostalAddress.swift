import CSV

/// A US address in one cell, taken apart.
package struct PostalAddress: Equatable, Sendable {
    package var street = ""
    package var city = ""
    /// The two-letter code.
    package var region = ""
    /// `94904` or `94904-1203`.
    package var postalCode = ""
    /// ISO 3166 alpha-2, blank where the cell names no country.
    package var country = ""

    /// Reads `12 Pelican St, Suite 4, Alder Bay, CA 94904`, on one line or several, with or without a country.
    ///
    /// Nil where the end of the text is not a city with a state; the cell is then best kept whole as the street.
    package init?(_ cell: ByteView) {
        var parts = cell.split { $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }.map(\.trimmed)
            .filter { !$0.isEmpty }
        if parts.count > 1, let last = parts.last, Places.regionCode(last) == nil, let code = Places.countryCode(last) {
            country = code
            parts.removeLast()
        }
        takePostalCode(&parts)
        guard takeRegion(&parts), let town = parts.popLast() else { return nil }
        city = town.string
        street = parts.map(\.string).joined(separator: ", ")
    }

    private mutating func takePostalCode(_ parts: inout [ByteView]) {
        guard let last = parts.last, let word = last.split(where: { $0 == 0x20 }).last,
            PostalAddress.isZIPCode(word)
        else { return }
        postalCode = word.string
        let rest = last.upTo(last.count - word.count).trimmed
        parts.removeLast()
        if !rest.isEmpty { parts.append(rest) }
    }

    /// Takes `CA` or `California`, alone between commas or behind the city.
    private mutating func takeRegion(_ parts: inout [ByteView]) -> Bool {
        guard let last = parts.last else { return false }
        if let code = Places.regionCode(last), parts.count > 1 {
            region = code
            parts.removeLast()
            return true
        }
        let words = last.split { $0 == 0x20 }
        for count in [1, 2, 3] where words.count > count {
            let name = words[words.count - count].extended(to: words[words.count - 1])
            guard let code = Places.regionCode(name) else { continue }
            region = code
            parts.removeLast()
            parts.append(words[0].extended(to: words[words.count - count - 1]))
            return true
        }
        return false
    }

    /// Whether the word is a ZIP code of five digits or of nine with a hyphen (USPS Publication 28).
    package static func isZIPCode(_ word: ByteView) -> Bool {
        guard word.count == 5 || word.count == 10 else { return false }
        for index in 0..<word.count {
            let isRight = index == 5 ? word[index] == UInt8(ascii: "-") : word[index].isASCIIDigit
            if !isRight { return false }
        }
        return true
    }
}
