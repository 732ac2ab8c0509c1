import Bytes
import Testing
import Text

@testable import Wording

/// Consistency of the tables of words.
@Suite("Tables of words")
struct TablesTests {
    @Test(
        "every phrase is trimmed, has single spaces and is not empty when folded",
        arguments: Subject.all.indices)
    func phrases(number: Int) {
        let subject = Subject.all[number]
        for row in subject.rows {
            for language in Language.allCases where !row.phrases[language].description.isEmpty {
                let list = row.phrases[language].description.split(separator: ",", omittingEmptySubsequences: false)
                for phrase in list {
                    // A long list continues on a new line, at the margin.
                    let text = phrase.first?.isNewline == true || phrase.first == " " ? phrase.dropFirst() : phrase
                    #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(subject.name): \"\(phrase)\"")
                    #expect(!text.contains("  ") && !text.contains("\n"), "\(subject.name): \"\(phrase)\"")
                    #expect(!subject.key(String(text)).isEmpty, "\(subject.name): \"\(phrase)\"")
                }
            }
        }
    }

    @Test("no phrase is listed twice in a language or has two meanings", arguments: Subject.all.indices)
    func unique(number: Int) {
        let subject = Subject.all[number]
        var meanings: [String: String] = [:]
        for language in Language.allCases {
            var known: Set<String> = []
            for row in subject.rows {
                row.phrases.forEach(in: language) { phrase in
                    let key = subject.key(phrase.string)
                    #expect(known.insert(key).inserted, "\(subject.name): \(phrase.string) is listed twice")
                    let before = meanings.updateValue(row.meaning, forKey: key)
                    #expect(
                        before == nil || before == row.meaning,
                        "\(subject.name): \(phrase.string) is \(before ?? "") and \(row.meaning)")
                }
            }
        }
    }

    @Test("a subject without words in a language is listed here")
    func gaps() {
        let gaps = Subject.all.map { subject in
            let missing = Language.allCases.filter { language in
                subject.rows.allSatisfy { $0.phrases[language].description.isEmpty }
            }
            return "\(subject.name): \(missing.isEmpty ? "none" : missing.map(\.rawValue).joined(separator: " "))"
        }
        #expect(gaps.joined(separator: "\n") == TablesTests.knownGaps)
    }

    @Test("a word for a kind means the same kind in all tables")
    func kinds() {
        for (cue, phrases) in AnswerCue.table where !cue.kinds.isEmpty {
            for phrase in phrases.all {
                guard let kind = phrase.withByteView({ Kind(words: $0) }), kind != .other else { continue }
                #expect(cue.kinds.contains(kind), "\(phrase) is \(kind.rawValue), but \(cue.kinds) in an answer")
            }
        }
        for (meaning, phrases) in Credentials.table {
            for phrase in phrases.all {
                guard let kind = phrase.withByteView({ Kind(words: $0) }) else { continue }
                #expect(meaning.kind == kind, "\(phrase)")
            }
        }
        // A physician may be any of several kinds.
        for phrase in OrganizationWord.table.filter({ $0.0 == .professionals }).flatMap(\.1.all)
        where phrase != "physicians" {
            #expect(phrase.withByteView { Kind(words: $0) } != nil, "\(phrase)")
        }
    }

    @Test("words for yes, no and nothing mean the same in all tables")
    func answers() {
        for (meaning, phrases) in Nothing.table {
            for phrase in phrases.all {
                let answer = phrase.withByteView(YesNo.init)
                switch meaning {
                case .nothing: #expect(answer == .nothing, "\(phrase)")
                case .refusal: #expect(answer == .no, "\(phrase)")
                case .unknown, .nothingOrName, .noName, .noPhone, .noEmail:
                    #expect(answer == .other || answer == .nothing, "\(phrase)")
                }
            }
        }
        for phrase in YesNo.table.filter({ $0.0 != .yes }).flatMap(\.1.all) where phrase.count > 2 {
            #expect(
                AnswerWords.isReservation(phrase) || !phrase.withByteView { Nothing.isWord($0, in: .any) }, "\(phrase)")
        }
    }

    @Test("a title is not a suffix, particle, conjunction or company word")
    func titles() {
        // `MS` after a name is a degree.
        for phrase in Honorific.table.flatMap(\.1.all) where phrase != "ms" {
            let others: [(ByteView) -> Bool] = [
                { GenerationalSuffix($0) != nil }, { Particle($0) != nil }, { Conjunction($0) != nil },
                { OrganizationWord($0) != nil }, { LegalForm($0) != nil }, { Credentials.canonical($0) != nil },
            ]
            for other in others { #expect(!phrase.withByteView(other), "\(phrase)") }
            #expect(
                AnswerWords.saysDoctor(phrase) == (phrase.withByteView { Honorific($0) }?.isDoctor == true), "\(phrase)"
            )
        }
    }

    @Test("the table says which degrees are doctorates")
    func doctorates() {
        for (meaning, phrases) in Credentials.table {
            for phrase in phrases.all {
                #expect(phrase.withByteView { Credentials.isDoctorate($0) } == meaning.isDoctorate, "\(phrase)")
            }
        }
    }

    @Test("a relation in one table is a relation in the others")
    func relations() {
        for phrase in AnswerCue.table.filter({ $0.0.kinds == [.client] }).flatMap(\.1.all) where phrase != "clients" {
            #expect(AnswerWords.isRelation(phrase), "\(phrase)")
        }
        for phrase in ContactHeading.unwanted.flatMap(\.1.all) where !phrase.contains(" ") {
            switch phrase.withByteView(Relation.init(_:)) {
            case .friend, .colleague, .client, .parent, .sibling, .relative: Issue.record("\(phrase) is private")
            default: break
            }
        }
    }

    @Test("a heading for email or phone works in contacts, bookings, templates and suppression lists")
    func headings() {
        for (heading, phrases) in BookingHeading.table where heading == .clientEmail || heading == .clientPhone {
            for phrase in phrases.all where !phrase.hasPrefix("invitee") && !phrase.hasPrefix("client") {
                let key = phrase.withByteView { $0.folded(HeaderKey.rules) }
                let other = key.withByteView { ContactHeading(key: $0) }
                let isKnown = other == (heading == .clientEmail ? .email : .phone)
                #expect(isKnown || ["text reminder number", "day phone"].contains(phrase), "\(phrase)")
            }
        }
        for (heading, phrases) in ContactHeading.table where heading == .email || heading == .phone {
            for phrase in phrases.all {
                let isRoom = phrase.withByteView { HeadingWords.isRoom(letters: $0) }
                let other = phrase.withByteView(SuppressionHeading.init)
                #expect(isRoom || other == (heading == .email ? .email : .phone), "\(phrase)")
                #expect(phrase.withByteView(FieldNames.field) == (heading == .email ? "email" : "phone"), "\(phrase)")
            }
        }
    }

    @Test("every legal form, abbreviation and street word is found by lookup")
    func lookups() {
        for (form, phrases) in LegalForm.table {
            for phrase in phrases.all { #expect(phrase.withByteView { LegalForm($0) } == form) }
        }
        for (usual, phrases) in NameAbbreviations.table {
            for phrase in phrases.all { #expect(phrase.withByteView(NameAbbreviations.usual) == usual) }
        }
        for (word, phrases) in StreetWord.table {
            for phrase in phrases.all { #expect(phrase.withByteView { StreetWord($0) } == word) }
        }
    }

    /// Each subject with the languages in which it has no words. Update this when you fill a gap.
    static let knownGaps = """
        yes and no: none
        nothing: none
        honorifics: none
        offices before names: none
        generational suffixes: de fr es
        particles: none
        names with Mac: de fr es
        remarks in names: es
        conjunctions: none
        prepositions: de fr es
        relations: none
        kinds: none
        words of sessions: none
        words beside sessions: none
        words before clients: none
        clues of kinds: none
        clues of services: none
        clues in titles: none
        clues in organizations: none
        stems of kinds: none
        small words: none
        credentials: de fr es
        organizations: de fr es
        endings after a comma: de fr es
        legal forms: none
        abbreviations in names: de fr es
        streets: de fr es
        numbered things: de fr es
        numbered roads: de fr es
        small numbers: de fr es
        floors: de fr es
        codes of states: de fr es
        towns by direction: de fr es
        regions: de es
        cities named like a state: de es
        counties: de fr es
        counties of Ireland: de fr es
        countries: none
        months: none
        weekdays: none
        dates: none
        phone labels: none
        words next to digits: de es
        places of a fax: de fr es
        email labels: fr es
        role mailboxes: de fr es
        remarks about permission: none
        statuses of subscribers: none
        words of subscribers only: none
        contradictions of a withdrawal: none
        activity: none
        frequencies: none
        headings that withdraw: none
        headings that permit: none
        contact headings: none
        private occasions: none
        birth dates: de fr es
        date formats: de fr es
        private matters of programs: de fr es
        private details: none
        ambiguous people: de es
        ambiguous headings: none
        address headings: none
        address groups before: none
        address groups after: en
        words before headings: fr es
        words after headings: none
        rooms: de fr es
        words for numbers: fr es
        repeated names: none
        booking headings: none
        booking statuses: none
        cancelled: none
        open-ended statuses: de fr es
        referral questions: none
        questions about other things: de fr es
        questions about other details: de fr es
        preferences: de fr es
        questions about health: none
        channels: none
        answers that say nothing: none
        returning: de fr es
        clients: de fr es
        ways of finding the practice: none
        anybody: none
        fillers in answers: none
        reservations: none
        of: es
        doctors in answers: de fr es
        answer cues: none
        tables: none
        days of tables: de fr es
        greetings: none
        template fields: de fr es
        suppression headings: de fr es
        """
}
