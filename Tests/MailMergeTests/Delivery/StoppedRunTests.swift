import Bytes
import Diagnostics
import Testing

@testable import MailMerge

/// Runs that are stopped before any of their changes, and go on.
@Suite struct StoppedRunTests {
    private static let formats = ["text", "eml", "html", "mbox", "csv"]

    private func harness() -> RunHarness {
        var harness = RunHarness(RunHarness.place())
        harness.list =
            "contact_id,given_name,email,street\n"
            + (1...5).map { "\($0),Ann,a\($0)@example.org,\($0) Elm St\n" }.joined()
        return harness
    }

    private func options(_ format: String, log: String?) throws -> MailingOptions {
        var options = MailingOptions(.file("letter.txt"), date: RunHarness.day)
        options.format = try #require(LetterFormat(rawValue: format))
        options.isPersonal = true
        options.output = "letters"
        options.log = log
        return options
    }

    @Test(
        "Wherever a run with a log is stopped, the log knows only letters that are there; the next run completes both",
        arguments: formats)
    func logged(format: String) throws {
        let whole = harness()
        try whole.run(options(format, log: "log.csv"))
        for lastChange in 0..<whole.place.changes {
            let harness = harness()
            harness.place.lastChange = lastChange
            #expect(throws: Diagnostic.self) { try harness.run(self.options(format, log: "log.csv")) }
            let noted = (harness.place["log.csv"] ?? "").split(separator: "\n").dropFirst()
            for line in noted {
                let file = String(line.split(separator: ",").last ?? "")
                #expect(harness.place[file] == whole.place[file], "\(file) after \(lastChange) changes")
            }
            harness.place.lastChange = .max
            var options = try self.options(format, log: "log.csv")
            options.rule = OverwriteRule(resumes: true)
            options.selection.daysBetween = 30
            try harness.run(options)
            #expect(harness.place.files == whole.place.files, "after \(lastChange) changes")
        }
    }

    @Test("Without a log nothing is there of a run that is stopped, and it can be repeated", arguments: formats)
    func unlogged(format: String) throws {
        let whole = harness()
        try whole.run(options(format, log: nil))
        for lastChange in 0..<whole.place.changes {
            let harness = harness()
            let before = harness.place.files
            harness.place.lastChange = lastChange
            #expect(throws: Diagnostic.self) { try harness.run(options(format, log: nil)) }
            #expect(harness.place.files == before, "after \(lastChange) changes")
            harness.place.lastChange = .max
            try harness.run(options(format, log: nil))
            #expect(harness.place.files == whole.place.files)
        }
    }

    @Test("A half line that a killed run has left in the log is cut off by the run that goes on")
    func halfLine() throws {
        let harness = harness()
        try harness.run(options("text", log: "log.csv"))
        let whole = harness.place["log.csv"]
        harness.place["log.csv"]?.removeLast(20)
        var options = try self.options("text", log: "log.csv")
        options.rule = OverwriteRule(resumes: true)
        try harness.run(options)
        #expect(harness.place["log.csv"] == whole)
    }
}
