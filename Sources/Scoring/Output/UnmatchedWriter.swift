import CSV
import Contacts
import Diagnostics

/// Writes the answers that are credited to nobody as a list for a person to decide: an id in the column `decision`, or
/// the name of a channel.
package struct UnmatchedWriter {
    private let directory: ContactDirectory

    package init(_ directory: ContactDirectory) {
        self.directory = directory
    }

    /// Writes `unmatched`, and below it the other answers that `decisions` holds, so that the list can take the place
    /// of the one that they came from. An answer that is unmatched in spite of a decision keeps that beside it.
    package func write(
        _ unmatched: [UnmatchedAnswer], _ decisions: ReferralDecisions, to writer: inout Writer
    ) throws(Diagnostic) {
        try writer.record(UnmatchedColumn.names)
        var written: Set<Int> = []
        for answer in unmatched {
            var cells: [UnmatchedColumn: String] = [
                .referredBy: answer.text, .times: String(answer.times), .firstDate: answer.firstDate.iso,
                .reason: answer.reason,
            ]
            for (columns, contact) in zip(UnmatchedColumn.candidates, answer.candidates) {
                cells[columns.id] = directory.contacts[contact].id
                cells[columns.name] = directory.name(contact)
            }
            if let decision = answer.text.withByteView({ decisions.decided($0.trimmed) }) {
                written.insert(decision.line)
                cells[.decision] = decision.decision
            }
            try UnmatchedWriter.write(cells, to: &writer)
        }
        for decision in decisions.list where !written.contains(decision.line) {
            try UnmatchedWriter.write(
                [.referredBy: decision.answer, .reason: "decided", .decision: decision.decision], to: &writer)
        }
        try writer.flush()
    }

    private static func write(_ cells: [UnmatchedColumn: String], to writer: inout Writer) throws(Diagnostic) {
        try writer.record(UnmatchedColumn.allCases.map { cells[$0] ?? "" })
    }
}
