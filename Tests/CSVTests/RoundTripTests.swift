import Bytes
import CSV
import Testing

/// A written list reads back the same, whatever bytes its fields hold.
@Suite struct RoundTripTests {
    private static let awkward: [[UInt8]] = [
        [], [0], [0x22], [0x0D], [0x0A], [0x0D, 0x0A], [0x2C], [0x20], [0x09], [0xEF], [0xEF, 0xBB, 0xBF], [0xC3],
        [0xFF],
        Array("Ann".utf8), Array("é".utf8), Array("; ".utf8),
    ]

    private static func randomField(_ random: inout SeededGenerator) -> [UInt8] {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: (0..<Int.random(in: 0..<20, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        case 1: Array("plain text".utf8.prefix(Int.random(in: 0...10, using: &random)))
        default:
            (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in awkward.randomElement(using: &random) ?? [] }
        }
    }

    @Test("Random records survive writing and reading, in blocks of any size", arguments: 0..<16)
    func randomRecords(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<250 {
            let columns = Int.random(in: 1...8, using: &random)
            let records = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                (0..<columns).map { _ in Self.randomField(&random) }
            }
            let sizes =
                Bool.random(using: &random) ? [1, 2, 3] : (0..<4).map { _ in Int.random(in: 1...500, using: &random) }
            try expectSame(records, columns: columns, sizes: sizes)
        }
    }

    @Test("Large fields survive, even all quotes", arguments: [0x22, 0x0D, 0x78] as [UInt8])
    func largeFields(byte: UInt8) throws {
        let field = [UInt8](repeating: byte, count: byte == 0x0D ? 900 : 1_000_000)
        try expectSame([[field, [0x61]], [[0x61], field]], columns: 2, sizes: [10_000])
    }

    @Test("Text that looks like rows of the list survives in a field", arguments: 2...8)
    func rowsWithinField(columns: Int) throws {
        let row = String(repeating: "x,", count: columns - 1) + "x"
        let rows = [String](repeating: row, count: 8).joined(separator: "\n")
        for (place, text) in [(0, rows + "\n"), (columns / 2, rows), (columns - 1, "\n" + rows)] {
            var record = [[UInt8]](repeating: [0x61], count: columns)
            record[place] = Array(text.utf8)
            try expectSame([record, record], columns: columns, sizes: [64])
        }
    }

    private func expectSame(_ records: [[[UInt8]]], columns: Int, sizes: [Int]) throws {
        let sink = MemorySink()
        var writer = Writer(sink)
        try writer.record((0..<columns).map { "column \($0)" })
        for record in records {
            for field in record { writer.field(field) }
            try writer.endRecord()
        }
        try writer.flush()
        let rows = try readRows(sink.bytes, sizes: sizes)
        #expect(rows.map(\.fields) == records, "\(sink.string.debugDescription) in blocks of \(sizes)")
        #expect(!rows.contains { $0.isRejected || $0.repaired })
    }
}
