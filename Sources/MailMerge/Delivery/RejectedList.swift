import Bytes
import CSV
import Contacts
import Diagnostics

/// The places of rows that come from a file of rejected rows.
final class RowOrigins: Sendable {
    private let places: [Int: (file: String, line: Int)]

    fileprivate init(_ places: [Int: (file: String, line: Int)]) {
        self.places = places
    }

    /// The list and line where the row at `line` was first read.
    func place(_ line: Int) -> (file: String, line: Int)? { places[line] }
}

/// The rows that an earlier run rejected, put back together as one list: the rejects of one run are the list of the
/// next.
struct RejectedList {
    let source: MemorySource
    let origins: RowOrigins

    /// Whether a list with this header is a file of rejected rows.
    static func isOne(_ header: Header) -> Bool { header.names == RejectColumn.names }

    /// Reads the rest of the file. Rows of several lists become one list with the columns of all of them.
    ///
    /// - Throws: if a row cannot be read, or if the header of its list is missing.
    init(_ reader: consuming Reader, name: String) throws(Diagnostic) {
        var parts: [Part] = []
        while let row = try reader.next() {
            switch row {
            case .rejected(let row):
                throw Diagnostic(
                    file: name, line: row.line, column: row.column, row.reason,
                    hint: "a file of rejected rows has the columns \(RejectColumn.names.joined(separator: ", "))")
            case .record(let record) where record.isBlank: continue
            case .record(let record):
                let file = SpreadsheetCell.plain(record[0]).string
                let raw = SpreadsheetCell.plain(record[4])
                if RejectColumn.decisions(in: record[3].string) != nil {
                    if parts.last?.file != file || parts.last?.header != raw.array {
                        parts.append(Part(file: file, header: raw.array))
                    }
                    continue
                }
                guard parts.last?.file == file else {
                    throw Diagnostic(
                        file: name, line: record.line, "the header of \(file) is missing, so this row cannot be read",
                        hint: "it belongs in its own row with the reason \"\(RejectColumn.header)\"")
                }
                parts[parts.count - 1].rows.append((Int(record[1].trimmed.string) ?? record.line, raw.array))
            }
        }
        (source, origins) = try RejectedList.joined(parts)
    }

    /// The rows of one list.
    private struct Part {
        let file: String
        let header: [UInt8]
        var rows: [(line: Int, raw: [UInt8])] = []

        /// The list up to a row, for the reader.
        func list(_ row: [UInt8]) -> MemorySource {
            MemorySource(header + (header.last == .lineFeed ? [] : [.lineFeed]) + row)
        }
    }

    private static func joined(_ parts: [Part]) throws(Diagnostic) -> (MemorySource, RowOrigins) {
        var names: [String] = []
        for part in parts {
            let header = try Reader(list: part.list([]), name: part.file).header
            for name in header.names where !names.contains(name) { names.append(name) }
        }
        let sink = MemorySink()
        var writer = Writer(sink)
        var places: [Int: (file: String, line: Int)] = [:]
        var line = 1
        func countLines(from start: Int) { line += sink.bytes[start...].count { $0 == .lineFeed } }
        try writer.record(names)
        try writer.flush()
        countLines(from: 0)
        for part in parts {
            for row in part.rows {
                var reader = try Reader(list: part.list(row.raw), name: part.file)
                let columns = names.map { reader.header.index(of: $0) }
                guard case .record(let record)? = try reader.next() else { continue }
                places[line] = (part.file, row.line)
                let start = sink.bytes.count
                for column in columns { writer.field(column.map { record[$0] } ?? .empty) }
                try writer.endRecord()
                try writer.flush()
                countLines(from: start)
            }
        }
        return (MemorySource(sink.bytes), RowOrigins(places))
    }
}
