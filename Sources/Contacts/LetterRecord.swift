import CSV

/// One line of the outreach log: a letter that was written, to whom, and when.
package struct LetterRecord: Equatable, Sendable {
    package let contactID: String
    package let date: CalendarDate
    /// The name of the template's file, or blank.
    package let template: String
    /// A `NextAction`, or blank.
    package let action: String
    /// Where the letter is, or blank for one that went to standard output.
    package let file: String

    /// The columns of the log. `date` is ISO; `channel` is `letter` or `email`.
    package static let columns = ["contact_id", "date", "template", "action", "channel", "file"]

    /// Reads a log to its end. It fails closed: a line that was overlooked would be a letter sent twice.
    ///
    /// - Parameter isGrowing: whether lines are going to be added, for which it must be in the form that they have.
    /// - Throws: where the log lacks `contact_id` or `date`, or a line cannot be read.
    package static func read(
        _ source: any ByteSource, name: String, isGrowing: Bool = false
    ) throws(Diagnostic) -> [LetterRecord] {
        var reader = try Reader(list: source, name: name)
        let header = reader.header
        let form = columns.joined(separator: ",")
        guard !isGrowing || reader.headerText.withByteView({ $0.trimmed.string }) == form else {
            throw Diagnostic(
                file: name, line: 1, "no line can be added to this log, for its columns are not \(form)",
                hint: "save it with these columns and commas between them, or begin another log")
        }
        guard let idColumn = header.index(of: "contact_id"), let dateColumn = header.index(of: "date") else {
            throw Diagnostic(
                file: name, line: 1, "this is not a log of letters: it lacks contact_id or date",
                hint: "mail-merge begins one with --log FILE")
        }
        func cell(_ column: Int?, _ record: Record) -> String {
            column.map { SpreadsheetCell.plain(record[$0].trimmed).string } ?? ""
        }
        let templateColumn = header.index(of: "template")
        let (actionColumn, fileColumn) = (header.index(of: "action"), header.index(of: "file"))
        var records: [LetterRecord] = []
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                guard let date = CalendarDate(record[dateColumn]) else {
                    throw Diagnostic(
                        file: name, line: record.line, "\"\(record[dateColumn].string)\" is not a date",
                        hint: "write it like 2026-11-01")
                }
                records.append(
                    LetterRecord(
                        contactID: cell(idColumn, record), date: date, template: cell(templateColumn, record),
                        action: cell(actionColumn, record),
                        file: fileColumn.map { SpreadsheetCell.plain(record[$0]).string } ?? ""))
            }
        }
        return records
    }
}
