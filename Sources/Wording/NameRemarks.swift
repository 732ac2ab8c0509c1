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
    /// `née`: a former family name follows.
    case born
    /// `old`, `number`: a remark beside a name, and no credential, though in capitals.
    case aside

    package init?(_ word: ByteView) {
        guard let remark = NameRemark.words[word] else { return nil }
        self = remark
    }

    static let table: [(NameRemark, Phrases)] = [
        (.family, Phrases(en: "family", de: "familie", fr: "famille")),
        (.children, Phrases(en: "kids, children")),
        (.faculty, Phrases(de: "med, dent, rer, nat, phil, vet, jur, oec, pol, theol, sc, hum, hc, habil, mult")),
        (.pronoun, Phrases(en: "she, her, hers, he, him, his, they, them, theirs, ze, zir, xe, xem, any, all")),
        (.born, Phrases(en: "nee, formerly, fka", de: "geb, geborene", fr: "née")),
        (
            .aside,
            Phrases(
                en: """
                    old, new, number, do, not, call, dnc, text, only, moved, closed, retired, deceased, vip, mobile,
                    cell, work, home, fax, see, use, left, wrong, mgr, ret, unknown
                    """)
        ),
    ]

    private static let words = PhraseTable(table)
}
