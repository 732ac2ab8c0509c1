import Foundation
import Testing

/// The result of a command.
struct Run: CustomStringConvertible {
    let command: String
    let status: Int32
    let stdout: String
    let stderr: String

    /// The whole result, so that a failing test shows what happened.
    var description: String {
        "$ \(command)\nstatus: \(status)\nstdout:\n\(stdout.prefix(4000))\nstderr:\n\(stderr.prefix(4000))"
    }
}

/// The built programs and the folders of the project.
enum Toolkit {
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let cases = project.appending(path: "Tests/CommandTests/Cases")

    /// The folder of the built programs, above the running test bundle.
    static let programs: URL = {
        func hasPrograms(_ folder: URL) -> Bool {
            FileManager.default.isExecutableFile(atPath: folder.appending(path: "dedupe").path)
        }
        var folder = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        while folder.path.count > 1, !hasPrograms(folder) {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The day of every run without a date option: 2026-11-01, unless the environment sets another.
    static let day = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] ?? "1793491200"

    /// Runs a shell command in `folder`, with the built programs first in PATH, also that of `samples/month`, and
    /// `$PROJECT` set to the project folder.
    ///
    /// Time zone and locale are inherited, so that the tests can run under different ones. Output goes to files,
    /// because a pipe could fill up.
    static func run(_ command: String, in folder: URL) throws -> Run {
        let outputs = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = programs.path + ":" + (environment["PATH"] ?? "")
        environment["PROJECT"] = project.path
        environment["REFERRAL_PROGRAMS"] = programs.path
        environment["NO_COLOR"] = nil
        environment["COLUMNS"] = nil
        environment["SOURCE_DATE_EPOCH"] = day
        environment["TZ"] = "UTC"
        process.environment = environment
        let (out, err) = (outputs.url.appending(path: "out"), outputs.url.appending(path: "err"))
        for file in [out, err] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        // The threads of a test run block signals, and a process inherits that; the user's shell does not.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        try process.run()
        process.waitUntilExit()
        return Run(
            command: command, status: process.terminationStatus,
            stdout: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            stderr: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    /// The names of the folders in `folder`, sorted.
    static func folders(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { name in
            (try? folder.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
        }.sorted()
    }

    /// The paths of all files below `folder`, relative to it, sorted.
    static func files(in folder: URL) -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.filter { path in
            (try? folder.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == false
        }.sorted()
    }
}

/// A folder that is deleted when the last reference to it goes away.
final class TemporaryFolder {
    let url: URL

    init(copying source: URL? = nil) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "toolkit-\(UUID().uuidString)")
        if let source {
            try FileManager.default.copyItem(at: source, to: url)
        } else {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
