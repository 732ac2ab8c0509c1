import CSV
import Contacts

/// Writes the answers that are credited to nobody as a list for a person to decide: an id in the column `decision`, or
/// the name of a channel.
package struct UnmatchedWriter {
    private let directory: ContactDirectory

    package init(_ directory: ContactDirectory) {
        self.directory = directory
    }

    /// Writes `unmatched`, and below it the other answers that `decisions` holds, so that the list can take the place
    /// of the one that they came from. An answer that is unmatched in spite of a decision keeps that beside it.
    package func write(_ unmatched: [UnmatchedAnswer], _ decisions: Decisions, to writer: inout Writer)
        throws(Diagnostic)
    {
        try writer.record(UnmatchedColumn.allCases.map(\.rawValue))
        var written: Set<Int> = []
        for answer in unmatched {
            let decision = answer.text.withByteView { decisions.decided($0.trimmed) }
            if let decision { written.insert(decision.line) }
            var cells: [UnmatchedColumn: String] = [
                .referredBy: answer.text, .times: String(answer.times), .firstDate: answer.firstDate.iso,
                .reason: answer.reason, .decision: decision?.decision ?? "",
            ]
            for (columns, candidate) in zip(UnmatchedColumn.candidates, answer.candidates) {
                cells[columns.id] = directory.contacts[candidate].id
                cells[columns.name] = directory.name(candidate)
            }
            try write(cells, to: &writer)
        }
        for decision in decisions.list where !written.contains(decision.line) {
            try write(
                [.referredBy: decision.answer, .reason: "decided", .decision: decision.decision], to: &writer)
        }
        try writer.flush()
    }

    private func write(_ cells: [UnmatchedColumn: String], to writer: inout Writer) throws(Diagnostic) {
        for column in UnmatchedColumn.allCases { writer.field(cells[column] ?? "") }
        try writer.endRecord()
    }
}
