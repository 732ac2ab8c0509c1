import ArgumentParser
import MailMerge

extension LetterFormat: ExpressibleByArgument {}

/// The options for the format and destination of letters.
struct FormOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The output format: \(LetterFormat.summary).", valueName: "format"))
    var format = LetterFormat.text

    @Option(
        help: ArgumentHelp(
            "Write each letter to its own file in this folder (\(LetterFormat.names(withFiles: true))), or all letters "
                + "to this file (\(LetterFormat.names(withFiles: false))); default: standard output.",
            valueName: "path"))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            "Allow emails without a postal address and a way to opt out; only for individual messages to people you "
                + "know."))
    var personal = false

    @Flag(help: "Print letters for contacts without a street as well.")
    var withoutAddress = false

    @Flag(help: "Resume a stopped run into --output; existing letters are kept.")
    var resume = false

    @Flag(
        help: ArgumentHelp(
            "Prevent spreadsheets from reading cells as formulas in the manifest, --format csv, --list, --log and "
                + "--rejects."))
    var excelSafe = false

    func validate() throws {
        guard !withoutAddress || format.channel == .letter else {
            throw ValidationError("--without-address is for printed letters; \(format) needs an address.")
        }
        guard !resume || output != nil else {
            throw ValidationError("--resume needs --output, the place of the stopped run's letters.")
        }
    }
}
