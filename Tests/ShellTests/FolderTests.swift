import Diagnostics
import Testing

@testable import Shell

@Suite struct OutputFolderTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func failure(_ body: () throws(Diagnostic) -> Void) -> String? {
        do throws(Diagnostic) {
            try body()
            return nil
        } catch {
            return error.message
        }
    }

    private func put(_ bytes: [UInt8], to name: String, in output: OutputFolder) throws(Diagnostic) {
        try bytes.withByteView { (view) throws(Diagnostic) in try output.write(view, to: name) }
    }

    @Test("A folder is created with its parents, and holds only whole files")
    func creation() throws {
        let output = try OutputFolder(folder.path("a/b"), overwrite: false)
        try put(Array("one".utf8), to: "1.txt", in: output)
        try put([], to: "2.txt", in: output)
        #expect(folder.names == ["a"])
        #expect(try InputFolder(folder.path("a/b")).fileNames == ["1.txt", "2.txt"])
        #expect(try folder.text(of: "a/b/1.txt") == "one")
    }

    @Test("An existing file is kept unless it may be replaced")
    func existing() throws {
        try folder.write("old", to: "1.txt")
        #expect(
            failure { () throws(Diagnostic) in
                try put(Array("new".utf8), to: "1.txt", in: OutputFolder(folder.path, overwrite: false))
            } == "the file already exists")
        #expect(try folder.text(of: "1.txt") == "old")
        let bold = try OutputFolder(folder.path, overwrite: true)
        try put(Array("new".utf8), to: "1.txt", in: bold)
        #expect(try folder.text(of: "1.txt") == "new")
        #expect(folder.names == ["1.txt"])
    }

    @Test("A link in the folder is not followed")
    func links() throws {
        try folder.write("precious", to: "target")
        try folder.link("letters.txt", to: "target")
        let bold = try OutputFolder(folder.path, overwrite: true)
        try put(Array("new".utf8), to: "letters.txt", in: bold)
        #expect(try folder.text(of: "target") == "precious")
        #expect(try folder.text(of: "letters.txt") == "new")
    }

    @Test("Two runs cannot write to one folder at the same time")
    func locking() throws {
        let first = try OutputFolder(folder.path, overwrite: true)
        #expect(
            failure { () throws(Diagnostic) in _ = try OutputFolder(folder.path, overwrite: true) }
                == "another run is writing to this folder")
        try put([], to: "1.txt", in: first)
    }

    @Test("Leftovers of killed runs are removed, and nothing else")
    func remains() throws {
        for name in [".123.partial", "manifest.csv.77.partial", "mine.partial", "1.txt"] {
            try folder.write("x", to: name)
        }
        try OutputFolder(folder.path, overwrite: false).removeRemains()
        #expect(folder.names.sorted() == ["1.txt", "mine.partial"])
    }

    @Test("A new folder can appear all at once at the end")
    func appearing() throws {
        let output = try OutputFolder(folder.path("a/b/"), overwrite: false, appearsWhole: true)
        try put(Array("one".utf8), to: "1.txt", in: output)
        try put(Array("two".utf8), to: "2.txt", in: output)
        #expect(try InputFolder(folder.path("a")).fileNames == [".b.partial"])
        try output.commit()
        #expect(try InputFolder(folder.path("a")).fileNames == ["b"])
        #expect(try InputFolder(folder.path("a/b")).fileNames == ["1.txt", "2.txt"])
        try put(Array("three".utf8), to: "3.txt", in: output)
        #expect(try folder.text(of: "a/b/3.txt") == "three")
    }

    @Test("A folder that never commits leaves nothing behind, and leftovers of a killed run are discarded")
    func vanishing() throws {
        do {
            let output = try OutputFolder(folder.path("letters"), overwrite: false, appearsWhole: true)
            try put(Array("one".utf8), to: "1.txt", in: output)
        }
        #expect(folder.names == [])
        try folder.makeFolder(".letters.partial")
        try folder.write("half", to: ".letters.partial/9.txt")
        let output = try OutputFolder(folder.path("letters"), overwrite: false, appearsWhole: true)
        try put(Array("one".utf8), to: "1.txt", in: output)
        try output.commit()
        #expect(folder.names == ["letters"])
        #expect(try InputFolder(folder.path("letters")).fileNames == ["1.txt"])
    }

    @Test("A new folder that stays empty is removed; an existing or nonempty one stays")
    func empty() throws {
        try folder.makeFolder("old")
        for name in ["old", "new", "full"] {
            let output = try OutputFolder(folder.path(name), overwrite: false)
            if name == "full" { try put(Array("one".utf8), to: "1.txt", in: output) }
        }
        #expect(folder.names == ["full", "old"])
    }

    @Test("If two runs create the same folder, the second is refused and does not disturb the first")
    func appearingTwice() throws {
        let first = try OutputFolder(folder.path("letters"), overwrite: false, appearsWhole: true)
        try put(Array("one".utf8), to: "1.txt", in: first)
        #expect(
            failure { () throws(Diagnostic) in
                _ = try OutputFolder(folder.path("letters"), overwrite: false, appearsWhole: true)
            } == "another run is writing to this folder")
        try first.commit()
        #expect(try folder.text(of: "letters/1.txt") == "one")
    }

    @Test("A folder that someone else created in the meantime is kept")
    func taken() throws {
        let output = try OutputFolder(folder.path("letters"), overwrite: true, appearsWhole: true)
        try put(Array("one".utf8), to: "1.txt", in: output)
        try folder.makeFolder("letters")
        try folder.write("mine", to: "letters/1.txt")
        #expect(
            failure { () throws(Diagnostic) in try output.commit() }
                == "another program created the folder during this run")
        #expect(try folder.text(of: "letters/1.txt") == "mine")
    }

    @Test("In an existing folder, files appear one by one")
    func inPlace() throws {
        let output = try OutputFolder(folder.path, overwrite: false, appearsWhole: true)
        try put(Array("one".utf8), to: "1.txt", in: output)
        #expect(folder.names == ["1.txt"])
        try output.commit()
        #expect(folder.names == ["1.txt"])
    }

    @Test("The error says why a folder cannot be created", arguments: [false, true])
    func impossible(appearsWhole: Bool) throws {
        try folder.write("x", to: "file")
        #expect(
            failure { () throws(Diagnostic) in
                _ = try OutputFolder(folder.path("file/letters"), overwrite: false, appearsWhole: appearsWhole)
            } == "cannot create the folder: Not a directory")
    }

    @Test("A file at the path of the folder is an error")
    func notAFolder() throws {
        try folder.write("x", to: "file")
        #expect(failure { () throws(Diagnostic) in _ = try OutputFolder(folder.path("file"), overwrite: true) } != nil)
        #expect(failure { () throws(Diagnostic) in _ = try InputFolder(folder.path("file")) } != nil)
        #expect(failure { () throws(Diagnostic) in _ = try InputFolder(folder.path("nothing")) } != nil)
    }
}

