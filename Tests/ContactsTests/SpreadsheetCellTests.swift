import Bytes
import CSV
import Contacts
import Testing

@Suite struct SpreadsheetCellTests {
    /// The cell as it comes back from a file that was written with a policy.
    private func written(_ cell: [UInt8], _ cells: CellPolicy) throws -> [UInt8] {
        let sink = MemorySink()
        var writer = Writer(sink, cells: cells)
        try writer.record(["first", "second"])
        writer.field(cell)
        writer.field("last")
        try writer.endRecord()
        try writer.flush()
        var reader = try Reader(MemorySource(sink.bytes), name: "file.csv")
        guard case .record(let record) = try reader.next() else { return [] }
        return record[0].array
    }

    private func safe(_ cell: String) throws -> String {
        String(decoding: try written(Array(cell.utf8), .spreadsheetSafe), as: UTF8.self)
    }

    @Test(
        "adds an apostrophe to a cell that looks like a formula, and removes it again",
        arguments: ["=1+1", "+1", "-2", "@x", "\t=1", "\r=1", "+1707555012x", "-"])
    func formulas(cell: String) throws {
        let safe = try safe(cell)
        #expect(safe == "'" + cell)
        #expect(safe.withByteView { SpreadsheetCell.plain($0).string } == cell)
        #expect(try written(Array(cell.utf8), .plain) == Array(cell.utf8))
    }

    @Test("keeps any other cell", arguments: ["", "1", "a=1", "+17075550123", "'", "'a", "''=1", "O'Brien"])
    func others(cell: String) throws {
        #expect(try safe(cell) == cell)
        #expect(cell.withByteView { SpreadsheetCell.plain($0).string } == cell)
    }

    @Test("keeps bytes that are not UTF-8")
    func bytes() throws {
        #expect(try written([0x4A, 0xF6], .spreadsheetSafe) == [0x4A, 0xF6])
        #expect(try written([0x3D, 0xF6], .spreadsheetSafe) == [0x27, 0x3D, 0xF6])
    }
}
