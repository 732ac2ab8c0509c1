import Bytes
import CSV
import Diagnostics
import Testing

@testable import Shell

@Suite struct RejectLogTests {
    private let folder: Folder
    private let console = Console(program: "import", quiet: true)

    init() throws {
        folder = try Folder()
    }

    @Test("Without a file, rejected rows are counted and change the outcome")
    func withoutFile() throws {
        let log = try RejectLog(path: nil, overwrite: false, console: console)
        #expect(log.outcome == .complete)
        #expect(try log.finish() == "0 rejected")
        try log.reject(Diagnostic(file: "list.csv", line: 2, "too long"))
        #expect(log.count == 1)
        #expect(log.outcome == .rowsLeftBehind)
        #expect(try log.finish() == "1 rejected")
    }

    @Test("With a file the run is complete; the file is written even without rejected rows")
    func withFile() throws {
        let path = folder.path("rejects.csv")
        let log = try RejectLog(path: path, overwrite: false, console: console)
        #expect(try log.finish() == "0 rejected")
        #expect(log.outcome == .complete)
        #expect(try folder.text(of: "rejects.csv") == "file,line,column,reason,raw\n")
    }

    @Test(
        "The text of a rejected row is kept verbatim, without its line ending",
        arguments: [
            ("1,2,3\n", "1,2,3"), ("1,2,3\r\n", "1,2,3"), ("1,2\r", "1,2"), ("1,2", "1,2"), ("\t1\t\t\n", "\t1\t\t"),
            (" a,\"b\nc \n", " a,\"b\nc "), ("x\n\n", "x\n"), ("\n", ""), ("", ""),
        ])
    func rawText(raw: String, kept: String) throws {
        let path = folder.path("rejects.csv")
        let log = try RejectLog(path: path, overwrite: false, console: console)
        try log.reject(Diagnostic(file: "list.csv", line: 7, column: 3, "it is, well, odd"), raw: raw)
        #expect(log.outcome == .complete)
        #expect(try log.finish() == "1 rejected -> \(path)")

        var reader = try Reader(MemorySource(try folder.text(of: "rejects.csv")), name: "rejects.csv")
        #expect(reader.header.names == RejectLog.columns)
        guard case .record(let record) = try reader.next() else {
            Issue.record("no record was read")
            return
        }
        #expect((0..<5).map { record[$0].string } == ["list.csv", "7", "3", "it is, well, odd", kept])
    }

    @Test("Bytes that are not UTF-8 are unchanged")
    func anyBytes() throws {
        let log = try RejectLog(path: folder.path("rejects.csv"), overwrite: false, console: console)
        try [0x4A, 0xF6, 0x00, 0xFF, 0x0A].withByteView { (raw) throws(Diagnostic) in
            try log.reject(Diagnostic(.error, .data, "odd"), raw: raw)
        }
        _ = try log.finish()
        let bytes = try InputFile.contents(of: folder.path("rejects.csv"))
        #expect(bytes.suffix(5) == [0x4A, 0xF6, 0x00, 0xFF, 0x0A])
    }

    @Test("An existing rejects file is not replaced without overwrite")
    func existing() throws {
        try folder.write("old", to: "rejects.csv")
        #expect(throws: Diagnostic.self) {
            _ = try RejectLog(path: folder.path("rejects.csv"), overwrite: false, console: console)
        }
        let log = try RejectLog(path: folder.path("rejects.csv"), overwrite: true, console: console)
        _ = try log.finish()
        #expect(try folder.text(of: "rejects.csv") == "file,line,column,reason,raw\n")
    }
}

extension RejectLog {
    fileprivate func reject(_ diagnostic: Diagnostic, raw: String = "raw") throws(Diagnostic) {
        try raw.withByteView { (raw) throws(Diagnostic) in try reject(diagnostic, raw: raw) }
    }
}
