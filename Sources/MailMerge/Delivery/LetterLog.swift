import Bytes
import CSV
import Contacts
import Diagnostics

/// The outreach log of a run: its earlier lines and those of this run.
final class LetterLog {
    /// The letters logged before.
    let letters: LoggedLetters
    private let file: any PlacedLog
    private let date: CalendarDate
    private let channel: OutreachChannel
    /// Lines not yet in the file.
    private let lines = PendingLines()
    private var writer: Writer

    private final class PendingLines: ByteSink {
        var bytes: [UInt8] = []

        func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
    }

    /// Continues the log in `file`, or begins it.
    ///
    /// - Parameters:
    ///   - name: the name of the log in messages.
    ///   - run: identifies the letters of this run and of the one it resumes.
    ///   - channel: the channel of the letters.
    ///   - cells: how cells are written.
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

    /// Adds the lines for a letter, one per contact, unless they are already logged. `write` puts them into the file.
    ///
    /// - Parameter path: the file of the letter; blank if it has none.
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
                case .name, .newClients, .followUpOn, .outcome, .note: writer.field("")
                }
            }
            try writer.endRecord()
        }
        try writer.flush()
    }

    /// Writes the lines of letters that have been written.
    func write() throws(Diagnostic) {
        guard !lines.bytes.isEmpty else { return }
        try lines.bytes.withByteView { (bytes) throws(Diagnostic) in
            try file.write(UnsafeRawBufferPointer(bytes.buffer))
        }
        lines.bytes.removeAll(keepingCapacity: true)
    }

    /// Writes and syncs the log.
    func finish() throws(Diagnostic) {
        try write()
        try file.sync()
    }
}
