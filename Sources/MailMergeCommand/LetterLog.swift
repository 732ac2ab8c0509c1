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
    private let excelSafe: Bool
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
    ///   - excelSafe: whether no cell is to be a formula to a spreadsheet.
    ///   - run: how it knows the letters of this run, and of the one that this run goes on with.
    init(_ path: String, date: CalendarDate, readOnly: Bool, excelSafe: Bool, run: OutreachLog.Run) throws(Diagnostic) {
        self.date = date
        self.excelSafe = excelSafe
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

    /// Makes the lines for the letter that `merge` made last, one for each of the contacts it is for, unless they are there
    /// already. They are in the file once `write` has been called.
    ///
    /// - Parameter path: its file, blank if it has none.
    func add(_ merge: MailMerge, path: String) throws(Diagnostic) {
        let contact = merge.contact
        let names = contact.identifier.withByteView { $0.split(on: ";").map(\.string) }
        let fileName = Path.split(path).name
        for name in names.isEmpty ? [""] : names where !history.hasNoted(name, fileName: fileName) {
            let cells = [name, date.iso, merge.templateName, contact.action, merge.format.channel, path]
            try writer.record(excelSafe ? cells.map(SpreadsheetCell.safe) : cells)
        }
        try writer.flush()
    }

    /// Writes the lines of letters that are where they are to be by now.
    func write() throws(Diagnostic) {
        guard let file, !lines.bytes.isEmpty else { return }
        try lines.bytes.withByteView { (bytes) throws(Diagnostic) in
            try file.write(UnsafeRawBufferPointer(bytes.buffer))
        }
        lines.bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the log of this run.
    func finish() throws(Diagnostic) {
        try write()
        try file?.sync()
    }
}
