import CSV

/// One canonical contact while it is put together: a cell of bytes for every column of the contract.
///
/// It is made to be used again for the next row, so that a long list is imported without an allocation a row.
package struct ContactRow {
    private var cells = [[UInt8]](repeating: [], count: ContactColumn.allCases.count)

    package init() {}

    /// The bytes of one cell.
    package subscript(column: ContactColumn) -> [UInt8] {
        get { cells[column.index] }
        set { cells[column.index] = newValue }
        _modify { yield &cells[column.index] }
    }

    /// Empties all cells and keeps their memory.
    package mutating func clear() {
        for index in cells.indices { cells[index].removeAll(keepingCapacity: true) }
    }

    package func isBlank(_ column: ContactColumn) -> Bool { cells[column.index].isEmpty }

    package mutating func set(_ column: ContactColumn, _ bytes: ByteView) {
        cells[column.index].removeAll(keepingCapacity: true)
        cells[column.index].append(contentsOf: bytes.buffer)
    }

    package mutating func set(_ column: ContactColumn, _ text: String) {
        cells[column.index] = Array(text.utf8)
    }

    /// Adds a value to a cell that may hold several, unless it is there already.
    package mutating func add(_ column: ContactColumn, _ bytes: ByteView) {
        let cell = column.index
        guard !bytes.isEmpty else { return }
        guard !cells[cell].isEmpty else { return cells[cell].append(contentsOf: bytes.buffer) }
        let separator = column.separator
        let isThere = cells[cell].withByteView { held in ContactRow.holds(held, bytes, separator) }
        guard !isThere else { return }
        cells[cell].append(contentsOf: separator.utf8)
        cells[cell].append(contentsOf: bytes.buffer)
    }

    private static func holds(_ cell: ByteView, _ value: ByteView, _ separator: String) -> Bool {
        guard cell.count >= value.count else { return false }
        let text = cell.string
        return text == value.string || text.split(separator: separator).contains { $0 == value.string }
    }

    /// Adds a value to `first` if that is blank, else to `rest`, and nowhere if `first` holds it already.
    package mutating func add(_ bytes: ByteView, first: ContactColumn, rest: ContactColumn) {
        if isBlank(first) { return set(first, bytes) }
        if !self[first].withByteView({ $0 == bytes }) { add(rest, bytes) }
    }

    /// Writes the cells in the order of the contract; the record is not ended.
    package func write(to writer: inout Writer) {
        for cell in cells { writer.field(cell) }
    }
}
