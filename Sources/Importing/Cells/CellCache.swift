import Bytes

/// Caches the results for cells that a column repeats: states, job titles, practices.
///
/// A direct-mapped cache: a cell replaces another with the same hash. Its memory is fixed: 64 bytes and a value for
/// each of 1,024 entries.
struct CellCache<Value>: ~Copyable {
    private var values: [Value?] = Array(repeating: nil, count: CellCache.size)
    /// For each value, its cell: the length, then the bytes.
    private let cells: UnsafeMutablePointer<UInt8>

    private static var size: Int { 1024 }
    /// Long cells seldom repeat.
    private static var longestCell: Int { 63 }
    private static var room: Int { longestCell + 1 }

    init() {
        cells = .allocate(capacity: CellCache.size * CellCache.room)
    }

    deinit {
        cells.deallocate()
    }

    /// The result of `make` for `cell`; it must depend only on the bytes.
    mutating func value(for cell: ByteView, make: (ByteView) -> Value) -> Value {
        guard cell.count <= CellCache.longestCell else { return make(cell) }
        let place = CellCache.hash(cell) & (CellCache.size - 1)
        let known = cells + place * CellCache.room
        if let value = values[place], ByteView(start: known + 1, count: Int(known[0])) == cell { return value }
        let value = make(cell)
        values[place] = value
        known[0] = UInt8(cell.count)
        (known + 1).update(from: cell.start, count: cell.count)
        return value
    }

    /// Mixes the length, the first eight bytes and the last eight; cells that differ only in between collide.
    private static func hash(_ cell: ByteView) -> Int {
        var hash = UInt64(cell.count)
        let bytes = UnsafeRawPointer(cell.start)
        if cell.count >= 8 {
            hash ^= bytes.loadUnaligned(as: UInt64.self)
            hash = hash &* 0x9e37_79b9_7f4a_7c15
            hash ^= bytes.loadUnaligned(fromByteOffset: cell.count - 8, as: UInt64.self)
        } else {
            for byte in cell.buffer { hash = hash << 8 ^ UInt64(byte) }
        }
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        return Int(hash >> 40)
    }
}
