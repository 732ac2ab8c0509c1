/// Something to tell the user: what, where and how to mend it. Thrown, it ends the run.
package struct Diagnostic: Error, Equatable, Sendable {
    package enum Severity: String, Sendable {
        case error
        case warning
        case note
    }

    /// What kind of trouble it is; the raw values are the exit codes of BSD's `sysexits.h` that fit.
    package enum Category: Int32, Sendable {
        /// Wrong usage: options that do not exist or contradict each other.
        case usage = 64
        /// The input was read but is not what it should be.
        case data = 65
        /// The input cannot be read.
        case cannotRead = 66
        /// An output file cannot be created.
        case cannotCreate = 73
        /// Writing failed part of the way, as on a full disk.
        case writeFailed = 74
        /// Whoever read our output has gone: no fault, and no reason to go on.
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
