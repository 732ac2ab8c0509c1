import Bytes
import Diagnostics
import Text

/// Reads CSV row by row and loses nothing: every physical line below the header ends up in a record, in a rejected row,
/// or is blank.
///
/// libcsv alone either stops at the first stray quote or swallows the rest of the file after it. The reader therefore
/// runs it in strict mode, one physical line at a time. When a line breaks the rules, or a quote stays open longer than
/// any real row, the reader goes back to the first line of the record and parses that line alone, leniently. If the
/// line closes its quotes and has as many fields as the header, it is accepted with its stray quotes as text; otherwise
/// it is rejected. Reading resumes at the next line.
package struct Reader: ~Copyable {
    /// The name of the source in messages.
    package let name: String
    private var lines: LineBuffer
    private let parser: Parser
    /// The byte between fields.
    package let delimiter: UInt8
    /// The number of the next line to read, counted from 1.
    private var nextLine: Int
    /// Rows seen since a row with an open quote was rejected; nil once no more lines of that row can follow.
    private var rowsSinceBroken: RowEvidence?
    private var mustRestart = false
    /// How many more rows to read one by one before trying a run again.
    private var carefulRows = 0
    private static let rowsBetweenRuns = 100
    package private(set) var header = Header([])
    /// The bytes of the header row as in the input, including the line ending.
    package private(set) var headerText: [UInt8] = []

    /// The reason for rejecting a row whose quote is never closed.
    static let openQuote = "a quote is opened but not closed in its row"

    /// The most bytes a row may have.
    package static let maximumRowSize = 4 << 20
    /// More columns than any list has; each takes memory in every program.
    package static let maximumColumns = 2000
    /// The most physical lines a row may have.
    package static let maximumRowLines = 1000

    /// Opens `source` and reads its header row; the names of the columns are trimmed.
    ///
    /// - Parameters:
    ///   - name: the name of the source in messages.
    ///   - delimiter: the byte between fields.
    ///   - firstLine: the line number of the first line of the source.
    /// - Throws: if there is no readable header row.
    package init(
        _ source: any ByteSource, name: String, delimiter: UInt8 = UInt8(ascii: ","), firstLine: Int = 1
    ) throws(Diagnostic) {
        self.name = name
        nextLine = firstLine
        lines = LineBuffer(source)
        parser = Parser(delimiter: delimiter)
        self.delimiter = delimiter
        try lines.skipByteOrderMark()
        header = try readHeader()
    }

    /// Opens a list that a spreadsheet may have saved: in any encoding that `TextSource` reads, with the delimiter that
    /// the header uses.
    package init(list source: any ByteSource, name: String) throws(Diagnostic) {
        let text = TextSource(source)
        let beginning = try text.prefix { (bytes) throws(Diagnostic) in
            bytes.contains(.lineFeed) || bytes.count >= Reader.maximumRowSize
        }
        let header = beginning.prefix { $0 != .lineFeed }
        try self.init(
            ResumedSource(beginning, then: text), name: name, delimiter: LineScanner.delimiter(of: header))
    }

    /// Moves the records from here on into `run`, up to the first one that breaks the quoting rules or spans lines.
    /// Returns false if too few records qualify to make a run worthwhile; read them with `next` then.
    package mutating func fill(_ run: RecordRun) throws(Diagnostic) -> Bool {
        guard rowsSinceBroken == nil, carefulRows == 0 else { return false }
        lines.setMark()
        let text = try lines.ahead(atLeast: RecordRun.leastSize)
        guard run.fill(text, firstLine: nextLine, delimiter: delimiter) else {
            carefulRows = Reader.rowsBetweenRuns
            return false
        }
        lines.skip(run.count)
        nextLine += run.lineCount
        return true
    }

    /// The next row, or nil at the end of the input.
    package mutating func next() throws(Diagnostic) -> Row? {
        if carefulRows > 0 { carefulRows -= 1 }
        if mustRestart {
            parser.restart(strict: true)
            mustRestart = false
        }
        lines.setMark()
        var attempt = Attempt(firstLine: nextLine)
        while true {
            switch try lines.next(limit: Reader.maximumRowSize) {
            case .endOfInput:
                return lines.markedCount == 0 ? nil : recover(attempt, reason: "a quote is opened but never closed")
            case .recordTooLong:
                return recover(
                    attempt, reason: "a quote is opened but not closed within \(Reader.maximumRowSize >> 20) MB")
            case .tooLong(let head):
                nextLine += 1
                let reason = "the line is longer than \(Reader.maximumRowSize >> 20) MB"
                return .rejected(RejectedRow(line: attempt.firstLine, column: 1, reason: reason, raw: head))
            case .line(let line):
                nextLine += 1
                if attempt.firstCount == 0 { attempt.firstCount = line.count }
                if let row = feed(line, to: &attempt) { return row }
            }
        }
    }

    /// Parses one more line of a row. Returns the row if it ended with that line or turned out to be broken.
    private mutating func feed(_ line: ByteView, to attempt: inout Attempt) -> Row? {
        var outcome = parser.feed(line)
        if case .open = outcome, !line.endsLine { outcome = parser.finish() }
        switch outcome {
        case .record:
            if lines.markedCount > attempt.firstCount, hasSwallowedRows(attempt, lastLine: line) {
                return recover(attempt, reason: Reader.openQuote)
            }
            return accept(attempt, size: lines.markedCount, repaired: false)
        case .open where line.isBlank && lines.markedCount == line.count:
            lines.setMark()
            attempt = Attempt(firstLine: nextLine)
            return nil
        case .open where nextLine - attempt.firstLine >= Reader.maximumRowLines:
            return recover(attempt, reason: "a quote is opened but not closed within \(Reader.maximumRowLines) lines")
        case .open:
            if !isRow(line) { attempt.mayBeRows = false }
            return nil
        case .malformed where lines.markedCount > attempt.firstCount:
            return recover(attempt, reason: Reader.openQuote)
        case .malformed(let offset):
            return recover(
                attempt, column: line.upTo(offset).characterCount + 1,
                reason: "a quote is inside text, or text follows a closing quote")
        }
    }

    /// Goes back to the first line of a row that broke the rules and accepts that line leniently, or rejects it.
    private mutating func recover(_ attempt: Attempt, column: Int = 1, reason: String) -> Row {
        let line = lines.marked(attempt.firstCount)
        lines.rewind(to: attempt.firstCount)
        nextLine = attempt.firstLine + 1
        mustRestart = true
        parser.restart(strict: false)
        var outcome = parser.feed(line)
        if case .open = outcome, !line.endsLine { outcome = [.lineFeed].withByteView { parser.feed($0) } }
        guard case .record = outcome else {
            rowsSinceBroken = RowEvidence(rows: 0, columns: header.count)
            return .rejected(RejectedRow(line: attempt.firstLine, column: column, reason: reason, raw: line))
        }
        if header.count == 0 || isFull || rowsSinceBroken != nil {
            return accept(attempt, size: attempt.firstCount, repaired: true)
        }
        return .rejected(RejectedRow(line: attempt.firstLine, column: column, reason: reason, raw: line))
    }

    private mutating func accept(_ attempt: Attempt, size: Int, repaired: Bool) -> Row {
        let raw = lines.marked(size)
        let fields = parser.fields
        if isPieceOfBrokenRow(raw, repaired: repaired) {
            let reason = "the line seems to belong to a broken row above it"
            return .rejected(RejectedRow(line: attempt.firstLine, column: 1, reason: reason, raw: raw))
        }
        if let reason = fields.excess(over: header.count) {
            return .rejected(RejectedRow(line: attempt.firstLine, column: 1, reason: reason, raw: raw))
        }
        return .record(Record(line: attempt.firstLine, fields: fields, raw: raw, repaired: repaired))
    }

    /// Whether a row has more fields than the header, not counting trailing blank ones.
    private var hasTooManyFields: Bool { parser.fields.excess(over: header.count) != nil }

    /// Whether a row has exactly one field for every column.
    private var isFull: Bool { parser.fields.count >= header.count && !hasTooManyFields }
}

