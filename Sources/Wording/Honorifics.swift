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
        /// `Judge`, `King`: a name as well, unless a given and a family name follow.
        case orName
        /// `the`, `State`: part of a title only if one follows.
        case beforeTitles
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

    /// Recognizes also offices and ranks, which are other words unless a name follows: `Rabbi`, `Coach`, `State`.
    package init?(beforeName word: ByteView) {
        guard let honorific = Honorific.words[word] ?? Honorific.officeWords[word] else { return nil }
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

    /// Whether it is a title before this many words: `Judge Ann Lee`, but not `Judge Lee`.
    package func isTitle(before words: Int) -> Bool {
        switch sort {
        case .doctor, .other, .beforeGivenNames: words > 0
        case .orName: words > 1
        case .beforeTitles: false
        }
    }

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
        (Honorific("Dre", .doctor), Phrases(fr: "dre")),
    ]

    /// Offices and ranks before names.
    static let offices: [(Honorific, Phrases)] = [
        (Honorific("Nurse", .beforeGivenNames), Phrases(en: "nurse")),
        (Honorific("Coach", .beforeGivenNames), Phrases(en: "coach")),
        (Honorific("Father", .beforeGivenNames), Phrases(en: "father")),
        (Honorific("Mother", .beforeGivenNames), Phrases(en: "mother")),
        (Honorific("Brother", .beforeGivenNames), Phrases(en: "brother")),
        (Honorific("Pastor", .beforeGivenNames), Phrases(en: "pastor")),
        (Honorific("Imam", .beforeGivenNames), Phrases(en: "imam")),
        (Honorific("Sir", .beforeGivenNames), Phrases(en: "sir")),
        (Honorific("Dame", .beforeGivenNames), Phrases(en: "dame")),
        (Honorific("Lady", .beforeGivenNames), Phrases(en: "lady")),
        (Honorific("Rabbi"), Phrases(en: "rabbi")),
        (Honorific("Cantor"), Phrases(en: "cantor")),
        (Honorific("Rev."), Phrases(en: "reverend")),
        (Honorific("Msgr."), Phrases(en: "msgr, monsignor")),
        (Honorific("Capt."), Phrases(en: "capt, captain")),
        (Honorific("Lt."), Phrases(en: "lt, lieutenant")),
        (Honorific("Cmdr."), Phrases(en: "cmdr, commander")),
        (Honorific("Col."), Phrases(en: "col, colonel")),
        (Honorific("Maj."), Phrases(en: "maj")),
        (Honorific("Gen."), Phrases(en: "gen")),
        (Honorific("Sgt."), Phrases(en: "sgt, sergeant")),
        (Honorific("Cpl."), Phrases(en: "cpl, corporal")),
        (Honorific("Pvt."), Phrases(en: "pvt")),
        (Honorific("Officer"), Phrases(en: "officer")),
        (Honorific("Hon."), Phrases(en: "hon, honorable, honourable")),
        (Honorific("Senator"), Phrases(en: "senator, sen")),
        (Honorific("Representative"), Phrases(en: "representative")),
        (Honorific("Congressman"), Phrases(en: "congressman")),
        (Honorific("Congresswoman"), Phrases(en: "congresswoman")),
        (Honorific("Gov."), Phrases(en: "gov, governor")),
        (Honorific("Mayor"), Phrases(en: "mayor")),
        (Honorific("President"), Phrases(en: "president")),
        (Honorific("Ambassador"), Phrases(en: "ambassador")),
        (Honorific("Commissioner"), Phrases(en: "commissioner")),
        (Honorific("Councilor"), Phrases(en: "cllr, councillor, councilor")),
        (Honorific("Ing."), Phrases(de: "ing")),
        (Honorific("Mag."), Phrases(de: "mag")),
        (Honorific("Frl."), Phrases(de: "frl, fräulein")),
        (Honorific("Mlle"), Phrases(fr: "mlle, mademoiselle")),
        (Honorific("Mme"), Phrases(fr: "madame")),
        (Honorific("Monsieur"), Phrases(fr: "monsieur")),
        (Honorific("Maître"), Phrases(fr: "maître")),
        (Honorific("Sra."), Phrases(es: "señora")),
        (Honorific("Señor"), Phrases(es: "señor")),
        (Honorific("Srta."), Phrases(es: "srta, señorita")),
        (Honorific("Judge", .orName), Phrases(en: "judge")),
        (Honorific("Justice", .orName), Phrases(en: "justice")),
        (Honorific("Major", .orName), Phrases(en: "major")),
        (Honorific("Chief", .orName), Phrases(en: "chief")),
        (Honorific("Bishop", .orName), Phrases(en: "bishop")),
        (Honorific("Cardinal", .orName), Phrases(en: "cardinal")),
        (Honorific("Lord", .orName), Phrases(en: "lord")),
        (Honorific("King", .orName), Phrases(en: "king")),
        (Honorific("Queen", .orName), Phrases(en: "queen")),
        (Honorific("Prince", .orName), Phrases(en: "prince")),
        (Honorific("Princess", .orName), Phrases(en: "princess")),
        (Honorific("the", .beforeTitles), Phrases(en: "the")),
        (Honorific("Rt.", .beforeTitles), Phrases(en: "rt")),
        (Honorific("State", .beforeTitles), Phrases(en: "state")),
        (Honorific("District", .beforeTitles), Phrases(en: "district")),
        (Honorific("US", .beforeTitles), Phrases(en: "us")),
        (Honorific("Vice", .beforeTitles), Phrases(en: "vice")),
        (Honorific("Deputy", .beforeTitles), Phrases(en: "deputy")),
        (Honorific("Police", .beforeTitles), Phrases(en: "police")),
        (Honorific("Assistant", .beforeTitles), Phrases(en: "assistant")),
    ]

    private static let officeWords = PhraseTable(offices)

    private static let words = PhraseTable(table)
}
