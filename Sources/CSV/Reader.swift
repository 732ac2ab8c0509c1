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
    private var nextLine = 1
    /// Rows that begin at or before this line may be pieces of a row that was rejected.
    private var brokenUntil = 0
    private var mustRestart = false
    package private(set) var header = Header([])

    /// The most bytes a row may have.
    package static let maximumRowSize = 4 << 20
    /// The most physical lines a row may have.
    package static let maximumRowLines = 1000

    /// Opens `source` and reads its header row; the names of the columns are trimmed.
    ///
    /// - Parameters:
    ///   - name: what the source is called in messages.
    ///   - delimiter: the byte between fields.
    /// - Throws: when there is no readable header row.
    package init(
        _ source: any ByteSource, name: String, delimiter: UInt8 = UInt8(ascii: ",")
    ) throws(Diagnostic) {
        self.name = name
        lines = LineBuffer(source)
        parser = Parser(delimiter: delimiter)
        self.delimiter = delimiter
        try lines.skipByteOrderMark()
        header = try readHeader()
    }

    /// The next row, or nil at the end of the input.
    package mutating func next() throws(Diagnostic) -> Row? {
        if mustRestart {
            parser.restart(strict: true)
            mustRestart = false
        }
        lines.setMark()
        var attempt = Attempt(firstLine: nextLine, swallowed: SwallowedLines(delimiter, columns: header.count))
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
            let spansLines = lines.markedCount > attempt.firstCount
            if spansLines, attempt.swallowed.areRows || hasTooManyFields {
                return recover(attempt, reason: "a quote is opened and not closed in its row")
            }
            return accept(attempt, size: lines.markedCount, repaired: false)
        case .open where line.isBlank && lines.markedCount == line.count:
            lines.setMark()
            attempt.firstLine = nextLine
            attempt.firstCount = 0
            return nil
        case .open where nextLine - attempt.firstLine >= Reader.maximumRowLines:
            return recover(attempt, reason: "a quote is opened and not closed within \(Reader.maximumRowLines) lines")
        case .open:
            if lines.markedCount > attempt.firstCount { attempt.swallowed.add(line) }
            return nil
        case .malformed(let offset):
            let column = lines.markedCount == line.count ? line.upTo(offset).characterCount + 1 : 1
            return recover(
                attempt, column: column, reason: "a quote stands inside text or text follows a closing quote")
        }
    }

    /// Goes back to the first line of a row that broke the rules and takes that line leniently, or else rejects it.
    private mutating func recover(_ attempt: Attempt, column: Int = 1, reason: String) -> Row {
        let brokenAt = nextLine - 1
        let line = lines.marked(attempt.firstCount)
        lines.rewind(to: attempt.firstCount)
        nextLine = attempt.firstLine + 1
        mustRestart = true
        parser.restart(strict: false)
        var outcome = parser.feed(line)
        if case .open = outcome, !line.endsLine { outcome = [0x0A].withByteView { parser.feed($0) } }
        if case .record = outcome, header.count == 0 || parser.fields.count == header.count {
            return accept(attempt, size: attempt.firstCount, repaired: true)
        }
        brokenUntil = max(brokenUntil, brokenAt)
        return .rejected(RejectedRow(line: attempt.firstLine, column: column, reason: reason, raw: line))
    }

    private func accept(_ attempt: Attempt, size: Int, repaired: Bool) -> Row {
        let raw = lines.marked(size)
        let fields = parser.fields
        if hasTooManyFields {
            let reason = "the row has \(fields.count) fields and the header \(header.count)"
            return .rejected(RejectedRow(line: attempt.firstLine, column: 1, reason: reason, raw: raw))
        }
        if attempt.firstLine <= brokenUntil, fields.count != header.count {
            let reason = "the line seems to be the rest of a broken row above it"
            return .rejected(RejectedRow(line: attempt.firstLine, column: 1, reason: reason, raw: raw))
        }
        return .record(Record(line: attempt.firstLine, fields: fields, raw: raw, repaired: repaired))
    }

    /// Whether a row has more fields than the header, blank ones at its end aside.
    private var hasTooManyFields: Bool {
        let fields = parser.fields
        guard header.count > 0, fields.count > header.count else { return false }
        return (header.count..<fields.count).contains { !fields[$0].isBlank }
    }
}

/// A row while it is being read: where it began, how long its first line is, and what its open quotes have swallowed.
private struct Attempt {
    var firstLine: Int
    var firstCount = 0
    var swallowed: SwallowedLines
}

/// Tells text with line breaks in it from rows that an unclosed quote has swallowed.
///
/// Rows betray themselves by having exactly as many delimiters, line after line, as the header has.
private struct SwallowedLines {
    private let delimiter: UInt8
    private let delimitersInRow: Int
    private var lines = 0
    private var rows = 0

    init(_ delimiter: UInt8, columns: Int) {
        self.delimiter = delimiter
        delimitersInRow = columns - 1
    }

    mutating func add(_ line: ByteView) {
        lines += 1
        if line.count(where: { $0 == delimiter }) == delimitersInRow { rows += 1 }
    }

    /// Six delimiters in all the right places are hardly chance; fewer may be the commas of an address.
    var areRows: Bool { rows == lines && rows * delimitersInRow >= 6 }
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
            return Header((0..<record.fields.count).map { record[$0].trimmed.string })
        }
    }

    /// A header row with control bytes in it comes from an image, an archive or UTF-16, not from a CSV file.
    private func refuseBinary(_ raw: ByteView, line: Int) throws(Diagnostic) {
        let start = raw.prefix(2)
        if start.elementsEqual([0xFF, 0xFE]) || start.elementsEqual([0xFE, 0xFF]) {
            throw Diagnostic(file: name, "the text is in UTF-16", hint: "save it as \"CSV UTF-8\" and try again")
        }
        for (offset, byte) in raw.enumerated() where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
            throw Diagnostic(
                file: name, line: line, column: offset + 1, "this is not text",
                hint: "export the list as CSV; an image, an archive or an Excel file cannot be read as CSV")
        }
    }
}
