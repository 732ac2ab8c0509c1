import ArgumentParser
import CSV
import Contacts
import MailMerge
import Shell

@main
struct MailMergeCommand: Program {
    static let name = "mail-merge"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Write a letter to each contact of a list, from text templates.",
        discussion: """
            Reads a list of contacts, as score or import writes it, and makes one letter for each. It never sends \
            anything. Contacts with a word in do_not_contact get no letter.

              score --bookings bookings.csv < contacts.csv > scored.csv
              mail-merge scored.csv --templates templates --sender me.txt --output letters

            A template is a text with fields in it: {{given_name}} is a column of the list, {{salutation}} what stands \
            after "Dear", {{full_name}} the name for an envelope, {{date}} the date in words. {{#city}}...{{/city}} is \
            there only if the field is not blank, {{^city}}...{{/city}} only if it is, {{> name}} is the file name.txt \
            beside the template, {{! ... }} a comment. A line whose fields are all blank is left out.

            A file in the folder of templates begins with lines such as "Kinds: doula, midwife" and "Actions: introduce", \
            and a blank line. The template that fits a contact most closely is taken.
            """,
        version: toolkitVersion)

    @Argument(help: ArgumentHelp("The list of contacts; standard input if left out.", valueName: "contacts.csv"))
    var list = "-"

    @Option(help: ArgumentHelp("The template for all contacts.", valueName: "file"))
    var template: String?

    @Option(help: ArgumentHelp("A folder of templates, chosen by kind and next_action.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("What templates say of you: lines like sender_name: Maya Reyes.", valueName: "file"))
    var sender: String?

    @Option(
        help: ArgumentHelp(
            "Write each letter to a file of its own in this folder; without it, letters go to standard output.",
            valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("The day the letters are dated; today if left out.", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(help: ArgumentHelp("Write at most this many letters, to the first in the list.", valueName: "count"))
    var top: Int?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if (template == nil) == (templates == nil) {
            throw ValidationError("Give one of --template FILE and --templates FOLDER.")
        }
        if let top, top < 1 { throw ValidationError("--top counts letters, from 1 up.") }
    }

    func perform() throws(Diagnostic) -> Outcome {
        let console = Console(program: Self.name, quiet: shared.quiet)
        let sender: Sender? =
            if let sender { try Sender(SourceText(name: sender, bytes: InputFile.contents(of: sender))) } else { nil }
        let input = try InputFile(list)
        var reader = try Reader(input, name: input.name)
        var run = LetterRun(
            merge: try mailMerge(for: reader.header, listName: input.name, sender: sender), listName: input.name,
            top: top,
            letters: try LetterOutput(folder: output, overwrite: shared.overwrite),
            rejects: try RejectLog(path: shared.rejects, overwrite: shared.overwrite, console: console))
        while let row = try reader.next() { try run.take(row) }
        console.summary(try run.finish())
        return run.outcome
    }

    private func mailMerge(for header: Header, listName: String, sender: Sender?) throws(Diagnostic) -> MailMerge {
        let (folderPath, choice): (String, MailMerge.Choice) =
            if let template {
                (Path.split(template).folder, .one(fileName: Path.split(template).name))
            } else {
                (templates ?? "", .fitting(name: templates ?? ""))
            }
        let folder = try InputFolder(folderPath)
        let texts = TemplateFolder(fileNames: folder.fileNames) { (name) throws(Diagnostic) in
            let path = folder.path(of: name)
            return try SourceText(name: path, bytes: InputFile.contents(of: path))
        }
        return try MailMerge(
            header: header, listName: listName, folder: texts, choice: choice, sender: sender, date: asOf ?? today())
    }

    static func main() {
        runAndExit()
    }
}
