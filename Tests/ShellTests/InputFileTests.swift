import CSV
import Diagnostics
import Foundation
import Testing

@testable import Shell

@Suite struct InputFileTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func failure(toRead path: String, limit: Int = 1 << 20) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try InputFile.contents(of: path, limit: limit)
            return nil
        } catch {
            return error
        }
    }

    @Test("A file is read whole, byte for byte", arguments: [0, 1, 65_536, 200_000])
    func contents(size: Int) throws {
        let text = String((0..<size).map { $0 % 7 == 0 ? "\n" : "x" })
        try folder.write(text, to: "list.csv")
        #expect(try InputFile.contents(of: folder.path("list.csv")) == Array(text.utf8))
    }

    @Test("A missing file, a folder and a file over the limit give different errors")
    func failures() throws {
        try folder.write("12345", to: "list.csv")
        let missing = failure(toRead: folder.path("none.csv"))
        #expect(missing?.category == .cannotRead)
        #expect(missing?.file == folder.path("none.csv"))
        #expect(missing?.message == "cannot open: No such file or directory")
        let directory = failure(toRead: folder.path)
        #expect(directory?.category == .cannotRead)
        #expect(directory?.message == "this is a folder, not a file")
        let large = failure(toRead: folder.path("list.csv"), limit: 4)
        #expect(large?.category == .data)
    }

    @Test("A reader reads a file from the disk")
    func reader() throws {
        try folder.write("name,city\r\nAnn,\"Ukiah, CA\"\r\n", to: "list.csv")
        let file = try InputFile(folder.path("list.csv"))
        var reader = try Reader(file, name: file.name)
        guard case .record(let record) = try reader.next() else {
            Issue.record("no record was read")
            return
        }
        #expect(record[1].string == "Ukiah, CA")
        #expect(reader.name == folder.path("list.csv"))
    }

    @Test("A file can be read again any number of times")
    func readAgain() throws {
        try folder.write("name,city\nAnn,Ukiah\n", to: "list.csv")
        let file = try InputFile(folder.path("list.csv"))
        for _ in 0..<3 {
            #expect(try text(of: file) == "name,city\nAnn,Ukiah\n")
            try file.rewind()
            #expect(file.position == 0)
        }
    }

    @Test("A pipe opened with isReadTwice gives the same bytes again")
    func pipeAgain() throws {
        let (path, pipe) = try pipe(holding: "name,city\nAnn,Ukiah\n")
        let file = try InputFile(path, isReadTwice: true)
        for _ in 0..<3 {
            #expect(try text(of: file) == "name,city\nAnn,Ukiah\n")
            try file.rewind()
        }
        withExtendedLifetime(pipe) {}
    }

    @Test("A pipe opened without isReadTwice cannot be read again, and the error says what to do")
    func pipeOnce() throws {
        let (path, pipe) = try pipe(holding: "name\n")
        let file = try InputFile(path)
        let failure = #expect(throws: Diagnostic.self) { try file.rewind() }
        #expect(failure?.category == .cannotRead)
        #expect(failure?.hint == "save it to a file and read that file")
        withExtendedLifetime(pipe) {}
    }

    @Test("A file that becomes shorter while it is read is an error")
    func shrinks() throws {
        try folder.write(String(repeating: "Ann,Ukiah\n", count: 20), to: "list.csv")
        let file = try InputFile(folder.path("list.csv"))
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 7, alignment: 1)
        defer { block.deallocate() }
        #expect(try file.read(into: block) == 7)
        #expect(truncate(folder.path("list.csv"), 100) == 0)
        let failure = #expect(throws: Diagnostic.self) { try text(of: file) }
        #expect(failure?.category == .cannotRead)
        #expect(failure?.message == "the file became shorter while it was read: 100 of 200 bytes are left")
    }

    @Test("A file that grows while it is read is read to its new end")
    func grows() throws {
        try folder.write("Ann\n", to: "list.csv")
        let file = try InputFile(folder.path("list.csv"))
        try folder.write("Ann\nJo\n", to: "list.csv")
        #expect(try text(of: file) == "Ann\nJo\n")
    }

    @Test("A paused file goes on where it was")
    func pause() throws {
        try folder.write("name,city\nAnn,Ukiah\n", to: "list.csv")
        let file = try InputFile(folder.path("list.csv"))
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 7, alignment: 1)
        defer { block.deallocate() }
        _ = try file.read(into: block)
        file.pause()
        #expect(try text(of: file) == "ty\nAnn,Ukiah\n")
        file.pause()
        try file.rewind()
        #expect(try text(of: file) == "name,city\nAnn,Ukiah\n")
    }

    @Test("A file that is replaced while it is paused is an error")
    func replaced() throws {
        try folder.write("Ann\n", to: "list.csv")
        try folder.write("Jo\n", to: "other.csv")
        let file = try InputFile(folder.path("list.csv"))
        file.pause()
        #expect(rename(folder.path("other.csv"), folder.path("list.csv")) == 0)
        let failure = #expect(throws: Diagnostic.self) { try text(of: file) }
        #expect(failure?.message == "the file was replaced while it was read")
    }

    @Test("Bytes of an argument that are not UTF-8 become characters of Windows-1252")
    func argument() {
        #expect(GivenArguments.text(of: Array("Zoë.csv".utf8)) == ("Zoë.csv", true))
        #expect(GivenArguments.text(of: [0x5A, 0x6F, 0xEB]) == ("Zoë", false))
    }

    /// The path of a pipe that holds `text`, closed for writing, and the object that keeps it open for reading.
    private func pipe(holding text: String) throws -> (path: String, pipe: Pipe) {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try pipe.fileHandleForWriting.close()
        return ("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)", pipe)
    }

    private func text(of file: InputFile) throws -> String {
        var bytes: [UInt8] = []
        // A small block, so that it takes several reads.
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 7, alignment: 1)
        defer { block.deallocate() }
        while true {
            let count = try file.read(into: block)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(contentsOf: block[..<count])
        }
    }
}
