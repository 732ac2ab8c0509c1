import Platform

/// Shows the progress of a long run on a terminal: rows, rate, and percentage of the input read.
///
/// Shows nothing in the first second, with `--quiet`, or if standard error is not a terminal.
package final class Progress {
    private let console: Console
    private let files: [InputFile]
    private let isShown: Bool
    private let start = Progress.now()
    private var lastShown = 0.0

    /// - Parameter files: the input files; if one has no size, such as a pipe, the percentage is left out.
    package init(_ console: Console, reading files: [InputFile]) {
        self.console = console
        self.files = files
        isShown = !console.quiet && isatty(STDERR_FILENO) == 1
    }

    /// Updates the count of rows read so far; cheap enough to call every few thousand rows.
    package func update(rows: Int) {
        guard isShown else { return }
        let seconds = Progress.now() - start
        guard seconds >= 1, seconds - lastShown >= 0.2 else { return }
        lastShown = seconds
        console.showProgress(Progress.text(rows: rows, seconds: seconds, read: read))
    }

    /// Clears the progress line.
    package func finish() { console.clearProgress() }

    /// `1,204,000 rows, 410,000 a second, 34%`.
    static func text(rows: Int, seconds: Double, read: Double?) -> String {
        let rate = Int(Double(rows) / seconds)
        let part = read.map { ", \(Int($0 * 100))%" } ?? ""
        return "\(grouped(rows)) rows, \(grouped(rate)) a second\(part)"
    }

    /// The fraction of all input read so far, 0 to 1.
    private var read: Double? {
        let sizes = files.compactMap(\.size)
        guard sizes.count == files.count, let all = Optional(sizes.reduce(0, +)), all > 0 else { return nil }
        return min(1, Double(files.reduce(0) { $0 + $1.position }) / Double(all))
    }

    /// `1,204,000`.
    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
