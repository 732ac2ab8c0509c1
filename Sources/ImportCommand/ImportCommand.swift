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
            recognises their columns by name, and writes the toolkit's contacts (or, with --as bookings, its bookings) \
            to standard output. Every row is written, left out as the options say, or rejected with its reason. A list \
            that cannot be read is told of, and the others are imported.

            Birthdays, health numbers and other private columns are not carried over unless --map names them. For \
            contacts, --map also takes 'Header=name' for whole names and 'Header=address' for whole addresses. A file of \
            rejected rows can be imported again once they are mended.
            """,
        version: toolkitVersion)

    @Argument(help: "Lists; - or nothing is standard input.")
    var files: [String] = []

    @Option(name: .customLong("as"), help: "What the lists hold.")
    var subject = Subject.contacts

    @Option(help: "The kind of every row that does not say its own, as in --kind doula.")
    var kind: Kind?

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

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    /// What lists hold.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case contacts
        case bookings
    }

    func validate() throws {
        let isForContacts = kind != nil || keepInvalid || explainKind || !filters.filter.isEmpty
        if subject == .bookings, isForContacts {
            throw ValidationError(
                "--kind, --keep-invalid, --explain-kind and the filters are about contacts, not bookings.")
        }
    }

    var namedFiles: NamedFiles {
        var files = shared.namedFiles(lists: paths)
        output.add(to: &files, overwrite: shared.overwrite)
        return files
    }

    var paths: [String] { files.isEmpty ? ["-"] : files }

    func perform() throws(Diagnostic) -> Outcome {
        if listFormats {
            try StandardOutput().write(FormatList.text)
            return .complete
        }
        let run = try ImportRun(self)
        if run.lists.isEmpty { return run.refused.outcome(.complete) }
        switch (subject, dryRun) {
        case (.contacts, false): return try run.importContacts()
        case (.bookings, false): return try run.importBookings()
        case (.contacts, true): return try run.previewContacts()
        case (.bookings, true): return try run.previewBookings()
        }
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
