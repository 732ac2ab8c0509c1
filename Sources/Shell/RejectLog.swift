import Bytes
import CSV
import Contacts
import Diagnostics

/// Where rejected rows go: a CSV file if the user named one, else standard error.
package final class RejectLog {
    private let console: Console
    private let path: String?
    private let file: OutputFile?
    private var writer: Writer
    /// How many rows were rejected.
    package private(set) var count = 0

    /// The columns of the file.
    package static let columns = RejectColumn.names
    /// The list whose header stands in the file last.
    private var listWithHeader: String?
    /// What `finish` tells of where there is no file.
    private var alike = AlikeRejections()

    /// - Parameters:
    ///   - writes: whether the file is to be written; if not, it must only be possible, and the rows are told of on
    ///     standard error.
    ///   - cells: what happens to cells on their way into the file.
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

    /// Takes a rejected row of a list with a header, which goes above the first of them.
    ///
    /// - Parameter decisions: what the whole list has decided about its rows, as `RejectColumn.header` tells it.
    package func reject(
        _ diagnostic: Diagnostic, raw: ByteView, under header: [UInt8], decisions: String = "", isShared: Bool = false
    ) throws(Diagnostic) {
        if let list = diagnostic.file {
            try header.withByteView { (text) throws(Diagnostic) in try self.header(text, of: list, decisions) }
        }
        try reject(diagnostic, raw: raw, isShared: isShared)
    }

    /// Takes a rejected row: what is wrong with it, and its bytes as they stood in the input.
    ///
    /// - Parameter isShared: whether many rows may be rejected for the same, as for want of an address; where there is
    ///   no file, all of them are told of together at the end.
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

    /// Writes the header of a list above the first of its rejected rows, so that the file can be imported once they are
    /// mended; a list without one, such as an address book of cards, needs none.
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

    /// Reads a list to its end, and rejects the rows that cannot be read and those that `take` has a fault to find
    /// with.
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

    /// Puts the file in its place; the words for the summary, as in `3 rejected -> rejects.csv`.
    package func finish() throws(Diagnostic) -> String {
        for diagnostic in alike.diagnostics { console.report(diagnostic) }
        if let file {
            try writer.flush()
            try file.commit()
        }
        guard count > 0, let path else { return "\(count) rejected" }
        return file == nil ? "\(count) rejected that would go to \(path)" : "\(count) rejected -> \(path)"
    }

    /// How the run ends as far as rejected rows decide it.
    package var outcome: Outcome { count > 0 && path == nil ? .rowsLeftBehind : .complete }
}

extension RejectLog: RejectedRows {
    package func reject(
        _ diagnostic: Diagnostic, raw: ByteView, under header: [UInt8], isShared: Bool
    ) throws(Diagnostic) {
        try reject(diagnostic, raw: raw, under: header, decisions: "", isShared: isShared)
    }
}
