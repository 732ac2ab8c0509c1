import Bytes

/// The gender that a title or a column of a list states. Nothing else does: given names are not looked at.
package enum Gender: Sendable {
    case woman
    case man

    /// The gender that a title before a name states: `Mrs.`, `Herr`; nil for `Dr.` and for other words.
    package init?(title word: ByteView) {
        guard let gender = Gender.titles[word] else { return nil }
        self = gender
    }

    /// The gender in a cell of a column such as `gender` or `pronouns`: `f`, `she/her`; nil for anything else.
    package init?(cell: ByteView) {
        guard let gender = Gender.cells[cell] ?? Gender.titles[cell] else { return nil }
        self = gender
    }

    /// The names of columns that state a gender.
    package static let columns = ["gender", "sex", "pronouns"]

    static let titleTable: [(Gender, Phrases)] = [
        (
            .woman,
            Phrases(
                en: "mrs, ms, miss, sister", de: "frau", fr: "mme, mlle, madame, mademoiselle, docteure, dre",
                es: "sra, srta, señora, señorita, dra, doctora")
        ),
        (.man, Phrases(en: "mr, mister, brother", de: "herr", fr: "monsieur", es: "sr, señor, don")),
    ]

    static let cellTable: [(Gender, Phrases)] = [
        (
            .woman,
            Phrases(
                en: "f, female, woman, she, she her, she hers, she her hers", de: "w, weiblich, sie", fr: "femme, elle",
                es: "mujer, femenino, ella")
        ),
        (
            .man,
            Phrases(
                en: "m, male, man, he, he him, he his, he him his", de: "männlich, er", fr: "homme, il",
                es: "hombre, masculino, él")
        ),
    ]

    private static let titles = PhraseTable(titleTable)
    private static let cells = PhraseTable(cellTable)
}

/// Words that make the name of an organization that of a family: `The Ito Family`, `Familia Ruiz`.
package enum FamilyWords {
    static let words = Phrases(en: "family, household", de: "familie", fr: "famille", es: "familia")

    /// Whether a word is one.
    package static func contains(_ word: ByteView) -> Bool { set.contains(word) }

    private static let set = PhraseSet(words)
}
