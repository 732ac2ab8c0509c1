import ArgumentParser
import Bytes
import Contacts
import Diagnostics
import MailMerge
import Shell

struct MailMergeCommand: Program {
    static let name = "mail-merge"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Write a letter to each contact of a list, from text templates.",
        discussion: """
            Reads a contact list from score or import and writes one letter to each contact. It never sends anything. \
            Contacts with a reason in do_not_contact get no letter.

              score --bookings bookings.csv < contacts.csv > scored.csv
              mail-merge scored.csv --templates templates --sender me.txt --output letters

            A template is text with fields: {{given_name}} is a column of the list, {{greeting}} is "Dear Dr. Patel", \
            {{full_name}} the name on an envelope, {{date}} the date in words. {{#city}}...{{/city}} appears unless \
            the field is blank, 0 or false, {{^city}}...{{/city}} only if it is; {{#new_clients > 1}}...{{else}}... \
            {{/new_clients}} compares. {{> name}} includes name.txt from the same folder, {{! ... }} is a comment. \
            A line whose fields are all blank is omitted.

            A template in a folder begins with lines such as "Kinds: doula, midwife" and "Actions: introduce", \
            followed by a blank line. Each contact gets the template that fits most closely. Nobody whose next_action \
            is call, watch, rest or none gets a letter, unless the template has a line "Occasion: ...". A list can be \
            the --rejects of an earlier run.
            """,
        version: toolkitVersion)

    @Argument(help: ArgumentHelp("The contact list; default: standard input.", valueName: "contacts.csv"))
    var contacts = "-"

    @Option(help: ArgumentHelp("The template for all contacts.", valueName: "file"))
    var template: String?

    @Option(help: ArgumentHelp("A folder of templates, chosen by kind and next_action.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("Your details for templates: lines like sender_name: Maya Reyes.", valueName: "file"))
    var sender: String?

    @OptionGroup(title: "Format and destination") var form: FormOptions

    @Option(help: ArgumentHelp("The date of the letters; default: today.", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp("Add a line for each letter to this CSV file; created if missing.", valueName: "file")
    )
    var log: String?

    @OptionGroup(title: "Print") var print: PrintingOptions

    @OptionGroup(title: "Selection") var selection: SelectionOptions

    @Flag(help: "Write a table of who gets which template and why, instead of letters.")
    var list = false

    @Option(
        defaultAsFlag: PreviewSize.extremes, parsing: .next,
        help: ArgumentHelp("Show this many letters instead of writing files.", valueName: "count"))
    var preview: PreviewSize?

    @Flag(help: "Treat unknown fields, filters and partials as blank, with a warning.")
    var lenient = false

    @Flag(help: "Treat blank fields in a sentence, fields of other programs and the like as errors.")
    var strict = false

    @Flag(help: "Do everything except writing.")
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let needsTemplate = form.format.prints?.needsTemplate ?? true
        guard (template == nil) != (templates == nil) || !needsTemplate && template == nil else {
            throw ValidationError("Give either --template FILE or --templates FOLDER.")
        }
        try print.validate(for: form.format)
        if case .first(let count) = preview, count < 1 {
            throw ValidationError("--preview takes a number of letters, 1 or more.")
        }
        guard selection.notWithin.isEmpty || log != nil else {
            throw ValidationError("--not-within needs --log FILE, the log of earlier letters.")
        }
        guard [list, preview != nil, dryRun].count(where: { $0 }) <= 1 else {
            throw ValidationError("Give only one of --list, --preview and --dry-run.")
        }
        guard !(strict && lenient) else { throw ValidationError("Give only one of --strict and --lenient.") }
        guard form.output != nil || form.format.sequence != nil || list || preview != nil || dryRun else {
            throw ValidationError("--format \(form.format) needs --output FOLDER: each draft is a separate file.")
        }
    }

    var namedFiles: NamedFiles {
        var files = shared.namedFiles(lists: [contacts])
        files.read("--template", template)
        files.read("--templates", templates)
        files.read("--sender", sender)
        for list in selection.suppress { files.read("--suppress", list) }
        files.read("--related", selection.related)
        for text in templateFiles { files.read("--templates", text) }
        files.read("--stock", print.stock)
        files.write("--log", log)
        files.write("--output", form.output, otherwise: "standard output")
        if let output = form.output, form.format.fileSuffix != nil {
            files.write("--output", Path.joined(output, Manifest.fileName))
        }
        return files
    }

    /// The templates in the folder of `--templates`; empty if it cannot be opened, which is reported when it is read.
    private var templateFiles: [String] {
        guard let templates, let folder = try? InputFolder(templates) else { return [] }
        return TemplateFolder.names(among: folder.fileNames).map(folder.path(of:))
    }

    func perform() throws(Diagnostic) -> Outcome {
        let console = shared.console(for: Self.name)
        let options = try options()
        let rejects = try shared.rejectLog(console, writes: !options.onlyShows, cells: options.cells)
        if print.returnLabels { return try printReturnLabels(options) }
        let list = try InputFile(contacts, isReadTwice: true)
        // Letters on the terminal show progress by themselves.
        let reporter = ConsoleReporter(
            console, reading: [list], showsProgress: !(StandardOutput.isTerminal && options.fillsStandardOutput))
        try Mailing(options, in: Disk(), reporter: reporter).run(list, name: list.name, rejects: rejects)
        return rejects.outcome
    }

    private func printReturnLabels(_ options: MailingOptions) throws(Diagnostic) -> Outcome {
        let reporter = ConsoleReporter(shared.console(for: Self.name), reading: [], showsProgress: false)
        try ReturnLabels(options, in: Disk(), reporter: reporter).run()
        return .complete
    }

    private func options() throws(Diagnostic) -> MailingOptions {
        var options = MailingOptions(
            template.map { .file($0) } ?? templates.map { .folder($0) } ?? .address, date: try Clock.day(asOf: asOf))
        options.print = print.options
        options.sender = sender
        options.format = form.format
        options.output = form.output
        options.log = log
        options.selection = try selection.rules()
        options.related = selection.related
        options.top = selection.top
        options.recipient = selection.per
        options.rules.isPersonal = form.personal
        options.rules.isLenient = lenient
        options.rules.isStrict = strict
        options.rules.allowsNoAddress = form.withoutAddress
        options.cells = form.excelSafe ? .spreadsheetSafe : .plain
        options.rule = OverwriteRule(replaces: shared.overwrite, resumes: form.resume)
        if list { options.purpose = .list }
        if let preview { options.purpose = .preview(preview) }
        if dryRun { options.purpose = .dryRun }
        return options
    }
}

/// Runs `mail-merge` with the arguments of the process.
package func runMailMerge() -> Never { MailMergeCommand.runAndExit() }

extension PreviewSize: ExpressibleByArgument {
    package init?(argument: String) {
        guard let count = Int(argument) else { return nil }
        self = .first(count)
    }
}
