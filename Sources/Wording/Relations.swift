import Bytes

/// What somebody is to somebody else: `wife`, `friend`, `boss`.
package enum Relation: Sendable {
    case spouse, child, parent, sibling, relative, friend, colleague, client, guardian
    /// `Mari` is a given name as well, and `femme` stands in `sage-femme`: they are relations in headings only.
    case spouseInHeading
    /// Whom a group or a class is for, as often as somebody's child.
    case baby
    /// Whom to call.
    case emergency

    /// The relation that a word means, or nil.
    package init?(_ word: ByteView) {
        guard let relation = Relation.words[word] else { return nil }
        self = relation
    }

    /// The same for a word that may have the `s` of a plural or a possessive: `wifes`, `kids`.
    package init?(singularOf word: ByteView) {
        let endsInS = word.count > 3 && word[word.count - 1].asciiLowercased == UInt8(ascii: "s")
        guard let relation = Relation(word) ?? (endsInS ? Relation(word.upTo(word.count - 1)) : nil) else { return nil }
        self = relation
    }

    static let table: [(Relation, Phrases)] = [
        (
            .spouse,
            Phrases(
                en: "spouse, husband, wife, partner, boyfriend, girlfriend",
                de: "ehemann, ehefrau, ehepartner, ehepartnerin, partnerin",
                fr: "conjoint, conjointe, compagnon, compagne",
                es: "marido, esposo, esposa, cónyuge, pareja")
        ),
        (.spouseInHeading, Phrases(fr: "mari, femme")),
        (.child, Phrases(en: "son, daughter", de: "sohn, tochter", fr: "fils, fille", es: "hijo, hija")),
        (.baby, Phrases(en: "child, children, baby, kid", de: "kindes", fr: "enfant", es: "bebé")),
        (
            .parent,
            Phrases(
                en: "mom, mother, mum, dad, father",
                de: "mutter, vater",
                fr: "mère, père",
                es: "madre, padre")
        ),
        (
            .sibling,
            Phrases(
                en: "sister, brother",
                de: "schwester, bruder",
                fr: "sœur, frère",
                es: "hermana, hermano")
        ),
        (.relative, Phrases(en: "aunt, uncle, cousin, grandma, grandmother, grandpa, grandfather, niece, nephew")),
        (
            .friend,
            Phrases(
                en: "friend, friends, neighbor, neighbour, roommate",
                de: "freundin, freund, nachbarin, nachbar",
                fr: "amie, ami, voisine, voisin",
                es: "amiga, amigo, vecina, vecino")
        ),
        (
            .colleague,
            Phrases(
                en: "boss, colleague, coworker, assistant, receptionist",
                de: "kollegin, kollege",
                fr: "collègue",
                es: "colega")
        ),
        (.client, Phrases(en: "client, patient, student")),
        (.guardian, Phrases(en: "guardian", de: "vormund")),
        (.emergency, Phrases(en: "emergency")),
    ]

    private static let words = PhraseTable(table)
}
