import Bytes
import CSV
import Diagnostics

/// The columns of the outreach log, in the order in which mail-merge writes them.
///
/// mail-merge adds a row for each letter. The practitioner fills in `outcome` and `note`, and adds rows of her own for
/// calls and visits. Logs with fewer columns are read as well.
package enum OutreachColumn: String, CaseIterable, Sendable {
    /// The id of the list, or one merged into it.
    case contactID = "contact_id"
    /// The contact's name, for the practitioner; mail-merge reads it where the list has no id.
    case name
    /// ISO.
    case date
    /// A `NextAction`, or blank; in the practitioner's own rows any word, such as `call`.
    case action
    /// The name of the template's file, or blank.
    case template
    /// An `OutreachChannel`.
    case channel
    /// The letter's file, or blank for a letter on standard output.
    case file
    /// `new_clients` of the scored list on that day; blank if the list had no such column.
    case newClients = "new_clients"
    /// The day for which the letter promises a call; ISO, or blank.
    case followUpOn = "follow_up_on"
    /// An `OutreachOutcome`, or blank.
    case outcome
    case note

    /// The header row of a log that mail-merge can add rows to.
    package static let header = allCases.map(\.rawValue).joined(separator: ",")
}

/// The way a letter goes.
package enum OutreachChannel: String, Sendable {
    case letter
    case email
    /// A message pasted by hand into a page or a telephone.
    case message
}

/// One row of the outreach log: a letter, or a call or visit that the practitioner noted herself.
package struct OutreachRecord: Equatable, Sendable {
    /// In the log, from 1.
    package var line = 0
    package let contactID: String
    /// The id as it is in the log, byte for byte.
    package var writtenID: [UInt8] = []
    package var name = ""
    package let date: CalendarDate
    package var template = ""
    package var action = ""
    /// Nil for other words than those of `OutreachChannel`.
    package var channel: OutreachChannel?
    package var file = ""
    /// How many clients the contact was credited with that day; nil if the log does not say.
    package var newClients: Int?
    package var followUpOn: CalendarDate?
    package var outcome: OutreachOutcome?
    package var note = ""

    package init(contactID: String, date: CalendarDate) {
        self.contactID = contactID
        self.date = date
    }

    /// Whether the row stands for a letter, delivered or not.
    ///
    /// A row with the name of an action that is a letter, with a channel, a template or a file is one, and so is a row
    /// that says nothing at all, as in logs without those columns. All others are the practitioner's own.
    package var isLetter: Bool {
        if let action = NextAction(rawValue: action) { return action.isLetter }
        if channel != nil || !template.isEmpty || !file.isEmpty { return true }
        return action.isEmpty && (outcome?.isUndelivered ?? note.isEmpty)
    }

    /// What came of it; in the practitioner's own rows `call`, `visit` and the like say it as well, and a note without
    /// an outcome counts as one in her words.
    package var result: OutreachOutcome? {
        if outcome != nil || isLetter { return outcome }
        switch action {
        case "call", "called", "phone": return .called
        case "visit", "visited", "met", "meeting": return .met
        case "", "note": return note.isEmpty ? nil : .other(note)
        default: return .other(action)
        }
    }
}

/// The letters so far; mail-merge adds rows and score reads them.
package struct OutreachLog: Sendable {
    /// In the order of the log.
    package private(set) var records: [OutreachRecord] = []
    /// The columns of the log in its order; nil for a column of the practitioner's own.
    package private(set) var columns: [OutreachColumn?] = OutreachColumn.allCases

    /// An empty log.
    package init() {}

    /// Reads a whole log. It fails on any unreadable row: a skipped row could send a letter twice. An
    /// empty file is an empty log.
    ///
    /// - Parameter isGrowing: whether rows will be added, which requires commas between its columns.
    /// - Throws: if the log lacks `contact_id` or `date`, or a row cannot be read.
    package init(_ source: any ByteSource, name: String, isGrowing: Bool = false) throws(Diagnostic) {
        let beginning = try source.prefix { (bytes) throws(Diagnostic) in !bytes.isEmpty }
        guard !beginning.isEmpty else { return }
        var reader = try Reader(list: ResumedSource(beginning, then: source), name: name)
        self.columns = reader.header.names.map { OutreachColumn(rawValue: $0) }
        guard !isGrowing || self.columns.count == 1 || reader.headerText.contains(.comma) else {
            throw Diagnostic(
                file: name, line: 1, "cannot add rows to this log: its columns are not separated by commas",
                hint: "save it as CSV with commas, or start another log")
        }
        let columns = try Columns(reader.header, name: name)
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record): records.append(try columns.read(record, name: name))
            }
        }
    }

    /// The positions of the columns; a spreadsheet may have reordered them.
    private struct Columns {
        private let contactID: Int
        private let date: Int
        private let others: [OutreachColumn: Int]

        init(_ header: Header, name: String) throws(Diagnostic) {
            var columns: [OutreachColumn: Int] = [:]
            for column in OutreachColumn.allCases { columns[column] = header.index(of: column.rawValue) }
            guard let contactID = columns[.contactID], let date = columns[.date] else {
                throw Diagnostic(
                    file: name, line: 1, "not an outreach log: the column contact_id or date is missing",
                    hint: "mail-merge --log FILE starts one")
            }
            self.contactID = contactID
            self.date = date
            others = columns
        }

        func read(_ record: Record, name: String) throws(Diagnostic) -> OutreachRecord {
            func cell(_ column: OutreachColumn) -> ByteView {
                others[column].map { SpreadsheetCell.plain(record[$0].trimmed) } ?? .empty
            }
            func day(_ text: ByteView) throws(Diagnostic) -> CalendarDate {
                guard let day = CalendarDate(text) else {
                    throw Diagnostic(
                        file: name, line: record.line, "\"\(text.string)\" is not a date",
                        hint: "write it like 2026-11-01")
                }
                return day
            }
            var row = OutreachRecord(
                contactID: SpreadsheetCell.plain(record[contactID].trimmed).string, date: try day(record[date]))
            row.line = record.line
            row.writtenID = record[contactID].array
            row.name = cell(.name).string
            row.template = cell(.template).string
            row.action = cell(.action).lowercasedString
            row.channel = OutreachChannel(rawValue: cell(.channel).lowercasedString)
            // A file name can end in a space.
            row.file = others[.file].map { SpreadsheetCell.plain(record[$0]).string } ?? ""
            row.outcome = OutreachOutcome(cell(.outcome))
            row.note = cell(.note).string
            let followUp = cell(.followUpOn)
            if !followUp.isEmpty { row.followUpOn = try day(followUp) }
            let newClients = cell(.newClients).string
            if !newClients.isEmpty {
                guard let number = Int(newClients), number >= 0 else {
                    throw Diagnostic(
                        file: name, line: record.line, "\"\(newClients)\" is not a number of new clients",
                        hint: "write it like 3, or leave the cell blank")
                }
                row.newClients = number
            }
            return row
        }
    }
}
