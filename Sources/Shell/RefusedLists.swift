import Diagnostics

/// Reports lists that cannot be imported, while the run imports the others.
///
/// Importing nine of ten lists loses nothing: the tenth is reported, and the exit code shows it. One empty export
/// should not hold back nine good lists.
package final class RefusedLists {
    private let console: Console
    private var count = 0
    /// The category of the first fault.
    private var first: Diagnostic.Category?

    package init(_ console: Console) {
        self.console = console
    }

    package var isEmpty: Bool { count == 0 }

    /// Reports a list that cannot be imported.
    ///
    /// - Throws: `fault`, if the list is not to blame: wrong usage, or output that cannot be written.
    package func refuse(_ fault: Diagnostic) throws(Diagnostic) {
        guard fault.category == .data || fault.category == .cannotRead else { throw fault }
        console.report(fault)
        count += 1
        first = first ?? fault.category
    }

    /// The value of `body`, or nil if `body` throws a fault of a list; the fault is reported.
    package func attempt<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value? {
        do throws(Diagnostic) {
            return try body()
        } catch {
            try refuse(error)
            return nil
        }
    }

    /// The outcome of the run.
    ///
    /// - Parameter others: the outcome if no list was refused.
    package func outcome(_ others: Outcome) -> Outcome {
        switch first {
        case nil: others
        case .cannotRead: .listLeftBehind
        default: .rowsLeftBehind
        }
    }

    /// A part of the summary, as in `2 lists refused`; empty if there are none.
    package var summary: [String] { isEmpty ? [] : ["\(counted(count, "list")) refused"] }
}
