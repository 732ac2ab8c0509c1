import Diagnostics

/// Rejected rows grouped by reason, so a reason that a thousand rows share is reported once.
struct AlikeRejections {
    private struct Group {
        let first: Diagnostic
        /// The text of the first row.
        let text: String
        /// The lines of the first few rows.
        var lines: [Int]
        var count = 1
    }

    private var groups: [Group] = []

    /// The most reasons kept: a list in which every row has its own reason must not fill up memory.
    private static let mostReasons = 50
    /// The most line numbers listed for a reason.
    private static let mostLines = 5

    /// Adds a row, unless there are too many reasons already.
    ///
    /// - Returns: whether the row was added and is covered by `diagnostics`.
    mutating func take(_ diagnostic: Diagnostic, text: @autoclosure () -> String) -> Bool {
        let lines = diagnostic.line.map { [$0] } ?? []
        if let place = groups.firstIndex(where: { $0.first.isAlike(diagnostic) }) {
            groups[place].count += 1
            if groups[place].lines.count < AlikeRejections.mostLines { groups[place].lines += lines }
            return true
        }
        guard groups.count < AlikeRejections.mostReasons else { return false }
        groups.append(Group(first: diagnostic, text: text(), lines: lines))
        return true
    }

    /// One message per reason, in order of first occurrence.
    var diagnostics: [Diagnostic] { groups.map(AlikeRejections.diagnostic) }

    private static func diagnostic(_ group: Group) -> Diagnostic {
        guard group.count > 1 else { return group.first.rejecting(group.text) }
        var told = group.first
        let rest = group.count - group.lines.count
        let lines = group.lines.map(String.init).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        told.message += "; \(group.count) rows rejected for this reason, on lines \(lines)"
        let hint = "--rejects FILE saves the rejected rows"
        told.hint = told.hint.map { "\($0); \(hint)" } ?? hint
        return told
    }
}

extension Diagnostic {
    /// The message for one rejected row, with its text.
    func rejecting(_ text: String) -> Diagnostic {
        var told = self
        told.message += "; the row is rejected: \(text)"
        return told
    }

    /// Whether both have the same message about the same file.
    fileprivate func isAlike(_ other: Diagnostic) -> Bool { message == other.message && file == other.file }
}
