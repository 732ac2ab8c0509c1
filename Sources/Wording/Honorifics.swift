import Bytes

/// A title before a name.
package struct Honorific: Sendable, Equatable {
    /// What a title says about a person.
    package enum Sort: Sendable {
        /// `Dr.`: a doctor of any field.
        case doctor
        /// `Mr.`, `Ms.`, `Prof.`: a courtesy title or an office.
        case other
        /// `Miss`, `Sister`: used with a given name as often as with a family name.
        case beforeGivenNames
    }

    /// The usual spelling: `Dr.`, `Frau`.
    package let spelling: String
    package let sort: Sort
    /// Whether somebody is addressed by it alone: `Dear Doctor`, but not `Dear Dr.`
    package let standsAlone: Bool

    package init?(_ word: ByteView) {
        guard let honorific = Honorific.words[word] else { return nil }
        self = honorific
    }

    private init(_ spelling: String, _ sort: Sort = .other, standsAlone: Bool = false) {
        self.spelling = spelling
        self.sort = sort
        self.standsAlone = standsAlone
    }

    package var isDoctor: Bool { sort == .doctor }

    /// Whether a single name after it is a family name: `Dr. Patel`, but not `Miss Ann`.
    package var isBeforeFamilyName: Bool { sort != .beforeGivenNames }

    /// False only for a cell that cannot begin with a title; few cells need a closer look.
    package static func mayBegin(_ cell: ByteView) -> Bool { words.mayBegin(cell) }

    static let table: [(Honorific, Phrases)] = [
        (Honorific("Dr.", .doctor), Phrases(en: "dr")),
        (
            Honorific("Dr.", .doctor, standsAlone: true),
            Phrases(en: "doctor", de: "doktor", fr: "docteur, docteure", es: "doctor")
        ),
        (Honorific("Drs.", .doctor), Phrases(en: "drs")),
        (Honorific("Dra.", .doctor), Phrases(es: "dra")),
        (Honorific("Dra.", .doctor, standsAlone: true), Phrases(es: "doctora")),
        (Honorific("Mr."), Phrases(en: "mr")),
        (Honorific("Mrs."), Phrases(en: "mrs")),
        (Honorific("Ms."), Phrases(en: "ms")),
        (Honorific("Miss", .beforeGivenNames), Phrases(en: "miss")),
        (Honorific("Mx."), Phrases(en: "mx")),
        (Honorific("Prof."), Phrases(en: "prof")),
        (Honorific("Prof.", standsAlone: true), Phrases(en: "professor")),
        (Honorific("Rev."), Phrases(en: "rev")),
        (Honorific("Sister", .beforeGivenNames), Phrases(en: "sister")),
        (Honorific("Herr"), Phrases(de: "herr")),
        (Honorific("Frau"), Phrases(de: "frau")),
        (Honorific("Mme"), Phrases(fr: "mme")),
        (Honorific("Sra."), Phrases(es: "sra")),
    ]

    private static let words = PhraseTable(table)
}
