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
        abstract: "Turn contact lists and booking lists of any origin into one canonical CSV.",
        discussion: """
            Reads CSV lists, Excel workbooks and vCards as phones, address books and booking programs export them, \
            recognises their columns by name, and writes the toolkit's contacts (or, with --as bookings, its bookings) to standard output. Every row is \
            written, left out as the options say, or rejected with its reason. A list that cannot be read is told of, and the \
            others are imported.

            Birthdays, health numbers and other private columns are not carried over unless --map names them. A file of \
            rejected rows can be imported again once they are mended.
            """,
        version: toolkitVersion)

    @Argument(help: "Lists; - or nothing is standard input.")
    var files: [String] = []

    @Option(name: .customLong("as"), help: "What the lists hold.")
    var subject = Subject.contacts

    @Option(
        help: ArgumentHelp(
            """
            Say what a column is: 'Header=column', or 'Header=name' for whole names, 'Header=address' for whole addresses. \
            May be repeated.
            """,
            valueName: "header=column"))
    var map: [String] = []

    @Option(help: "The kind of every row that does not say its own, as in --kind doula.")
    var kind: Kind?

    @Option(help: "Where phone numbers without a country code belong: \(DiallingRegion.list).")
    var region: DiallingRegion = .unitedStates

    @Flag(help: "Keep text that is not an email address as it is instead of rejecting its row.")
    var keepInvalid = false

    @Flag(help: "Write a column kind_reason: what each contact's kind was told by.")
    var explainKind = false

    @OptionGroup(title: "How to read the lists") var reading: ReadingOptions

    @OptionGroup(title: "Which contacts to keep") var filters: FilterOptions

    @Flag(help: "Show what each list is, what its columns become and the first rows; import nothing.")
    var dryRun = false

    @Flag(help: "Show the formats that are known by their columns.")
    var listFormats = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let isForContacts = kind != nil || keepInvalid || explainKind || !filters.isEmpty
        if subject == .bookings, isForContacts {
            throw ValidationError(
                "--kind, --keep-invalid, --explain-kind and the filters are about contacts, not bookings.")
        }
    }

    var namedFiles: NamedFiles { shared.namedFiles(lists: paths) }

    private var paths: [String] { files.isEmpty ? ["-"] : files }

    func perform() throws(Diagnostic) -> Outcome {
        if listFormats { return try showFormats() }
        let console = shared.console(for: ImportCommand.name)
        var lists: [ListSource] = []
        var opened: [InputFile] = []
        let refused = RefusedLists(console)
        for path in paths {
            lists +=
                try refused.attempt { () throws(Diagnostic) in
                    let file = try InputFile(path, isReadTwice: subject == .bookings)
                    opened.append(file)
                    return try ListSource.lists(in: file, name: file.name, options: reading.options)
                } ?? []
        }
        if lists.isEmpty { return refused.outcome(.complete) }
        if let sheet = reading.sheet, refused.isEmpty, !lists.contains(where: \.isWorkbook) {
            throw Diagnostic(
                .error, .usage, "--sheet '\(sheet)': no list is an Excel workbook, and only those have sheets")
        }
        if subject == .contacts {
            for list in lists where BookingImport.isLikely(list) {
                console.report(
                    Diagnostic(
                        .note, file: list.name, "this looks like a list of bookings; it is imported as one of contacts",
                        hint: "--as bookings imports it as bookings"))
            }
        }
        switch (subject, dryRun) {
        case (.contacts, true):
            let options = try contactOptions(lists, refused)
            return try show(lists, refused) { (list) throws(Diagnostic) in
                try ListPreview(contacts: list, options: options)
            }
        case (.bookings, true):
            let (mapping, format) = try (bookingMapping(lists, refused), bookingFormat())
            return try show(lists, refused) { (list) throws(Diagnostic) in
                try ListPreview(bookings: list, mapping: mapping, format: format)
            }
        case (.contacts, false):
            return try importContacts(lists, refused, console, Progress(console, reading: opened))
        case (.bookings, false): return try importBookings(lists, refused, console)
        }
    }

    private func showFormats() throws(Diagnostic) -> Outcome {
        for (title, formats) in [("Contacts:", FormatList.contacts), ("Bookings:", FormatList.bookings)] {
            try StandardOutput().write(title + "\n")
            for (identifier, name) in formats {
                let gap = String(repeating: " ", count: max(1, 24 - identifier.count))
                try StandardOutput().write("  \(identifier)\(gap)\(name)\n")
            }
        }
        try StandardOutput().write("vCards and Excel workbooks (.xlsx) are recognised by their first bytes.\n")
        return .complete
    }

    private func show(
        _ lists: [ListSource], _ refused: RefusedLists, _ preview: (ListSource) throws(Diagnostic) -> ListPreview
    ) throws(Diagnostic) -> Outcome {
        var texts: [String] = []
        for list in lists {
            let shown = try refused.attempt { () throws(Diagnostic) in try preview(list) }
            if let shown { texts.append(shown.text(visible: Console.visible)) }
        }
        try StandardOutput().write(texts.joined(separator: "\n"))
        return refused.outcome(.complete)
    }

    static func main() {
        runAndExit()
    }
}

/// What lists hold.
enum Subject: String, ExpressibleByArgument, CaseIterable {
    case contacts
    case bookings
}
