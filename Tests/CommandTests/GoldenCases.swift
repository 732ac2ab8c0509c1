import Foundation
import Testing

/// Every folder under `Cases` is a case: the shell script `cmd` runs in a copy of the folder, with the built programs
/// first in PATH. Its output must equal `stdout` and `stderr`, its exit code `status` (0 without that file), and the
/// files that it writes those in `expected`.
@Suite("Golden cases")
struct GoldenCases {
    static let names = Toolkit.folders(in: Toolkit.cases)

    @Test("a case prints and writes the recorded output", arguments: names)
    func golden(name: String) throws {
        let source = Toolkit.cases.appending(path: name)
        let expected = source.appending(path: "expected")
        let folder = try TemporaryFolder(copying: source)
        try? FileManager.default.removeItem(at: folder.url.appending(path: "expected"))
        let run = try Toolkit.run("bash -euo pipefail cmd", in: folder.url)
        if ProcessInfo.processInfo.environment["RECORD_CASES"] != nil {
            try record(run, source, folder, expected)
            return
        }
        #expect(run.stdout == text(source, "stdout"), "\(run)")
        #expect(run.stderr == text(source, "stderr"), "\(run)")
        #expect(String(run.status) == (text(source, "status").isEmpty ? "0" : text(source, "status").trimmed), "\(run)")
        for file in Toolkit.files(in: expected) {
            #expect(text(folder.url, file) == text(expected, file), "\(file) of \(run)")
        }
        let written = Set(Toolkit.files(in: folder.url)).subtracting(Toolkit.files(in: source))
        #expect(written == Set(Toolkit.files(in: expected)), "the files written by \(run)")
    }

    private func text(_ folder: URL, _ file: String) -> String {
        guard let data = try? Data(contentsOf: folder.appending(path: file)) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    private func record(_ run: Run, _ source: URL, _ folder: TemporaryFolder, _ expected: URL) throws {
        let manager = FileManager.default
        let written = Set(Toolkit.files(in: folder.url)).subtracting(Toolkit.files(in: source))
        for (name, text) in [("stdout", run.stdout), ("stderr", run.stderr), ("status", "\(run.status)\n")] {
            let file = source.appending(path: name)
            try? manager.removeItem(at: file)
            let isUsual = name == "status" && run.status == 0
            if !text.isEmpty, !isUsual { try Data(text.utf8).write(to: file) }
        }
        try? manager.removeItem(at: expected)
        for file in written.sorted() {
            let target = expected.appending(path: file)
            try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try manager.copyItem(at: folder.url.appending(path: file), to: target)
        }
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
