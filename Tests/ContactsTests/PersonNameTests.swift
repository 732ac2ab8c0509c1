import Contacts
import Testing

@Suite("PersonName")
struct PersonNameTests {
    /// The parts of a name joined by bars: prefix, given, middle, family, suffix, credentials.
    private func parts(_ whole: String) -> String {
        whole.withByteView { cell in
            let name = PersonName(whole: cell)
            let credentials = name.credentials.map(\.string).joined(separator: " ")
            return [name.prefix, name.given, name.middle, name.family, name.suffix].map(\.string)
                .joined(separator: "|") + "|" + credentials
        }
    }

    @Test(
        "splits a whole name in any of the usual orders",
        arguments: [
            ("Priya Patel", "|Priya||Patel||"),
            ("Dr. Priya Patel", "Dr.|Priya||Patel||"),
            ("Dr Priya K. Patel, MD, FAAP", "Dr|Priya|K.|Patel||MD FAAP"),
            ("Patel, Priya K., MD FAAP", "|Priya|K.|Patel||MD FAAP"),
            ("Patel, Priya", "|Priya||Patel||"),
            ("Patel, Dr. Priya", "Dr.|Priya||Patel||"),
            ("Priya Patel MD FAAP", "|Priya||Patel||MD FAAP"),
            ("priya k patel md", "|priya|k|patel||md"),
            ("Priya Patel M.D.", "|Priya||Patel||M.D."),
            ("Sarah Nguyen, CD(DONA)", "|Sarah||Nguyen||CD(DONA)"),
            ("Sarah Nguyen CD (DONA)", "|Sarah||Nguyen||CD (DONA)"),
            ("Jan van der Berg", "|Jan||van der Berg||"),
            ("van der Berg, Jan", "|Jan||van der Berg||"),
            ("Maria de la Cruz", "|Maria||de la Cruz||"),
            ("Sam Lee Jr.", "|Sam||Lee|Jr.|"),
            ("Lee, Sam, Jr., MD", "|Sam||Lee|Jr.|MD"),
            ("Sam Lee III, DO", "|Sam||Lee|III|DO"),
            ("Siobhán O'Brien-Núñez", "|Siobhán||O'Brien-Núñez||"),
            ("Yo Yo Ma", "|Yo|Yo|Ma||"),
            ("Jane Do", "|Jane||Do||"),
            ("JANE DO", "|JANE||DO||"),
            ("Cher", "|Cher||||"),
            ("Jo Poe, LMT, XYZT", "|Jo||Poe||LMT XYZT"),
            ("Prof. Dr. Ute Kern", "Prof. Dr.|Ute||Kern||"),
            ("Fiona O'Hara RM", "|Fiona||O'Hara||RM"),
            ("Dr Alasdair MacGregor MBChB MRCGP", "Dr|Alasdair||MacGregor||MBChB MRCGP"),
            ("Dr. Patel", "Dr.|||Patel||"),
            ("Frau Größl", "Frau|||Größl||"),
            ("Miss Ann", "Miss|Ann||||"),
            ("van der Berg", "|||van der Berg||"),
            ("Van Nguyen", "|Van||Nguyen||"),
            ("van nguyen", "|van||nguyen||"),
            ("Siobhán de Búrca (she/her)", "|Siobhán||de Búrca||"),
            ("", "|||||"),
            (" , ,", "|||||"),
        ])
    func orders(whole: String, expected: String) {
        #expect(parts(whole) == expected)
    }

    @Test(
        "recognizes offices before a name",
        arguments: [
            ("Rabbi Lee Ray", "Rabbi|Lee||Ray||"), ("Pastor Mei Ray", "Pastor|Mei||Ray||"),
            ("Lt. Gen. Lee Ray", "Lt. Gen.|Lee||Ray||"), ("Lt.Gov. Lee Ray", "Lt.Gov.|Lee||Ray||"),
            ("The Rt Hon Lee Ray", "The Rt Hon|Lee||Ray||"), ("State Senator Lee Ray", "State Senator|Lee||Ray||"),
            ("Sr. Mary Agnes", "Sr.|Mary||Agnes||"), ("Judge Ann Lee", "Judge|Ann||Lee||"),
            ("Judge Reinhold", "|Judge||Reinhold||"), ("King Henry", "|King||Henry||"),
            ("Dre Ana Roy", "Dre|Ana||Roy||"),
            ("Nurse Kelly", "Nurse|Kelly||||"), ("Dr. Patel MD", "Dr.|||Patel||MD"), ("Rabbi Cohen", "Rabbi|||Cohen||"),
        ])
    func offices(whole: String, expected: String) {
        #expect(parts(whole) == expected)
    }

