import Diagnostics
import Platform
import Synchronization

/// Standard error: diagnostics, summary and progress. Control characters in messages are made visible, never passed
/// through.
package struct Console: Sendable {
    package let program: String
    package let quiet: Bool
    /// Shared by all copies of this value.
    private let progressLine = ProgressLine()

    /// Whether a progress line is on the terminal.
    private final class ProgressLine: Sendable {
        let isShown = Mutex(false)
    }

    package init(program: String, quiet: Bool) {
        self.program = program
        self.quiet = quiet
    }

    /// Prints a diagnostic as `program: file:line:column: severity: message`, with its hint on a separate line.
    package func report(_ diagnostic: Diagnostic) {
        put(Console.text(of: diagnostic, from: program))
    }

    /// Prints the summary line, unless `--quiet` was given.
    package func summary(_ text: String) {
        if !quiet { put("\(program): \(Console.visible(text))\n") }
    }

    /// Replaces the progress line with `text`; the next message replaces it in turn.
    func showProgress(_ text: String) {
        progressLine.isShown.withLock { $0 = true }
        write("\(Console.lineStart)\(program): \(text)")
    }

    /// Clears the progress line.
    func clearProgress() { put("") }

    /// Moves to the start of the terminal line and clears it.
    private static let lineStart = "\r\u{1B}[K"

    /// The lines that `report` prints.
    package static func text(of diagnostic: Diagnostic, from program: String) -> String {
        var text = program + ": "
        if let file = diagnostic.file {
            text += visible(file) + ":"
            if let line = diagnostic.line {
                text += "\(line):"
                if let column = diagnostic.column { text += "\(column):" }
            }
            text += " "
        }
        text += "\(diagnostic.severity): \(visible(diagnostic.message))\n"
        if let hint = diagnostic.hint { text += "  hint: \(visible(hint))\n" }
        return text
    }

    private func put(_ text: String) {
        let replacesProgress = progressLine.isShown.withLock { isShown in
            defer { isShown = false }
            return isShown
        }
        let text = (replacesProgress ? Console.lineStart : "") + text
        if !text.isEmpty { write(text) }
    }

    private func write(_ text: String) {
        // If standard error itself fails, there is nowhere to report it.
        try? Array(text.utf8).withByteView { (bytes) throws(Diagnostic) in
            try writeAll(UnsafeRawBufferPointer(bytes.buffer), to: STDERR_FILENO, name: "stderr")
        }
    }

    /// `text` with control characters (C0, DEL, C1) and bidirectional controls shown as escapes, so that no data can
    /// move a terminal's cursor, change its title or reorder its text.
    package static func visible(_ text: String) -> String {
        // A `String`, because a view of scalars grows only by what is appended, which is slow for a cell of any length.
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `visible` for each line of a text; a carriage return at the end of a line is dropped.
    package static func visibleLines(_ text: String) -> String {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices.dropLast() where lines[index].last == "\r" { lines[index].removeLast() }
        return lines.map { visible(String($0)) }.joined(separator: "\n")
    }
}
