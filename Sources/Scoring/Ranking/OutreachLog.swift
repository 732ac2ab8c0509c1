import CSV
import Contacts

/// What the log of letters says: when each contact was last written to, and last thanked.
package struct OutreachLog {
    private struct Letter {
        let id: String
        let date: CalendarDate
        let isThanks: Bool
    }

    /// The last letters to a contact.
    struct Outreach {
        var last: CalendarDate?
        var lastThanks: CalendarDate?
    }

    private var letters: [Letter] = []

    /// A log without entries.
    package init() {}

    /// Reads the log that mail-merge writes: its columns `contact_id`, `date` and, for thanks, `action`.
    ///
    /// - Throws: where it lacks one of the first two, or a line cannot be read; a letter overlooked would be sent twice.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        var reader = try Reader(source, name: name)
        guard let idColumn = reader.header.index(of: "contact_id"), let dateColumn = reader.header.index(of: "date")
        else {
            throw Diagnostic(
                file: name, line: 1, "this is not a log of letters: it lacks contact_id or date",
                hint: "mail-merge writes one with --log FILE")
        }
        let actionColumn = reader.header.index(of: "action")
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                guard let date = CalendarDate(record[dateColumn]) else {
                    throw Diagnostic(
                        file: name, line: record.line, "\"\(record[dateColumn].string)\" is not a date",
                        hint: "write it like 2026-11-01")
                }
                let action = actionColumn.map { record[$0].trimmed.string }
                letters.append(
                    Letter(
                        id: record[idColumn].trimmed.string, date: date, isThanks: action == NextAction.thank.rawValue))
            }
        }
    }

    /// The last letters by contact number up to the day `asOf`, and how many letters went to nobody in the list.
    func outreach(_ index: ContactIndex, contacts: Int, asOf: CalendarDate) -> (byContact: [Outreach], unknown: Int) {
        var outreach = Array(repeating: Outreach(), count: contacts)
        var unknown = 0
        for letter in letters {
            guard let contact = index.contacts(.id, letter.id).first else {
                unknown += 1
                continue
            }
            guard letter.date <= asOf else { continue }
            outreach[contact].last = max(outreach[contact].last ?? letter.date, letter.date)
            if letter.isThanks {
                outreach[contact].lastThanks = max(outreach[contact].lastThanks ?? letter.date, letter.date)
            }
        }
        return (outreach, unknown)
    }
}
