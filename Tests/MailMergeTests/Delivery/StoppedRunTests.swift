import Bytes
import Diagnostics
import Testing

@testable import MailMerge

/// Runs that are stopped before one of their changes, and resumed.
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
        options.rules.isPersonal = true
        options.output = "letters"
        options.log = log
        return options
    }

    @Test(
        "Wherever a run is stopped, the log has only letters that exist; the next run completes both",
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
            options.selection.pause = pause(30)
            try harness.run(options)
            #expect(harness.place.files == whole.place.files, "after \(lastChange) changes")
        }
    }

    @Test("Without a log a stopped run leaves nothing, and can be repeated", arguments: formats)
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

    @Test("A resumed run removes a partial line from the log")
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
