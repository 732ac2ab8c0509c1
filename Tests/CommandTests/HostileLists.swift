import Foundation
import Testing

/// Runs the built `import` on damaged lists and on lists made to fill up memory, each in a separate process. The small
/// program in `Tests/HostileRuns` starts them, because a process reports at least the peak memory of its parent.
@Suite("Hostile lists")
struct HostileLists {
    @Test(
        "on any damaged list, import ends with a documented exit code, within 64 MB, and its rows add up",
        arguments: 1...4)
    func mutations(seed: Int) throws {
        let run = try hostileRuns("mutations '\(program)' '\(Toolkit.cases.path)' 125 \(seed)")
        #expect(run.status == 0, "`Tests/Benchmarks/mutations one NUMBER SEED` repeats one of them\n\(run)")
        #expect(run.stdout.contains("125 mutations of"), "\(run)")
    }

    @Test(
        "a list made to fill up memory is refused, or its bad rows are rejected, within 64 MB",
        arguments: [
            "a sheet that expands a thousandfold", "shared strings that expand a thousandfold",
            "a vCard with a photo of 50 MB", "a vCard with a photo of 50 MB in one line",
            "a vCard with a note of 200 MB",
            "a line of 200 MB", "a line of 200 MB of commas", "a line of 200 MB of quotes", "a row of 4 million fields",
            "a line of 200 MB in bookings", "a header of 200 MB", "a header of 2 million columns", "200 MB of NUL",
            "a quote that is opened above 6 MB of rows",
        ])
    func lists(name: String) throws {
        let run = try hostileRuns("lists '\(program)' '\(name)'")
        #expect(run.status == 0, "\(run)")
        #expect(run.stdout.hasPrefix(name + ": "), "\(run)")
    }

    @Test("a program that breaks the contract is caught, and its input is kept to repeat the run")
    func watch() throws {
        let folder = try TemporaryFolder()
        let run = try Toolkit.run(
            "TMPDIR=. '\(Toolkit.programs.path)/hostile-runs' mutations /bin/echo '\(Toolkit.cases.path)' 1 7",
            in: folder.url)
        #expect(run.status == 1, "\(run)")
        #expect(run.stdout.hasPrefix("seed 7, number 0: exit code 0 without a summary\n  list: "), "\(run)")
        #expect(Toolkit.files(in: folder.url) == ["seed-7-number-0"])
    }

    private var program: String { Toolkit.programs.appending(path: "import").path }

    private func hostileRuns(_ arguments: String) throws -> Run {
        let folder = try TemporaryFolder()
        return try Toolkit.run("'\(Toolkit.programs.path)/hostile-runs' \(arguments)", in: folder.url)
    }
}
