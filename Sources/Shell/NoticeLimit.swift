import Diagnostics

/// Prints the first few notices and counts the rest, so that a list with a thousand odd numbers does not scroll by.
package final class NoticeLimit {
    private let console: Console
    private let limit: Int
    private var count = 0

    package init(_ console: Console, limit: Int = 10) {
        self.console = console
        self.limit = limit
    }

    package func report(_ diagnostic: Diagnostic) {
        count += 1
        if count <= limit { console.report(diagnostic) }
    }

    /// Says how many notices were not printed.
    package func finish() {
        if count > limit { console.summary("\(count - limit) more warnings and notes like these") }
    }
}
