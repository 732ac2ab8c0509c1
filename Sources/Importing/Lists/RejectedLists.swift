import Bytes
import CSV
import Contacts
import Diagnostics
import Text

/// The lists in a file of rejected rows, put back together so that the rows can be imported after they are fixed.
struct RejectedLists {
    let lists: [ListSource]

    /// Whether bytes begin like a file of rejected rows.
    static func isBeginning(_ bytes: [UInt8]) -> Bool {
        let mark = ByteOrderMark.utf8
        var scanner = LineScanner(bytes: bytes, position: bytes.starts(with: mark) ? mark.count : 0)
        guard let line = scanner.next() else { return false }
        return LineScanner.fields(bytes[line.range], delimiter: UInt8(ascii: ",")) == RejectColumn.names
    }

    /// Reads the file to its end.
    ///
    /// - Throws: if a row cannot be read, or if the header of a list that needs one is missing.
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
            throw Diagnostic(file: name, "the file has no rejected rows", hint: "there is nothing to fix")
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
        /// The first line of each row in `text` and in its list, counted from 1.
        var origins: [(line: Int, original: Int)] = []
        /// Decisions about the list, from its header row.
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
                hint: "it belongs in its own row with the reason \"\(RejectColumn.header)\"")
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
