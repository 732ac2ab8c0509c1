import Foundation
import Testing

/// Programs on a terminal.
@Suite("Terminals")
struct TerminalInput {
    private static let hasPython = (try? Toolkit.run("python3 -c 'import pty'", in: Toolkit.project).status) == 0

    /// Runs the command in its arguments on a terminal, types a list and one Ctrl-D, and waits for the command to end.
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
        "on a terminal, a note says that standard input is read, and one Ctrl-D ends it",
        .enabled(if: hasPython, "there is no python3"), arguments: ProgramUnderTest.all)
    func terminal(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        try folder.write(TerminalInput.typist, to: "typist.py")
        let run = try Toolkit.run("python3 typist.py \(program.command(""))", in: folder.url)
        #expect(run.status == 0, "\(run)")
        let told = "\(program.name): note: reading from standard input; end it with Ctrl-D, or name a file\n"
        #expect(run.stderr.components(separatedBy: told).count == 2, "\(run)")
    }

    /// Runs the command in its arguments with standard output on a terminal; prints the codes of the control characters
    /// that reach the terminal, then all of the output.
    private static let watcher = """
        import os, pty, subprocess, sys
        master, slave = pty.openpty()
        run = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=slave)
        os.close(slave)
        seen = b""
        while True:
            try:
                seen += os.read(master, 65536)
            except OSError:
                break
        text = seen.decode()
        print(sorted({ord(c) for c in text if ord(c) < 32 or 127 <= ord(c) < 160}))
        print(text)
        sys.exit(run.wait())
        """

    @Test(
        "data cannot control a terminal; elsewhere it is written unchanged",
        .enabled(if: hasPython, "there is no python3"), arguments: ProgramUnderTest.all)
    func hostileCells(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        let cell = "a\u{1B}]0;b\u{07}\r\u{9B}31m"
        let header = "contact_id,kind,organization,given_name,family_name,email,notes,source\n"
        let rows = "1,doula,,Ann,Lee,ann@example.org,\"\(cell)\",list.csv:2\n2,doula,,Jo,Poe,,x,list.csv:3\n"
        try folder.write(header + rows, to: "list.csv")
        try folder.write("Dear {{salutation}},\n\n{{notes}}\u{1B}\n", to: "letter.txt")
        try folder.write(TerminalInput.watcher, to: "watcher.py")
        let seen = try Toolkit.run("python3 watcher.py \(program.command("list.csv"))", in: folder.url)
        #expect(seen.status == 0, "\(seen)")
        // A terminal puts a carriage return before each line feed.
        #expect(seen.stdout.hasPrefix("[10, 13]\n"), "\(seen)")
        #expect(seen.stdout.contains("\\u{1B}"), "\(seen)")
        let piped = try Toolkit.run(program.command("list.csv"), in: folder.url)
        #expect(piped.stdout.unicodeScalars.contains("\u{1B}"), "\(piped)")
    }

    @Test("without a terminal there is no note about standard input", arguments: ProgramUnderTest.all)
    func pipe(program: ProgramUnderTest) throws {
        let folder = try ProgramUnderTest.folder()
        let run = try Toolkit.run("cat contacts.csv | \(program.command(""))", in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(!run.stderr.contains("standard input"), "\(run)")
    }
}
