import Bytes
import CSV
import Diagnostics
import Testing

/// Reading records in runs gives the same result as reading them one by one.
@Suite struct RecordRunTests {
    private static let columns = 4

    private static let header = "name,street,phone,notes\n"

    private static let usual = [
        "Ann,1 Pelican Street,555-0101,met in May", "\"Lee, Ann\",,\"555-0102\",\"\"", "\"Jo \"\"x\"\"\",b,c,d",
        "\"said \"\"hi\"\"\",,,", " a , b,c ,", ",,,", "Zoë,é,\"ü\",ß", "\"\"\"\",\"a\"\"b\",\"\"\"c\"\"\",d",
        "Ann,b,c",
    ]

    private static let odd = [
        "Ann,\"two\nlines\",c,d", "Ann,5'6\" tall,c,d", "\"Ann\"Lee,b,c,d", "\"Ann\" ,b,c,d", "Ann,b,\"open,d",
        "a,b,c,d,e",
        "a,\"b\rc\",d,e", "bare\rreturn,b,c,d", "", "  ", "a,b\",c\",d", "\u{0},\u{1},c,d",
    ]

    /// A list of about 200 KB in which one row in `rarity` is irregular.
    private static func list(seed: Int, rarity: Int) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(seed))
        var text = header
        let end = seed % 2 == 0 ? "\n" : "\r\n"
        while text.utf8.count < 200_000 {
            let rows = Int.random(in: 0..<rarity, using: &random) == 0 ? odd : usual
            text += (rows.randomElement(using: &random) ?? "") + end
        }
        return Array(text.utf8)
    }

    /// Reads runs where possible and rows one by one between them; also returns the number of rows in runs.
    private func readInRuns(_ bytes: [UInt8], sizes: [Int]) throws(Diagnostic) -> (rows: [ReadRow], inRuns: Int) {
        var reader = try Reader(BlockSource(bytes, sizes: sizes), name: "list.csv")
        var runReader = RunReader(delimiter: UInt8(ascii: ","), columnCount: reader.header.count)
        let run = RecordRun()
        var rows: [ReadRow] = []
        var inRuns = 0
        while true {
            while try reader.fill(run) {
                for index in 0..<run.lineCount {
                    guard let row = runReader.row(index, of: run) else { continue }
                    rows.append(ReadRow(row, columns: reader.header.count))
                    inRuns += 1
                }
            }
            guard let row = try reader.next() else { return (rows, inRuns) }
            rows.append(ReadRow(row, columns: reader.header.count))
        }
    }

    @Test("A list reads the same in runs as row by row, however many rows are irregular", arguments: 0..<12)
    func sameRows(seed: Int) throws {
        let rarity = [20, 500, 5000][seed % 3]
        let bytes = RecordRunTests.list(seed: seed, rarity: rarity)
        let expected = try readRows(bytes)
        let read = try readInRuns(bytes, sizes: [[1 << 20], [100_000, 7], [65_536]][seed / 4])
        #expect(read.rows.count == expected.count)
        for (row, one) in zip(read.rows, expected) where row != one {
            Issue.record("in a run: \(row); alone: \(one)")
            break
        }
        if rarity == 5000 { #expect(read.inRuns > expected.count / 2) }
    }

    @Test(
        "A run ends before an irregular row",
        arguments: [
            "Ann,\"two\nlines\",c,d", "Ann,5'6\" tall,c,d", "\"Ann\"Lee,b,c,d", "\"Ann\" ,b,c,d", " \"Ann\",b,c,d",
            "bare\rreturn,b,c,d", "a,\"never closed,c,d",
        ])
    func endsBefore(odd: String) throws {
        let plain = String(repeating: "\"Lee, Ann\",b,\"c\",d\n", count: 3001)
        let bytes = Array((RecordRunTests.header + plain + odd + "\n" + plain).utf8)
        var reader = try Reader(MemorySource(bytes), name: "list.csv")
        let run = RecordRun()
        #expect(try reader.fill(run))
        #expect(run.lineCount == 3001)
        #expect(run.firstLine == 2)
        #expect(run.line(3000).string == "\"Lee, Ann\",b,\"c\",d\n")
    }

    @Test("A line that is too long is rejected between runs too")
    func longLines() throws {
        let plain = String(repeating: "a,b,c,d\n", count: 10_000)
        let long = String(repeating: "x", count: Reader.maximumRowSize) + ",b,c,d\n"
        let bytes = Array((RecordRunTests.header + plain + long + plain + long + plain).utf8)
        let read = try readInRuns(bytes, sizes: [1 << 20])
        #expect(read.rows.count == 30_002)
        #expect(read.rows.filter(\.isRejected).map(\.line) == [10_002, 20_003])
        #expect(read.inRuns > 20_000)
    }

    @Test("A few rows are not a run")
    func tooFew() throws {
        let bytes = Array((RecordRunTests.header + "a,b,c,d\n").utf8)
        var reader = try Reader(MemorySource(bytes), name: "list.csv")
        let run = RecordRun()
        #expect(try !reader.fill(run))
        #expect(try reader.next()?.line == 2)
    }

    @Test("Raw fields of a run equal the parsed fields, read in any order")
    func rawFields() throws {
        let bytes = RecordRunTests.list(seed: 2, rarity: 1_000_000)
        var reader = try Reader(MemorySource(bytes), name: "list.csv")
        var runReader = RunReader(delimiter: UInt8(ascii: ","), columnCount: RecordRunTests.columns)
        let run = RecordRun()
        var random = SeededGenerator(seed: 5)
        var compared = 0
        while try reader.fill(run) {
            for index in 0..<run.lineCount {
                guard case .record(let record) = runReader.row(index, of: run) else { continue }
                var fields = run.rawFields(index)
                for column in Array(0...RecordRunTests.columns).shuffled(using: &random) {
                    let raw = fields[column].string.split(separator: "\"\"", omittingEmptySubsequences: false)
                    #expect(raw.joined(separator: "\"") == record[column].trimmed.string)
                    compared += 1
                }
            }
        }
        #expect(compared > 10_000)
    }
}
