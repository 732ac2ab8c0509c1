import Bytes
import Testing

@testable import Wording

/// Lookups in single tables; `TablesTests` holds what they have in common.
@Suite("Subjects of words")
struct SubjectsTests {
    @Test(
        "a title has one spelling, and tells doctors and titles that go before a family name",
        arguments: [
            ("DR", "Dr.", true, true), ("doctor", "Dr.", true, true), ("Dra.", "Dra.", true, true),
            ("mrs", "Mrs.", false, true), ("Miss", "Miss", false, false), ("sister", "Sister", false, false),
            ("FRAU", "Frau", false, true),
        ])
    func honorifics(word: String, spelling: String, isDoctor: Bool, isBeforeFamilyName: Bool) throws {
        let honorific = try #require(word.withByteView { Honorific($0) })
        #expect(honorific.spelling == spelling)
        #expect(honorific.isDoctor == isDoctor && honorific.isBeforeFamilyName == isBeforeFamilyName)
    }

    @Test(
        "recognizes an office only before a name",
        arguments: [
            ("Rabbi", 1, true), ("Nurse", 1, true), ("Judge", 1, false), ("Judge", 2, true), ("State", 2, false),
        ])
    func offices(word: String, names: Int, isTitle: Bool) throws {
        #expect(word.withByteView { Honorific($0) } == nil)
        let office = try #require(word.withByteView { Honorific(beforeName: $0) })
        #expect(office.isTitle(before: names) == isTitle)
    }

    @Test("Jr. and II are one generation; Esq. has none")
    func generations() {
        let generation = { (word: String) in word.withByteView(GenerationalSuffix.init)?.generation }
        #expect(generation("jr") == 2 && generation("II") == 2 && generation("Senior") == 1 && generation("IV") == 4)
        #expect(generation("Esq.") == nil && "Esq.".withByteView(GenerationalSuffix.init) != nil)
    }

    @Test(
        "finds a kind regardless of accents, punctuation and number",
        arguments: [
            ("Kinderärztin", Kind.pediatrician), ("kinderarztin", .pediatrician), ("Children's doctors", .pediatrician),
            ("OB/GYN", .obstetrician), ("R.N.", .nurse), ("Sages-femmes", .midwife), ("nannies", .childcare),
            ("Crèches", .childcare), ("Mom’s group", .parentGroup), ("L&D nurse", .nurse),
        ])
    func kinds(phrase: String, kind: Kind) {
        #expect(phrase.withByteView { Kind(words: $0) } == kind)
    }

    @Test("knows every kind by its own name and its plural", arguments: Kind.allCases)
    func ownNames(kind: Kind) {
        #expect(kind.rawValue.withByteView { Kind(words: $0) } == kind)
        if kind != .childcare, kind != .other { #expect(kind.plural.withByteView { Kind(words: $0) } == kind) }
    }

    @Test(
        "finds a month by its first letters in four languages",
        arguments: [
            ("Jan", 1), ("jänner", 1), ("FEV", 2), ("février", 2), ("maerz", nil), ("Mär", 3), ("mars", 3), ("sept", 9),
            ("Dez", 12), ("dic", 12), ("ma", nil), ("monday", nil),
        ])
    func months(word: String, expected: Int?) {
        #expect(word.withByteView(Months.month) == expected)
    }

    @Test("distinguishes words for people from words that are never in a person's name")
    func organizations() {
        let word = { (text: String) in text.withByteView(OrganizationWord.init) }
        #expect(word("team")?.isForPeople == true && word("team")?.isInNoPersonsName == false)
        #expect(word("Hospital")?.isForPeople == false && word("Hospital")?.isInNoPersonsName == true)
        #expect(word("doulas")?.isForPeople == true && word("Ann") == nil)
    }

    @Test("a legal form is a short form or a word of the name")
    func legalForms() {
        let form = { (text: String) in text.withByteView(LegalForm.init) }
        #expect(
            form("P.A.") == .short && form("GmbH") == .short && form("Company") == .word && form("Pediatrics") == nil)
    }

    @Test(
        "knows a state by its code, its name and its older abbreviations",
        arguments: [
            ("CA", "CA"), ("calif.", "CA"), ("N.H.", "NH"), ("W. Va.", "WV"), ("Québec", "QC"), ("Ontario", "ON"),
            ("Xy", nil),
        ])
    func regions(name: String, expected: String?) {
        #expect(name.withByteView(Places.regionCode) == expected)
    }

    @Test(
        "knows a country by its code and its names",
        arguments: [
            ("U.S.", "US"), ("the Netherlands", "NL"), ("UK", "GB"), ("Österreich", "AT"), ("Espana", "ES"),
            ("de", "DE"),
            ("Nowhere", nil),
        ])
    func countries(name: String, expected: String?) {
        #expect(name.withByteView(Places.countryCode) == expected)
    }

    @Test(
        "a column name is recognized by its words or by its letters alone",
        arguments: [
            ("First Name", ContactHeading.givenName), ("first_name", .givenName), ("firstname", .givenName),
            ("E-Mail Adresse", .email), ("emailaddress", .email), ("Téléphone", .phone),
        ])
    func headings(name: String, heading: ContactHeading) {
        #expect(name.withByteView(ContactHeading.init(letters:)) == heading)
    }

    @Test(
        "a status is recognized in four languages, even with text after it",
        arguments: [
            ("No-Show - charged", BookingStatus.noShow), ("LATE CANCEL", .cancelled), ("Terminé", .completed),
            ("Completed - paid", .completed), ("bestätigt", .scheduled), ("not completed", nil),
        ])
    func statuses(word: String, expected: BookingStatus?) {
        #expect(StatusWord(word)?.status == expected)
    }

    @Test(
        "a referral question is recognized and ranked",
        arguments: [
            ("referral source notes", 0), ("who referred you", 1), ("wer hat uns weiterempfohlen", 1),
            ("how did you hear about us", 2), ("referral", 3), ("source", 4), ("resource", nil),
            ("preferred provider", nil), ("referral id", nil),
        ])
    func questions(key: String, rank: Int?) {
        #expect(key.withByteView(BookingQuestions.referralRank) == rank)
    }

    @Test("a field name from another program's template is found in any spelling")
    func fields() {
        let field = { (name: String) in name.withByteView(FieldNames.field) }
        #expect(field("First Name") == "given_name" && field("LNAME") == "family_name" && field("zip") == "postal_code")
        #expect(field("addressline") == "street" && field("today") == "date" && field("shoe size") == nil)
    }
}
