import Bytes
import CSV
import Contacts
import Diagnostics

/// The outreach log of a run: its earlier lines and those of this run.
final class LetterLog {
    /// The letters logged before.
    let letters: LoggedLetters
    /// The columns of the log, which may be the practitioner's own; nil for one that is not ours.
    private let columns: [OutreachColumn?]
    private let name: String
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

    /// A contact as the log names it.
    struct Entry {
        /// The id of the list, byte for byte.
        let identifier: [UInt8]
        let name: String
        /// How many new clients the list credits the contact with; blank if it does not say.
        let newClients: String
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
        self.name = name
        self.channel = channel
        date = run.date
        writer = Writer(lines, cells: cells)
        guard file.isEmpty else {
            let log = try OutreachLog(file, name: name, isGrowing: true)
            columns = log.columns
            letters = try LoggedLetters(log, run: run, name: name)
            return
        }
        letters = LoggedLetters()
        columns = OutreachColumn.allCases
        try writer.record(OutreachColumn.allCases.map(\.rawValue))
    }

    /// A warning if the log lacks columns that later runs need.
    var warning: Diagnostic? {
        let needed: [OutreachColumn] = [.template, .action, .file, .newClients, .followUpOn]
        let missing = needed.filter { !columns.contains($0) }.map(\.rawValue)
        guard !missing.isEmpty else { return nil }
        return Diagnostic(
            .warning, file: name, line: 1,
            "this log does not remember \(missing.joined(separator: ", "))",
            hint: "add \(missing.count == 1 ? "this column" : "these columns") to its first line")
    }

    /// Adds a line for each contact of a letter, unless it is already logged. `write` puts them into the file.
    ///
    /// - Parameter path: the file of the letter; blank if it has none.
    func add(_ letter: Letter, to entries: [Entry], path: String) throws(Diagnostic) {
        let action = letter.contact.action
        let fileName = Path.split(path).name
        let followUp = letter.template.followUpDays.map { date.adding(days: $0).iso } ?? ""
        for entry in entries where !letters.hasNoted(entry.identifier, entry.name, fileName: fileName) {
            for column in columns {
                switch column {
                case .contactID: writer.field(entry.identifier)
                case .name: writer.field(entry.name)
                case .date: writer.field(date.iso)
                case .template: writer.field(letter.templateName)
                case .action: writer.field(action)
                case .channel: writer.field(channel.rawValue)
                case .file: writer.field(path)
                case .newClients: writer.field(entry.newClients)
                case .followUpOn: writer.field(followUp)
                case .outcome, .note, nil: writer.field("")
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
