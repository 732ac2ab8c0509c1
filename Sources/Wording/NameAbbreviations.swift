import Bytes

/// Short and variant forms of words in the names of practices.
package enum NameAbbreviations {
    /// The usual form of a folded word: `pediatrics` for `peds`, `center` for `ctr`; any other word is returned
    /// unchanged.
    package static func usual(_ word: ByteView) -> String { words[key: word] ?? word.string }

    static let table: [(String, Phrases)] = [
        ("pediatrics", Phrases(en: "peds, pedi, pediatric, paediatric, paediatrics")),
        ("center", Phrases(en: "ctr, centre")),
        ("hospital", Phrases(en: "hosp")),
        ("associates", Phrases(en: "assoc")),
        ("association", Phrases(en: "assn")),
        ("medical", Phrases(en: "med")),
        ("group", Phrases(en: "grp")),
        ("chiropractic", Phrases(en: "chiro")),
        ("saint", Phrases(en: "st")),
        ("moms", Phrases(en: "mommas, mommies, mamas, mums, mammas")),
        ("mount", Phrases(en: "mt")),
    ]

    private static let words = PhraseTable(table)
}
