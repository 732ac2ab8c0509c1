import Diagnostics

/// Prints the first few notices and counts the rest, so a list with a thousand odd numbers does not flood the screen.
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

    /// Prints the number of notices left out.
    package func finish() {
        if count > limit { console.summary("\(count - limit) more warnings and notes like these") }
    }
}
