import Bytes
import CSV
import Contacts
import Diagnostics

/// The user's decisions about answers that were not credited: the review list with its `decision` column filled in.
///
/// A decision is a contact's id, the name of a channel, or `none` for an answer that names nobody. The name of one of
/// the row's candidates stands for that candidate's id. A decision about two words or more holds for every answer that
/// differs only in case and punctuation. A decision about one word (`Sarah`), which may mean somebody else next time,
/// holds only for the answer exactly as typed.
package struct ReferralDecisions {
    /// The user's decision about one answer.
    package struct Decision: Equatable {
        /// The answer as typed.
        package let answer: String
        package let decision: String
        /// The line of the file, from 1.
        package let line: Int
    }

    /// In the order of the file, without open rows.
    package private(set) var list: [Decision] = []
    /// Decisions that contradict an earlier one, which counts.
    package private(set) var conflicts: [Diagnostic] = []
    private var byAnswer: [String: Decision] = [:]

    package init() {}

    /// Reads a review list.
    ///
    /// - Throws: if a column is missing or a row cannot be read.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        guard let answerColumn = reader.header.index(of: UnmatchedColumn.referredBy.rawValue),
            let decisionColumn = reader.header.index(of: UnmatchedColumn.decision.rawValue)
        else {
            throw Diagnostic(
                file: name, line: 1, "this is not a decisions file: the column referred_by or decision is missing",
                hint: "fill in the column decision of the file that --unmatched writes")
        }
        let candidates = UnmatchedColumn.candidates.compactMap { Candidate($0.id, $0.name, in: reader.header) }
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                let decision = record[decisionColumn].trimmed
                guard !decision.isEmpty else { continue }
                let text = ReferralDecisions.id(of: decision, candidates, record) ?? decision.string
                add(record[answerColumn].trimmed, text, line: record.line, file: name)
            }
        }
    }

    /// The columns of one candidate.
    private struct Candidate {
        let id: Int
        let name: Int

        init?(_ id: UnmatchedColumn, _ name: UnmatchedColumn, in header: Header) {
            guard let id = header.index(of: id.rawValue), let name = header.index(of: name.rawValue) else { return nil }
            (self.id, self.name) = (id, name)
        }
    }

    /// The id of the only candidate whose name is the decision; nil where it is a channel or no candidate's name.
    private static func id(of decision: ByteView, _ candidates: [Candidate], _ record: Record) -> String? {
        switch Answer(decision) {
        case .none, .channel: return nil
        case .anybody, .text: break
        }
        let named = candidates.filter { record[$0.name].trimmed == decision }
        guard named.count == 1 else { return nil }
        let id = record[named[0].id].trimmed
        return id.isEmpty ? nil : id.string
    }

    private mutating func add(_ answer: ByteView, _ decision: String, line: Int, file: String) {
        if let known = decided(answer) {
            if known.decision != decision {
                conflicts.append(
                    Diagnostic(
                        .warning, file: file, line: line,
                        "\"\(answer.string)\" is decided differently in line \(known.line), which counts",
                        hint: "delete one of the two rows"))
            }
            return
        }
        let new = Decision(answer: answer.string, decision: decision, line: line)
        byAnswer[ReferralDecisions.key(answer)] = new
        list.append(new)
    }

    /// The decision about an answer, or nil.
    func decided(_ answer: ByteView) -> Decision? { byAnswer[ReferralDecisions.key(answer)] }

    /// What answers have in common that are one answer in several spellings: their words. An answer of one word, which
    /// may mean somebody else next time, is only itself.
    static func key(_ answer: ByteView) -> String {
        let words = words(of: answer)
        return words.count > 1 ? words.joined(separator: " ") : " " + answer.trimmed.string
    }
}
