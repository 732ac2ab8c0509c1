import CSV

/// The lists that cannot be imported, each told of when that is seen; the others are imported all the same.
///
/// Whoever names ten lists and has nine of them imported has lost nothing, for the tenth is named, and the exit code says
/// so; the other way round one empty export would keep nine good ones from being used.
package final class RefusedLists {
    private let console: Console
    private var count = 0
    /// What was wrong with the first one.
    private var first: Diagnostic.Category?

    package init(_ console: Console) {
        self.console = console
    }

    package var isEmpty: Bool { count == 0 }

    /// Tells of a list that is refused.
    ///
    /// - Throws: what is no fault of a list: wrong usage, and output that cannot be written.
    package func refuse(_ fault: Diagnostic) throws(Diagnostic) {
        guard fault.category == .data || fault.category == .cannotRead else { throw fault }
        console.report(fault)
        count += 1
        first = first ?? fault.category
    }

    /// What `body` makes of a list, or nil if it is refused.
    package func attempt<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value? {
        do throws(Diagnostic) {
            return try body()
        } catch {
            try refuse(error)
            return nil
        }
    }

    /// How the run ends.
    ///
    /// - Parameter others: how it would if no list had been refused.
    package func outcome(_ others: Outcome) -> Outcome {
        switch first {
        case nil: others
        case .cannotRead: .listLeftBehind
        default: .rowsLeftBehind
        }
    }

    /// What the summary says of them, if there are any.
    package var summary: [String] { isEmpty ? [] : ["\(counted(count, "list")) refused"] }
}
