import Bytes

/// Words in name cells that are not names.
package enum NameRemark: Sendable {
    /// `family`: the end of `Ann Lee & family`, or the first or last word of a family's name.
    case family
    /// `kids`: the end of `Ann Lee & kids`.
    case children
    /// The faculty after a German `Dr.`: `Dr. med.`, `Dr. rer. nat.`
    case faculty
    /// One of the words of `she/her`.
    case pronoun

    package init?(_ word: ByteView) {
        guard let remark = NameRemark.words[word] else { return nil }
        self = remark
    }

    static let table: [(NameRemark, Phrases)] = [
        (.family, Phrases(en: "family", de: "familie", fr: "famille")),
        (.children, Phrases(en: "kids, children")),
        (.faculty, Phrases(de: "med, dent, rer, nat, phil, vet, jur, oec, pol, theol, sc, hum, hc, habil, mult")),
        (.pronoun, Phrases(en: "she, her, hers, he, him, his, they, them, theirs, ze, zir, xe, xem, any, all")),
    ]

    private static let words = PhraseTable(table)
}
