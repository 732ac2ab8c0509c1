import ArgumentParser
import CSV
import Contacts
import Importing
import Shell

@main
struct ImportCommand: Program {
    static let name = "import"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Turn contact lists of any origin into one canonical CSV.",
        discussion: """
            Reads CSV lists and Excel workbooks as phones, address books and spreadsheets export them, recognises their \
            columns by name, and writes the toolkit's contacts to standard output. Every row is written, or rejected \
            with its reason.
            """,
        version: toolkitVersion)

    @Argument(help: "Contact lists; - or nothing is standard input.")
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "Say what a column is: 'Header=column', or 'Header=name' for whole names. May be repeated.",
            valueName: "header=column"))
    var map: [String] = []

    @Option(help: "The kind of every row that does not say its own, as in --kind doula.")
    var kind: Kind?

    @Option(help: "The sheet of a workbook to read; the first visible one that is not blank by default.")
    var sheet: String?

    @Option(help: "Where phone numbers without a country code belong: \(DiallingRegion.list).")
    var region: DiallingRegion = .unitedStates

    @Flag(help: "Keep text that is not an email address as it is instead of rejecting its row.")
    var keepInvalid = false

    @OptionGroup var shared: SharedOptions

    func perform() throws(Diagnostic) -> Outcome {
        let console = shared.console(for: ImportCommand.name)
        var options = ContactOptions()
        options.kind = kind
        options.region = region
        options.keepInvalid = keepInvalid
        options.mapping = try ColumnMapping(map)

        var lists: [ListSource] = []
        for path in files.isEmpty ? ["-"] : files {
            let file = try InputFile(path)
            lists.append(try ListSource(file, name: file.name, sheet: sheet))
        }
        if let sheet, !lists.contains(where: \.isWorkbook) {
            throw Diagnostic(
                .error, .usage, "--sheet '\(sheet)': no list is an Excel workbook, and only those have sheets")
        }
        var contacts = try ContactImport(lists, options: options)
        let rejects = try shared.rejectLog(console)
        let notices = NoticeLimit(console)
        var writer = Writer(StandardOutput())
        try contacts.run(
            to: &writer,
            ContactImport.Listener(
                reject: { (diagnostic, raw) throws(Diagnostic) in try rejects.reject(diagnostic, raw: raw) },
                notice: notices.report, listDone: console.summary))
        notices.finish()

        let counts = contacts.counts
        let blank = counts.blank > 0 ? ", \(counts.blank) blank" : ""
        let rejected = try rejects.finish()
        console.summary(
            "\(counted(counts.read, "row")) read, \(counted(counts.written, "contact")) written\(blank), \(rejected)")
        try requireRows(counts.read, in: lists.map(\.name))
        return rejects.outcome
    }

    static func main() {
        runAndExit()
    }
}

extension Kind: ExpressibleByArgument {
    /// Reads the words people use for a kind, as `Kind(words:)` does.
    public init?(argument: String) {
        guard let kind = argument.withByteView({ Kind(words: $0) }) else { return nil }
        self = kind
    }
}

extension DiallingRegion: ExpressibleByArgument {
    static let list = allCases.map(\.rawValue).joined(separator: ", ")
}
