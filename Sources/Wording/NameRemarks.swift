import Bytes

/// Words that stand in cells of names and are no names.
package enum NameRemark: Sendable {
    /// The end of `Ann Lee & family`, and what is before or behind the name of one.
    case family
    /// The end of `Ann Lee & kids`.
    case children
    /// What stands behind `Dr.` in German and says in what: `Dr. med.`, `Dr. rer. nat.`
    case faculty
    /// `she`, `theirs`: one of the words of `she/her`.
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
