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
    /// Lines that are not in the file yet.
    private let lines = PendingLines()
    private var writer: Writer

    private final class PendingLines: ByteSink {
        var bytes: [UInt8] = []

        func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) { self.bytes.append(contentsOf: bytes) }
    }

    /// Opens the log at `path`, or begins it.
    ///
    /// - Parameters:
    ///   - readOnly: whether it is only looked at; then it may also be missing.
    ///   - run: how it knows the letters of this run, and of the one that this run goes on with.
    init(_ path: String, date: CalendarDate, readOnly: Bool, run: OutreachLog.Run) throws(Diagnostic) {
        self.date = date
        writer = Writer(lines)
        if readOnly {
            file = nil
            history = Path.exists(path) ? try OutreachLog(InputFile(path), name: path, run: run) : OutreachLog()
            return
        }
        let file = try AppendFile(path, mending: run.goesOn)
        self.file = file
        history = file.isEmpty ? OutreachLog() : try OutreachLog(file, name: path, run: run)
        if file.isEmpty { try writer.record(LetterRecord.columns) }
    }

    /// Notes the letter that `merge` made last, for each of the contacts it is for, unless that is noted already.
    ///
    /// - Parameters:
    ///   - path: its file, blank if it has none.
    ///   - isFinal: whether the letter is where it is to be; if not, the line is kept until `finish`.
    func add(_ merge: MailMerge, path: String, isFinal: Bool) throws(Diagnostic) {
        let contact = merge.contact
        let names = contact.identifier.withByteView { $0.split(on: ";").map(\.string) }
        let fileName = Path.split(path).name
        for name in names.isEmpty ? [""] : names where !history.hasNoted(name, fileName: fileName) {
            try writer.record([name, date.iso, merge.templateName, contact.action, merge.format.channel, path])
        }
        if isFinal { try writeLines() }
    }

    private func writeLines() throws(Diagnostic) {
        try writer.flush()
        guard let file, !lines.bytes.isEmpty else { return }
        try lines.bytes.withByteView { (bytes) throws(Diagnostic) in
            try file.write(UnsafeRawBufferPointer(bytes.buffer))
        }
        lines.bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the log of this run.
    func finish() throws(Diagnostic) {
        try writeLines()
        try file?.sync()
    }
}
