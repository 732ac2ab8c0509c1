import ArgumentParser
import MailMerge

extension LetterFormat: ExpressibleByArgument {}

/// The options that say what letters become, and where they go.
struct FormOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What letters are written as: \(LetterFormat.summary).", valueName: "format"))
    var format = LetterFormat.text

    @Option(
        help: ArgumentHelp(
            "Write each letter to a file of its own in this folder (\(LetterFormat.names(withFiles: true))), or all to "
                + "this file (\(LetterFormat.names(withFiles: false))); without it, letters go to standard output.",
            valueName: "path"))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            "Allow emails without a postal address and a way to opt out. Only for messages to people you know, one by "
                + "one."))
    var personal = false

    @Flag(help: "Go on with a run into --output that was stopped: the letters that are there stay.")
    var resume = false

    @Flag(
        help: ArgumentHelp(
            "Keep spreadsheets from taking cells for formulas: of the manifest, --format csv, --list, --log and "
                + "--rejects."))
    var excelSafe = false

    func validate() throws {
        guard !resume || output != nil else {
            throw ValidationError("--resume needs --output, the place of the letters of the run that was stopped.")
        }
    }
}
