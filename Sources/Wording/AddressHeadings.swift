import Bytes
import Text

/// Parts of a postal address as separate columns.
package enum AddressPart: Int, CaseIterable, Sendable {
    /// The whole address in one cell.
    case whole
    case street
    /// City, state and postal code in one cell, beside the street in another.
    case townLine
    /// The number of the house in a column of its own.
    case houseNumber
    case city
    case region
    case postalCode
    case country
    /// Suite, apartment or a further line; an address may have several of them.
    case streetMore
}

/// Which of a contact's addresses a column belongs to, the one preferred for letters first.
package enum AddressGroup: Int, CaseIterable, Sendable {
    case work
    case main
    /// Where bills and mail go, in lists that say so.
    case mailing
    case other
    case home
}

/// Names of columns for addresses and parts of them.
package enum AddressHeading {
    /// The part that a heading with this key names.
    package static func part(key: ByteView) -> AddressPart? { parts[key: key] }

    /// The part that the letters of a name mean, however it is written.
    package static func part(letters name: ByteView) -> AddressPart? { byLetters[name] }

    /// The address that a heading belongs to whose key begins with a word such as `business`, and the rest of the key.
    package static func before(key: ByteView) -> (group: AddressGroup, rest: ByteView)? {
        guard let space = key.firstIndex(of: .space), let group = prefixes[key: key.upTo(space)] else { return nil }
        return (group, key.from(space + 1))
    }

    /// The same for words behind the part, as Outlook has them in other languages: `straße geschäftlich`, `rue
    /// (bureau)`.
    package static func behind(key: ByteView) -> (group: AddressGroup, rest: ByteView)? {
        for (group, suffix) in suffixes {
            let start = key.count - suffix.count
            guard start > 1, key[start - 1] == .space, key.from(start).elementsEqual(suffix) else { continue }
            return (group, key.upTo(start - 1))
        }
        return nil
    }

    static let table: [(AddressPart, Phrases)] = [
        (
            .whole,
            Phrases(
                en: """
                    address, addr, full address, complete address, postal address, physical address,
                    location address
                    """,
                de: "adresse, anschrift, postanschrift",
                fr: "adresse postale, adresse complète",
                es: "dirección, dirección postal, domicilio")
        ),
        (
            .street,
            Phrases(
                en: """
                    street, street address, address 1, addr 1, address line 1, street address line 1, street line 1, street 1, street address 1, meets at,
                    address street
                    """,
                de: "straße, straße und hausnummer, straße hausnummer",
                fr: "rue, adresse 1",
                es: "calle, calle y número")
        ),
        (
            .townLine,
            Phrases(
                en: """
                    city state zip, city st zip, city state, city state zip code, city state postal code,
                    town postcode, town and postcode
                    """,
                de: "plz ort, plz und ort",
                fr: "cp ville, code postal et ville")
        ),
        (.houseNumber, Phrases(en: "street number, house number, house no, building number")),
        (
            .streetMore,
            Phrases(
                en: """
                    address 2, addr 2, address line 2, street address line 2, street line 2, street 2,
                    street 3, street address 2, suite, apt, unit,
                    apt suite, apartment suite, address po box, address line 3, address 3
                    """,
                de: "adresszusatz, hausnummer, hausnr, haus nr, postfach, straße 2, straße 3",
                fr: "adresse 2, complément d'adresse, rue 2, rue 3, b p, boîte postale",
                es: "calle 2, calle 3, piso, apartado postal")
        ),
        (
            .city,
            Phrases(
                en: "city, town, suburb, city town, post town",
                de: "ort, stadt, wohnort",
                fr: "localité, ville, commune",
                es: "ciudad, población, localidad, municipio")
        ),
        (
            .region,
            Phrases(
                en: """
                    state, region, province, prov, state province, county, state region, province code,
                    province state, state province region
                    """,
                de: "bundesland, kanton, bundesland kanton",
                fr: "dép région, département, région",
                es: "provincia, estado, provincia o estado, comunidad autónoma")
        ),
        (
            .postalCode,
            Phrases(
                en: """
                    zip, zip postal, zip postal code, postal zip, zip code, zipcode, postal code, postcode,
                    post code, postal, eircode, zip postcode, postcode zip
                    """,
                de: "plz, postleitzahl",
                fr: "code postal, cp, c p",
                es: "código postal")
        ),
        (
            .country,
            Phrases(
                en: "country, country region, country code",
                de: "land, land region, staat",
                fr: "pays, pays région",
                es: "país, país o región, país región")
        ),
    ]

    static let groupsBefore: [(AddressGroup, Phrases)] = [
        (.work, Phrases(en: "business, work, office, practice, clinic")),
        (.home, Phrases(en: "home")),
        (.mailing, Phrases(en: "mailing, billing, bill")),
        (
            .other,
            Phrases(en: "other, shipping, ship", de: "weitere, weiterer, weiteres", fr: "autre", es: "otra, otro")
        ),
    ]

    static let groupsBehind: [(AddressGroup, Phrases)] = [
        (.work, Phrases(de: "geschäftlich, dienstlich", fr: "bureau", es: "del trabajo, de trabajo")),
        (.home, Phrases(de: "privat", fr: "domicile", es: "particular, del domicilio")),
    ]

    private static let parts = PhraseTable(table, HeaderKey.rules)
    private static let byLetters = PhraseTable(table, HeaderKey.letters)
    private static let prefixes = PhraseTable(groupsBefore, HeaderKey.rules)
    private static let suffixes = groupsBehind.flatMap { group, phrases in
        phrases.all.map { (group, $0.withByteView { Array($0.folded(HeaderKey.rules).utf8) }) }
    }
}
