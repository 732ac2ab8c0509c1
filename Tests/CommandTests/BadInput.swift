import Foundation
import Testing

/// Each program answers bad input, bad options and bad outputs with an error in the standard form and its exit code,
/// and leaves nothing behind.
@Suite("Bad input")
struct BadInput {
    /// A bad list.
    struct BadList: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]

        static let all = [
            BadList(testDescription: "an empty file", bytes: []),
            BadList(testDescription: "blank lines only", bytes: Array("\n\r\n\n".utf8)),
            BadList(testDescription: "a header without rows", bytes: Array("contact_id,given_name,source\n".utf8)),
            BadList(
                testDescription: "an image",
                bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] + Array("IHDR".utf8)),
            BadList(testDescription: "random bytes", bytes: noise),
        ]

        /// Bytes of a linear congruential generator (Knuth's MMIX).
        private static let noise: [UInt8] = {
            var state: UInt64 = 2026
            return (0..<5000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
        }()
    }

    @Test(
        "a file that is not a list ends with 65, as a file and as standard input", arguments: ProgramUnderTest.all,
        BadList.all)
    func badList(program: ProgramUnderTest, list: BadList) throws {
        let folder = try ProgramUnderTest.folder()
        try folder.write(list.bytes, to: "list.csv")
        try expectError(program, program.command("list.csv"), status: 65, in: folder, place: "list.csv")
        try expectError(program, program.command("< list.csv"), status: 65, in: folder, place: "stdin")
    }

    @Test("an image is reported as not text", arguments: ProgramUnderTest.all)
    func image(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "list.csv")
        let run = try Toolkit.run(program.command("list.csv"), in: folder.url)
        #expect(run.stderr.contains("this is not text"), "\(run)")
    }

    @Test(
        "input that cannot be read ends with 66", arguments: ProgramUnderTest.all,
        ["missing.csv", "folder", "no/such/folder.csv", "<&-"])
    func cannotRead(program: ProgramUnderTest, list: String) throws {
        let folder = try ProgramUnderTest.folder()
        let inner = folder.url.appending(path: "folder")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: false)
        let place = list == "<&-" ? "stdin" : list
        try expectError(program, program.command(list), status: 66, in: folder, place: place)
    }

    @Test(
        "a file without read permission ends with 66", .enabled(if: getuid() != 0, "root can read everything"),
        arguments: ProgramUnderTest.all)
    func unreadable(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        try folder.write("Name,Email\nAnn,ann@example.org\n", to: "list.csv")
        #expect(chmod(folder.url.appending(path: "list.csv").path, 0) == 0)
        try expectError(program, program.command("list.csv"), status: 66, in: folder, place: "list.csv")
    }

    @Test("wrong usage ends with 64", arguments: ProgramUnderTest.all)
    func wrongUsage(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        for options in ["--frobnicate", program.wrongValue, "--rejects"] {
            try expectError(program, program.command("contacts.csv \(options)"), status: 64, in: folder)
        }
    }

    @Test(
        "a file name that begins with a dash is not parsed as options", arguments: ProgramUnderTest.all,
        ["-dash.csv", "-h.csv", "-help"])
    func leadingDash(program: ProgramUnderTest, file: String) throws {
        let folder = try ProgramUnderTest.folder()
        try folder.write("Name,Email\nAnn,ann@example.org\n", to: file)
        let run = try Toolkit.run(program.command(file), in: folder.url)
        #expect(run.status == 64, "\(run)")
        #expect(run.stdout.isEmpty, "\(run)")
        #expect(run.stderr.contains("for a file called \(file), use ./\(file)"), "\(run)")
        let there = try Toolkit.run("import ./\(file) && import -- \(file)", in: folder.url)
        #expect(there.status == 0, "\(there)")
    }

    @Test(
        "a misspelled option is reported with the nearest one, before any other error",
        arguments: [
            ("import --kidn doula contacts.csv", "--kidn", "--kind"),
            ("dedupe --lnks=x contacts.csv", "--lnks", "--links"),
            ("dedupe contacts.csv --treshold 3 --threshold 3", "--treshold", "--threshold"),
            ("score --bokings bookings.csv contacts.csv", "--bokings", "--bookings"),
            ("mail-merge contacts.csv --tempaltes templates", "--tempaltes", "--templates"),
        ])
    func misspelt(command: String, option: String, near: String) throws {
        let folder = try ProgramUnderTest.folder()
        let run = try Toolkit.run(command, in: folder.url)
        #expect(run.status == 64, "\(run)")
        #expect(
            run.stderr.hasSuffix("error: unknown option \(option)\n  hint: did you mean \(near)?\n"), "\(run)")
    }

    @Test("the error lists an option's values on one line")
    func listedValues() throws {
        let folder = try ProgramUnderTest.folder()
        let run = try Toolkit.run("import --region XX contacts.csv", in: folder.url)
        #expect(run.stderr.contains("hint: the values are US, CA, GB, IE, AU, NZ\n"), "\(run)")
    }

    @Test(
        "a full disk ends with 74",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
        arguments: ProgramUnderTest.all)
    func fullDisk(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        try expectError(
            program, program.command("contacts.csv > /dev/full"), status: 74, in: folder, place: "stdout")
        try expectError(program, "\(program.name) --help > /dev/full", status: 74, in: folder, place: "stdout")
        for option in program.outputs {
            try expectError(
                program, program.command("contacts.csv \(option) /dev/full"), status: 74, in: folder,
                place: "/dev/full")
        }
    }

    @Test(
        "a run that cannot write its output leaves no other files",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
        arguments: [
            ("import", "--rejects"), ("dedupe", "--links"), ("dedupe", "--rejects"), ("mail-merge", "--rejects"),
        ])
    func nothingLeft(name: String, option: String) throws {
        let folder = try ProgramUnderTest.folder()
        let program = try #require(ProgramUnderTest.all.first { $0.name == name })
        try expectError(
            program, program.command("contacts.csv \(option) new.csv > /dev/full"), status: 74, in: folder,
            place: "stdout")
    }

    @Test("closed standard output ends with 74", arguments: ProgramUnderTest.all)
    func closedOutput(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        try expectError(program, program.command("contacts.csv >&-"), status: 74, in: folder, place: "stdout")
    }

    @Test("a file that cannot be created or already exists ends with 73", arguments: ProgramUnderTest.all)
    func cannotCreate(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        try folder.write("mine", to: "old.csv")
        for option in program.outputs {
            try expectError(
                program, program.command("contacts.csv \(option) no/such/new.csv"), status: 73, in: folder,
                place: "no/such/new.csv")
            try expectError(
                program, program.command("contacts.csv \(option) old.csv"), status: 73, in: folder, place: "old.csv")
            #expect(try folder.text("old.csv") == "mine")
        }
    }

    @Test("--overwrite replaces an existing file", arguments: ProgramUnderTest.all)
    func overwrite(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        for option in program.outputs {
            try folder.write("mine", to: "old.csv")
            let run = try Toolkit.run(program.command("contacts.csv \(option) old.csv --overwrite"), in: folder.url)
            #expect(run.status == 0, "\(run)")
            #expect(try folder.text("old.csv").hasSuffix("\n"), "\(run)")
        }
    }

    @Test("a closed pipe ends the run quietly", arguments: ProgramUnderTest.all)
    func closedPipe(program: ProgramUnderTest) throws {
        // More than a pipe holds.
        let folder = try ProgramUnderTest.folder(count: 2000)
        let run = try Toolkit.run(
            program.command("contacts.csv") + " | head -c 1; exit ${PIPESTATUS[0]}", in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(run.stdout.utf8.count == 1, "\(run)")
        #expect(run.stderr == "", "\(run)")
    }

    @Test("a file whose reader is gone, or that grows beyond a limit, ends with 74 and its name")
    func sideFiles() throws {
        let folder = try ProgramUnderTest.folder(count: 2000)
        for program in ProgramUnderTest.all where program.outputs.contains("--output") {
            let closed = program.command("contacts.csv --output pipe --quiet")
            let run = try Toolkit.run(
                "rm -f pipe; mkfifo pipe; head -c 1 pipe > /dev/null & \(closed); status=$?; wait; rm pipe; exit $status",
                in: folder.url)
            #expect(run.status == 74 && run.stderr.contains("pipe: error: cannot write: Broken pipe"), "\(run)")
            try expectError(
                program, "ulimit -f 8; " + program.command("contacts.csv --output new.csv --quiet"), status: 74,
                in: folder, place: "new.csv")
        }
    }

    @Test("a pipe among the templates keeps nobody waiting")
    func pipeAmongTemplates() throws {
        let folder = try ProgramUnderTest.folder()
        let run = try Toolkit.run(
            "mkdir t; cp letter.txt t; mkfifo t/other.txt; timeout 20 mail-merge contacts.csv --templates t",
            in: folder.url)
        #expect(run.status != 124, "\(run)")
    }

    @Test("--version and --help go to standard output", arguments: ProgramUnderTest.all, ["--version", "--help", "-h"])
    func asked(program: ProgramUnderTest, option: String) throws {
        let folder = try TemporaryFolder()
        let run = try Toolkit.run("\(program.name) \(option)", in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(!run.stdout.trimmed.isEmpty, "\(run)")
        #expect(run.stderr == "", "\(run)")
    }

    /// Expects `command` to end with `status`, to report why in the standard form, and to leave no file behind.
    private func expectError(
        _ program: ProgramUnderTest, _ command: String, status: Int32, in folder: TemporaryFolder, place: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = folder.contents
        let run = try Toolkit.run(command, in: folder.url)
        #expect(run.status == status, "\(run)", sourceLocation: sourceLocation)
        let lines = run.stderr.split(separator: "\n")
        let start = "\(program.name): "
        let isTold = lines.contains { line in
            line.hasPrefix(start + (place.map { $0 + ":" } ?? "error: ")) && line.contains("error: ")
        }
        #expect(isTold, "\(run)", sourceLocation: sourceLocation)
        let isGrammar = lines.allSatisfy { $0.hasPrefix(start) || $0.hasPrefix("  hint: ") }
        #expect(isGrammar, "\(run)", sourceLocation: sourceLocation)
        #expect(folder.contents == before, "\(run)", sourceLocation: sourceLocation)
    }
}