/// A row being read: its first line, the length of that line, and whether each line so far could be a row.
private struct Attempt {
    var firstLine: Int
    var firstCount = 0
    var mayBeRows = true
}

/// Distinguishes rows from text: every row has as many delimiters as the header.
private struct RowEvidence {
    /// The number of consecutive lines with that many delimiters.
    var rows: Int
    let columns: Int

    /// Six delimiters in the right places are not a coincidence; fewer may be the commas of an address.
    var isConvincing: Bool { rows * (columns - 1) >= 6 }
}

// Distinguishes text with line breaks from rows that an unclosed quote has swallowed.
extension Reader {
    /// Whether `line` alone has as many delimiters as the header.
    private func isRow(_ line: ByteView) -> Bool {
        header.count > 1 && line.count(where: { $0 == delimiter }) == header.count - 1
    }

    /// Whether the record that ended with `lastLine` is really several rows: a stray quote in the last row closed the
    /// quote that the first row opened.
    private func hasSwallowedRows(_ attempt: Attempt, lastLine: ByteView) -> Bool {
        if hasTooManyFields { return true }
        guard attempt.mayBeRows, isRow(lastLine) else { return false }
        if parser.fields.count < header.count { return true }
        // If rows begin with a quote, the next row's first quote would have closed the open one, and text would follow:
        // so this record is a real one. `Writer` relies on that.
        if lines.marked(1)[0] == .quote { return false }
        return RowEvidence(rows: nextLine - 1 - attempt.firstLine, columns: header.count).isConvincing
    }

