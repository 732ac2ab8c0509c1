import CSV
import Contacts

/// What the log of earlier letters says: when each contact was last written to.
package struct OutreachLog: Sendable {
    private var lastDates: [String: CalendarDate] = [:]
    /// The contacts and files of the lines that belong to a run which goes on.
    private var resumed: Set<[String]> = []

    /// A log without entries.
    package init() {}

    /// Reads a log, which fails closed: a line that cannot be read stops the run.
    ///
    /// - Parameter folder: how the files of a run begin that goes on: its lines are no letters of earlier runs.
    package init(_ source: any ByteSource, name: String, resumed folder: String? = nil) throws(Diagnostic) {
        for letter in try LetterRecord.read(source, name: name) {
            if let folder, letter.file.hasPrefix(folder) {
                resumed.insert([letter.contactID, letter.file])
            } else {
                add(letter.contactID, letter.date)
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