@Suite struct OutputQueueTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func bytes(_ number: Int) -> [UInt8] { Array("\(number) ".utf8) + Array(repeating: 0x78, count: 20_000) }

    @Test("After a flush all files taken are there, whole and under their names", arguments: [1, 13, 400])
    func files(count: Int) throws {
        let queue = OutputQueue(try OutputFolder(folder.path, overwrite: false))
        for number in 0..<count { try queue.add(bytes(number), to: "\(number).txt") }
        try queue.flush()
        #expect(folder.names == (0..<count).map { "\($0).txt" }.sorted())
        for number in 0..<count { #expect(try folder.text(of: "\(number).txt").utf8.elementsEqual(bytes(number))) }
        try queue.add(bytes(0), to: "last.txt")
        try queue.flush()
        #expect(folder.names.count == count + 1)
    }

    @Test("A file that cannot be written is reported, and no later file is written", arguments: [0, 50, 199])
    func fault(place: Int) throws {
        try folder.write("mine", to: "\(place).txt")
        let queue = OutputQueue(try OutputFolder(folder.path, overwrite: false))
        do throws(Diagnostic) {
            for number in 0..<200 { try queue.add(bytes(number), to: "\(number).txt") }
            try queue.flush()
            Issue.record("no error")
        } catch {
            #expect(error.message == "the file already exists")
        }
        #expect(folder.names == (0...place).map { "\($0).txt" }.sorted())
        #expect(try folder.text(of: "\(place).txt") == "mine")
    }

    @Test("An abandoned queue leaves nothing of a folder that would have appeared whole")
    func abandoned() throws {
        do {
            let queue = OutputQueue(try OutputFolder(folder.path("letters"), overwrite: false, appearsWhole: true))
            for number in 0..<200 { try queue.add(bytes(number), to: "\(number).txt") }
        }
        #expect(folder.names == [])
    }
}

@Suite struct AppendFileTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func append(_ text: String, to file: AppendFile) throws(Diagnostic) {
        try Array(text.utf8).withByteView { (bytes) throws(Diagnostic) in
            try file.write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }

    private func refusal(_ path: String) -> String? {
        do throws(Diagnostic) {
            _ = try AppendFile(path)
            return nil
        } catch {
            return error.message
        }
    }

    @Test("New lines follow the existing ones, and all can be read from the start")
    func growth() throws {
        do {
            let file = try AppendFile(folder.path("log"))
            #expect(file.isEmpty)
            try append("one\n", to: file)
            try file.sync()
        }
        let file = try AppendFile(folder.path("log"))
        #expect(!file.isEmpty)
        try append("two\n", to: file)
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = try bytes.withUnsafeMutableBytes { (buffer) throws(Diagnostic) in try file.read(into: buffer) }
        #expect(String(decoding: bytes[..<count], as: UTF8.self) == "one\ntwo\n")
        #expect(try folder.text(of: "log") == "one\ntwo\n")
    }

    @Test("Two runs cannot write to one file at the same time")
    func lock() throws {
        let file = try AppendFile(folder.path("log"))
        #expect(refusal(folder.path("log")) == "another run is writing to this file")
        try withExtendedLifetime(file) { try append("one\n", to: file) }
    }

    @Test("An incomplete last line is not continued")
    func halfLine() throws {
        try folder.write("one\ntw", to: "log")
        #expect(refusal(folder.path("log")) == "the last line is incomplete")
    }
}
