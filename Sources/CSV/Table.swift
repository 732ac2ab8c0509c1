/// Records kept in memory, compactly: all bytes in one block, four bytes for the end of every cell.
///
/// Cells are views into the block; they are valid until the next `append` and as long as the table lives.
package final class Table {
    package let header: Header
    private var bytes: UnsafeMutablePointer<UInt8>
    private var used = 0
    private var capacity: Int
    /// Where each row begins in `bytes`; one more at the end for where the last row ends.
    private var starts: [Int] = [0]
    /// Where each cell ends, counted from the start of its row; `header.count` of them a row.
    private var ends: [UInt32] = []
    private var lines: [UInt32] = []

    package init(_ header: Header) {
        self.header = header
        capacity = 1 << 12
        bytes = .allocate(capacity: capacity)
    }

    deinit {
        bytes.deallocate()
    }

    /// The number of rows.
    package var count: Int { lines.count }

    /// Adds a record; fields that a short row lacks are blank.
    package func append(_ record: Record) {
        append(line: record.line) { record[$0] }
    }

    /// Adds a row whose cell in column `c` is `cell(c)`.
    package func append(line: Int, cell: (Int) -> ByteView) {
        let start = used
        for column in 0..<header.count {
            let field = cell(column)
            reserve(field.count)
            (bytes + used).update(from: field.start, count: field.count)
            used += field.count
            ends.append(UInt32(used - start))
        }
        starts.append(used)
        lines.append(UInt32(truncatingIfNeeded: line))
    }

    private func reserve(_ more: Int) {
        guard used + more > capacity else { return }
        capacity = max(capacity + capacity / 2, used + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: bytes, count: used)
        bytes.deallocate()
        bytes = larger
    }

    package subscript(row: Int, column: Int) -> ByteView {
        let cell = row * header.count + column
        let low = column == 0 ? 0 : Int(ends[cell - 1])
        return ByteView(start: bytes + starts[row] + low, count: Int(ends[cell]) - low)
    }

    /// The physical line of the input that the row began on, counted from 1.
    package func line(of row: Int) -> Int { Int(lines[row]) }
}
