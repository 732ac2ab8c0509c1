import Bytes
import Text

@testable import Wording

/// A table of words, in one form for all tests.
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

    /// Each phrase as written, with the meaning of its row.
    var phrases: [(phrase: String, meaning: String)] {
        rows.flatMap { row in row.phrases.all.map { ($0, row.meaning) } }
    }

    /// A phrase, folded for comparison.
    func key(_ phrase: String) -> String {
        let key = phrase.withByteView { $0.folded(rules) }
        guard hasForms else { return key }
        return (phrase.hasPrefix("-") ? "-" : "") + key + (phrase.hasSuffix("-") ? "-" : "")
    }

    /// Whether a hyphen at an end of a phrase makes it the beginning or the end of a word.
    private var hasForms: Bool { name.hasPrefix("clues ") || name.hasPrefix("stems ") }

    private static func table(of clues: KindClues) -> [(String, Phrases)] {
        clues.map { ("\($0.kind) \($0.clue)", $0.phrases) }
    }

    /// All tables in which words are looked up.
    static let all: [Subject] = [
        Subject("yes and no", YesNo.table),
        Subject("nothing", Nothing.table),
        Subject("honorifics", Honorific.table),
        Subject("offices before names", Honorific.offices),
        Subject("generational suffixes", GenerationalSuffix.table),
        Subject("particles", Particle.table),
        Subject("names with Mac", PlainMac.phrases),
        Subject("remarks in names", NameRemark.table),
        Subject("conjunctions", Conjunction.table),
        Subject("prepositions", Prepositions.phrases),
        Subject("relations", Relation.table),
        Subject("kinds", Kind.words),
        Subject("words of sessions", SessionWord.table),
        Subject("words beside sessions", SessionWord.joining),
        Subject("words before clients", SessionWord.booked),
        Subject("clues of kinds", table(of: Kind.clues)),
        Subject("clues of services", table(of: Kind.serviceClues)),
        Subject("clues in titles", table(of: Kind.titleClues)),
        Subject("clues in organizations", table(of: Kind.organizationClues)),
        Subject("stems of kinds", table(of: Kind.stems)),
        Subject("small words", KindMatcher.smallWords),
        Subject("credentials", Credentials.table),
        Subject("organizations", OrganizationWord.table),
        Subject("endings after a comma", OrganizationWord.endsBehindComma),
        Subject("legal forms", LegalForm.table),
        Subject("abbreviations in names", NameAbbreviations.table),
        Subject("streets", StreetWord.table),
        Subject("numbered things", StreetWord.numberedThings),
        Subject("numbered roads", StreetWord.numberedRoads),
        Subject("small numbers", StreetWord.smallNumbers),
        Subject("floors", StreetWord.floorNames),
        Subject("codes of states", StreetWord.codesOfStates),
        Subject("towns by direction", StreetWord.townsByDirection),
        Subject("regions", Places.regions),
        Subject("cities named like a state", Places.homonymousCities),
        Subject("counties", Places.counties),
        Subject("counties of Ireland", Places.irishCounties),
        Subject("countries", Places.countries),
        Subject("months", Months.table.map { ($0.all[0], $0) }),
        Subject("weekdays", Weekdays.table.map { ($0.all[0], $0) }),
        Subject("dates", DateWord.table),
        Subject("phone labels", PhoneWords.labels),
        Subject("words next to digits", PhoneWords.besideDigits),
        Subject("places of a fax", PhoneWords.places),
        Subject("email labels", EmailWords.labels),
        Subject("role mailboxes", EmailWords.roles),
        Subject("remarks about permission", PermissionRemark.table),
        Subject("statuses of subscribers", PermissionStatus.table),
        Subject("words of subscribers only", PermissionStatus.wordsOfSubscribers),
        Subject("contradictions of a withdrawal", PermissionStatus.contradictions),
        Subject("activity", PermissionStatus.activity),
        Subject("frequencies", PermissionStatus.frequencies),
        Subject("headings that withdraw", PermissionHeading.refusalTable),
        Subject("headings that permit", PermissionHeading.permissionTable),
        Subject("contact headings", ContactHeading.table + ContactHeading.unwanted, HeaderKey.rules),
        Subject("private occasions", PrivateHeading.occasions),
        Subject("birth dates", PrivateHeading.birthDates),
        Subject("date formats", PrivateHeading.dateFormats),
        Subject("private matters of programs", PrivateHeading.stems),
        Subject("private details", PrivateHeading.details),
        Subject("ambiguous people", PrivateHeading.ambiguous),
        Subject("ambiguous headings", AmbiguousHeading.table, HeaderKey.rules),
        Subject("address headings", AddressHeading.table, HeaderKey.rules),
        Subject("address groups before", AddressHeading.groupsBefore),
        Subject("address groups after", AddressHeading.groupsBehind),
        Subject("words before headings", HeadingWords.before),
        Subject("words after headings", HeadingWords.behind),
        Subject("rooms", HeadingWords.rooms),
        Subject("words for numbers", HeadingWords.numbers),
        Subject("repeated names", HeadingWords.namesRepeated),
        Subject("booking headings", BookingHeading.table, HeaderKey.rules),
        Subject("booking statuses", StatusWord.table.map { ($0.map(\.rawValue) ?? "open", $1) }),
        Subject("cancelled", StatusWord.cancelled),
        Subject("open-ended statuses", StatusWord.openEnded),
        Subject("referral questions", BookingQuestions.referral.enumerated().map { ($0, $1) }),
        Subject("questions about other things", BookingQuestions.otherThings),
        Subject("questions about other details", BookingQuestions.otherDetails),
        Subject("preferences", BookingQuestions.preference),
        Subject("questions about health", BookingQuestions.health),
        Subject("channels", Channel.table),
        Subject("answers that say nothing", AnswerWords.nothing),
        Subject("returning", AnswerWords.returning),
        Subject("clients", AnswerWords.clients),
        Subject("ways of finding the practice", AnswerWords.how),
        Subject("anybody", AnswerWords.anybody),
        Subject("fillers in answers", AnswerWords.fillers),
        Subject("reservations", AnswerWords.reservations),
        Subject("of", AnswerWords.of),
        Subject("doctors in answers", AnswerWords.doctors),
        Subject(
            "answer cues", AnswerCue.table.map { ("\($0.kinds.map(\.rawValue).sorted()) \($0.tellsPerson)", $1) }),
        Subject("tables", TableWord.phrases),
        Subject("days of tables", TableWord.daysOfTables),
        Subject("greetings", Greeting.table),
        Subject("template fields", FieldNames.table, HeaderKey.letters),
        Subject("suppression headings", SuppressionHeading.table, HeaderKey.letters),
    ]

    static func named(_ name: String) -> Subject? { all.first { $0.name == name } }
}
