/// A message to the user: what is wrong, where, and how to fix it. Thrown, it ends the run.
package struct Diagnostic: Error, Equatable, Sendable {
    package enum Severity: String, Sendable {
        case error
        case warning
        case note
    }

    /// The kind of problem; the raw values are exit codes of BSD's `sysexits.h`.
    package enum Category: Int32, Sendable {
        /// Wrong usage: unknown or conflicting options.
        case usage = 64
        /// The input was read but is invalid.
        case data = 65
        /// The input cannot be read.
        case cannotRead = 66
        /// An output file cannot be created.
        case cannotCreate = 73
        /// Writing failed halfway, as on a full disk.
        case writeFailed = 74
        /// The reader of our output is gone: not an error, but there is no point in continuing.
        case closedPipe = 0
    }

    package var severity: Severity
    package var category: Category
    /// The name of the file as the user gave it, or `stdin`.
    package var file: String?
    /// The physical line, counted from 1.
    package var line: Int?
    /// The character in the line, counted from 1.
    package var column: Int?
    package var message: String
    package var hint: String?

    package init(
        _ severity: Severity = .error, _ category: Category = .data, file: String? = nil, line: Int? = nil,
        column: Int? = nil, _ message: String, hint: String? = nil
    ) {
        self.severity = severity
        self.category = category
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
    }
}
