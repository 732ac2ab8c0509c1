import CSV
import Testing

/// Rows over the size limits are rejected with a clear reason, and reading continues after them.
@Suite struct LimitTests {
    private let tooLong = "the line is longer than 4 MB"

    @Test("A line over 4 MB is rejected with its beginning, and the next line has the right number")
    func longLine() throws {
        let long = "x," + String(repeating: "y", count: 5 << 20)
        for sizes in [[1 << 20], [1 << 16], [4096, 13]] {
            let rows = try readRows(Array("a,b\n1,2\n\(long)\r\n3,4\n\(long)".utf8), sizes: sizes)
            #expect(rows.map(\.line) == [2, 3, 4, 5])
            #expect(rows.map(\.reason) == [nil, tooLong, nil, tooLong])
            try #require(rows.count == 4)
            #expect(rows[1].raw == Array(long.utf8.prefix(1000)))
            #expect(rows[2].texts == ["3", "4"])
        }
    }

    @Test("Whether a line is too long does not depend on block boundaries", arguments: [-1, 0, 1, 2, 100_000])
    func sameLimitForAnyBlocks(surplus: Int) throws {
        let line = [UInt8](repeating: 0x78, count: Reader.maximumRowSize + surplus - 1) + [0x0A]
        for sizes in [[1 << 20], [70_001], [1 << 17]] {
            let rows = try readRows([0x61, 0x0A] + line + [0x62, 0x0A], sizes: sizes)
            #expect(rows.map(\.isRejected) == [surplus > 0, false])
            #expect(rows.map(\.line) == [2, 3])
        }
    }

    @Test("A line that is too long may end with CR, LF, CRLF or not at all", arguments: ["\r", "\n", "\r\n", ""])
    func endOfLongLine(ending: String) throws {
        let text = "a\n" + String(repeating: "y", count: 5 << 20) + ending + (ending.isEmpty ? "" : "b\n")
        for extra in 0..<3 {
            let rows = try readRows(Array(text.utf8), sizes: [2 + (5 << 18) + extra, 1])
            #expect(rows.map(\.line) == (ending.isEmpty ? [2] : [2, 3]))
            #expect(rows.first?.reason == tooLong)
        }
    }

    @Test("Text of up to 1000 lines in one field survives, commas and all")
    func manyLines() throws {
        let text = (1...998).map { "line \($0), with a comma" }.joined(separator: "\n")
        let rows = try readRows(Array("name,note\nAnn,\"\(text)\n\"\nBob,x\n".utf8))
        try #require(rows.map(\.line) == [2, 1001])
        #expect(rows[0].texts == ["Ann", text + "\n"])
    }

    @Test("A quote still open after 1000 lines counts as a stray quote")
    func tooManyLines() throws {
        let text = (1...1001).map { "line \($0)" }.joined(separator: "\n")
        let rows = try readRows(Array("name,note\nAnn,\"\(text)\"\nBob,x\nCyd,y\n".utf8))
        #expect(rows.first?.reason == "a quote is opened but not closed within 1000 lines")
        #expect(rows.filter { !$0.isRejected }.map(\.texts) == [["Bob", "x"], ["Cyd", "y"]])
        #expect(rows.count == 1003)
    }

    @Test("A row over 4 MB is rejected even if none of its lines is that long")
    func longRow() throws {
        let block = String(repeating: "z", count: 1 << 20)
        let field = [block, block, block, block, block].joined(separator: "\n")
        let rows = try readRows(Array("name,note\nAnn,\"\(field)\"\nBob,x\nCyd,y\n".utf8), sizes: [100_000])
        #expect(rows.first?.reason == "a quote is opened but not closed within 4 MB")
        #expect(rows.filter { !$0.isRejected }.map(\.texts) == [["Bob", "x"], ["Cyd", "y"]])
        #expect(rows.map(\.line) == [2, 3, 4, 5, 6, 7, 8])
    }
}
