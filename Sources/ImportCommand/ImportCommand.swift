import ArgumentParser
import Bytes
import Contacts
import Diagnostics
import Importing
import Shell

struct ImportCommand: Program {
    static let name = "import"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Turn contact or booking lists from any program into one canonical CSV.",
        discussion: """
            Reads CSV lists, Excel workbooks and vCards exported from phones, address books and booking programs. \
            Recognizes columns by name and writes the toolkit's contacts (or bookings, with --as bookings) to standard \
            output. Each row is written, filtered out, or rejected with a reason. Lists that cannot be read are \
            reported; the others are imported.

            Birthdays, health numbers and other private columns are not carried over unless --map names them. For \
            contacts, --map also accepts 'Header=name' for whole names and 'Header=address' for whole addresses. \
            A file of rejected rows can be imported again after the rows are fixed.

              import google.csv phone.vcf doulas.xlsx --output contacts.csv
              import --kind doula --map 'Lead doctor=name' list.csv
              import --as bookings acuity.csv > bookings.csv
            """,
        version: toolkitVersion)

    @Argument(help: "The lists to read; - is standard input, which is also the default.")
    var files: [String] = []

    @Option(name: .customLong("as"), help: "What the lists contain.")
    var subject = Subject.contacts

    @Option(help: "The kind to give rows that do not name one, as in --kind doula.")
    var kind: Kind?

    @Flag(help: "Keep rows with invalid email addresses unchanged instead of rejecting them.")
    var keepInvalid = false

    @Flag(help: "Add a column kind_reason that explains how each contact's kind was determined.")
    var explainKind = false

    @OptionGroup(title: "Reading the lists") var reading: ReadingOptions

    @OptionGroup(title: "Filters") var filters: FilterOptions

    @OptionGroup(title: "People to skip") var forgetting: ForgetOptions

    @Option(
        help: ArgumentHelp(
            "Read lists as this file says. With --dry-run, write it, so that pieces of a list are read like the whole.",
            valueName: "file"),
        completion: .file())
    var readAs: String?

    @Flag(help: "Show the format of each list, the meaning of its columns, and the first rows; import nothing.")
    var dryRun = false

    @Flag(help: "List the formats that import recognizes by their columns.")
    var listFormats = false

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    /// What lists contain.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case contacts
        case bookings
    }

    func validate() throws {
        guard forgetting.erase == nil || forgetting.forget != nil && !files.isEmpty else {
            throw ValidationError("--erase needs --forget FILE and the files and folders to erase the contact from.")
        }
        let isForContacts = kind != nil || keepInvalid || explainKind || !filters.filter.isEmpty
        if subject == .bookings, isForContacts {
            throw ValidationError(
                "--kind, --keep-invalid, --explain-kind and the filters apply to contacts, not bookings.")
        }
    }

    var namedFiles: NamedFiles {
        if forgetting.erase != nil { return shared.namedFiles(lists: []) }
        var files = shared.namedFiles(lists: paths)
        files.read("--forget", forgetting.forget)
        if dryRun { files.write("--read-as", readAs) } else { files.read("--read-as", readAs) }
        output.add(to: &files, overwrite: shared.overwrite)
        return files
    }

    var paths: [String] { files.isEmpty ? ["-"] : files }

    func perform() throws(Diagnostic) -> Outcome {
        if listFormats {
            try StandardOutput().write(FormatList.text)
            return .complete
        }
        if let id = forgetting.erase, let forgetFile = forgetting.forget {
            let erasing = try EraseRun(
                id, forgetFile: forgetFile, paths: files, shared.console(for: ImportCommand.name))
            return try erasing.run(Path.exists(forgetFile) ? forgetting.people() : ForgottenPeople())
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
}

/// Runs `import` with the arguments of the process.
package func runImport() -> Never { ImportCommand.runAndExit() }

extension Kind: ExpressibleByArgument {
    /// Reads the words that people use for a kind, like `Kind(words:)`.
    public init?(argument: String) {
        guard let kind = argument.withByteView({ Kind(words: $0) }) else { return nil }
        self = kind
    }
}
