import Bytes
import Text

@testable import Wording

/// One table of words, as the tests look at all of them.
struct Subject {
    let name: String
    let rows: [(meaning: String, phrases: Phrases)]
    var rules: FoldingRules = []

    init<Meaning>(_ name: String, _ table: [(Meaning, Phrases)], _ rules: FoldingRules = []) {
        self.name = name
        self.rules = rules
        rows = table.map { ("\($0)", $1) }
    }

    init(_ name: String, _ phrases: Phrases, _ rules: FoldingRules = []) { self.init(name, [("", phrases)], rules) }

    /// Each phrase as it stands, with its row.
    var phrases: [(phrase: String, meaning: String)] {
        rows.flatMap { row in row.phrases.all.map { ($0, row.meaning) } }
    }

    /// A phrase as it is compared.
    func key(_ phrase: String) -> String { phrase.withByteView { $0.folded(rules) } }

    /// Every table in which words are found, so that no two say different things about one.
    static let all: [Subject] = [
        Subject("yes and no", YesNo.table),
        Subject("nothing", Nothing.table),
        Subject("honorifics", Honorific.table),
        Subject("generational suffixes", GenerationalSuffix.table),
        Subject("particles", Particle.table),
        Subject("names with Mac", PlainMac.phrases),
        Subject("remarks in names", NameRemark.table),
        Subject("conjunctions", Conjunction.table),
        Subject("prepositions", Prepositions.phrases),
        Subject("relations", Relation.table),
        Subject("kinds", Kind.words),
        Subject("credentials", Credentials.table),
        Subject("organizations", OrganizationWord.table),
        Subject("ends behind a comma", OrganizationWord.endsBehindComma),
        Subject("legal forms", LegalForm.table),
        Subject("abbreviations in names", NameAbbreviations.table),
        Subject("streets", StreetWord.table),
        Subject("numbered things", StreetWord.numberedThings),
        Subject("towns by direction", StreetWord.townsByDirection),
        Subject("regions", Places.regions),
        Subject("cities called as a state", Places.homonymousCities),
        Subject("counties", Places.counties),
        Subject("counties of Ireland", Places.irishCounties),
        Subject("countries", Places.countries),
        Subject("months", Months.table.map { ($0.all[0], $0) }),
        Subject("weekdays", Weekdays.table.map { ($0.all[0], $0) }),
        Subject("dates", DateWord.table),
        Subject("phone labels", PhoneWords.labels),
        Subject("words beside digits", PhoneWords.besideDigits),
        Subject("places of a fax", PhoneWords.places),
        Subject("email labels", EmailWords.labels),
        Subject("role mailboxes", EmailWords.roles),
        Subject("deceased", PermissionWords.deceased),
        Subject("contact headings", ContactHeading.table + ContactHeading.unwanted, HeaderKey.rules),
        Subject("private occasions", PrivateHeading.occasions),
        Subject("birth dates", PrivateHeading.birthDates),
        Subject("date formats", PrivateHeading.dateFormats),
        Subject("private matters of programs", PrivateHeading.stems),
        Subject("private details", PrivateHeading.details),
        Subject("people who may be otherwise", PrivateHeading.ambiguous),
        Subject("ambiguous headings", AmbiguousHeading.table, HeaderKey.rules),
        Subject("address headings", AddressHeading.table, HeaderKey.rules),
        Subject("address groups before", AddressHeading.groupsBefore),
        Subject("address groups behind", AddressHeading.groupsBehind),
        Subject("words before headings", HeadingWords.before),
        Subject("words behind headings", HeadingWords.behind),
        Subject("rooms", HeadingWords.rooms),
        Subject("words for numbers", HeadingWords.numbers),
        Subject("repeated names", HeadingWords.namesRepeated),
        Subject("booking headings", BookingHeading.table, HeaderKey.rules),
        Subject("booking statuses", StatusWord.table.map { ($0.map(\.rawValue) ?? "open", $1) }),
        Subject("cancelled", StatusWord.cancelled),
        Subject("open-ended statuses", StatusWord.openEnded),
        Subject("questions who sent her", BookingQuestions.referral.enumerated().map { ($0, $1) }),
        Subject("questions about other things", BookingQuestions.otherThings),
        Subject("questions about other details", BookingQuestions.otherDetails),
        Subject("preferences", BookingQuestions.preference),
        Subject("questions about health", BookingQuestions.health),
        Subject("channels", Channel.table),
        Subject("answers that say nothing", AnswerWords.nothing),
        Subject("returning", AnswerWords.returning),
        Subject("clients", AnswerWords.clients),
        Subject("how she was found", AnswerWords.how),
        Subject("anybody", AnswerWords.anybody),
        Subject("fillers of answers", AnswerWords.fillers),
        Subject("reservations", AnswerWords.reservations),
        Subject("of", AnswerWords.of),
        Subject("doctors in answers", AnswerWords.doctors),
        Subject(
            "cues of answers", AnswerCue.table.map { ("\($0.kinds.map(\.rawValue).sorted()) \($0.tellsPerson)", $1) }),
        Subject("tables", TableWord.phrases),
        Subject("days of tables", TableWord.daysOfTables),
        Subject("greetings", Greeting.table),
        Subject("template fields", FieldNames.table, HeaderKey.letters),
        Subject("suppression headings", SuppressionHeading.table, HeaderKey.letters),
    ]

    static func named(_ name: String) -> Subject? { all.first { $0.name == name } }
}
