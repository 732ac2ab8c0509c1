import Foundation
import Testing

/// Programs that read what a person types.
@Suite("Terminal input")
struct TerminalInput {
    private static let hasPython = (try? Toolkit.run("python3 -c 'import pty'", in: Toolkit.project).status) == 0

    /// Runs the command in its arguments on a terminal, types a list and Ctrl-D once, and waits for its end.
    private static let typist = """
        import os, pty, subprocess, sys, time
        master, slave = pty.openpty()
        run = subprocess.Popen(sys.argv[1:], stdin=slave)
        for line in [b"contact_id,given_name,email,source\\n", b"1,Ann,ann@example.org,list.csv:2\\n", b"\\x04"]:
            time.sleep(0.2)
            os.write(master, line)
        try:
            sys.exit(run.wait(timeout=20))
        except subprocess.TimeoutExpired:
            run.kill()
            sys.exit("one Ctrl-D was not enough")
        """

    @Test(
        "a person is told that standard input is read, and one Ctrl-D ends it",
        .enabled(if: hasPython, "there is no python3"), arguments: ProgramUnderTest.all)
    func terminal(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        try folder.write(TerminalInput.typist, to: "typist.py")
        let run = try Toolkit.run("python3 typist.py \(program.command(""))", in: folder.url)
        #expect(run.status == 0, "\(run)")
        let told = "\(program.name): note: reading from standard input; end it with Ctrl-D, or name a file\n"
        #expect(run.stderr.components(separatedBy: told).count == 2, "\(run)")
    }

    @Test("nothing is said of a standard input that nobody types", arguments: ProgramUnderTest.all)
    func pipe(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        let run = try Toolkit.run("cat contacts.csv | \(program.command(""))", in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(!run.stderr.contains("standard input"), "\(run)")
    }
}
