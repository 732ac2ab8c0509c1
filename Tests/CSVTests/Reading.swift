import Bytes
import CSV
import Diagnostics
import Text

/// A source that returns bytes in blocks of the given sizes, over and over.
final class BlockSource: ByteSource {
    private let memory: MemorySource
    private let sizes: [Int]
    private var turn = 0

    init(_ bytes: [UInt8], sizes: [Int]) {
        memory = MemorySource(bytes)
        self.sizes = sizes
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        let size = min(sizes[turn % sizes.count], buffer.count)
        turn += 1
        return try memory.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<size]))
    }
}

/// A copy of a row, so that tests can keep and compare it.
struct ReadRow: Equatable, CustomStringConvertible {
    var line: Int
    var fields: [[UInt8]] = []
    var repaired = false
    /// The reason for rejecting the row, or nil.
    var reason: String?
    var column = 1
    var raw: [UInt8]

    var texts: [String] { fields.map { String(decoding: $0, as: UTF8.self) } }

    var isRejected: Bool { reason != nil }

    /// `3: one|two`, `3: repaired: one|two` or `3:7: reason`.
    var description: String {
        if let reason { return "\(line):\(column): \(reason)" }
        return "\(line): " + (repaired ? "repaired: " : "") + texts.joined(separator: "|")
    }

    init(_ row: Row, columns: Int) {
        switch row {
        case .record(let record):
            line = record.line
            fields = (0..<max(columns, record.fields.count)).map { record[$0].array }
            repaired = record.repaired
            raw = record.raw.array
        case .rejected(let row):
            line = row.line
            reason = row.reason
            column = row.column
            raw = row.raw.array
        }
    }
}

/// All rows below the header of `bytes`, read in blocks of `sizes`.
func readRows(
    _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), sizes: [Int] = [1 << 20]
) throws(Diagnostic) -> [ReadRow] {
    var reader = try Reader(BlockSource(bytes, sizes: sizes), name: "list.csv", delimiter: delimiter)
    var rows: [ReadRow] = []
    while let row = try reader.next() { rows.append(ReadRow(row, columns: reader.header.count)) }
    return rows
}

/// All rows below the header, one line of text per row.
func readRows(_ text: String) throws(Diagnostic) -> [String] {
    try readRows(Array(text.utf8)).map(\.description)
}

/// The error from opening `bytes`, or nil.
func openingError(_ bytes: [UInt8]) -> Diagnostic? {
    do throws(Diagnostic) {
        _ = try Reader(MemorySource(bytes), name: "list.csv")
        return nil
    } catch {
        return error
    }
}

/// A small random number generator; a seed gives the same numbers on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
