import ArgumentParser
import CSV
import Contacts
import MailMerge
import Shell

extension LetterFormat: ExpressibleByArgument {}

/// The options that say what letters become, and where they go.
struct FormOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What letters are written as: text; html, one document to print; eml or mbox, drafts of emails; csv, a table "
                + "for a print-and-mail service.", valueName: "format"))
    var format = LetterFormat.text

    @Option(
        help: ArgumentHelp(
            "Write each letter to a file of its own in this folder (text, eml), or all to this file (html, mbox, csv); "
                + "without it, letters go to standard output.",
            valueName: "path"))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            "Allow emails without a postal address and a way to opt out. Only for messages to people you know, one by one."
        ))
    var personal = false

    @Flag(help: "Go on with a run into --output that was stopped: the letters that are there stay.")
    var resume = false

    @Flag(
        help:
            "Keep spreadsheets from taking cells for formulas: of the manifest, --format csv, --list, --log and --rejects."
    )
    var excelSafe = false

    func validate() throws {
        guard !resume || output != nil else {
            throw ValidationError("--resume needs --output, the place of the letters of the run that was stopped.")
        }
    }

    /// Adds the place that these options name, and the table in it of all letters.
    func addFiles(to files: inout NamedFiles) {
        files.write("--output", output, otherwise: "standard output")
        guard let output, format.fileSuffix != nil else { return }
        files.write("--output", Path.joined(output, FolderDestination.manifestName))
    }

    /// By what name the log knows a letter that is in the place which these options name; nil for letters elsewhere.
    var fileName: (LetterRecord) -> String? {
        output.map { LetterPlace($0, format: format).fileName } ?? { _ in nil }
    }

    /// A place that takes letters and writes none, refused where the one that these options name would be, or the log.
    func dryRun(overwrite: Bool, log: String?) throws(Diagnostic) -> any LetterDestination {
        let destination = try dryRun(overwrite: overwrite)
        // A log may be in the folder of the letters, which is yet to be made.
        if let log, output.map({ FileIdentity(Path.split(log).folder) != FileIdentity($0) }) ?? true {
            try AppendFile.requireRoom(at: log)
        }
        return destination
    }

    private func dryRun(overwrite: Bool) throws(Diagnostic) -> DryRunDestination {
        guard let output else { return DryRunDestination(output: nil, present: []) }
        guard let suffix = format.fileSuffix else {
            try OutputFile.requireRoom(at: output, overwrite: overwrite || resume)
            return DryRunDestination(output: output, present: [])
        }
        try OutputFolder.requireRoom(at: output)
        guard Path.exists(output) else { return DryRunDestination(output: output, present: []) }
        if resume { return DryRunDestination(output: output, present: Set(try InputFolder(output).fileNames)) }
        if !overwrite { try OutputFolder.requireNone(endingIn: suffix, in: output, called: output) }
        try OutputFile.requireRoom(
            at: Path.joined(output, FolderDestination.manifestName), overwrite: overwrite)
        return DryRunDestination(output: output, present: [])
    }

    /// The place that these options name.
    ///
    /// - Parameter isLogged: whether a log is kept of the letters.
    func destination(overwrite: Bool, isLogged: Bool) throws(Diagnostic) -> any LetterDestination {
        if let output, let suffix = format.fileSuffix {
            return try FolderDestination(
                output, suffix: suffix, overwrite: overwrite, resume: resume, isLogged: isLogged,
                excelSafe: excelSafe)
        }
        if format == .csv {
            return try TableDestination(path: output, overwrite: overwrite, resume: resume, excelSafe: excelSafe)
        }
        return try StreamDestination(format, path: output, overwrite: overwrite, resume: resume)
    }
}
