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
    /// Where the letter is, or blank for one that went to standard output.
    case file

    /// The header row that a log must have for lines to be added to it.
    package static let header = allCases.map(\.rawValue).joined(separator: ",")
}

/// How a contact is written to.
package enum OutreachChannel: String, Sendable {
    case letter
    case email
}

/// One line of the outreach log: a letter that was written, to whom, and when.
package struct OutreachRecord: Equatable, Sendable {
    package let contactID: String
    package let date: CalendarDate
    package let template: String
    package let action: String
    package let file: String
}

/// The letters that were written so far, as mail-merge notes them and score reads them.
package struct OutreachLog: Sendable {
    /// In the order of the log.
    package private(set) var records: [OutreachRecord] = []

    /// A log without lines.
    package init() {}

    /// Reads a log to its end. It fails closed: a line that was overlooked would be a letter sent twice.
    ///
    /// - Parameter isGrowing: whether lines are going to be added, for which it must be in the form that they have.
    /// - Throws: where the log lacks `contact_id` or `date`, or a line cannot be read.
    package init(_ source: any ByteSource, name: String, isGrowing: Bool = false) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        guard !isGrowing || reader.headerText.withByteView({ $0.trimmed.string }) == OutreachColumn.header else {
            throw Diagnostic(
                file: name, line: 1,
                "no line can be added to this log, for its columns are not \(OutreachColumn.header)",
                hint: "save it with these columns and commas between them, or begin another log")
        }
        let columns = try Columns(reader.header, name: name)
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record): records.append(try columns.read(record, name: name))
            }
        }
    }

    /// The places of the columns in a log, which may have been in a spreadsheet since.
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
                    file: name, line: 1, "this is not a log of letters: it lacks contact_id or date",
                    hint: "mail-merge begins one with --log FILE")
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
                // The name of a file may end in a blank.
                file: file.map { SpreadsheetCell.plain(record[$0]).string } ?? "")
        }
    }
}
