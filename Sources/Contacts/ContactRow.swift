import Bytes
import CSV

/// One canonical contact under construction: a cell of bytes for every column of the contract.
///
/// It is reused for the next row, so that importing a long list needs no allocation per row. A cell it returns is valid
/// until the next `clear`.
@usableFromInline
package struct ContactRow: ~Copyable {
    @usableFromInline let cells: UnsafeMutablePointer<ByteView>
    /// One bit per column whose cell is not blank; most cells are blank and are skipped.
    @usableFromInline var filled: UInt64 = 0
    /// The bytes of cells that do not point into the source.
    @usableFromInline var made = ByteArena()

    package init() {
        cells = .allocate(capacity: ContactColumn.allCases.count)
        cells.initialize(repeating: .empty, count: ContactColumn.allCases.count)
    }

    deinit {
        cells.deallocate()
    }

    /// The bytes of one cell.
    @inlinable @inline(__always)
    package subscript(column: ContactColumn) -> ByteView { cells[column.index] }

    @inlinable @inline(__always)
    package func isBlank(_ column: ContactColumn) -> Bool { filled >> UInt64(column.index) & 1 == 0 }

    /// A bit mask of columns.
    static func set(of columns: [ContactColumn]) -> UInt64 {
        columns.reduce(0) { $0 | 1 << UInt64($1.index) }
    }

    /// Calls `body` with the position and the cell of each nonblank column in `columns`, in the order of the contract.
    @inline(__always)
    func forEachFilled(in columns: UInt64, _ body: (Int, ByteView) -> Void) {
        var rest = filled & columns
        while rest != 0 {
            let index = rest.trailingZeroBitCount
            body(index, cells[index])
            rest &= rest - 1
        }
    }

    /// Empties all cells.
    package mutating func clear() {
        while filled != 0 {
            cells[filled.trailingZeroBitCount] = .empty
            filled &= filled - 1
        }
        made.clear()
    }

    /// Sets a cell to bytes that stay in place until the row is cleared, as the bytes of a record do.
    @inlinable @inline(__always)
    package mutating func keep(_ column: ContactColumn, _ bytes: ByteView) {
        cells[column.index] = bytes
        let bit: UInt64 = 1 << UInt64(column.index)
        if bytes.isEmpty { filled &= ~bit } else { filled |= bit }
    }

    /// Sets a cell to a copy of `bytes`.
    package mutating func set(_ column: ContactColumn, _ bytes: ByteView) {
        keep(column, made.copy(bytes))
    }

    package mutating func set(_ column: ContactColumn, _ text: String) {
        var text = text
        text.withUTF8 { set(column, ByteView($0)) }
    }

    /// Sets a cell to a place in a file: `list.csv:14`.
    package mutating func set(_ column: ContactColumn, _ file: [UInt8], line: Int) {
        let place = made.make(capacity: file.count + 1 + Decimal.room) { room in
            for (index, byte) in file.enumerated() { room[index] = byte }
            room[file.count] = UInt8(ascii: ":")
            return file.count + 1 + Decimal.write(UInt64(line), to: room + file.count + 1)
        }
        keep(column, place)
    }

    /// Sets a cell to the ID of the first row with some content.
    package mutating func set(_ column: ContactColumn, _ identifier: ContactIdentifier) {
        let id = made.make(capacity: ContactIdentifier.length) { room in
            identifier.write(to: room)
            return ContactIdentifier.length
        }
        keep(column, id)
    }

    /// Appends bytes to a cell.
    package mutating func append(_ column: ContactColumn, _ bytes: ByteView) {
        guard !bytes.isEmpty else { return }
        keep(column, made.extend(self[column], by: bytes))
    }

    /// Appends text to a cell.
    package mutating func append(_ column: ContactColumn, _ text: String) {
        var text = text
        text.withUTF8 { append(column, ByteView($0)) }
    }

    /// Adds a value to a cell that may hold several, unless it contains the value.
    package mutating func add(_ column: ContactColumn, _ bytes: ByteView) {
        guard !bytes.isEmpty else { return }
        if isBlank(column) { return set(column, bytes) }
        let separator = column.separator
        guard !separator.withByteView({ ContactRow.holds(self[column], bytes, $0) }) else { return }
        append(column, separator)
        append(column, bytes)
    }

    private static func holds(_ cell: ByteView, _ value: ByteView, _ separator: ByteView) -> Bool {
        var rest = cell
        while rest.count >= value.count {
            let behind = rest.from(value.count)
            if rest.upTo(value.count) == value, behind.isEmpty || behind.starts(with: separator) { return true }
            guard let next = rest.firstRange(of: separator) else { return false }
            rest = rest.from(next.upperBound)
        }
        return false
    }

    /// Adds a value to `first` if that is blank, otherwise to `rest`, unless `first` contains it.
    package mutating func add(_ bytes: ByteView, first: ContactColumn, rest: ContactColumn) {
        if isBlank(first) { set(first, bytes) } else if self[first] != bytes { add(rest, bytes) }
    }

    /// Adds a value that is already in `made`.
    private mutating func addMade(_ bytes: ByteView, first: ContactColumn, rest: ContactColumn) {
        if isBlank(first) { keep(first, bytes) } else if self[first] != bytes { add(rest, bytes) }
    }

    /// Adds an address like `add(_:first:rest:)`, in lower case.
    package mutating func addLowercased(_ bytes: ByteView, first: ContactColumn, rest: ContactColumn) {
        let lowercased = made.make(capacity: bytes.count) { room in
            for index in 0..<bytes.count { room[index] = bytes.start[index].asciiLowercased }
            return bytes.count
        }
        addMade(lowercased, first: first, rest: rest)
    }

    /// Adds a number to the phone columns.
    package mutating func add(_ phone: Phone) {
        addMade(made.make(capacity: Phone.longest) { phone.write(to: $0) }, first: .phone, rest: .otherPhones)
    }

    /// Writes the cells in the order of the contract without ending the record.
    package func write(to records: inout RecordBuffer) {
        var next = 0
        forEachFilled(in: ~0) { column, cell in
            records.blankFields(column - next)
            records.field(cell)
            next = column + 1
        }
        records.blankFields(ContactColumn.allCases.count - next)
    }
}
