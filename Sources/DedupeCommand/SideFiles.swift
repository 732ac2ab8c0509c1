import CSV
import Linkage
import Shell

/// The CSV files that are written beside the contacts, and put in their places when everything is written.
struct SideFiles {
    private let command: DedupeCommand
    private let links: OutputFile?
    private let review: OutputFile?
    private let model: OutputFile?
    private let changes: OutputFile?
    private let related: OutputFile?

    /// Begins the files that the options name.
    init(_ command: DedupeCommand) throws(Diagnostic) {
        func begin(_ path: String?) throws(Diagnostic) -> OutputFile? {
            guard let path else { return nil }
            return try OutputFile(path, overwrite: command.shared.overwrite)
        }
        self.command = command
        links = try begin(command.links)
        review = try begin(command.review)
        model = try begin(command.model)
        changes = try begin(command.changes)
        related = try begin(command.related)
    }

    /// Writes them all; what the summary says of them, each with a comma before it.
    func write(_ result: Deduplication) throws(Diagnostic) -> String {
        var told = ""
        try fill(links) { (writer) throws(Diagnostic) in try result.writeLinks(to: &writer) }
        try fill(model) { (writer) throws(Diagnostic) in try result.writeModel(to: &writer) }
        try fill(changes) { (writer) throws(Diagnostic) in
            let (added, changed) = try result.writeChanges(to: &writer)
            told += ", \(added) added and \(changed) changed -> \(command.changes ?? "")"
        }
        try fill(review) { (writer) throws(Diagnostic) in
            let (doubtful, decided) = try result.writeReview(to: &writer)
            let before = decided > 0 ? " and \(decided) decided before" : ""
            told += ", \(counted(doubtful, "pair")) to review\(before) -> \(command.review ?? "")"
        }
        try fill(related) { (writer) throws(Diagnostic) in
            let count = try result.writeRelated(to: &writer)
            told += ", \(count) shared address\(count == 1 ? "" : "es") -> \(command.related ?? "")"
        }
        return told
    }

    private func fill(
        _ file: OutputFile?, _ body: (inout Writer) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        guard let file else { return }
        var writer = Writer(file)
        try body(&writer)
        try writer.flush()
    }

    /// Puts them in their places.
    func commit() throws(Diagnostic) {
        for file in [links, review, model, changes, related] { try file?.commit() }
    }
}
