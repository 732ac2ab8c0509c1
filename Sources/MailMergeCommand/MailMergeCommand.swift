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
            there unless the field is blank, 0 or false, {{^city}}...{{/city}} only if it is, {{> name}} is the file name.txt \
            beside the template, {{! ... }} a comment. A line whose fields are all blank is left out.

            A file in the folder of templates begins with lines such as "Kinds: doula, midwife" and "Actions: introduce", \
            and a blank line. The template that fits a contact most closely is taken.
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
        guard form.output != nil || form.format != .eml || onlyShows else {
            throw ValidationError("--format eml needs --output FOLDER: each draft is a file of its own.")
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
        form.addFiles(to: &files)
        return files
    }

    /// The templates in the folder of `--templates`; nothing if it cannot be opened, which is told when it is read.
    private var templateFiles: [String] {
        guard let templates, let folder = try? InputFolder(templates) else { return [] }
        return TemplateFolder.names(among: folder.fileNames).map(folder.path(of:))
    }

    /// Whether no letter is to leave the program.
    private var onlyShows: Bool { list || preview != nil || dryRun }

    func perform() throws(Diagnostic) -> Outcome {
        let console = shared.console(for: Self.name)
        try requireLog()
        var rules = try selection.rules()
        let rejects = try shared.rejectLog(console, writes: !onlyShows, excelSafe: form.excelSafe)
        let date = try Clock.day(asOf: asOf)
        let sender: Sender? =
            if let sender { try Sender(SourceText(name: sender, bytes: InputFile.contents(of: sender))) } else { nil }
        let input = try InputFile(contacts)
        var reader = try Reader(list: input, name: input.name)
        let practices =
            selection.per == .practice ? PracticeGroups(reader.header, date: date, format: form.format) : nil
        let merge = try mailMerge(
            for: practices?.header ?? reader.header, listName: input.name, sender: sender, date: date)
        for warning in merge.warnings { console.report(warning) }
        let destination = try destination(console)
        let letterLog: LetterLog? =
            if let log {
                try LetterLog(
                    log, date: date, readOnly: onlyShows, excelSafe: form.excelSafe,
                    run: OutreachLog.Run(
                        date: date, templates: merge.templateNames, goesOn: form.resume, fileName: form.fileName))
            } else { nil }
        if let letterLog { destination.keepOff(letterLog.history.filesOfOtherRuns) }
        // Letters that scroll by on the terminal are progress enough.
        let showsLetters = StandardOutput.isTerminal && (form.output == nil || onlyShows && !dryRun)
        let progress = Progress(showsLetters ? Console(program: Self.name, quiet: true) : console, reading: [input])
        rules.log = letterLog?.history ?? OutreachLog()
        let audience = try Audience(rules, header: reader.header, listName: input.name, date: date)
        var run = LetterRun(
            merge, audience, listName: input.name, headerText: reader.headerText, top: selection.top,
            destination: destination,
            log: onlyShows ? nil : letterLog, rejects: rejects, practices: practices, progress: progress,
            notices: NoticeLimit(console))
        while let row = try reader.next() { try run.take(row) }
        let summary = try run.finish()
        for warning in run.warnings { console.report(warning) }
        console.summary(summary)
        try run.requireEverybody()
        return run.outcome
    }

    /// Refuses to go by the letters in a log that is not there: its name may be misspelt. Only a run that was stopped may not
    /// have begun it yet.
    private func requireLog() throws(Diagnostic) {
        guard let log, selection.notWithin != nil, !form.resume, !Path.exists(log) else { return }
        let (folder, name) = Path.split(log)
        let near = nearestName(to: name, in: (try? InputFolder(folder))?.fileNames ?? [])
        throw Diagnostic(
            .error, .cannotRead, file: log, "there is no such log, and --not-within goes by the letters in it",
            hint: near.map { "did you mean \(folder.isEmpty ? $0 : Path.joined(folder, $0))?" }
                ?? "leave --not-within out the first time; the run begins the log")
    }

    private func destination(_ console: Console) throws(Diagnostic) -> any LetterDestination {
        if list { return try ListDestination(excelSafe: form.excelSafe) }
        if let preview { return PreviewDestination(preview, form, console: console) }
        if dryRun { return try form.dryRun(overwrite: shared.overwrite, log: log) }
        return try form.destination(overwrite: shared.overwrite, isLogged: log != nil)
    }

    private func mailMerge(
        for header: Header, listName: String, sender: Sender?, date: CalendarDate
    ) throws(Diagnostic) -> MailMerge {
        if let template, (try? InputFolder(template)) != nil {
            throw Diagnostic(
                .error, .usage, "\(template) is a folder, and --template names one file",
                hint: "choose among the templates in it with --templates \(template)")
        }
        let (folderPath, choice): (String, MailMerge.Choice) =
            if let template {
                (Path.split(template).folder, .one(fileName: Path.split(template).name))
            } else {
                (templates ?? "", .fitting(name: templates ?? ""))
            }
        if let templates, Path.isFile(templates) {
            throw Diagnostic(
                .error, .usage, "\(templates) is a file, and --templates names a folder of them",
                hint: "give everybody the letter in it with --template \(templates)")
        }
        let folder = try InputFolder(folderPath)
        let texts = TemplateFolder(fileNames: folder.fileNames, format: form.format) { (name) throws(Diagnostic) in
            let path = folder.path(of: name)
            return try SourceText(name: path, bytes: InputFile.contents(of: path))
        }
        return try MailMerge(
            header: header, listName: listName, folder: texts, choice: choice, sender: sender, date: date,
            format: form.format, isPersonal: form.personal, isLenient: lenient)
    }

    static func main() {
        runAndExit()
    }
}
