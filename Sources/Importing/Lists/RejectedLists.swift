import Bytes
import CSV
import Contacts
import Diagnostics
import Text

/// A file of rejected rows, put together again to the lists that they are from, so that it can be imported once the
/// rows are mended.
struct RejectedLists {
    let lists: [ListSource]

    /// Whether a list begins as a file of rejected rows does.
    static func isBeginning(_ bytes: [UInt8]) -> Bool {
        let mark = ByteOrderMark.utf8
        var scanner = LineScanner(bytes: bytes, position: bytes.starts(with: mark) ? mark.count : 0)
        guard let line = scanner.next() else { return false }
        return LineScanner.fields(bytes[line.range], delimiter: UInt8(ascii: ",")) == RejectColumn.names
    }

    /// Reads the file to its end.
    ///
    /// - Throws: if a row of it cannot be read, or a list has no header among its rows and needs one.
    init(_ source: any ByteSource, name: String, options: ListOptions) throws(Diagnostic) {
        var reader = try Reader(TextSource(source, encoding: options.encoding), name: name)
        var parts: [Part] = []
        while let row = try reader.next() {
            switch row {
            case .rejected(let row):
                throw Diagnostic(
                    file: name, line: row.line, column: row.column, row.reason,
                    hint: "a file of rejected rows has the columns \(RejectColumn.names.joined(separator: ", "))")
            case .record(let record):
                let file = SpreadsheetCell.plain(record[0]).string
                if parts.last?.file != file { parts.append(Part(file: file)) }
                parts[parts.count - 1].add(record)
            }
        }
        guard parts.contains(where: { !$0.origins.isEmpty }) else {
            throw Diagnostic(file: name, "there are no rejected rows in it", hint: "there is nothing to mend")
        }
        var textOptions = ListOptions()
        textOptions.delimiter = options.delimiter
        var lists: [ListSource] = []
        for part in parts where !part.origins.isEmpty {
            try part.check(in: name)
            lists.append(
                try ListSource(
                    MemorySource(part.text), beginning: [], name: part.file, options: textOptions,
                    decisions: part.decisions
                ) { rows in MendedRows(rows, origins: part.origins, file: name) })
        }
        self.lists = lists
    }

    /// The rows of one list.
    private struct Part {
        let file: String
        var text: [UInt8] = []
        /// Where each row begins in `text` and in its list, as lines counted from 1.
        var origins: [(line: Int, original: Int)] = []
        /// What was decided about the list, as its header says.
        private(set) var decisions = ""
        private var lines = 1
        private var hasHeader = false

        init(file: String) {
            self.file = file
        }

        mutating func add(_ record: Record) {
            if let told = RejectColumn.decisions(in: record[3].string) {
                guard !hasHeader else { return }
                hasHeader = true
                decisions = told
            } else {
                origins.append((lines, Int(record[1].trimmed.string) ?? record.line))
            }
            let row = SpreadsheetCell.plain(record[4])
            text.append(contentsOf: row.buffer)
            if !row.endsLine { text.append(.lineFeed) }
            lines += Part.lineEnds(in: row) + (row.endsLine ? 0 : 1)
        }

        func check(in name: String) throws(Diagnostic) {
            guard !hasHeader, !text.prefix(6).map(\.asciiUppercased).elementsEqual("BEGIN:".utf8) else { return }
            throw Diagnostic(
                file: name, "the header of \(file) is missing, so its rows cannot be understood",
                hint: "it stands in a row of its own with the reason \"\(RejectColumn.header)\"")
        }

        private static func lineEnds(in text: ByteView) -> Int {
            var count = 0
            var previous: UInt8 = 0
            for byte in text {
                if byte == .carriageReturn || byte == .lineFeed && previous != .carriageReturn { count += 1 }
                previous = byte
            }
            return count
        }
    }
}