    @Test(
        "takes credentials after a space, also unknown ones next to known ones",
        arguments: [
            ("Jo Poe Ph. D.", "|Jo||Poe||Ph. D."), ("Jo Poe, Ph. D.", "|Jo||Poe||Ph. D."),
            ("Jo Poe RYT 200", "|Jo||Poe||RYT 200"), ("Jo Poe LMSW", "|Jo||Poe||LMSW"),
            ("Jo Ann Poe XBCD", "|Jo|Ann|Poe||XBCD"),
            ("Jo Poe, PharmD, BSc", "|Jo||Poe||PharmD BSc"), ("Jo Poe PhD MEng", "|Jo||Poe||PhD MEng"),
            ("Jo Poe, PhD MEng", "|Jo||Poe||PhD MEng"), ("Jo Poe, cpa", "|Jo||Poe||cpa"),
            ("Jo Poe, AdvCD(DONA)", "|Jo||Poe||AdvCD(DONA)"), ("Poe, M.D.", "|||Poe||M.D."),
            ("Mary Ann LEE", "|Mary|Ann|LEE||"), ("C. D. Poe", "|C.|D.|Poe||"), ("ana RUIZ", "|ana||RUIZ||"),
            ("Lee Poe, McKay", "|McKay||Lee Poe||"), ("Jo Poe VI", "|Jo||Poe|VI|"), ("Jo Poe (Jr.)", "|Jo||Poe|Jr.|"),
        ])
    func credentials(whole: String, expected: String) {
        #expect(parts(whole) == expected)
    }

    @Test(
        "finds the family name of several words",
        arguments: [
            ("Juan Garcia y Lopez", "|Juan||Garcia y Lopez||"), ("JUAN GARCIA Y LOPEZ", "|JUAN||GARCIA Y LOPEZ||"),
            ("Mary Y Lee", "|Mary|Y|Lee||"), ("Ben Y. Zhao", "|Ben|Y.|Zhao||"),
            ("Magda El Zarki", "|Magda||El Zarki||"),
            ("Ellen H Mc Donald", "|Ellen|H|Mc Donald||"), ("Rosa Dela Cruz", "|Rosa||Dela Cruz||"),
            ("Pennie von Bergen Wessels", "|Pennie||von Bergen Wessels||"),
            ("van der Berg Ana", "|Ana||van der Berg||"),
            ("Abdul Salam Hassan", "|Abdul Salam||Hassan||"), ("La Shawn Ford", "|La Shawn||Ford||"),
            ("Smith\u{FF0C}John", "|John||Smith||"),
        ])
    func familyNames(whole: String, expected: String) {
        #expect(parts(whole) == expected)
    }

    @Test(
        "takes professions, practices and remarks around a name",
        arguments: [
            ("Sarah Doula", "|Sarah||||", "Doula"), ("Dr Patel Pediatrician", "Dr|||Patel||", "Pediatrician"),
            ("Pediatrician Dr. Ray", "Dr.|||Ray||", "Pediatrician"),
            ("Ana Ruiz Birth Doula", "|Ana||Ruiz||", "Birth Doula"),
            ("Jo Poe attorney at law", "|Jo||Poe||", "attorney at law"),
            ("Newborn photographer Lia", "|Lia||||", "Newborn photographer"), ("PT Ana Ruiz", "|Ana||Ruiz||PT", ""),
            ("Ana Ruiz @ Bay Doulas", "|Ana||Ruiz||", "Bay Doulas"),
            ("Ana Ruiz / Bay Doulas", "|Ana||Ruiz||", "Bay Doulas"),
            ("Ana Ruiz - OLD NUMBER", "|Ana||Ruiz||", "OLD NUMBER"), ("*Ana Ruiz", "|Ana||Ruiz||", ""),
            ("Ana?", "|Ana||||", ""), ("Ana Ruiz*", "|Ana||Ruiz||", ""),
        ])
    func surroundings(whole: String, expected: String, remark: String) {
        #expect(parts(whole) == expected)
        #expect(whole.withByteView { PersonName(whole: $0).remarks.map(\.string).joined(separator: "; ") } == remark)
    }

