import ArgumentParser
import Bytes
import Contacts
import Diagnostics
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
            there unless the field is blank, 0 or false, {{^city}}...{{/city}} only if it is, {{> name}} is the file \
            name.txt beside the template, {{! ... }} a comment. A line whose fields are all blank is left out.

            A file in the folder of templates begins with lines such as "Kinds: doula, midwife" and "Actions: \
            introduce", and a blank line. The template that fits a contact most closely is taken.
            """,
        version: toolkitVersion)

    @Argument(help: ArgumentHelp("The list of contacts; standard input if left out.", valueName: "contacts.csv"))
    var contacts = "-"

    @Option(help: ArgumentHelp("The template for all contacts.", valueName: "file"))
    var template: String?

    @Option(help: ArgumentHelp("A folder of templates, chosen by kind and next_action.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("What templates say of you: lines like sender_name: Maya Reyes.", valueName: "file"))
    var sender: String?

    @OptionGroup(title: "What letters become") var form: FormOptions

    @Option(help: ArgumentHelp("The day the letters are dated; today if left out.", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp("Add a line for each letter to this CSV file, which is begun if missing.", valueName: "file")
    )
    var log: String?

    @OptionGroup(title: "Who gets a letter") var selection: SelectionOptions

    @Flag(help: "Write no letters, only a table of who gets which template and why.")
    var list = false

    @Option(
        defaultAsFlag: PreviewSize.extremes, parsing: .next,
        help: ArgumentHelp("Write no files, only show this many letters.", valueName: "count"))
    var preview: PreviewSize?

    @Flag(help: "Leave fields, filters and partials that there are not blank, with a warning.")
    var lenient = false

    @Flag(help: "Do everything but write.")
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (template == nil) != (templates == nil) else {
            throw ValidationError("Give one of --template FILE and --templates FOLDER.")
        }
        if case .first(let count) = preview, count < 1 { throw ValidationError("--preview counts letters, from 1 up.") }
        guard selection.notWithin == nil || log != nil else {
            throw ValidationError("--not-within needs --log FILE, which says who was written to.")
        }
        guard [list, preview != nil, dryRun].count(where: { $0 }) <= 1 else {
            throw ValidationError("Give one of --list, --preview and --dry-run.")
        }
        guard form.output != nil || form.format.sequence != nil || list || preview != nil || dryRun else {
            throw ValidationError("--format \(form.format) needs --output FOLDER: each draft is a file of its own.")
        }
    }

    var namedFiles: NamedFiles {
        var files = shared.namedFiles(lists: [contacts])
        files.read("--template", template)
        files.read("--templates", templates)
        files.read("--sender", sender)
        for list in selection.suppress { files.read("--suppress", list) }
        for text in templateFiles { files.read("--templates", text) }
        files.write("--log", log)
        files.write("--output", form.output, otherwise: "standard output")
        if let output = form.output, form.format.fileSuffix != nil {
            files.write("--output", Path.joined(output, Manifest.fileName))
        }
        return files
    }

    /// The templates in the folder of `--templates`; nothing if it cannot be opened, which is told when it is read.
    private var templateFiles: [String] {
        guard let templates, let folder = try? InputFolder(templates) else { return [] }
        return TemplateFolder.names(among: folder.fileNames).map(folder.path(of:))
    }

    func perform() throws(Diagnostic) -> Outcome {
        let console = shared.console(for: Self.name)
        let options = try options()
        let rejects = try shared.rejectLog(console, writes: !options.onlyShows, cells: options.cells)
        let list = try InputFile(contacts)
        // Letters that scroll by on the terminal are progress enough.
        let reporter = ConsoleReporter(
            console, reading: [list], showsProgress: !(StandardOutput.isTerminal && options.fillsStandardOutput))
        try Mailing(options, in: Disk(), reporter: reporter).run(list, name: list.name, rejects: rejects)
        return rejects.outcome
    }

    private func options() throws(Diagnostic) -> MailingOptions {
        var options = MailingOptions(
            template.map { .file($0) } ?? .folder(templates ?? ""), date: try Clock.day(asOf: asOf))
        options.sender = sender
        options.format = form.format
        options.output = form.output
        options.log = log
        options.selection = selection.rules
        options.top = selection.top
        options.recipient = selection.per
        options.isPersonal = form.personal
        options.isLenient = lenient
        options.cells = form.excelSafe ? .spreadsheetSafe : .plain
        options.rule = OverwriteRule(replaces: shared.overwrite, resumes: form.resume)
        if list { options.purpose = .list }
        if let preview { options.purpose = .preview(preview) }
        if dryRun { options.purpose = .dryRun }
        return options
    }

    static func main() {
        runAndExit()
    }
}

extension PreviewSize: ExpressibleByArgument {
    package init?(argument: String) {
        guard let count = Int(argument) else { return nil }
        self = .first(count)
    }
}
