import CSV

/// One canonical contact while it is put together: a cell of bytes for every column of the contract.
///
/// It is made to be used again for the next row, so that a long list is imported without an allocation a row.
package struct ContactRow {
    private var cells = [[UInt8]](repeating: [], count: ContactColumn.allCases.count)
    /// A bit for each column whose cell is not blank: most are, and need not even be looked at.
    private var filled: UInt64 = 0

    package init() {}

    /// The bytes of one cell.
    package subscript(column: ContactColumn) -> [UInt8] {
        get { cells[column.index] }
        set { change(column) { $0 = newValue } }
        _modify {
            yield &cells[column.index]
            note(column.index)
        }
    }

    private mutating func change(_ column: ContactColumn, _ body: (inout [UInt8]) -> Void) {
        body(&cells[column.index])
        note(column.index)
    }

    private mutating func note(_ index: Int) {
        let bit: UInt64 = 1 << UInt64(index)
        if cells[index].isEmpty { filled &= ~bit } else { filled |= bit }
    }

    private func isFilled(_ index: Int) -> Bool { filled >> UInt64(index) & 1 != 0 }

    /// Empties all cells and keeps their memory.
    package mutating func clear() {
        while filled != 0 {
            cells[filled.trailingZeroBitCount].removeAll(keepingCapacity: true)
            filled &= filled - 1
        }
    }

    package func isBlank(_ column: ContactColumn) -> Bool { !isFilled(column.index) }

    package mutating func set(_ column: ContactColumn, _ bytes: ByteView) {
        change(column) { cell in
            cell.removeAll(keepingCapacity: true)
            cell.append(contentsOf: bytes.buffer)
        }
    }

    package mutating func set(_ column: ContactColumn, _ text: String) {
        change(column) { cell in
            cell.removeAll(keepingCapacity: true)
            cell.append(contentsOf: text.utf8)
        }
    }

    /// Sets a cell to a place in a file: `list.csv:14`.
    package mutating func set(_ column: ContactColumn, _ file: String, line: Int) {
        set(column, file)
        change(column) { cell in
            cell.append(UInt8(ascii: ":"))
            Decimal.append(UInt64(line), to: &cell)
        }
    }

    /// Adds a value to a cell that may hold several, unless it is there already.
    package mutating func add(_ column: ContactColumn, _ bytes: ByteView) {
        guard !bytes.isEmpty else { return }
        if isBlank(column) { return set(column, bytes) }
        let separator = column.separator
        guard !withCell(column, { ContactRow.holds($0, bytes, separator) }) else { return }
        change(column) { cell in
            cell.append(contentsOf: separator.utf8)
            cell.append(contentsOf: bytes.buffer)
        }
    }

    private static func holds(_ cell: ByteView, _ value: ByteView, _ separator: String) -> Bool {
        separator.withByteView { separator in
            var rest = cell
            while rest.count >= value.count {
                let behind = rest.from(value.count)
                if rest.upTo(value.count) == value, behind.isEmpty || behind.starts(with: separator) { return true }
                guard let next = rest.firstRange(of: separator) else { return false }
                rest = rest.from(next.upperBound)
            }
            return false
        }
    }

    /// Adds a value to `first` if that is blank, else to `rest`, and nowhere if `first` holds it already.
    package mutating func add(_ bytes: ByteView, first: ContactColumn, rest: ContactColumn) {
        if isBlank(first) { return set(first, bytes) }
        if !withCell(first, { $0 == bytes }) { add(rest, bytes) }
    }

    /// Adds an address as `add(_:first:rest:)` does, in lower case.
    package mutating func addLowercased(_ bytes: ByteView, first: ContactColumn, rest: ContactColumn) {
        guard isBlank(first) else { return bytes.asciiLowercased.withByteView { add($0, first: first, rest: rest) } }
        change(first) { cell in
            cell.append(contentsOf: bytes.buffer)
            for index in cell.indices { cell[index] = cell[index].asciiLowercased }
        }
    }

    /// Adds a number to the phone columns.
    package mutating func add(_ phone: Phone) {
        guard isBlank(.phone) else {
            return phone.text.withByteView { add($0, first: .phone, rest: .otherPhones) }
        }
        change(.phone) { phone.write(to: &$0) }
    }

    /// Calls `body` with the bytes of a cell.
    package func withCell<Result>(_ column: ContactColumn, _ body: (ByteView) -> Result) -> Result {
        isBlank(column) ? body(.empty) : cells[column.index].withByteView(body)
    }

    /// Writes the cells in the order of the contract; the record is not ended.
    package func write(to writer: inout Writer) {
        for index in cells.indices {
            if isFilled(index) { writer.field(cells[index]) } else { writer.field(.empty) }
        }
    }
}
