import Bytes

/// A row below the header, as a `Reader` returns it; its views are valid until the reader's next `next()`.
package enum Row {
    case record(Record)
    case rejected(RejectedRow)

    /// The physical line of its first byte, counted from 1.
    package var line: Int {
        switch self {
        case .record(let record): record.line
        case .rejected(let row): row.line
        }
    }

    /// The same row, moved to another line.
    package func moved(to line: Int) -> Row {
        switch self {
        case .record(let record):
            .record(Record(line: line, fields: record.fields, raw: record.raw, repaired: record.repaired))
        case .rejected(let row):
            .rejected(RejectedRow(line: line, column: row.column, reason: row.reason, raw: row.raw))
        }
    }
}

/// A row that could be read.
@usableFromInline
package struct Record {
    /// The physical line of its first byte, counted from 1.
    package let line: Int
    @usableFromInline package let fields: Fields
    /// The bytes of the row as in the input, including the line ending.
    package let raw: ByteView
    /// Whether the row broke the quoting rules and was accepted with its stray quotes as text.
    package let repaired: Bool
    /// The number of bytes at the start of `raw` that are exactly as in the input; after them something was left out.
    package var intactCount = Int.max

    @inlinable
    package subscript(index: Int) -> ByteView { fields[index] }

    /// Whether all of its fields are blank.
    package var isBlank: Bool { (0..<fields.count).allSatisfy { fields[$0].isBlank } }

    /// The place in the input of `text`, a part of one of the fields: line and character, counted from 1. If the row
    /// does not hold `text` verbatim, the start of the row.
    package func place(of text: ByteView) -> (line: Int, column: Int) {
        var offset = 0
        while offset + text.count <= raw.count, raw[offset..<offset + text.count] != text { offset += 1 }
        guard offset + text.count <= min(raw.count, intactCount) else { return (line, 1) }
        let lines = raw.upTo(offset).string.split(omittingEmptySubsequences: false) { $0.isNewline }
        return (line + lines.count - 1, (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
}

/// A row that could not be read, with what a person needs to fix it.
package struct RejectedRow {
    /// The physical line and the character in it where reading failed, both counted from 1.
    package let line: Int
    package let column: Int
    package let reason: String
    /// The bytes of the row as in the input, including the line ending; only the beginning of an overlong line.
    package let raw: ByteView

    package init(line: Int, column: Int, reason: String, raw: ByteView) {
        self.line = line
        self.column = column
        self.reason = reason
        self.raw = raw
    }
}
