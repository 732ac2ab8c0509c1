import ArgumentParser
import CSV
import Contacts
import Diagnostics

/// The version that all four programs report.
package let toolkitVersion = "0.1.0"

/// Options that every program has.
package struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Write rejected rows to this CSV file instead of standard error.", valueName: "file"))
    package var rejects: String?

    @Flag(help: "Replace existing output files.")
    package var overwrite = false

    @Flag(help: "Do not print the summary line.")
    package var quiet = false

    package init() {}

    /// Standard error, set up by these options.
    package func console(for program: String) -> Console { Console(program: program, quiet: quiet) }

    /// The files of a run that reads `lists` and writes the files these options name.
    package func namedFiles(lists: [String]) -> NamedFiles {
        var files = NamedFiles(lists: lists)
        files.write("--rejects", rejects, otherwise: "standard error")
        return files
    }

    /// The destination for rejected rows, set up by these options.
    ///
    /// - Parameters:
    ///   - writes: whether this run writes files.
    ///   - cells: how to write cells to the file.
    package func rejectLog(
        _ console: Console, writes: Bool = true, cells: CellPolicy = .plain
    ) throws(Diagnostic) -> RejectLog {
        try RejectLog(path: rejects, overwrite: overwrite, console: console, writes: writes, cells: cells)
    }
}

extension CalendarDate: ExpressibleByArgument {
    package init?(argument: String) {
        guard argument.utf8.count == 10, let date = CalendarDate(argument), date.iso == argument else { return nil }
        self = date
    }
}
