import Bytes
import Diagnostics

/// Reports a run on standard error: messages, progress and summary.
package final class ConsoleReporter: RunReporter {
    private let console: Console
    private let notices: NoticeLimit
    private let progress: Progress

    /// - Parameters:
    ///   - files: the files that the run reads.
    ///   - showsProgress: whether to show progress; false while data scrolls by on the terminal.
    package init(_ console: Console, reading files: [InputFile], showsProgress: Bool) {
        self.console = console
        notices = NoticeLimit(console)
        progress = Progress(showsProgress ? console : Console(program: console.program, quiet: true), reading: files)
    }

    package func report(_ diagnostic: Diagnostic) { console.report(diagnostic) }

    package func notice(_ diagnostic: Diagnostic) { notices.report(diagnostic) }

    package func summary(_ text: String) { console.summary(text) }

    package func progress(rows: Int) { progress.update(rows: rows) }

    package func finishRows() {
        progress.finish()
        notices.finish()
    }
}
