import Bytes
import Testing
import Text

@testable import Wording

/// All tables of words, held against each other.
@Suite("The tables of words")
struct TablesTests {
    @Test(
        "every phrase stands as it is read: trimmed, with single blanks, and with something to find",
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

    @Test("no phrase stands twice in a language, and none means two things", arguments: Subject.all.indices)
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

    @Test("a subject without words in a language is so on purpose")
    func gaps() {
        let gaps = Subject.all.map { subject in
            let missing = Language.allCases.filter { language in
                subject.rows.allSatisfy { $0.phrases[language].description.isEmpty }
            }
            return "\(subject.name): \(missing.isEmpty ? "none" : missing.map(\.rawValue).joined(separator: " "))"
        }
        #expect(gaps.joined(separator: "\n") == TablesTests.knownGaps)
    }

    static let knownGaps = ""
}
