import CSV
import Contacts
import MailMerge
import Shell

/// The log of letters that `--log` names: what it says already, and the lines of this run.
final class LetterLog {
    /// The letters of earlier runs.
    let history: OutreachLog
    /// Nil where nothing is to be written.
    private let file: AppendFile?
    private let date: CalendarDate

    /// Opens the log at `path`, or begins it.
    ///
    /// - Parameter readOnly: whether it is only looked at; then it may also be missing.
    init(_ path: String, date: CalendarDate, readOnly: Bool) throws(Diagnostic) {
        self.date = date
        if readOnly {
            file = nil
            history = Path.exists(path) ? try OutreachLog(InputFile(path), name: path) : OutreachLog()
            return
        }
        let file = try AppendFile(path)
        self.file = file
        history = file.isEmpty ? OutreachLog() : try OutreachLog(file, name: path)
    }

    /// Notes the letter that `merge` made last; `path` is its file, blank if it has none.
    func add(_ merge: MailMerge, path: String) throws(Diagnostic) {
        let contact = merge.contact
        try append([contact.identifier, date.iso, merge.templateName, contact.action, merge.format.channel, path])
    }

    private func append(_ fields: [String]) throws(Diagnostic) {
        guard let file else { return }
        var writer = Writer(file)
        if file.isEmpty { try writer.record(OutreachLog.columns) }
        try writer.record(fields)
        try writer.flush()
    }

    /// Ends the log of this run.
    func finish() throws(Diagnostic) {
        try file?.sync()
    }
}
