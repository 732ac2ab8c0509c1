import CSV
import Contacts

/// What a person decided about answers that could not be credited: the review list with its column `decision` filled in.
///
/// A decision is a contact's id or the name of a channel, or `none` for an answer that says nothing. One about an answer of
/// two words or more holds for every answer that differs only in case and punctuation; one about a single word, which may
/// mean somebody else the next time (`Sarah`), only for the answer exactly as typed.
package struct Decisions {
    package struct Decision: Equatable {
        /// The answer as typed.
        package let answer: String
        package let decision: String
        /// The line of the file, from 1.
        package let line: Int
    }

    /// In the order of the file, without those that are still open.
    package private(set) var list: [Decision] = []
    private var byWords: [String: String] = [:]
    private var byText: [String: String] = [:]

    package init() {}

    /// Reads a review list.
    ///
    /// - Throws: where it lacks a column, a row cannot be read, or two rows decide one answer differently.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        guard let answerColumn = reader.header.index(of: "referred_by"),
            let decisionColumn = reader.header.index(of: "decision")
        else {
            throw Diagnostic(
                file: name, line: 1, "this is no list of decisions: it lacks the column referred_by or decision",
                hint: "fill in the column decision of the file that --unmatched wrote")
        }
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                let decision = record[decisionColumn].trimmed
                guard !decision.isEmpty else { continue }
                try add(record[answerColumn].trimmed, decision.string, line: record.line, file: name)
            }
        }
    }

    private mutating func add(_ answer: ByteView, _ decision: String, line: Int, file: String) throws(Diagnostic) {
        if let known = decided(answer) {
            guard known == decision else {
                throw Diagnostic(
                    file: file, line: line, "\"\(answer.string)\" is decided differently above",
                    hint: "keep one of the two rows")
            }
            return
        }
        let words = words(of: answer)
        if words.count > 1 {
            byWords[words.joined(separator: " ")] = decision
        } else {
            byText[answer.string] = decision
        }
        list.append(Decision(answer: answer.string, decision: decision, line: line))
    }

    /// What was decided about an answer, or nil.
    func decided(_ answer: ByteView) -> String? { byText[answer.string] ?? byWords[comparable(answer)] }
}
