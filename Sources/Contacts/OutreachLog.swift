import Bytes
import CSV
import Diagnostics

/// The columns of the outreach log, in the order in which mail-merge writes them.
package enum OutreachColumn: String, CaseIterable, Sendable {
    case contactID = "contact_id"
    /// ISO.
    case date
    /// The name of the template's file, or blank.
    case template
    /// A `NextAction`, or blank.
    case action
    /// An `OutreachChannel`.
    case channel
    /// The letter's file, or blank for a letter on standard output.
    case file

    /// The header row of a log that mail-merge can add rows to.
    package static let header = allCases.map(\.rawValue).joined(separator: ",")
}

/// The way a letter goes.
package enum OutreachChannel: String, Sendable {
    case letter
    case email
}

/// One row of the outreach log: a letter, its contact, and its date.
package struct OutreachRecord: Equatable, Sendable {
    package let contactID: String
    package let date: CalendarDate
    package let template: String
    package let action: String
    package let file: String
}

/// The letters so far; mail-merge adds rows and score reads them.
package struct OutreachLog: Sendable {
    /// In the order of the log.
    package private(set) var records: [OutreachRecord] = []

    /// An empty log.
    package init() {}

    /// Reads a whole log. It fails on any unreadable row: a skipped row could send a letter twice.
    ///
    /// - Parameter isGrowing: whether rows will be added, which requires our own header.
    /// - Throws: if the log lacks `contact_id` or `date`, or a row cannot be read.
    package init(_ source: any ByteSource, name: String, isGrowing: Bool = false) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        guard !isGrowing || reader.headerText.withByteView({ $0.trimmed.string }) == OutreachColumn.header else {
            throw Diagnostic(
                file: name, line: 1,
                "cannot add rows to this log: its columns are not \(OutreachColumn.header)",
                hint: "save it as CSV with these columns, or start another log")
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
        private let template: Int?
        private let action: Int?
        private let file: Int?

        init(_ header: Header, name: String) throws(Diagnostic) {
            let index = { (column: OutreachColumn) in header.index(of: column.rawValue) }
            guard let contactID = index(.contactID), let date = index(.date) else {
                throw Diagnostic(
                    file: name, line: 1, "not an outreach log: the column contact_id or date is missing",
                    hint: "mail-merge --log FILE starts one")
            }
            self.contactID = contactID
            self.date = date
            template = index(.template)
            action = index(.action)
            file = index(.file)
        }

        func read(_ record: Record, name: String) throws(Diagnostic) -> OutreachRecord {
            guard let day = CalendarDate(record[date]) else {
                throw Diagnostic(
                    file: name, line: record.line, "\"\(record[date].string)\" is not a date",
                    hint: "write it like 2026-11-01")
            }
            func cell(_ column: Int?) -> String {
                column.map { SpreadsheetCell.plain(record[$0].trimmed).string } ?? ""
            }
            return OutreachRecord(
                contactID: cell(contactID), date: day, template: cell(template), action: cell(action),
                // A file name can end in a space.
                file: file.map { SpreadsheetCell.plain(record[$0]).string } ?? "")
        }
    }
}