    @Test(
        "keeps a nickname in quotes of any kind, and a former family name",
        arguments: [
            ("Benjamin 'Ben' Poe", "Ben"), ("Benjamin \u{201C}Ben\u{201D} Poe", "Ben"),
            ("Jane Poe n\u{E9}e Smith", "Smith"),
            ("Jane Poe (geb. Smith)", "Smith"),
        ])
    func otherNames(whole: String, nickname: String) {
        whole.withByteView { cell in
            let name = PersonName(whole: cell)
            #expect(name.nickname.string == nickname)
            #expect(name.family.string == "Poe")
        }
    }

    @Test("moves particles after the given name to the family name")
    func particles() {
        "Berg, Jan van der".withByteView { cell in
            let name = PersonName(whole: cell)
            #expect([name.given, name.particles, name.family].map(\.string) == ["Jan", "van der", "Berg"])
        }
    }

    @Test("drops pronouns and keeps the nickname beside them")
    func pronouns() {
        "Alexandra (Alex) Lee (they/them)".withByteView { cell in
            let name = PersonName(whole: cell)
            #expect(name.nickname.string == "Alex")
            #expect(name.family.string == "Lee")
        }
    }

    @Test(
        "tells titles from a job title",
        arguments: [
            ("Dr.", true), ("Prof. Dr.", true), ("Dr. med.", true), ("Prof. Dr. med. Dr. rer. nat.", true),
            ("med.", false), ("Dr. & Mrs.", true), ("Ms", true),
            ("Doula", false), ("Director", false), ("Mrs. Lee", false), ("&", false), ("", false),
        ])
    func titles(cell: String, isTitles: Bool) {
        #expect(cell.withByteView(PersonName.isTitles) == isTitles)
    }

    @Test(
        "keeps a couple together and marks it",
        arguments: [
            "Ann & Tom Lee", "Ann and Tom Lee", "Ann + Tom Lee", "Ann Lee / Tom Poe", "Ann und Tom Lee",
            "Ann &Tom Lee", "Ann& Tom Lee", "Ann/Tom Lee", "Ann Lee/Tom Poe",
        ])
    func couples(whole: String) {
        whole.withByteView { cell in
            let name = PersonName(whole: cell)
            #expect(name.isCouple)
            #expect(name.given.string + " " + name.family.string == whole)
        }
    }

    @Test(
        "reads two names after a title as two family names",
        arguments: [
            ("Drs. Lee & Park", "Lee & Park"), ("Dr. Smith and Dr. Jones", "Smith and Dr. Jones"),
        ])
    func families(whole: String, family: String) {
        whole.withByteView { cell in
            let name = PersonName(whole: cell)
            #expect(name.isCouple)
            #expect(name.given.isEmpty)
            #expect(name.family.string == family)
        }
    }

    @Test(
        "recognizes two people in a cell for given names",
        arguments: [("Ann & Tom", true), ("Ann/Tom", true), ("Ann&Tom", true), ("Ann", false), ("c/o Ann", false)])
    func givenCell(cell: String, isCouple: Bool) {
        #expect(cell.withByteView { PersonName(given: $0).isCouple } == isCouple)
    }

    @Test(
        "recognizes a second person after the family name, but not a former family name",
        arguments: [("Lee & Tom Park", true), ("Lee/Tom Park", true), ("Smith/Jones", false), ("O'Hara-Lee", false)])
    func familyOfTwo(cell: String, isCouple: Bool) {
        cell.withByteView { cell in
            let name = PersonName(family: cell)
            #expect(name.isCouple == isCouple)
            #expect(name.family.string == cell.string)
        }
    }

