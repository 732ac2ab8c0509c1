import Bytes

/// Records in compact memory: all bytes in one block, plus four bytes per cell for its end.
///
/// Cells are views into the block; they are valid until the next `append`, while the table lives.
package final class Table {
    package let header: Header
    private var bytes = ByteBuffer(capacity: 1 << 12)
    /// Where each row begins in `bytes`, plus the end of the last row.
    private var starts: [Int] = [0]
    /// Where each cell ends, counted from the start of its row; `header.count` entries per row.
    private var ends: [UInt32] = []
    private var lines: [UInt32] = []

    package init(_ header: Header) {
        self.header = header
    }

    /// The number of rows.
    package var count: Int { lines.count }

    /// Adds a record; fields missing from a short row are blank.
    package func append(_ record: Record) {
        append(line: record.line) { record[$0] }
    }

    /// Adds a row whose cell in column `c` is `cell(c)`.
    package func append(line: Int, cell: (Int) -> ByteView) {
        let start = bytes.count
        for column in 0..<header.count {
            bytes.append(cell(column))
            ends.append(UInt32(bytes.count - start))
        }
        starts.append(bytes.count)
        lines.append(UInt32(truncatingIfNeeded: line))
    }

    package subscript(row: Int, column: Int) -> ByteView {
        let cell = row * header.count + column
        let low = column == 0 ? 0 : Int(ends[cell - 1])
        return bytes.view(from: starts[row] + low, count: Int(ends[cell]) - low)
    }

    /// The physical line of the input that the row began on, counted from 1.
    package func line(of row: Int) -> Int { Int(lines[row]) }
}
