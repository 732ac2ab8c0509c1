import Diagnostics
import Testing

@testable import Shell

@Suite struct NamedFilesTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write("a,b\n", to: "list.csv")
        try folder.write("a,b\n", to: "other.csv")
        try folder.makeFolder("out")
        try folder.link("link.csv", to: "list.csv")
        try folder.hardLink("twin.csv", to: "list.csv")
        try folder.link("here", to: ".")
    }

    /// The error for a run with these inputs and outputs, or nil.
    private func refusal(read: [String] = [], write: [String]) -> Diagnostic? {
        var files = NamedFiles(lists: [folder.path("list.csv")])
        for path in read { files.read("--in", path) }
        for (number, path) in write.enumerated() { files.write("--out\(number + 1)", path) }
        do throws(Diagnostic) {
            try files.check()
            return nil
        } catch {
            return error
        }
    }

    private func paths(_ names: [String]) -> [String] { names.map(folder.path) }

    @Test(
        "An input cannot be an output, under any name",
        arguments: ["list.csv", "./list.csv", "link.csv", "twin.csv", "here/list.csv", "out/../list.csv"])
    func readAndWritten(name: String) {
        let error = refusal(write: paths([name]))
        #expect(error?.category == .usage)
        #expect(
            error?.message
                == "--out1 \(folder.path(name)) is the same as the list \(folder.path("list.csv"))"
                + ", which this run reads"
        )
    }

    @Test(
        "No file is written twice, whether it exists or not",
        arguments: [
            ("new.csv", "new.csv"), ("new.csv", "here/./new.csv"), ("other.csv", "here/other.csv"), ("out", "out/"),
            ("letters/", "here/letters"),
        ])
    func writtenTwice(one: String, other: String) {
        let error = refusal(write: paths([one, other]))
        #expect(error?.category == .usage)
        #expect(
            error?.message
                == "--out2 \(folder.path(other)) is the same as --out1 \(folder.path(one))"
                + "; each output needs its own name"
        )
    }

    @Test(
        "A run may have any number of distinct files", arguments: [["new.csv", "out/new.csv"], ["other.csv", "out"]])
    func apart(names: [String]) {
        #expect(refusal(read: paths(["list.csv", "link.csv"]), write: paths(names)) == nil)
    }

    @Test("Devices may be shared, and a missing folder is not checked here")
    func shared() {
        #expect(refusal(read: ["/dev/null"], write: ["/dev/null", "/dev/null"]) == nil)
        #expect(refusal(write: paths(["no/new.csv", "no/new.csv"])) == nil)
    }

    @Test("A dash or a blank is refused as an output name", arguments: ["-", ""])
    func noName(path: String) {
        let error = refusal(write: [path])
        #expect(error?.category == .usage)
        #expect(error?.message.hasPrefix("--out1: ") == true)
    }

    @Test("The hint says where the data goes without the option")
    func otherwise() {
        var files = NamedFiles(lists: [])
        files.write("--output", "-", otherwise: "standard output")
        let error = #expect(throws: Diagnostic.self) { try files.check() }
        #expect(error?.hint == "without this option the data goes to standard output; for a file called -, use ./-")
    }

    @Test("Only one input can be standard input")
    func standardInput() {
        #expect(refusal(read: ["-"], write: []) == nil)
        let error = refusal(read: ["-", "-"], write: [])
        #expect(error?.message == "standard input would be read twice, for --in and --in")
    }
}
