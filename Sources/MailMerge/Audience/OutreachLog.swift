import CSV
import Contacts

/// What the log of earlier letters says: when each contact was last written to.
package struct OutreachLog: Sendable {
    private var lastDates: [String: CalendarDate] = [:]
    /// The contacts and files of the lines that belong to a run which goes on.
    private var resumed: Set<[String]> = []

    /// The columns of the log. `date` is ISO; `channel` is `letter` or `email`; `file` is blank for a letter to standard output.
    package static let columns = ["contact_id", "date", "template", "action", "channel", "file"]

    /// A log without entries.
    package init() {}

    /// Reads a log, which fails closed: a line that cannot be read stops the run.
    ///
    /// - Parameter folder: how the files of a run begin that goes on: its lines are no letters of earlier runs.
    package init(_ source: any ByteSource, name: String, resumed folder: String? = nil) throws(Diagnostic) {
        var reader = try Reader(source, name: name)
        guard let identifierColumn = reader.header.index(of: "contact_id"),
            let dateColumn = reader.header.index(of: "date")
        else {
            throw Diagnostic(
                file: name, line: 1, "this is not a log of letters: it lacks contact_id or date",
                hint: "name a new file, and it will be begun")
        }
        let fileColumn = reader.header.index(of: "file")
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                guard let date = CalendarDate(record[dateColumn]) else {
                    throw Diagnostic(
                        file: name, line: record.line, "\"\(record[dateColumn].string)\" is not a date",
                        hint: "write it like 2026-11-01")
                }
                let file = fileColumn.map { record[$0].string } ?? ""
                if let folder, file.hasPrefix(folder) {
                    resumed.insert([record[identifierColumn].string, file])
                    continue
                }
                add(record[identifierColumn].trimmed.string, date)
            }
        }
    }

    private mutating func add(_ identifier: String, _ date: CalendarDate) {
        guard !identifier.isEmpty else { return }
        lastDates[identifier] = max(date, lastDates[identifier] ?? date)
    }

    /// Whether the log has a line for the letter in `file` to this contact already, of the run that goes on.
    package func hasNoted(_ identifier: String, file: String) -> Bool { resumed.contains([identifier, file]) }

    /// The day of the last letter to the contact with this id, or nil.
    func lastDate(_ identifier: ByteView) -> CalendarDate? { lastDates[identifier.string] }
}
