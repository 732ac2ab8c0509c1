import CSV
import Diagnostics

/// What dedupe writes beside the contacts, each into a file of its own.
package enum SideFile: CaseIterable, Sendable {
    case links
    case model
    case changes
    case review
    case related
    case history
}

extension Deduplication {
    /// Writes the golden records, header first, in the order in which the contacts first appear in the input.
    package func writeContacts(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(list.columns)
        for cluster in clusters.inOrderOfAppearance() {
            for column in list.columns.indices { writer.field(clusters.cell(cluster, column)) }
            try writer.endRecord()
        }
    }

    /// Writes a side file.
    ///
    /// - Returns: what a summary says of it, `12 pairs to review`; nil where there is nothing to say.
    package func write(_ file: SideFile, to writer: inout Writer) throws(Diagnostic) -> String? {
        switch file {
        case .links:
            try Links(clusters, of: list, probabilities).write(to: &writer)
            return nil
        case .model:
            try ModelTable(models: models).write(to: &writer)
            return nil
        case .changes:
            let changes = Changes(
                clusters: clusters, list: list, original: original, splits: splits, possible: possible)
            let (added, changed, possible) = try changes.write(to: &writer)
            return "\(added) added and \(changed) changed" + (possible > 0 ? ", \(possible) possibly one" : "")
        case .review:
            let review = Review(doubtfulPairs, of: list, limit: options.reviewLimit, options.decisions)
            try review.write(to: &writer)
            let before = review.decidedCount > 0 ? " and \(review.decidedCount) decided before" : ""
            return "\(counted(review.doubtfulCount, "pair")) to review\(before)"
        case .history:
            let count = try MergeHistory(clusters, of: list, after: options.history).write(to: &writer)
            return "\(counted(count, "merged row")) kept"
        case .related:
            let related = RelatedContacts(clusters)
            try related.write(to: &writer)
            return counted(related.groups.count, "household or practice", plural: "households and practices")
        }
    }

    /// The explanation of the pair that was asked about, as lines for a terminal.
    package func explanationText() -> String {
        guard let explanation, let explained else { return "" }
        return ExplanationText(
            explanation: explanation, list: list, one: explained.one, other: explained.other,
            threshold: options.threshold
        ).text
    }
}
