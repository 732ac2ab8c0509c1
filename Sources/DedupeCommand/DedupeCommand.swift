import ArgumentParser
import CSV
import Linkage
import Shell

@main
struct DedupeCommand: Program {
    static let name = "dedupe"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Find the rows that are the same person or practice and merge them, losing nothing.",
        discussion: """
            Reads canonical contacts, as import writes them, and writes one golden record a contact. Colleagues who share a \
            telephone or an address stay apart, and so do spouses who share an email address.
            """,
        version: toolkitVersion)

    @Argument(help: "The canonical contacts; standard input if left out.")
    var file = "-"

    @Option(
        help: ArgumentHelp(
            "Write to which contact every row went: contact_id,record_id,match_probability.", valueName: "file"))
    var links: String?

    @Option(
        help: ArgumentHelp(
            "The least probability with which two rows are merged, between 0 and 1.", valueName: "probability"))
    var threshold = LinkageOptions.usualThreshold

    @Option(
        help: ArgumentHelp(
            "Compare this column too, as a date of birth or a licence number; may be repeated.", valueName: "column"))
    var compare: [String] = []

    @Option(
        help: ArgumentHelp(
            "Show why two rows are one contact or two, instead of writing contacts.", valueName: "id,id"))
    var explain: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard threshold > 0, threshold < 1 else {
            throw ValidationError("--threshold must lie between 0 and 1, as in --threshold 0.95")
        }
        if let explain, explain.split(separator: ",").count != 2 {
            throw ValidationError("--explain takes two ids with a comma between them, as in --explain p1,p2")
        }
    }

    func perform() throws(Diagnostic) -> Outcome {
        let console = Console(program: Self.name, quiet: shared.quiet)
        let rejects = try RejectLog(path: shared.rejects, overwrite: shared.overwrite, console: console)
        let linkFile: OutputFile? = if let links { try OutputFile(links, overwrite: shared.overwrite) } else { nil }
        let list = try read(rejects)
        var options = LinkageOptions()
        options.threshold = threshold
        options.compared = compare
        if let explain {
            let ids = explain.split(separator: ",").map(String.init)
            options.explained = (ids[0], ids[1])
        }
        let result = try Deduplication(list, options: options)
        if options.explained != nil {
            try Array(result.explanationText().utf8).withByteView { (text) throws(Diagnostic) in
                try StandardOutput().write(UnsafeRawBufferPointer(text.buffer))
            }
            return rejects.outcome
        }
        if let linkFile {
            var writer = Writer(linkFile)
            try result.writeLinks(to: &writer)
            try writer.flush()
        }
        var writer = Writer(StandardOutput())
        try result.writeContacts(to: &writer)
        try writer.flush()
        try linkFile?.commit()
        let rejected = try rejects.finish()
        console.summary(
            "\(list.count + rejects.count) rows read, \(result.contactCount) contacts written, "
                + "\(list.count - result.contactCount) merged, \(rejected)")
        return rejects.outcome
    }

    /// Reads the whole list; rows that cannot be read go to `rejects`.
    private func read(_ rejects: RejectLog) throws(Diagnostic) -> ContactList {
        let input = try InputFile(file)
        var reader = try Reader(input, name: input.name)
        let list = try ContactList(reader.header, name: input.name)
        while let row = try reader.next() {
            switch row {
            case .record(let record):
                if let fault = list.append(record) { try rejects.reject(fault, raw: record.raw) }
            case .rejected(let row):
                let fault = Diagnostic(file: input.name, line: row.line, column: row.column, row.reason)
                try rejects.reject(fault, raw: row.raw)
            }
        }
        guard list.count + rejects.count > 0 else {
            var writer = Writer(StandardOutput())
            try writer.record(list.columns)
            try writer.flush()
            throw Diagnostic(file: input.name, "there are no rows below the header", hint: "export the list again")
        }
        return list
    }

    static func main() {
        runAndExit()
    }
}
