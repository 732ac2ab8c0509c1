import Bytes
import CSV
import Testing

/// Well-formed lists, however they were saved.
@Suite struct ReaderTests {
    @Test(
        "Lines end with LF, CRLF, a bare CR or a mixture, and the last may have no ending",
        arguments: [
            "name,city\nAnn,Ukiah\nBob,Willits\n",
            "name,city\r\nAnn,Ukiah\r\nBob,Willits\r\n",
            "name,city\rAnn,Ukiah\rBob,Willits\r",
            "name,city\rAnn,Ukiah\r\nBob,Willits\n",
            "name,city\nAnn,Ukiah\nBob,Willits",
            "name,city\r\nAnn,Ukiah\rBob,\"Willits\"",
        ])
    func lineEnds(text: String) throws {
        #expect(try readRows(text) == ["2: Ann|Ukiah", "3: Bob|Willits"])
    }

    @Test("Blocks may end anywhere, even between CR and LF", arguments: 1...12)
    func blocks(size: Int) throws {
        let text = "name,city\r\nAnn,\"Uki\r\nah\"\r\n\r\nBob,\"Will\"\"its\"\rCyd,\r\nDee,Hopland\r"
        let rows = try readRows(Array(text.utf8), sizes: [size])
        #expect(rows == (try readRows(Array(text.utf8))))
        #expect(rows.map(\.line) == [2, 5, 6, 7])
        #expect(rows.map { $0.texts[1] } == ["Uki\r\nah", "Will\"its", "", "Hopland"])
    }

    @Test(
        "A byte order mark is not part of the first name, quoted or not", arguments: ["name,city", "\"name\",\"city\""])
    func byteOrderMark(header: String) throws {
        let reader = try Reader(MemorySource("\u{FEFF}\(header)\nAnn,Ukiah\n"), name: "list.csv")
        #expect(reader.header.names == ["name", "city"])
    }

    @Test("A byte order mark is recognized byte by byte; one further down is data")
    func byteOrderMarkInPieces() throws {
        let rows = try readRows(Array("\u{FEFF}\u{FEFF}name\n\u{FEFF}Ann\n".utf8), sizes: [1])
        #expect(rows.map(\.texts) == [["\u{FEFF}Ann"]])
    }

    @Test("Names in the header are trimmed and may hold line breaks")
    func headerNames() throws {
        let reader = try Reader(MemorySource("\n  \n\" name \",city ,\"phone\n(home)\"\n"), name: "list.csv")
        #expect(reader.header.names == ["name", "city", "phone\n(home)"])
    }

    @Test("Blank lines are not rows but count as lines")
    func blankLines() throws {
        #expect(
            try readRows("\n\nname,city\n\nAnn,Ukiah\n \t \r\n\r\nBob,Willits\n\n\n") == [
                "5: Ann|Ukiah", "8: Bob|Willits",
            ])
    }

    @Test("A row of delimiters is a row of blank fields, not a blank line")
    func blankFields() throws {
        #expect(try readRows("a,b,c\n,,\n,\"\",\n\"\",,\n") == ["2: ||", "3: ||", "4: ||"])
    }

    @Test("Fields missing from a short row are blank")
    func shortRow() throws {
        #expect(try readRows("a,b,c\n1\n1,2\n1,2,3\n") == ["2: 1||", "3: 1|2|", "4: 1|2|3"])
    }

    @Test("A row with more fields than the header is rejected, unless the extra ones are blank")
    func longRow() throws {
        #expect(
            try readRows("a,b\n1,2,,\n1,2,3\n1,2, ,\"\"\n") == [
                "2: 1|2||", "3:1: the row has 3 fields and the header 2", "4: 1|2||",
            ])
    }

    @Test("A field may hold line breaks, delimiters and doubled quotes")
    func quotedField() throws {
        #expect(
            try readRows("name,note\n\"Lee, Ann\",\"two\nlines, \"\"really\"\"\"\nBob,\n") == [
                "2: Lee, Ann|two\nlines, \"really\"", "4: Bob|",
            ])
    }

    @Test("Blanks around a field are dropped; blanks inside quotes are kept")
    func blanksAroundFields() throws {
        #expect(try readRows("a,b\n  1 ,\t2 \n \" 3 \" , 4\n") == ["2: 1|2", "3:  3 |4"])
    }

    @Test("NUL and bytes that are not UTF-8 are data")
    func anyByte() throws {
        let rows = try readRows([0x61, 0x0A, 0x00, 0x31, 0x00, 0x0A, 0xFF, 0xC3, 0x0A])
        #expect(rows.map(\.fields) == [[[0x00, 0x31, 0x00]], [[0xFF, 0xC3]]])
    }

    @Test("Another delimiter can be chosen", arguments: [";", "\t", "|"])
    func delimiter(_ delimiter: String) throws {
        let text = ["name,city", "Ann,\"U,k\"", ",", "Bob,"].joined(separator: "\n")
        let bytes = Array(text.replacing(",", with: delimiter).utf8)
        let rows = try readRows(bytes, delimiter: bytes[4])
        #expect(rows.map(\.texts) == [["Ann", "U\(delimiter)k"], ["", ""], ["Bob", ""]])
    }

    @Test("Records and rejected rows carry their raw bytes")
    func raw() throws {
        let rows = try readRows(Array("a,b\n 1,\"x\r\ny\"\r\n1,2,3\n".utf8))
        #expect(rows.map { String(decoding: $0.raw, as: UTF8.self) } == [" 1,\"x\r\ny\"\r\n", "1,2,3\n"])
    }

    @Test("A header alone is a list without rows")
    func headerOnly() throws {
        #expect(try readRows("name,city\n") == [])
        #expect(try readRows("name,city") == [])
    }
}
