import Bytes

/// Headings that mean one thing or another, as other columns of the list show.
package enum AmbiguousHeading: Sendable {
    /// `Title`: what stands before a name, or what somebody does.
    case title
    /// `Preferred name`: a given name, or what somebody is called instead of it.
    case preferredName
    /// `Day` or `Month`: a part of a birthday in a list that has the year as well, as Thunderbird's do.
    case partOfDate
    /// French `Nom` and Spanish `Nombre`: a part of a name, or all of it.
    case nameOrPart

    /// Nil for a key that is none of them.
    package init?(key: ByteView) {
        guard let heading = AmbiguousHeading.words[key: key] else { return nil }
        self = heading
    }

    static let table: [(AmbiguousHeading, Phrases)] = [
        (.title, Phrases(en: "title", fr: "titre")),
        (.partOfDate, Phrases(en: "day, month", de: "tag, monat", fr: "jour, mois", es: "día, mes")),
        (.preferredName, Phrases(en: "preferred name")),
        (.nameOrPart, Phrases(fr: "nom", es: "nombre")),
    ]

    private static let words = PhraseTable(table, HeaderKey.rules)
}
