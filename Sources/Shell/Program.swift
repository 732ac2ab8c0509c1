import ArgumentParser
import Contacts
import Diagnostics
import Platform

/// One of the toolkit's commands: its options and its work.
package protocol Program: ParsableCommand {
    /// The name of the program.
    static var name: String { get }

    /// The files that its options name; they are checked before the work begins.
    var namedFiles: NamedFiles { get }

    /// Does the work; an error is reported and sets the exit code.
    func perform() throws(Diagnostic) -> Outcome
}

/// The result of a run that was not stopped by an error.
package enum Outcome: Int32, Sendable {
    /// All of the input is accounted for.
    case complete = 0
    /// Rows were rejected and only reported on standard error, or a list was refused.
    case rowsLeftBehind = 65
    /// One of several lists could not be read.
    case listLeftBehind = 66
}

extension Program {
    /// Parses the arguments, runs the program and ends the process with an exit code of `Diagnostic.Category`.
    package static func runAndExit() -> Never {
        // Without this a closed pipe would kill the process instead of failing in `write`.
        signal(SIGPIPE, SIG_IGN)
        // The same for a limit on the size of files.
        signal(SIGXFSZ, SIG_IGN)
        occupyClosedStreams()
        let console = Console(program: name, quiet: false)
        do {
            try requireArguments()
            try requireFullOptions()
            let command = try parseAsRoot(GivenArguments.texts)
            guard let program = command as? Self else {
                var command = command
                try command.run()
                endProcess(withStatus: 0)
            }
            try program.namedFiles.check()
            endProcess(withStatus: try program.perform().rawValue)
        } catch let diagnostic as Diagnostic {
            exitTelling(diagnostic, console)
        } catch {
            exitTelling(error, console)
        }
    }

    /// Refuses to run without arguments that the system lost: on Linux they are read from /proc, and a program without
    /// them would wait for standard input.
    private static func requireArguments() throws(Diagnostic) {
        guard CommandLine.argc == 0 else { return }
        throw Diagnostic(
            .error, .cannotRead, "the system gives no arguments",
            hint: "is /proc mounted? In a container or chroot: mount -t proc proc /proc")
    }

    /// Rejects single-dash arguments longer than `-h`: the parser would see `-h` in a file called `-old.h.csv`.
    private static func requireFullOptions() throws(Diagnostic) {
        guard let name = givenOptions.first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.count > 2 }) else {
            return
        }
        throw Diagnostic(
            .error, .usage, "unknown option \(name)",
            hint: "options begin with two dashes; for a file called \(name), use ./\(name)")
    }

    /// The error for the first unknown option. It is reported before any other error, which may only follow from it.
    private static func unknownOption() -> Diagnostic? {
        let words = helpMessage().split { !$0.isLetter && $0 != "-" }
        let known = Set(words.filter { $0.hasPrefix("--") }.map(String.init))
        let given = givenOptions.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
        return given.first { !known.contains($0) }.map { name in
            Diagnostic(
                .error, .usage, "unknown option \(name)",
                hint: nearestName(to: name, in: known.sorted()).map { "did you mean \($0)?" }
                    ?? "see \(Self.name) --help")
        }
    }

    /// The arguments that may be options: all before a lone double dash.
    private static var givenOptions: ArraySlice<String> { GivenArguments.texts.prefix { $0 != "--" } }

    /// A closed standard stream would lend its number to the next file opened, and data would end up there. Occupy the
    /// number with a stream that fails like a closed one: standard input is write-only, the others are read-only.
    private static func occupyClosedStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Reports nothing if the reader of our output is gone.
    private static func exitTelling(_ diagnostic: Diagnostic, _ console: Console) -> Never {
        if diagnostic.category != .closedPipe { console.report(diagnostic) }
        endProcess(withStatus: diagnostic.category.rawValue)
    }

    /// Prints help and version to standard output; reports any other error as wrong usage.
    private static func exitTelling(_ error: any Error, _ console: Console) -> Never {
        let text = fullMessage(for: error)
        if exitCode(for: error) == .success {
            do throws(Diagnostic) {
                try Array((text + "\n").utf8).withByteView { (bytes) throws(Diagnostic) in
                    try StandardOutput().write(UnsafeRawBufferPointer(bytes.buffer))
                }
            } catch {
                exitTelling(error, console)
            }
            endProcess(withStatus: 0)
        }
        if let unknown = unknownOption() { exitTelling(unknown, console) }
        let message = oneLine(message(for: error))
        exitTelling(
            OptionValueFault(message)?.diagnostic ?? Diagnostic(.error, .usage, message, hint: "see \(name) --help"),
            console)
    }

    /// The parser lists an option's values one per line, each after a dash; this joins them.
    private static func oneLine(_ message: String) -> String {
        let lines = message.split(separator: "\n")
        let items = lines.dropFirst().map { $0.drop { " -".contains($0) } }
        return items.isEmpty ? message : "\(lines[0]) \(items.joined(separator: ", "))"
    }
}
