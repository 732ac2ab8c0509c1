import CSV
import Contacts

/// Writes the answers that are credited to nobody as a list for a person to decide: an id in the column `decision`, or the
/// name of a channel.
package struct UnmatchedWriter {
    package static let columns =
        ["referred_by", "times", "first_date", "reason"]
        + (1...3).flatMap { ["candidate_\($0)_id", "candidate_\($0)_name"] } + ["decision"]

    private let directory: ContactDirectory

    package init(_ directory: ContactDirectory) {
        self.directory = directory
    }

    /// Writes `unmatched`, and below it the answers that `decisions` holds, so that the list can take the place of the one
    /// that they came from.
    package func write(_ unmatched: [UnmatchedAnswer], _ decisions: Decisions, to writer: inout Writer)
        throws(Diagnostic)
    {
        try writer.record(UnmatchedWriter.columns)
        for answer in unmatched {
            var fields = [answer.text, String(answer.times), answer.firstDate.iso, answer.reason]
            for place in 0..<3 {
                let candidate = place < answer.candidates.count ? answer.candidates[place] : nil
                fields.append(candidate.map { directory.contacts[$0].id } ?? "")
                fields.append(candidate.map(directory.name) ?? "")
            }
            try writer.record(fields + [""])
        }
        let blank = Array(repeating: "", count: UnmatchedWriter.columns.count - 5)
        for decision in decisions.list {
            try writer.record([decision.answer, "", "", "decided"] + blank + [decision.decision])
        }
        try writer.flush()
    }
}
