import Bytes
import CSV
import Contacts
import Diagnostics

/// The outreach log of a run: what it says already, and the lines of this run.
final class LetterLog {
    /// What was noted before.
    let letters: LoggedLetters
    private let file: any PlacedLog
    private let date: CalendarDate
    private let channel: OutreachChannel
    /// Lines that are not in the file yet.
    private let lines = PendingLines()
    private var writer: Writer

    private final class PendingLines: ByteSink {
        var bytes: [UInt8] = []

        func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
    }

    /// Goes on with the log in `file`, or begins it.
    ///
    /// - Parameters:
    ///   - name: what messages call it.
    ///   - run: how it knows the letters of this run, and of the one that this run goes on with.
    ///   - channel: how letters go.
    ///   - cells: what happens to cells on their way.
    init(
        _ file: any PlacedLog, name: String, run: LoggedLetters.Run, channel: OutreachChannel, cells: CellPolicy
    ) throws(Diagnostic) {
        self.file = file
        self.channel = channel
        date = run.date
        writer = Writer(lines, cells: cells)
        guard file.isEmpty else {
            letters = try LoggedLetters(OutreachLog(file, name: name, isGrowing: true), run: run, name: name)
            return
        }
        letters = LoggedLetters()
        try writer.record(OutreachColumn.allCases.map(\.rawValue))
    }

    /// Makes the lines for a letter, one for each of the contacts it is for, unless they are there already. They are in
    /// the file once `write` has been called.
    ///
    /// - Parameter path: its file, blank if it has none.
    func add(_ letter: Letter, path: String) throws(Diagnostic) {
        let contact = letter.contact
        let names = contact.identifier.withByteView { $0.split(on: ";").map(\.string) }
        let fileName = Path.split(path).name
        for name in names.isEmpty ? [""] : names where !letters.hasNoted(name, fileName: fileName) {
            for column in OutreachColumn.allCases {
                switch column {
                case .contactID: writer.field(name)
                case .date: writer.field(date.iso)
                case .template: writer.field(letter.templateName)
                case .action: writer.field(contact.action)
                case .channel: writer.field(channel.rawValue)
                case .file: writer.field(path)
                }
            }
            try writer.endRecord()
        }
        try writer.flush()
    }

    /// Writes the lines of letters that are where they are to be by now.
    func write() throws(Diagnostic) {
        guard !lines.bytes.isEmpty else { return }
        try lines.bytes.withByteView { (bytes) throws(Diagnostic) in
            try file.write(UnsafeRawBufferPointer(bytes.buffer))
        }
        lines.bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the log of this run.
    func finish() throws(Diagnostic) {
        try write()
        try file.sync()
    }
}
