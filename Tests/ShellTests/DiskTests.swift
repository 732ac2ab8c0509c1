import Bytes
import Diagnostics
import Testing

@testable import Shell

/// The disk as a `Place`.
@Suite struct DiskTests {
    private let folder: Folder
    private let disk = Disk()

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

    @Test("Files and folders are distinguished and read")
    func looking() throws {
        try folder.write("one", to: "file")
        try folder.makeFolder("sub")
        #expect(disk.item(at: folder.path("file")) == .file)
        #expect(disk.item(at: folder.path("sub")) == .folder)
        #expect(disk.item(at: folder.path("none")) == nil)
        #expect(disk.item(at: "") == .folder)
        #expect(try disk.names(in: folder.path) == ["file", "sub"])
        #expect(try disk.contents(of: folder.path("file")) == Array("one".utf8))
        #expect(failure { () throws(Diagnostic) in _ = try disk.contents(of: folder.path("file"), limit: 2) } != nil)
        #expect(disk.absolutePath(folder.path("sub/../file"))?.hasSuffix("/file") == true)
        #expect(disk.absolutePath(folder.path("none")) == nil)
    }

    @Test("Two paths to one place are the same, whether it exists or not")
    func same() throws {
        try folder.makeFolder("sub")
        try folder.link("link", to: "sub")
        for (one, other) in [
            ("sub", "sub/"), ("sub", "link"), ("sub/new", "link/new"), ("sub/new", "sub//new/"), ("no/new", "no/new/"),
        ] {
            #expect(disk.isSame(folder.path(one), as: folder.path(other)), "\(one) and \(other)")
        }
        for (one, other) in [("sub", "none"), ("sub/new", "sub/old"), ("no/new", "sub/new"), ("no/new", "no/old")] {
            #expect(!disk.isSame(folder.path(one), as: folder.path(other)), "\(one) and \(other)")
        }
        #expect(disk.isSame("", as: "."))
        // A device can be shared.
        #expect(!disk.isSame("/dev/null", as: "/dev/null"))
    }

    @Test("A folder that appears whole shows its files and manifest after commit")
    func wholeFolder() throws {
        let letters = try disk.folder(folder.path("letters"), OverwriteRule(), appearsWhole: true)
        let manifest = try letters.file("manifest.csv")
        try letters.add(Array("one".utf8), to: "1.txt")
        try manifest.write("all")
        #expect(try letters.names().contains("manifest.csv") == false)
        try manifest.commit()
        #expect(disk.item(at: folder.path("letters")) == nil)
        try letters.commit()
        #expect(try disk.names(in: folder.path("letters")) == ["1.txt", "manifest.csv"])
    }

    @Test("A resumed run cleans up the folder of a stopped run and replaces its manifest")
    func resumedFolder() throws {
        try folder.makeFolder("letters")
        for name in [".123.partial", "1.txt", "manifest.csv"] { try folder.write("old", to: "letters/\(name)") }
        let letters = try disk.folder(folder.path("letters"), OverwriteRule(resumes: true), appearsWhole: true)
        #expect(try letters.names() == ["1.txt", "manifest.csv"])
        let manifest = try letters.file("manifest.csv")
        try manifest.write("new")
        try manifest.commit()
        #expect(try folder.text(of: "letters/manifest.csv") == "new")
        try letters.add(Array("new".utf8), to: "1.txt")
        #expect(failure { () throws(Diagnostic) in try letters.flush() } == "the file already exists")
    }

    @Test("An existing file is an error, is replaced, or is kept if it is the same")
    func files() throws {
        func write(_ text: String, _ rule: OverwriteRule) throws -> String {
            try folder.write("old", to: "file")
            let failure = failure { () throws(Diagnostic) in
                let file = try disk.file(folder.path("file"), rule)
                try file.write(text)
                try file.commit()
            }
            return try failure ?? folder.text(of: "file")
        }
        #expect(try write("new", OverwriteRule()) == "the file already exists")
        #expect(try write("new", OverwriteRule(replaces: true)) == "new")
        #expect(try write("old", OverwriteRule(resumes: true)) == "old")
        #expect(
            try write("new", OverwriteRule(resumes: true)) == "the existing file differs from what this run would write"
        )
        #expect(try write("new", OverwriteRule(replaces: true, resumes: true)) == "new")
    }

    @Test("Output that could not be written is refused in advance, and nothing is created")
    func room() throws {
        try folder.write("x", to: "file")
        func refusal(_ item: PlacedItem, _ name: String, _ rule: OverwriteRule = OverwriteRule()) -> String? {
            failure { () throws(Diagnostic) in try disk.requireRoom(for: item, at: folder.path(name), rule) }
        }
        #expect(refusal(.file, "file") == "the file already exists")
        #expect(refusal(.file, "file", OverwriteRule(replaces: true)) == nil)
        #expect(refusal(.file, "file", OverwriteRule(resumes: true)) == nil)
        #expect(refusal(.folder, "file/x") != nil)
        #expect(refusal(.folder, "a/b") == nil)
        func refusal(ofLog name: String) -> String? {
            failure { () throws(Diagnostic) in try disk.requireRoomForLog(at: folder.path(name)) }
        }
        #expect(refusal(ofLog: "no/log") != nil)
        #expect(refusal(ofLog: "log") == nil)
        #expect(folder.names == ["file"])
    }

    @Test("A log is repaired only on request")
    func log() throws {
        try folder.write("one\ntw", to: "log")
        #expect(failure { () throws(Diagnostic) in _ = try disk.log(folder.path("log"), mending: false) } != nil)
        let log = try disk.log(folder.path("log"), mending: true)
        #expect(!log.isEmpty)
        try log.write("three\n")
        try log.sync()
        #expect(try folder.text(of: "log") == "one\nthree\n")
    }
}
