import Bytes

/// Codes of states, provinces and countries.
package enum Places {
    /// The ISO 3166 alpha-2 code of a country; nil for an unknown name.
    package static func countryCode(_ name: ByteView) -> String? {
        guard (2...30).contains(name.count) else { return nil }
        if let code = countryWords[name] { return code }
        if name.hasPrefixIgnoringCase("the ") { return countryWords[name.from(4)] }
        let letters = capitals(name)
        return letters?.count == 2 ? letters : nil
    }

    /// The letters of a code in capitals, `US` for `U.S.`; nil for text that is not a code.
    static func capitals(_ code: ByteView) -> String? {
        guard code.allSatisfy({ $0.isASCIILetter || $0 == .period }) else { return nil }
        return String(decoding: code.filter(\.isASCIILetter).map(\.asciiUppercased), as: UTF8.self)
    }

    /// The English name of a country, as it is written below an address; nil for an unknown code.
    package static func countryName(_ code: String) -> String? { countryNames[code] }

    private static let countryWords = PhraseTable(countries)

    private static let countryNames = Dictionary(
        countries.map { ($0.0, $0.1.all[0]) }, uniquingKeysWith: { first, _ in first })

    /// Each country with its names, the usual English one first: ISO 3166 with the names of the Unicode Common Locale
    /// Data Repository and those that people use.
    static let countries = oftenWritten + more + others
}
