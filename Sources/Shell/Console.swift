import Diagnostics
import Platform
import Synchronization

/// Standard error: diagnostics, the summary, progress. Control characters in messages are made visible, never passed
/// on.
package struct Console: Sendable {
    package let program: String
    package let quiet: Bool
    /// Shared by all copies of this value.
    private let progressLine = ProgressLine()

    /// Whether a line of progress is on the terminal.
    private final class ProgressLine: Sendable {
        let isShown = Mutex(false)
    }

    package init(program: String, quiet: Bool) {
        self.program = program
        self.quiet = quiet
    }

    /// Prints a diagnostic as `program: file:line:column: severity: message`, its hint on a line of its own.
    package func report(_ diagnostic: Diagnostic) {
        put(Console.text(of: diagnostic, from: program))
    }

    /// Prints the line that ends a run, unless `--quiet` was given.
    package func summary(_ text: String) {
        if !quiet { put("\(program): \(Console.visible(text))\n") }
    }

    /// Puts `text` in place of the progress shown before; the next message takes its place.
    func showProgress(_ text: String) {
        progressLine.isShown.withLock { $0 = true }
        write("\(Console.lineStart)\(program): \(text)")
    }

    /// Takes the progress off the terminal.
    func clearProgress() { put("") }

    /// What clears a line of a terminal, and goes to its beginning.
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
        // Nothing can be told to anybody if standard error itself fails.
        try? Array(text.utf8).withByteView { (bytes) throws(Diagnostic) in
            try writeAll(UnsafeRawBufferPointer(bytes.buffer), to: STDERR_FILENO, name: "stderr")
        }
    }

    /// `text` with control characters (C0, DEL, C1) and bidirectional controls shown as escapes, so that no data can
    /// move a terminal's cursor, change its title or reorder its words.
    package static func visible(_ text: String) -> String {
        // Not a view of scalars, whose room grows by no more than what is added: a message may hold a cell of any
        // length.
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

    /// The same of a text of several lines, which it stays; a carriage return at a line's end goes with it.
    package static func visibleLines(_ text: String) -> String {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices.dropLast() where lines[index].last == "\r" { lines[index].removeLast() }
        return lines.map { visible(String($0)) }.joined(separator: "\n")
    }
}
