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

    @Test("A folder is created with those it lies in, and holds whole files only")
    func creation() throws {
        let output = try OutputFolder(folder.path("a/b"), overwrite: false)
        try put(Array("one".utf8), to: "1.txt", in: output)
        try put([], to: "2.txt", in: output)
        #expect(folder.names == ["a"])
        #expect(try InputFolder(folder.path("a/b")).fileNames == ["1.txt", "2.txt"])
        #expect(try folder.text(of: "a/b/1.txt") == "one")
    }

    @Test("A file that is there stays as it is, unless it may be replaced")
    func existing() throws {
        try folder.write("old", to: "1.txt")
        #expect(
            failure { () throws(Diagnostic) in
                try put(Array("new".utf8), to: "1.txt", in: OutputFolder(folder.path, overwrite: false))
            } == "the file exists already")
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

    @Test("Two runs cannot write to one folder at a time")
    func locking() throws {
        let first = try OutputFolder(folder.path, overwrite: true)
        #expect(
            failure { () throws(Diagnostic) in _ = try OutputFolder(folder.path, overwrite: true) }
                == "another run is writing to this folder")
        try put([], to: "1.txt", in: first)
    }

    @Test("What killed runs have left is taken out, and nothing else")
    func remains() throws {
        for name in [".123.partial", "manifest.csv.77.partial", "mine.partial", "1.txt"] {
            try folder.write("x", to: name)
        }
        try OutputFolder(folder.path, overwrite: false).removeRemains()
        #expect(folder.names.sorted() == ["1.txt", "mine.partial"])
    }

    @Test("A new folder that is to appear whole does so at the end, with all its files")
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

    @Test("Of a folder that is to appear whole and does not, nothing stays, nor of one that a killed run left")
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

    @Test("A new folder into which nothing comes goes again; one that was there, or holds a file, stays")
    func empty() throws {
        try folder.makeFolder("old")
        for name in ["old", "new", "full"] {
            let output = try OutputFolder(folder.path(name), overwrite: false)
            if name == "full" { try put(Array("one".utf8), to: "1.txt", in: output) }
        }
        #expect(folder.names == ["full", "old"])
    }

    @Test("Two runs that make one new folder: the second is refused, and takes nothing from the first")
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

    @Test("What has been put in the place of a folder meanwhile stays")
    func taken() throws {
        let output = try OutputFolder(folder.path("letters"), overwrite: true, appearsWhole: true)
        try put(Array("one".utf8), to: "1.txt", in: output)
        try folder.makeFolder("letters")
        try folder.write("mine", to: "letters/1.txt")
        #expect(
            failure { () throws(Diagnostic) in try output.commit() }
                == "the folder has been created by somebody else meanwhile")
        #expect(try folder.text(of: "letters/1.txt") == "mine")
    }

    @Test("Files come one by one into a folder that is there, also where a new one would appear whole")
    func inPlace() throws {
        let output = try OutputFolder(folder.path, overwrite: false, appearsWhole: true)
        try put(Array("one".utf8), to: "1.txt", in: output)
        #expect(folder.names == ["1.txt"])
        try output.commit()
        #expect(folder.names == ["1.txt"])
    }

    @Test("Why a new folder cannot be made is told", arguments: [false, true])
    func impossible(appearsWhole: Bool) throws {
        try folder.write("x", to: "file")
        #expect(
            failure { () throws(Diagnostic) in
                _ = try OutputFolder(folder.path("file/letters"), overwrite: false, appearsWhole: appearsWhole)
            } == "cannot create the folder: Not a directory")
    }

    @Test("A file in the place of the folder is an error")
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

    @Test("All files that were taken are there after a flush, whole and by their names", arguments: [1, 13, 400])
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

    @Test("A file that cannot be written is told of, and none after it is written", arguments: [0, 50, 199])
    func fault(place: Int) throws {
        try folder.write("mine", to: "\(place).txt")
        let queue = OutputQueue(try OutputFolder(folder.path, overwrite: false))
        do throws(Diagnostic) {
            for number in 0..<200 { try queue.add(bytes(number), to: "\(number).txt") }
            try queue.flush()
            Issue.record("no error")
        } catch {
            #expect(error.message == "the file exists already")
        }
        #expect(folder.names == (0...place).map { "\($0).txt" }.sorted())
        #expect(try folder.text(of: "\(place).txt") == "mine")
    }

    @Test("A queue that is given up leaves nothing of a folder that was to appear whole")
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

    @Test("What is written comes after what was there, and can be read back from the beginning")
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

    @Test("Two runs cannot write to it at a time")
    func lock() throws {
        let file = try AppendFile(folder.path("log"))
        #expect(refusal(folder.path("log")) == "another run is writing to this file")
        try withExtendedLifetime(file) { try append("one\n", to: file) }
    }

    @Test("A last line that is not whole is not continued")
    func halfLine() throws {
        try folder.write("one\ntw", to: "log")
        #expect(refusal(folder.path("log")) == "the last line is not whole")
    }
}
