import Bytes
import CSV
import Diagnostics
import Testing

@Suite struct WriterTests {
    private func written(_ records: [[String]]) throws -> String {
        let sink = MemorySink()
        var writer = Writer(sink)
        for record in records { try writer.record(record) }
        try writer.flush()
        return sink.string
    }

    @Test(
        "Fields are quoted only if needed",
        arguments: [
            ("Ann", "Ann"), ("Ann Lee", "Ann Lee"), ("", ""), ("é", "é"), ("#1 'x' =2", "#1 'x' =2"),
            ("Lee, Ann", "\"Lee, Ann\""), ("5\"", "\"5\"\"\""), (" x", "\" x\""), ("x\t", "\"x\t\""),
            ("\u{FEFF}x", "\"\u{FEFF}x\""),
        ])
    func quotes(field: String, expected: String) throws {
        #expect(try written([["a", field, "b"]]) == "a,\(expected),b\n")
    }

    @Test(
        "A special character anywhere in a field gets it quoted, and nothing else does",
        arguments: [",", "\"", "\n", "\r"])
    func quotesAnywhere(special: String) throws {
        for length in 1...40 {
            let plain = String(repeating: "x", count: length)
            #expect(try written([["a", plain, "b"]]) == "a,\(plain),b\n")
            for place in 0..<length {
                let field = plain.prefix(place) + special + plain.dropFirst(place + 1)
                let text = "\"" + field.replacing("\"", with: "\"\"") + "\""
                let first = special == "\n" || special == "\r" ? "\"a\"" : "a"
                #expect(try written([["a", String(field), "b"]]) == "\(first),\(text),b\n")
            }
        }
    }

    @Test("A record of one blank field is not a blank line")
    func oneBlankField() throws {
        #expect(try written([["a"], [""], ["", ""]]) == "a\n\"\"\n,\n")
    }

    @Test(
        "A multi-line record begins with a quote, so that its lines are not mistaken for rows",
        arguments: [
            (["a", "b\nc"], "\"a\",\"b\nc\"\n"), (["", "b\r"], "\"\",\"b\r\"\n"), (["a,", "\n"], "\"a,\",\"\n\"\n"),
            (["a\n", "b"], "\"a\n\",b\n"),
        ])
    func recordOfSeveralLines(record: [String], expected: String) throws {
        #expect(try written([["x", "y"], record, ["x", "y"]]) == "x,y\n\(expected)x,y\n")
    }

    @Test("Everything reaches the sink in order, whatever the amount")
    func order() throws {
        let rows = (0..<20_000).map { ["\($0)", "row, \($0)"] }
        #expect(try written(rows) == rows.map { "\($0[0]),\"\($0[1])\"\n" }.joined())
    }

    @Test("An error from the sink reaches the caller")
    func failure() {
        final class FullDisk: ByteSink {
            func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
                throw Diagnostic(.error, .writeFailed, "cannot write")
            }
        }
        var writer = Writer(FullDisk())
        writer.field("x")
        #expect(throws: Diagnostic.self) {
            for _ in 0..<100_000 { try writer.record(["some text"]) }
        }
        #expect(throws: Diagnostic.self) { try writer.flush() }
    }
}