    @Test(
        "reads a name in parentheses or quotes as a nickname",
        arguments: ["Elizabeth (Liz) Smith", "Elizabeth \"Liz\" Smith"])
    func nicknames(whole: String) {
        whole.withByteView { cell in
            let name = PersonName(whole: cell)
            #expect(name.nickname.string == "Liz")
            #expect(name.given.string == "Elizabeth")
            #expect(name.middle.isEmpty)
            #expect(name.family.string == "Smith")
        }
    }

    @Test("finds credentials and suffixes in a cell for family names")
    func familyCell() {
        "Patel Jr., MD, FAAP".withByteView { cell in
            let name = PersonName(family: cell)
            #expect(name.family.string == "Patel")
            #expect(name.suffix.string == "Jr.")
            #expect(name.credentials.map(\.string) == ["MD", "FAAP"])
        }
    }
}

@Suite("NameCasing")
struct NameCasingTests {
    private func cased(_ name: String) -> String {
        name.withByteView { view in
            var bytes: [UInt8] = []
            NameCasing.write(view, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test(
        "capitalizes a name that is all in one case",
        arguments: [
            ("PATEL", "Patel"), ("o'brien-núñez", "O'Brien-Núñez"), ("O'BRIEN", "O'Brien"), ("MCKAY", "McKay"),
            ("MACDONALD", "MacDonald"), ("MACK", "Mack"), ("MACHADO", "Machado"), ("VAN DER BERG", "van der Berg"),
            ("DE", "De"), ("MARY ANN", "Mary Ann"), ("JP", "JP"), ("li", "Li"), ("ÉMILE", "Émile"),
            ("NG'ANG'A", "Ng'ang'a"), ("SMITH-MCDONALD", "Smith-McDonald"), ("o'brien-mcdonald", "O'Brien-McDonald"),
            ("MACDONALD-LEE", "MacDonald-Lee"), ("ŞAHİN", "Şahin"), ("İPEK", "İpek"), ("TJ", "TJ"), ("AJ", "AJ"),
            ("JO", "Jo"), ("ANN AND TOM", "Ann and Tom"), ("LEE & PARK", "Lee & Park"), ("smith-jones", "Smith-Jones"),
            ("mcgee", "McGee"),
        ])
    func capitals(name: String, expected: String) {
        #expect(cased(name) == expected)
    }

    @Test(
        "keeps a name in mixed case",
        arguments: ["deShawn", "McKay", "van Dijk", "Patel", "K", "É"])
    func mixedCase(name: String) {
        #expect(!name.withByteView(NameCasing.isAllOneCase))
    }
}

@Suite("Credentials")
struct CredentialsTests {
    @Test(
        "gives a credential one spelling, with the suffix of its board",
        arguments: [
            ("m.d.", "MD"), ("cd (dona)", "CD(DONA)"), ("CD/DONA", "CD(DONA)"), ("np-c", "NP-C"), ("RN-BC", "RN-BC"),
            ("pmhnp-bc", "PMHNP-BC"), ("Dipl. O.M.", "Dipl. O.M."), ("Smith-C", nil), ("BC", nil), ("", nil),
        ])
    func spelling(word: String, expected: String?) {
        #expect(word.withByteView(Credentials.canonical) == expected)
    }

    @Test(
        "splits credentials joined by a slash or a hyphen",
        arguments: [
            ("MSN/CNM", ["MSN", "CNM"]), ("RN/IBCLC", ["RN", "IBCLC"]), ("APRN-CNM", ["APRN", "CNM"]),
            ("FNP-BC/CNM", ["FNP-BC", "CNM"]), ("APRN-FNP-BC", ["APRN", "FNP-BC"]), ("OTR/L", ["OTR/L"]),
            ("RNC-OB", ["RNC-OB"]), ("MD", ["MD"]), ("Lee/Park", []), ("MD/Park", []), ("/", []),
        ])
    func joined(word: String, expected: [String]) {
        #expect(word.withByteView { Credentials.all(in: $0).map(\.string) } == expected)
    }

    @Test("a very long word is not a credential")
    func long() {
        let word = String(repeating: "MD/", count: 1 << 16) + "MD"
        #expect(word.withByteView { Credentials.all(in: $0).isEmpty })
    }
}
