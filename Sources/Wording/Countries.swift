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

    /// Each country with its names, the usual English one first.
    static let countries: [(String, Phrases)] = [
        (
            "US",
            Phrases(
                en: "United States, United States of America, USA, U S A, U S, America",
                de: "Vereinigte Staaten", fr: "États-Unis", es: "Estados Unidos")
        ),
        ("CA", Phrases(en: "Canada", de: "Kanada")),
        (
            "GB",
            Phrases(
                en: "United Kingdom, UK, U K, Great Britain, Britain, England, Scotland, Wales, Northern Ireland",
                de: "Großbritannien", fr: "Royaume-Uni", es: "Reino Unido")
        ),
        ("AU", Phrases(en: "Australia", de: "Australien", fr: "Australie")),
        ("NZ", Phrases(en: "New Zealand", de: "Neuseeland")),
        ("IE", Phrases(en: "Ireland, Republic of Ireland, Éire", de: "Irland", fr: "Irlande", es: "Irlanda")),
        ("DE", Phrases(en: "Germany", de: "Deutschland", fr: "Allemagne", es: "Alemania")),
        ("FR", Phrases(en: "France", de: "Frankreich", es: "Francia")),
        ("ES", Phrases(en: "Spain", de: "Spanien", fr: "Espagne", es: "España")),
        ("AT", Phrases(en: "Austria", de: "Österreich", fr: "Autriche")),
        ("CH", Phrases(en: "Switzerland", de: "Schweiz", fr: "Suisse", es: "Suiza")),
        ("MX", Phrases(en: "Mexico", de: "Mexiko", fr: "Mexique", es: "México")),
        ("IT", Phrases(en: "Italy", de: "Italien", fr: "Italie", es: "Italia")),
        ("NL", Phrases(en: "Netherlands, Holland, Nederland", de: "Niederlande", fr: "Pays-Bas", es: "Países Bajos")),
        ("BE", Phrases(en: "Belgium", de: "Belgien", fr: "Belgique", es: "Bélgica")),
        ("PT", Phrases(en: "Portugal")),
        ("SE", Phrases(en: "Sweden", de: "Schweden", fr: "Suède", es: "Suecia")),
        ("NO", Phrases(en: "Norway", de: "Norwegen", fr: "Norvège", es: "Noruega")),
        ("DK", Phrases(en: "Denmark", de: "Dänemark", fr: "Danemark", es: "Dinamarca")),
        ("FI", Phrases(en: "Finland", de: "Finnland", fr: "Finlande", es: "Finlandia")),
        ("PL", Phrases(en: "Poland", de: "Polen", fr: "Pologne", es: "Polonia")),
        ("IN", Phrases(en: "India", de: "Indien", fr: "Inde")),
        ("JP", Phrases(en: "Japan", fr: "Japon", es: "Japón")),
        ("BR", Phrases(en: "Brazil", de: "Brasilien", fr: "Brésil", es: "Brasil")),
    ]
}
