import Bytes

/// Words between given and family name that belong to the family name: `van der Berg`, `de la Cruz`.
package enum Particle: Sendable {
    /// In lower case, and never a name.
    case plain
    /// In lower case, and begins the whole rest of a name: `Jan van Bergen Smit`.
    case first
    /// Also a name, such as `Al` and `Mac`, or capitalized, such as `San` and `El`: a particle only in comparisons of
    /// family names.
    case orName
    /// The capitalized beginning of a family name: `St. John`.
    case saint

    package init?(_ word: ByteView) {
        guard word.count <= Particle.longest, let particle = Particle.words[word] else { return nil }
        self = particle
    }

    static let table: [(Particle, Phrases)] = [
        (
            .plain,
            Phrases(
                // Dutch, Portuguese, Italian, Arabic and Scandinavian particles are in the English column.
                en: "da, das, do, dos, della, di, bin, ibn, af, av", de: "der, den, zu, zur", fr: "le, du",
                es: "de, la, las, los, del")
        ),
        (.first, Phrases(en: "van, ten, ter, vander, vande", de: "von, vom, zum")),
        (.orName, Phrases(en: "al, ap, mac, mc, san, abu, dela, delos", es: "el, y")),
        (.saint, Phrases(en: "st, saint", fr: "ste")),
    ]

    private static let words = PhraseTable(table)
    /// Includes a period.
    private static let longest = 6
}

/// Names that begin with `Mac` but not with the prefix.
package enum PlainMac {
    package static func contains(_ name: ByteView) -> Bool { names.contains(name) }

    static let phrases = Phrases(
        en: """
            machado, macklin, mackenna, mackenzie, maciejewski, machuca, macareno, macedonia, machiavelli, maccarone
            """)

    private static let names = PhraseSet(phrases)
}
