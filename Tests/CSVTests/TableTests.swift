import Bytes
import CSV
import Testing

@Suite struct TableTests {
    @Test("A table returns cells and line numbers, with blanks for fields missing from short rows")
    func cells() throws {
        var reader = try Reader(MemorySource("a,b,c\n1,22,\n\n,\"4\n4\"\n5\n"), name: "list.csv")
        let table = Table(reader.header)
        while case .record(let record) = try reader.next() { table.append(record) }
        let rows = (0..<table.count).map { row in (0..<3).map { table[row, $0].string } }
        #expect(rows == [["1", "22", ""], ["", "4\n4", ""], ["5", "", ""]])
        #expect((0..<table.count).map(table.line(of:)) == [2, 4, 6])
    }

    @Test("A table grows as needed")
    func growth() {
        let table = Table(Header(["number", "text"]))
        for number in 0..<20_000 {
            String(number).withByteView { text in
                table.append(line: number + 2) { $0 == 0 ? text : .empty }
            }
        }
        #expect((0..<table.count).allSatisfy { table[$0, 0].string == String($0) && table[$0, 1].isEmpty })
    }

    @Test("Columns are found by name; of two with the same name, the first")
    func header() {
        let header = Header(["email", "name", "email"])
        #expect(header.index(of: "email") == 0)
        #expect(header.index(of: "name") == 1)
        #expect(header.index(of: "Email") == nil)
        #expect(header == Header(["email", "name", "email"]))
    }
}
