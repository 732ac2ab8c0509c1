import Bytes
import Diagnostics
import Text

/// Reads CSV row by row and loses nothing: every physical line below the header ends up in a record, in a rejected row, or
/// is blank.
///
/// libcsv alone either stops at the first stray quote or swallows the rest of the file behind it. The reader therefore runs
/// it in strict mode, one physical line at a time. When a line breaks the rules, or a quote stays open past any sensible
/// row, it goes back to the first line of the record and tries that line alone, leniently: if it closes on that line and
/// has as many fields as the header it is taken with its stray quotes as text, else it is rejected, and reading goes on at
/// the line after it.
package struct Reader: ~Copyable {
    /// What the source is called in messages.
    package let name: String
    private var lines: LineBuffer
    private let parser: Parser
    private let delimiter: UInt8
    /// The number of the line that will be read next, counted from 1.
    private var nextLine: Int
    /// The rows seen since one was rejected with a quote open in it, as long as lines of that one may still come.
    private var rowsSinceBroken: RowEvidence?
    private var mustRestart = false
    /// How many rows are read one by one before a run is tried again.
    private var carefulRows = 0
    private static let rowsBetweenRuns = 100
    package private(set) var header = Header([])
    /// The bytes of the header row as they stand in the input, line ending included.
    package private(set) var headerText: [UInt8] = []

    /// Why a row is rejected in which a quote stays open.
    static let openQuote = "a quote is opened and not closed in its row"

    /// The most bytes a row may have.
    package static let maximumRowSize = 4 << 20
    /// More columns than any list has; each takes memory in every program.
    package static let maximumColumns = 2000
    /// The most physical lines a row may have.
    package static let maximumRowLines = 1000

    /// Opens `source` and reads its header row; the names of the columns are trimmed.
    ///
    /// - Parameters:
    ///   - name: what the source is called in messages.
    ///   - delimiter: the byte between fields.
    ///   - firstLine: the number of the line that the source begins with.
    /// - Throws: when there is no readable header row.
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

    /// Opens a list that a person may have had in a spreadsheet: in any encoding that `TextSource` reads, and with the delimiter
    /// that its header shows.
    package init(list source: any ByteSource, name: String) throws(Diagnostic) {
        let text = TextSource(source)
        let beginning = try text.prefix { (bytes) throws(Diagnostic) in
            bytes.contains(.lineFeed) || bytes.count >= Reader.maximumRowSize
        }
        let header = beginning.prefix { $0 != .lineFeed }
        try self.init(
            ResumedSource(beginning, then: text), name: name, delimiter: LineScanner.delimiter(of: header))
    }

    /// Takes the records from here on into `run`, as far as they can do without a reader's care; false if the next row
    /// needs it, or if so few do not that they are better read one by one.
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
                return lines.markedCount == 0 ? nil : recover(attempt, reason: "a quote is opened and never closed")
            case .recordTooLong:
                return recover(
                    attempt, reason: "a quote is opened and not closed within \(Reader.maximumRowSize >> 20) MB")
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

    /// Parses one more line of a row; the row if it ended with that line or turned out to be broken.
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
            return recover(attempt, reason: "a quote is opened and not closed within \(Reader.maximumRowLines) lines")
        case .open:
            if !isRow(line) { attempt.mayBeRows = false }
            return nil
        case .malformed where lines.markedCount > attempt.firstCount:
            return recover(attempt, reason: Reader.openQuote)
        case .malformed(let offset):
            return recover(
                attempt, column: line.upTo(offset).characterCount + 1,
                reason: "a quote stands inside text or text follows a closing quote")
        }
    }

    /// Goes back to the first line of a row that broke the rules and takes that line leniently, or else rejects it.
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
            let reason = "the line seems to be the rest of a broken row above it"
            return .rejected(RejectedRow(line: attempt.firstLine, column: 1, reason: reason, raw: raw))
        }
        if let reason = fields.excess(over: header.count) {
            return .rejected(RejectedRow(line: attempt.firstLine, column: 1, reason: reason, raw: raw))
        }
        return .record(Record(line: attempt.firstLine, fields: fields, raw: raw, repaired: repaired))
    }

    /// Whether a row has more fields than the header, blank ones at its end aside.
    private var hasTooManyFields: Bool { parser.fields.excess(over: header.count) != nil }

    /// Whether a row has a field for every column and none too many.
    private var isFull: Bool { parser.fields.count >= header.count && !hasTooManyFields }
}

/// A row while it is being read: where it began, how long its first line is, and whether each line so far could be a row.
private struct Attempt {
    var firstLine: Int
    var firstCount = 0
    var mayBeRows = true
}

/// What tells rows from text: a row has as many delimiters as the header, line after line.
private struct RowEvidence {
    /// How many lines have been like that.
    var rows: Int
    let columns: Int

    /// Six delimiters in all the right places are hardly chance; fewer may be the commas of an address.
    var isConvincing: Bool { rows * (columns - 1) >= 6 }
}

// How text with line breaks in it is told from rows that an unclosed quote has swallowed.
extension Reader {
    /// Whether `line` by itself has as many delimiters as the header.
    private func isRow(_ line: ByteView) -> Bool {
        header.count > 1 && line.count(where: { $0 == delimiter }) == header.count - 1
    }

    /// Whether the record that ended with `lastLine` is rather made of rows, a stray quote in the last one having closed
    /// that of the first.
    private func hasSwallowedRows(_ attempt: Attempt, lastLine: ByteView) -> Bool {
        if hasTooManyFields { return true }
        guard attempt.mayBeRows, isRow(lastLine) else { return false }
        if parser.fields.count < header.count { return true }
        // Where rows begin with a quote, the next one's would have closed the open one and text would follow it: such a
        // record is what it seems. `Writer` relies on that.
        if lines.marked(1)[0] == .quote { return false }
        return RowEvidence(rows: nextLine - 1 - attempt.firstLine, columns: header.count).isConvincing
    }

    /// Whether a row that could be read is rather the rest of the broken one above it.
    ///
    /// Until enough full rows have come to be sure that it has ended, everything else is a part of it; a line in which a
    /// quote is left over is its last.
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
            throw Diagnostic(file: name, "there is nothing in it", hint: "a CSV file begins with a row of column names")
        case .rejected(let row):
            try refuseBinary(row.raw, line: row.line)
            throw Diagnostic(
                file: name, line: row.line, column: row.column, "the header row cannot be read: \(row.reason)",
                hint: "mend the quotes in that line, or export the list again")
        case .record(let record):
            try refuseBinary(record.raw, line: record.line)
            guard record.fields.count <= Reader.maximumColumns else {
                throw Diagnostic(
                    file: name, line: record.line,
                    "the header row has \(record.fields.count) columns, more than any list has",
                    hint: "if they are rows, check the delimiter and the line ends")
            }
            headerText = record.raw.array
            return Header((0..<record.fields.count).map { record[$0].trimmed.string })
        }
    }

    /// Control bytes in the header row, or the first bytes of a PNG or a PDF, come from a file that is not text.
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
                    ? "an Excel file is read by import: import FILE.xlsx | dedupe"
                    : "export the list as CSV; an image or an archive cannot be read as CSV")
        }
    }
}
