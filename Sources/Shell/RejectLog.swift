import Bytes
import CSV
import Contacts
import Diagnostics

/// The destination for rejected rows: a CSV file if the user named one, else standard error.
package final class RejectLog {
    private let console: Console
    private let path: String?
    private let file: OutputFile?
    private var writer: Writer
    /// The number of rejected rows.
    package private(set) var count = 0

    /// The columns of the file.
    package static let columns = RejectColumn.names
    /// The list whose header was written last.
    private var listWithHeader: String?
    /// The rows that `finish` reports if there is no file.
    private var alike = AlikeRejections()

    /// - Parameters:
    ///   - writes: whether to write the file; if false, the run only checks that it could, and reports the rows on
    ///     standard error.
    ///   - cells: how to write cells to the file.
    package init(
        path: String?, overwrite: Bool, console: Console, writes: Bool = true, cells: CellPolicy = .plain
    ) throws(Diagnostic) {
        self.console = console
        self.path = path
        if let path, !writes { try OutputFile.requireRoom(at: path, overwrite: overwrite) }
        file = if let path, writes { try OutputFile(path, overwrite: overwrite) } else { nil }
        writer = Writer(file ?? MemorySink(), cells: cells)
        if file != nil { try writer.record(RejectLog.columns) }
    }

    /// Takes a rejected row of a list with a header; the header is written above the list's first rejected row.
    ///
    /// - Parameter decisions: what the importer decided for the whole list, in the form that `RejectColumn.header`
    ///   records.
    package func reject(
        _ diagnostic: Diagnostic, raw: ByteView, under header: [UInt8], decisions: String = "", isShared: Bool = false
    ) throws(Diagnostic) {
        if let list = diagnostic.file {
            try header.withByteView { (text) throws(Diagnostic) in try self.header(text, of: list, decisions) }
        }
        try reject(diagnostic, raw: raw, isShared: isShared)
    }

    /// Takes a rejected row: what is wrong with it, and its bytes as in the input.
    ///
    /// - Parameter isShared: whether many rows may have the same fault, such as a missing address; without a file,
    ///   these are reported together at the end.
    package func reject(_ diagnostic: Diagnostic, raw: ByteView, isShared: Bool = false) throws(Diagnostic) {
        count += 1
        let text = RejectLog.withoutLineEnd(raw)
        guard file != nil else {
            if isShared, alike.take(diagnostic, text: RejectLog.shown(text)) { return }
            return console.report(diagnostic.rejecting(RejectLog.shown(text)))
        }
        writer.field(diagnostic.file ?? "")
        writer.field(diagnostic.line.map(String.init) ?? "")
        writer.field(diagnostic.column.map(String.init) ?? "")
        writer.field(diagnostic.message)
        writer.field(text)
        try writer.endRecord()
    }

    /// Writes the header of a list above its first rejected row, so that the file can be imported once the rows are
    /// fixed. A list without a header, such as a vCard file, needs none.
    private func header(_ text: ByteView, of list: String, _ decisions: String) throws(Diagnostic) {
        guard file != nil, !text.isEmpty, listWithHeader != list else { return }
        listWithHeader = list
        for cell in [list, "", "", RejectColumn.header(decisions)] { writer.field(cell) }
        writer.field(RejectLog.withoutLineEnd(text))
        try writer.endRecord()
    }

    private static func shown(_ text: ByteView) -> String {
        text.characterCount <= 200 ? text.string : String(text.string.prefix(200)) + "…"
    }

    private static func withoutLineEnd(_ raw: ByteView) -> ByteView {
        var count = raw.count
        if count > 0, raw[count - 1] == .lineFeed { count -= 1 }
        if count > 0, raw[count - 1] == .carriageReturn { count -= 1 }
        return raw.upTo(count)
    }

    /// Reads a list to its end; rejects the rows that cannot be read and those in which `take` finds a fault.
    package func readRows(_ reader: inout Reader, _ take: (Record) -> Diagnostic?) throws(Diagnostic) {
        while let row = try reader.next() {
            switch row {
            case .record(let record):
                if let fault = take(record) { try reject(fault, raw: record.raw, under: reader.headerText) }
            case .rejected(let row):
                let fault = Diagnostic(file: reader.name, line: row.line, column: row.column, row.reason)
                try reject(fault, raw: row.raw, under: reader.headerText)
            }
        }
    }

    /// Moves the file into place and returns the words for the summary, as in `3 rejected -> rejects.csv`.
    package func finish() throws(Diagnostic) -> String {
        for diagnostic in alike.diagnostics { console.report(diagnostic) }
        if let file {
            try writer.flush()
            try file.commit()
        }
        guard count > 0, let path else { return "\(count) rejected" }
        return file == nil ? "\(count) rejected that would go to \(path)" : "\(count) rejected -> \(path)"
    }

    /// The outcome of the run as far as rejected rows decide it.
    package var outcome: Outcome { count > 0 && path == nil ? .rowsLeftBehind : .complete }
}

extension RejectLog: RejectedRows {
    package func reject(
        _ diagnostic: Diagnostic, raw: ByteView, under header: [UInt8], isShared: Bool
    ) throws(Diagnostic) {
        try reject(diagnostic, raw: raw, under: header, decisions: "", isShared: isShared)
    }
}
