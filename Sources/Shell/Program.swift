import ArgumentParser
import Contacts
import Diagnostics
import Platform

/// One of the toolkit's commands: its options, and what it does with them.
package protocol Program: ParsableCommand {
    /// The name it is called by.
    static var name: String { get }

    /// The files that its options name; what cannot be meant is refused before the work begins.
    var namedFiles: NamedFiles { get }

    /// Does the work; what it throws is reported and becomes the exit code.
    func perform() throws(Diagnostic) -> Outcome
}

/// How a run that came to its end ended.
package enum Outcome: Int32, Sendable {
    /// All of the input is accounted for.
    case complete = 0
    /// Rows were rejected and only told of on standard error, or a list was refused.
    case rowsLeftBehind = 65
    /// One of several lists could not be read.
    case listLeftBehind = 66
}

extension Program {
    /// Parses the arguments, performs the program and ends the process with an exit code of `Diagnostic.Category`.
    package static func runAndExit() -> Never {
        // Without this a closed pipe would kill the process instead of being told to `write`.
        signal(SIGPIPE, SIG_IGN)
        occupyClosedStreams()
        let console = Console(program: name, quiet: false)
        do {
            try requireFullOptions()
            let command = try parseAsRoot()
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

    /// Refuses what begins with a single dash and is longer than `-h`: the parser would see `-h` in a file called
    /// `-old.h.csv`.
    private static func requireFullOptions() throws(Diagnostic) {
        guard let name = givenOptions.first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.count > 2 }) else {
            return
        }
        throw Diagnostic(
            .error, .usage, "there is no option \(name)",
            hint: "options begin with two dashes; a file called \(name) is ./\(name)")
    }

    /// An option that there is not; it is told before whatever else is wrong, which may be no more than what follows
    /// from it.
    private static func unknownOption() -> Diagnostic? {
        let words = helpMessage().split { !$0.isLetter && $0 != "-" }
        let known = Set(words.filter { $0.hasPrefix("--") }.map(String.init))
        let given = givenOptions.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
        return given.first { !known.contains($0) }.map { name in
            Diagnostic(
                .error, .usage, "there is no option \(name)",
                hint: nearestName(to: name, in: known.sorted()).map { "did you mean \($0)?" }
                    ?? "see \(Self.name) --help")
        }
    }

    /// The arguments that may be options: all up to a double dash by itself.
    private static var givenOptions: ArraySlice<String> { CommandLine.arguments.dropFirst().prefix { $0 != "--" } }

    /// A standard stream that is closed would lend its number to the next file opened, and data would end up there.
    /// What takes its place fails like a closed one: standard input can only be written, the others can only be read.
    private static func occupyClosedStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Whoever read our output and has gone is not told anything.
    private static func exitTelling(_ diagnostic: Diagnostic, _ console: Console) -> Never {
        if diagnostic.category != .closedPipe { console.report(diagnostic) }
        endProcess(withStatus: diagnostic.category.rawValue)
    }

    /// Help and version go to standard output; anything else that is wrong with the options is wrong usage.
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

    /// The parser lists the values that an option takes on a line each, behind a dash.
    private static func oneLine(_ message: String) -> String {
        let lines = message.split(separator: "\n")
        let items = lines.dropFirst().map { $0.drop { " -".contains($0) } }
        return items.isEmpty ? message : "\(lines[0]) \(items.joined(separator: ", "))"
    }
}
