import Diagnostics
import Platform
import Testing

@testable import Shell

@Suite struct OutputFileTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func put(_ text: String, into file: OutputFile) throws {
        try Array(text.utf8).withByteView { (bytes) throws(Diagnostic) in
            try file.write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }

    /// The error from starting the file, or nil.
    private func refusal(_ path: String, overwrite: Bool = false) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try OutputFile(path, overwrite: overwrite)
            return nil
        } catch {
            return error
        }
    }

    /// The error from committing the file, or nil.
    private func failure(toCommit file: OutputFile) -> Diagnostic? {
        do throws(Diagnostic) {
            try file.commit()
            return nil
        } catch {
            return error
        }
    }

    @Test("A file appears only once it is whole, and leaves no temporary file")
    func appearsWhole() throws {
        let file = try OutputFile(folder.path("out.csv"), overwrite: false)
        try put("a,b\n", into: file)
        #expect(!folder.names.contains("out.csv"))
        try put("1,2\n", into: file)
        try file.commit()
        #expect(folder.names == ["out.csv"])
        #expect(try folder.text(of: "out.csv") == "a,b\n1,2\n")
    }

    @Test("An abandoned file leaves nothing behind", arguments: [false, true])
    func givenUp(overwrite: Bool) throws {
        if overwrite { try folder.write("old", to: "out.csv") }
        var file: OutputFile? = try OutputFile(folder.path("out.csv"), overwrite: overwrite)
        if let file { try put("half", into: file) }
        file = nil
        #expect(folder.names == (overwrite ? ["out.csv"] : []))
        if overwrite { #expect(try folder.text(of: "out.csv") == "old") }
    }

    @Test("What killed runs left is removed by the next run for the same file, and nothing else is")
    func remains() throws {
        // No process has the greatest number, and this one is alive.
        let gone = "out.csv.\(pid_t.max).partial"
        let others = [
            "out.csv.partial", "out.csv.1x.partial", "out.csv.\(getppid()).partial", "other.csv.\(pid_t.max).partial",
            "out.csv.\(pid_t.max).partial.csv",
        ]
        for name in others + [gone] { try folder.write("old", to: name) }
        let file = try OutputFile(folder.path("out.csv"), overwrite: false)
        try put("new", into: file)
        try file.commit()
        #expect(folder.names == (others + ["out.csv"]).sorted())
    }

    @Test("An existing file is not replaced without overwrite")
    func existing() throws {
        try folder.write("old", to: "out.csv")
        let error = refusal(folder.path("out.csv"))
        #expect(error?.message == "the file already exists")
        #expect(error?.category == .cannotCreate)
        #expect(folder.names == ["out.csv"])
        #expect(try folder.text(of: "out.csv") == "old")

        let file = try OutputFile(folder.path("out.csv"), overwrite: true)
        try put("new", into: file)
        #expect(try folder.text(of: "out.csv") == "old")
        try file.commit()
        #expect(try folder.text(of: "out.csv") == "new")
        #expect(folder.names == ["out.csv"])
    }

    @Test("A file that someone else creates in the meantime is not replaced")
    func race() throws {
        var file: OutputFile? = try OutputFile(folder.path("out.csv"), overwrite: false)
        try folder.write("theirs", to: "out.csv")
        if let file { #expect(failure(toCommit: file)?.message == "the file already exists") }
        file = nil
        #expect(try folder.text(of: "out.csv") == "theirs")
        #expect(folder.names == ["out.csv"])
    }

    @Test(
        "A repeated run keeps an identical file and refuses a different one",
        arguments: ["same", "some", "longer"])
    func repeated(text: String) throws {
        try folder.write("same", to: "out.csv")
        var file: OutputFile? = try OutputFile(folder.path("out.csv"), overwrite: false, isRepeated: true)
        if let file {
            try put(text, into: file)
            let message = failure(toCommit: file)?.message
            #expect(message == (text == "same" ? nil : "the existing file differs from what this run would write"))
        }
        file = nil
        #expect(try folder.text(of: "out.csv") == "same")
        #expect(folder.names == ["out.csv"])
    }

    @Test("Checking whether a file can be created leaves no trace")
    func room() throws {
        try folder.write("old", to: "out.csv")
        let why = { (name: String, overwrite: Bool) in
            do throws(Diagnostic) {
                try OutputFile.requireRoom(at: folder.path(name), overwrite: overwrite)
                return ""
            } catch {
                return error.message
            }
        }
        #expect(why("new.csv", false) == "")
        #expect(why("out.csv", false) == "the file already exists")
        #expect(why("out.csv", true) == "")
        #expect(why("no/new.csv", true) == "cannot create: No such file or directory")
        #expect(why(".", true) == "this is a folder, not a file")
        #expect(folder.names == ["out.csv"])
    }

    @Test("A private file stays private when it is replaced")
    func permissions() throws {
        try folder.write("old", to: "out.csv")
        try folder.setPermissions(0o600, of: "out.csv")
        try OutputFile(folder.path("out.csv"), overwrite: true).commit()
        #expect(try folder.permissions(of: "out.csv") == 0o600)
    }

    @Test("A folder is not replaced by a file", arguments: [false, true])
    func folderInPlace(overwrite: Bool) throws {
        let error = refusal(folder.path, overwrite: overwrite)
        #expect(error?.message == "this is a folder, not a file")
        #expect(error?.category == .cannotCreate)
    }

    @Test("A file in a folder that does not exist cannot be created")
    func missingFolder() {
        let error = refusal(folder.path("no/out.csv"))
        #expect(error?.message == "cannot create: No such file or directory")
        #expect(error?.category == .cannotCreate)
        #expect(error?.file == folder.path("no/out.csv"))
        #expect(error?.hint == "create the folder first: mkdir -p \(folder.path("no"))")
    }

    @Test("A device is written to and not replaced", arguments: [false, true])
    func device(overwrite: Bool) throws {
        let file = try OutputFile("/dev/null", overwrite: overwrite)
        try put("x", into: file)
        try file.commit()
        let again = try OutputFile("/dev/null", overwrite: false)
        try again.commit()
    }

    #if os(Linux)
        @Test("A full disk is reported")
        func fullDisk() throws {
            let file = try OutputFile("/dev/full", overwrite: false)
            do throws(Diagnostic) {
                try [0x78].withByteView { (bytes) throws(Diagnostic) in
                    try file.write(UnsafeRawBufferPointer(bytes.buffer))
                }
                Issue.record("nothing was thrown")
            } catch {
                #expect(error.category == .writeFailed)
                #expect(error.message == "cannot write: No space left on device")
            }
        }
    #endif
}
