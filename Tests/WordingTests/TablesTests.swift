import Bytes
import Testing
import Text

@testable import Wording

/// All tables of words, held against each other.
@Suite("The tables of words")
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
                    // Lines of a long list begin at its margin.
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
                    #expect(known.insert(key).inserted, "\(subject.name): \(phrase.string) stands there twice")
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

    /// Each subject with the languages it has no words in; filling a gap takes a line out of here.
    static let knownGaps = """
        yes and no: none
        nothing: none
        honorifics: none
        generational suffixes: de fr es
        particles: none
        names with Mac: de fr es
        remarks in names: es
        conjunctions: none
        prepositions: de fr es
        relations: none
        kinds: none
        organizations: de fr es
        ends behind a comma: de fr es
        legal forms: none
        abbreviations in names: de fr es
        streets: de fr es
        numbered things: de fr es
        towns by direction: de fr es
        regions: de es
        cities called as a state: de es
        counties: de fr es
        counties of Ireland: de fr es
        countries: none
        months: none
        weekdays: none
        dates: de es
        phone labels: none
        places of a fax: de fr es
        email labels: fr es
        role mailboxes: de fr es
        deceased: de fr es
        contact headings: none
        private occasions: none
        birth dates: de fr es
        date formats: de fr es
        private details: de fr es
        people who may be otherwise: de es
        address headings: none
        address groups before: none
        address groups behind: en
        words before headings: fr es
        words behind headings: none
        rooms: de fr es
        words for numbers: fr es
        repeated names: none
        booking headings: none
        booking statuses: none
        cancelled: de fr es
        open-ended statuses: de fr es
        questions who sent her: none
        questions about other things: de fr es
        questions about other details: de fr es
        preferences: de fr es
        questions about health: none
        channels: de fr es
        answers that say nothing: none
        returning: de fr es
        clients: de fr es
        how she was found: none
        anybody: none
        fillers of answers: none
        reservations: none
        of: es
        doctors in answers: de fr es
        cues of answers: none
        tables: none
        template fields: de fr es
        suppression headings: de fr es
        """
}
