import CSV
import Contacts

/// Writes the answers that are credited to nobody as a list for a person to decide: an id in the column `decision`, or the
/// name of a channel.
package struct UnmatchedWriter {
    package static let columns =
        ["referred_by", "times", "first_date", "reason"] + (1...candidates).flatMap(columns(ofCandidate:)) + [
            "decision"
        ]

    /// How many candidates stand beside an answer at most.
    static let candidates = 3

    /// The columns of the candidate at `place`, from 1: the id, the name.
    static func columns(ofCandidate place: Int) -> [String] { ["candidate_\(place)_id", "candidate_\(place)_name"] }

    private let directory: ContactDirectory

    package init(_ directory: ContactDirectory) {
        self.directory = directory
    }

    /// Writes `unmatched`, and below it the other answers that `decisions` holds, so that the list can take the place of the
    /// one that they came from. An answer that is unmatched in spite of a decision keeps that beside it.
    package func write(_ unmatched: [UnmatchedAnswer], _ decisions: Decisions, to writer: inout Writer)
        throws(Diagnostic)
    {
        try writer.record(UnmatchedWriter.columns)
        var written: Set<Int> = []
        for answer in unmatched {
            var fields = [answer.text, String(answer.times), answer.firstDate.iso, answer.reason]
            for place in 0..<UnmatchedWriter.candidates {
                let candidate = place < answer.candidates.count ? answer.candidates[place] : nil
                fields.append(candidate.map { directory.contacts[$0].id } ?? "")
                fields.append(candidate.map(directory.name) ?? "")
            }
            let decision = answer.text.withByteView { decisions.decided($0.trimmed) }
            if let decision { written.insert(decision.line) }
            try writer.record(fields + [decision?.decision ?? ""])
        }
        let blank = Array(repeating: "", count: UnmatchedWriter.columns.count - 5)
        for decision in decisions.list where !written.contains(decision.line) {
            try writer.record([decision.answer, "", "", "decided"] + blank + [decision.decision])
        }
        try writer.flush()
    }
}