    /// Whether a readable row is really the rest of the broken row above it.
    ///
    /// Until enough full rows have followed to be sure that the broken row has ended, every other row belongs to it. A
    /// line with an unpaired quote is its last one.
    private mutating func isPieceOfBrokenRow(_ raw: ByteView, repaired: Bool) -> Bool {
        guard var evidence = rowsSinceBroken else { return false }
        evidence.rows = isFull ? evidence.rows + 1 : 0
        let ended = evidence.isConvincing || raw.count(where: { $0 == .quote }) % 2 == 1
        rowsSinceBroken = ended ? nil : evidence
        return !isFull || repaired && !evidence.isConvincing
    }
}

extension Reader {
    private mutating func readHeader() throws(Diagnostic) -> Header {
        switch try next() {
        case nil:
            throw Diagnostic(file: name, "the file is empty", hint: "a CSV file begins with a row of column names")
        case .rejected(let row):
            try refuseBinary(row.raw, line: row.line)
            throw Diagnostic(
                file: name, line: row.line, column: row.column, "the header row cannot be read: \(row.reason)",
                hint: "fix the quotes in that line, or export the list again")
        case .record(let record):
            try refuseBinary(record.raw, line: record.line)
            guard record.fields.count <= Reader.maximumColumns else {
                throw Diagnostic(
                    file: name, line: record.line,
                    "the header row has \(record.fields.count) columns, more than any list has",
                    hint: "if these are rows, check the delimiter and the line endings")
            }
            headerText = record.raw.array
            return Header((0..<record.fields.count).map { record[$0].trimmed.string })
        }
    }

    /// A header row with control bytes, or the first bytes of a PNG or PDF file, is not text.
    private func refuseBinary(_ raw: ByteView, line: Int) throws(Diagnostic) {
        if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
            throw Diagnostic(file: name, "the text is in UTF-16", hint: "save it as \"CSV UTF-8\" and try again")
        }
        let isDocument = raw.starts(with: [0x89, 0x50, 0x4E, 0x47]) || raw.starts(with: "%PDF-".utf8)
        let control = raw.enumerated().first { $1 < .space && $1 != .tab && $1 != .lineFeed && $1 != .carriageReturn }
        if let offset = isDocument ? 0 : control?.offset {
            let isWorkbook = raw.starts(with: "PK\u{03}\u{04}".utf8)
            throw Diagnostic(
                file: name, line: line, column: offset + 1, "this is not text",
                hint: isWorkbook
                    ? "use import to read an Excel file: import FILE.xlsx | dedupe"
                    : "export the list as CSV; an image or an archive cannot be read as CSV")
        }
    }
}
