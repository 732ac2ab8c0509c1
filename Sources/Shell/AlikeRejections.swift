import Diagnostics

/// Rejected rows by their reason, so that a reason which a thousand rows share is told once.
struct AlikeRejections {
    private struct Group {
        let first: Diagnostic
        /// The first row, as it stood.
        let text: String
        /// Of the first few rows.
        var lines: [Int]
        var count = 1
    }

    private var groups: [Group] = []

    /// How many reasons are kept; a list whose every row has one of its own must not fill up memory.
    private static let mostReasons = 50
    /// Of so many rows the lines are told.
    private static let mostLines = 5

    /// Takes a row, unless there are too many reasons already.
    ///
    /// - Returns: whether it was taken, and is told of in `diagnostics`.
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

    /// A message for each reason, in the order in which they came up.
    var diagnostics: [Diagnostic] { groups.map(AlikeRejections.diagnostic) }

    private static func diagnostic(_ group: Group) -> Diagnostic {
        guard group.count > 1 else { return group.first.rejecting(group.text) }
        var told = group.first
        let rest = group.count - group.lines.count
        let lines = group.lines.map(String.init).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        told.message += "; \(group.count) rows are rejected for that, in lines \(lines)"
        let hint = "--rejects FILE keeps them to go on with"
        told.hint = told.hint.map { "\($0); \(hint)" } ?? hint
        return told
    }
}

extension Diagnostic {
    /// The message for one row that is rejected, with its text.
    func rejecting(_ text: String) -> Diagnostic {
        var told = self
        told.message += "; the row is rejected: \(text)"
        return told
    }

    /// Whether another says the same of the same file.
    fileprivate func isAlike(_ other: Diagnostic) -> Bool { message == other.message && file == other.file }
}
