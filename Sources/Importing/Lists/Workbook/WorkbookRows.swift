import Bytes
import CSV
import Diagnostics

/// The rows of one sheet of an Excel workbook, below its header. The sheet may have a title above the header.
///
/// The number of a row is its row number in the sheet; blank rows are skipped.
final class WorkbookRows: ListRows {
    private let workbook: Workbook
    private let sheet: Workbook.Sheet
    private let tail: SheetTail
    private var mergedRows: MergedRows
    /// Another visible sheet that seems to hold a list, if the user did not name one.
    private let otherList: String?
    private let reader: SheetReader
    private let parser: XMLParser
    private let record = RecordBuilder()
    /// The row as a line of CSV, which is what a person gets back if the row is rejected.
    private let raw = LastLine()
    private var writer: Writer
    let header: Header
    /// The number of columns in the sheet; those behind them hold what links lead to.
    private let width: Int
    /// The number of rows above the header.
    private let rowsAbove: Int
    /// Rows below the header that were read in search of it, last one first.
    private var waiting: [SheetRow]
    /// The one of these that was returned last; nil if the last row came from the reader.
    private var waited: SheetRow?

    /// Opens a sheet of the workbook `file`.
    ///
    /// - Parameter sheetName: the sheet to read; nil for the first visible one that is neither blank nor a cover.
    /// - Throws: if the workbook cannot be read, has no such sheet, or nothing in it.
    convenience init(_ file: WorkbookFile, sheet sheetName: String?) throws(Diagnostic) {
        let workbook = try Workbook(file)
        let candidates =
            if let sheetName { [try workbook.sheet(named: sheetName)] } else { workbook.sheets.filter(\.isVisible) }
        let top = try SheetTop.find(in: candidates, of: workbook)
        let otherList =
            sheetName == nil
            ? candidates.first { $0.name != top.sheet.name && SheetTop.isList($0, of: workbook) }?.name : nil
        try self.init(workbook, top, otherList: otherList)
    }

    private init(_ workbook: Workbook, _ top: SheetTop, otherList: String?) throws(Diagnostic) {
        self.workbook = workbook
        self.otherList = otherList
        (sheet, reader, parser, tail) = (top.sheet, top.reader, top.parser, top.tail)
        let written = try WorkbookRows.header(top.header, name: workbook.file.name)
        header = Header(written.names + tail.links.extraColumns(beside: written, below: top.header.number))
        width = written.count
        mergedRows = tail.merged.below(top.header.number, width: width)
        (rowsAbove, waiting) = (top.rowsAbove, top.below.reversed())
        writer = Writer(raw)
    }

    func rewound() throws(Diagnostic) -> (any ListRows)? {
        workbook.file.beginReading()
        guard let top = try SheetTop(sheet, of: workbook, tail) else { return nil }
        return try WorkbookRows(workbook, top, otherList: otherList)
    }

    private var name: String { workbook.file.name }

    private static func header(_ row: SheetRow, name: String) throws(Diagnostic) -> Header {
        guard !row.isTooLong else {
            throw Diagnostic(
                file: name, line: row.number, "the header row is longer than \(Reader.maximumRowSize >> 20) MB")
        }
        // A stray cell far to the right of a list would make every row that wide.
        guard row.width <= Reader.maximumColumns else {
            throw Diagnostic(
                file: name, line: row.number,
                "the header row reaches to column \(SheetRow.letters(of: row.width - 1)), farther than in any list",
                hint: "delete the cells to the right of the list")
        }
        return Header(row.cells)
    }

    var assumptions: String {
        var text = "Excel, sheet \"\(sheet.name)\""
        if workbook.sheets.count > 1 { text += ", one of \(workbook.sheets.count) sheets" }
        if let otherList { text += " (\"\(otherList)\" also holds a list; --sheet '\(otherList)' reads it)" }
        if mergedRows.count > 0 { text += ", \(counted(mergedRows.count, "merged cell")) filled" }
        if tail.merged.areTooMany { text += ", too many merged cells to fill" }
        if rowsAbove > 0 { text += ", \(counted(rowsAbove, "row")) above the header skipped" }
        return text
    }

    /// The header as a line of CSV, because rejected rows are returned as CSV.
    private(set) lazy var headerText: [UInt8] = {
        let line = MemorySink()
        var writer = Writer(line)
        // Writing to memory cannot fail.
        try? writer.record(header.names)
        try? writer.flush()
        return line.bytes
    }()

    var notices: [Diagnostic] {
        let row = waited ?? reader.row
        return row.oddities.map { $0.what.warning(column: $0.column, row: row.number, file: name) }
    }

    func next() throws(Diagnostic) -> Row? {
        waited = waiting.popLast()
        if waited == nil, try !parser.resume() { return nil }
        var row = waited ?? reader.row
        if mergedRows.count > 0 { try mergedRows.fill(&row, of: workbook.file) }
        let isWide = row.width > width
        if !tail.links.isEmpty || !row.links.isEmpty { row = tail.links.filling(row, header: header, width: width) }
        record.clear()
        raw.clear()
        row.forEachField { field in
            record.add(field)
            writer.field(field)
        }
        try writer.endRecord()
        try writer.flush()
        if row.isTooLong {
            return rejected(row, column: 1, "the row is longer than \(Reader.maximumRowSize >> 20) MB")
        }
        if isWide {
            let place = SheetRow.letters(of: row.width - 1) + String(row.number)
            return rejected(
                row, column: row.width, "cell \(place) is to the right of the last column of the header")
        }
        return .record(record.record(line: row.number, raw: raw.view))
    }

    private func rejected(_ row: SheetRow, column: Int, _ reason: String) -> Row {
        .rejected(RejectedRow(line: row.number, column: column, reason: reason, raw: raw.view))
    }
}

/// Keeps what a writer wrote since it was cleared.
private final class LastLine: ByteSink {
    private var bytes = ByteBuffer(capacity: 1 << 12)

    /// The line, valid until the next change.
    var view: ByteView { bytes.view }

    func clear() { bytes.clear() }

    func write(_ more: UnsafeRawBufferPointer) {
        bytes.append(ByteView(more.assumingMemoryBound(to: UInt8.self)))
    }
}
