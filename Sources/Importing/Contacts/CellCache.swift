import CSV

/// Remembers what was made of the cells that a column keeps repeating: states, job titles, practices.
///
/// A direct-mapped cache: a cell that falls on the place of another replaces it. Its memory is fixed.
struct CellCache<Value> {
    private var entries: [(cell: [UInt8], value: Value)?] = Array(repeating: nil, count: CellCache.size)

    private static var size: Int { 1024 }
    /// Long cells seldom repeat.
    private static var longestCell: Int { 100 }

    /// What `make` makes of `cell`, which depends on its bytes and nothing else.
    mutating func value(for cell: ByteView, make: (ByteView) -> Value) -> Value {
        guard cell.count <= CellCache.longestCell else { return make(cell) }
        let place = CellCache.hash(cell) & (CellCache.size - 1)
        if let entry = entries[place], entry.cell.count == cell.count, entry.cell.withByteView({ $0 == cell }) {
            return entry.value
        }
        let value = make(cell)
        entries[place] = (cell.array, value)
        return value
    }

    private static func hash(_ cell: ByteView) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in cell.buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 20)
    }
}
