import Bytes

/// Words in a heading that say which of a contact's values stands below it, not what it is: `Tel. dienstlich`, `Privat:
/// PLZ`, `Código postal (Trabajo)`.
package enum HeadingQualifiers {
    /// The address that a word means; nil for a word that says something else.
    package static func group(_ word: ByteView) -> AddressGroup? { groups[key: word] }

    /// Whether a word only joins others: `de`, `of`.
    package static func joins(_ word: ByteView) -> Bool { joiningWords.contains(key: word) }

    /// Whether a word says that a part of an address follows: `Shipping Address City`.
    package static func isAddress(_ word: ByteView) -> Bool { addressWords.contains(key: word) }

    static let table: [(AddressGroup, Phrases)] = [
        (
            .work,
            Phrases(
                en: "business, work, office, practice, clinic, company, professional",
                de: "geschäftlich, geschäftliche, dienstlich, dienstliche, firma, büro, beruflich, arbeit",
                fr: "bureau, professionnel, professionnelle, pro, travail",
                es: "trabajo, laboral, oficina, empresa, profesional")
        ),
        (
            .home,
            Phrases(
                en: "home, personal, private, residential, residence",
                de: "privat, private, privater, privates, zuhause",
                fr: "domicile, personnel, personnelle, privé, privée, perso, maison",
                es: "particular, personal, casa, domicilio, residencia, privado, privada")
        ),
        (
            .other,
            Phrases(
                en: "other, alternate, alternative, alt, secondary, second, shipping, ship, non",
                de: "weitere, weiterer, weiteres, sekundäre, sekundär, zweite, andere, lieferung",
                fr: "autre, secondaire, livraison",
                es: "otra, otro, secundaria, secundario, alternativo, alternativa, envío")
        ),
        (
            .mailing,
            Phrases(
                en: "mailing, billing, bill, invoice", de: "rechnung", fr: "facturation, correspondance",
                es: "facturación, correspondencia")
        ),
        (
            .main,
            Phrases(
                en: """
                    main, primary, preferred, best, default, direct, contact, client, clients, customer, customers,
                    patient, patients, provider, owner, your, public, individual, linked, supplemental, day, evening
                    """,
                de: "primäre, primär, haupt, beste", fr: "principal, principale", es: "principal, preferido")
        ),
    ]

    static let joining = Phrases(
        en: "of, the, for, number, no, num, line", de: "der, des, die, nr, nummer", fr: "du, de, d, la, le, l, numéro",
        es: "del, el, los, las, número")

    static let addresses = Phrases(
        en: "address, addr", de: "adresse, anschrift, lieferadresse, rechnungsadresse", fr: "adresse",
        es: "dirección")

    private static let groups = PhraseTable(table, HeaderKey.rules)
    private static let joiningWords = PhraseSet(joining)
    private static let addressWords = PhraseSet(addresses)
}
