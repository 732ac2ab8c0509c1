import Bytes

/// A legal form at the end of the name of a company.
///
/// Some have other meanings: `PA` and `SC` are states, `Co` is Colorado, `PA` a credential. They are legal forms only
/// at the end of such a name.
package enum LegalForm: Sendable {
    /// `Inc.`, `LLC`, `GmbH`.
    case short
    /// `Company`, `Limited`: a word that may be part of the name, as in `The Milk Company`.
    case word

    package init?(_ word: ByteView) {
        guard let form = LegalForm.words[word] else { return nil }
        self = form
    }

    static let table: [(LegalForm, Phrases)] = [
        (
            .short,
            Phrases(
                en: "inc, llc, pllc, pc, pa, plc, corp, co, ltd, lp, llp, lllp, apc, pcc, pl, sc",
                de: "gmbh, ug, ohg, gbr",
                fr: "sarl, selarl",
                es: "slp")
        ),
        (.word, Phrases(en: "incorporated, corporation, company, limited")),
    ]

    private static let words = PhraseTable(table)
}
