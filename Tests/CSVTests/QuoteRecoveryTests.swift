import Testing

/// Misplaced quotes: one line is repaired or rejected, and the lines around it are read.
@Suite struct QuoteRecoveryTests {
    private static let stray = "a quote is inside text, or text follows a closing quote"
    private static let neverClosed = "a quote is opened but never closed"
    private static let swallows = "a quote is opened but not closed in its row"
    private static let piece = "the line seems to belong to a broken row above it"

    @Test(
        "A row keeps its stray quotes as text if that gives the header's number of fields",
        arguments: [
            ("Bob,5'6\" tall", "Bob|5'6\" tall"),
            ("Bob,\"say \"hi\" now\"", "Bob|say \"hi\" now"),
            ("Bob,\"6\" or 7\"", "Bob|6\" or 7"),
        ])
    func repaired(row: String, fields: String) throws {
        #expect(
            try readRows("name,note\nAnn,x\n\(row)\nCyd,y\n") == ["2: Ann|x", "3: repaired: \(fields)", "4: Cyd|y"])
        #expect(try readRows("name,note\nAnn,x\n\(row)") == ["2: Ann|x", "3: repaired: \(fields)"])
    }

    @Test("A row that stray quotes split into the wrong number of fields is rejected, with the place")
    func torn() throws {
        #expect(
            try readRows("name,note\nBob,\"é \"hi\", now\"\n\"Bé\" B,\"x\"\nCyd,y\n") == [
                "2:9: \(Self.stray)", "3:6: \(Self.stray)", "4: Cyd|y",
            ])
    }

    @Test("Text after a closing quote costs only its own line")
    func textAfterQuote() throws {
        #expect(
            try readRows("a,b\n\"foo\"bar,2\n3,4\n5,\"6\"\n") == ["2:6: \(Self.stray)", "3: 3|4", "4: 5|6"])
    }

    @Test(
        "An unclosed quote costs only its own line, in any column and on any line of the file",
        arguments: ["\"1,2,3", "1,\"2,3", "1,2,\"3", "1,2,\""], ["\n4,5,6\n7,8,9\n", "\n4,5,6\n7,8,9", "\n", ""])
    func neverClosed(row: String, rest: String) throws {
        let after = rest.contains("4") ? ["3: 4|5|6", "4: 7|8|9"] : []
        #expect(try readRows("a,b,c\n\(row)\(rest)") == ["2:1: \(Self.neverClosed)"] + after)
    }

    @Test("Later quotes do not hide an unclosed one")
    func laterQuotes() throws {
        #expect(
            try readRows("a,b,c\n1,\"open,3\n2,x,y\n3,\"fine, really\",z\n4,\"q\",r\n") == [
                "2:1: \(Self.swallows)", "3: 2|x|y", "4: 3|fine, really|z", "5: 4|q|r",
            ])
    }

    @Test("Rows swallowed by an open quote are recovered when a later stray quote closes it")
    func closedByChance() throws {
        let rows = (2...6).map { "\($0),x,y" }
        #expect(
            try readRows((["a,b,c", "1,\"open,3"] + rows + ["7,size 5\",z", "8,x,y"]).joined(separator: "\n"))
                == ["2:1: \(Self.swallows)"] + (2...6).map { "\($0 + 1): \($0)|x|y" }
                + ["8: repaired: 7|size 5\"|z", "9: 8|x|y"])
    }

    @Test("With many columns, one swallowed line is enough evidence")
    func closedByChanceInWideRow() throws {
        let open = "1,\"open" + String(repeating: ",x", count: 10)
        let closing = "2,5\"" + String(repeating: ",x", count: 10)
        let header = (1...12).map { "c\($0)" }.joined(separator: ",")
        let rows = try readRows(Array("\(header)\n\(open)\n\(closing)\n".utf8))
        #expect(rows.map(\.line) == [2, 3])
        #expect(rows.map(\.isRejected) == [true, false])
        #expect(rows.last?.repaired == true)
    }

    @Test("A multi-line row that is too short is split if each of its lines could be a row")
    func shortByChance() throws {
        #expect(
            try readRows("a,b,c\n1,\"open,3\n2,x,y\n3,x,\"\n4,x,y\n") == [
                "2:1: \(Self.swallows)", "3: 2|x|y", "4:1: \(Self.neverClosed)", "5: 4|x|y",
            ])
    }

    @Test("A multi-line address with commas stays one field")
    func address() throws {
        let rows = try readRows(Array("name,address\nAnn,\"12 Elm St, Apt 3\nUkiah, CA\nUSA\"\nBob,\n".utf8))
        #expect(rows.map(\.texts) == [["Ann", "12 Elm St, Apt 3\nUkiah, CA\nUSA"], ["Bob", ""]])
    }

    @Test("The lines of a broken row never become rows")
    func pieces() throws {
        let broken = """
            Bob,"called about twins
            wants "early, evening" hours
            has stairs
            pays cash, or by card
            and so on",Ukiah,CA
            """
        let rows = try readRows("name,note,city,region\nAnn,x,Ukiah,CA\n\(broken)\nCyd,y,Ukiah,CA\nDee,z\n")
        #expect(rows.first == "2: Ann|x|Ukiah|CA")
        #expect(rows.filter { $0.hasSuffix(Self.piece) }.count == 4)
        #expect(rows.suffix(2) == ["8: Cyd|y|Ukiah|CA", "9: Dee|z||"])
        #expect(rows.count == 8)
    }

    @Test("The last line of a broken row is not a row, even with the header's number of fields")
    func lastPiece() throws {
        #expect(
            try readRows("name,note,city\nBob,\"said \"hi\nbye, or so\",Ukiah\nCyd,y\n") == [
                "2:12: \(Self.stray)", "3:1: \(Self.piece)", "4: Cyd|y|",
            ])
    }

    @Test("A multi-line row with too many fields is split")
    func tooManyFields() throws {
        #expect(
            try readRows("a,b,c\n1,2,\"open\n4,5\",6,7\n8,9,0\n") == [
                "2:1: \(Self.swallows)", "3:1: \(Self.piece)", "4: 8|9|0",
            ])
    }

    @Test("After an unclosed quote, short rows are accepted again once full rows have followed")
    func shortRowsAfterBrokenRow() throws {
        let header = (1...8).map { "c\($0)" }.joined(separator: ",")
        let rows = try readRows(Array("\(header)\n1,\"2\n3,4\n1,2,3,4,5,6,7,8\n5,6\n".utf8))
        #expect(rows.map(\.isRejected) == [true, true, false, false])
    }
}
