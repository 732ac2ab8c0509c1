import Bytes
import Contacts
import Diagnostics
import Testing

@testable import MailMerge

/// Reading and writing the outreach log.
@Suite struct LetterLogTests {
    private static let header =
        "contact_id,name,date,action,template,channel,file,new_clients,follow_up_on,outcome,note\n"
    /// The header of a log from before outcomes.
    private static let shortHeader = "contact_id,date,template,action,channel,file\n"

    @Test(
        "A run creates a missing or empty log, and adds to an existing one",
        arguments: [nil, "", header, header + "\"x\",,2026-10-01,,,,,,,,\n"])
    func beginning(text: String?) throws {
        let harness = RunHarness(RunHarness.place())
        harness.place["log.csv"] = text
        try harness.run { $0.log = "log.csv" }
        #expect(
            harness.place["log.csv"] == (text?.isEmpty ?? true ? LetterLogTests.header : text ?? "") + """
                a,Ann Lee,2026-11-01,thank,letter.txt,letter,,,,,
                b,Bo Li,2026-11-01,introduce,letter.txt,letter,,,,,
                d,Di Fox,2026-11-01,introduce,letter.txt,letter,,,,,

                """)
    }

    @Test("A contact written to within the given days, under any id, gets no letter")
    func lately() throws {
        var harness = RunHarness(RunHarness.place())
        harness.list = "contact_id,merged_ids,given_name\na,a; old-a,Ann\nb,,Bo\nc,,Cy\n"
        harness.place["log.csv"] =
            LetterLogTests.shortHeader + "old-a,2026-10-02,,,,\nb,2026-10-02,,,,\nb,2026-01-01,,,,\n"
        for (days, expected) in [(30, 3), (31, 1)] {
            let notes = try harness.run {
                $0.purpose = .dryRun
                $0.log = "log.csv"
                $0.selection.pause = pause(days)
            }
            #expect(notes.lines.last?.contains("would write \(counted(expected, "letter"))") == true)
        }
    }

    @Test("The log of --not-within must exist, unless the run resumes a stopped one")
    func missing() throws {
        let harness = RunHarness(RunHarness.place("Hello", ["state/log.csv": LetterLogTests.shortHeader]))
        func fault(_ log: String, resumes: Bool = false) -> String {
            harness.fault {
                $0.log = log
                $0.selection.pause = pause(30)
                $0.output = resumes ? "letters" : nil
                $0.rule = OverwriteRule(resumes: resumes)
            }
        }
        let message = "this log does not exist, but --not-within needs it"
        #expect(fault("state/lob.csv") == "state/lob.csv: \(message); did you mean state/log.csv?")
        #expect(
            fault("history.csv")
                == "history.csv: \(message); omit --not-within the first time; the run creates the log")
        #expect(fault("no/log.csv").hasPrefix("no/log.csv: \(message)"))
        #expect(fault("new.csv", resumes: true).hasPrefix("no fault"))
    }

    @Test("A run stops before its first letter if it cannot read or extend the log", arguments: [true, false])
    func unreadable(onlyShows: Bool) {
        let harness = RunHarness(RunHarness.place("Hello", ["log.csv": "contact_id;date\na;2026-10-01\n"]))
        let fault = harness.fault {
            $0.log = "log.csv"
            $0.purpose = onlyShows ? .dryRun : .write
        }
        #expect(fault.hasPrefix("log.csv:1: cannot add rows to this log"))
        #expect(harness.place.shown == "")
    }

    @Test("A letter made again on the same day is logged once")
    func again() throws {
        let harness = RunHarness(RunHarness.place())
        for _ in 0..<2 {
            try harness.run {
                $0.output = "letters"
                $0.log = "log.csv"
                $0.rule = OverwriteRule(replaces: true)
            }
        }
        #expect(harness.place["log.csv"]?.split(separator: "\n").count == 4)
    }

    @Test("Letters of another run in the folder are replaced if allowed, and never counted as this run's")
    func otherRun() throws {
        let harness = RunHarness(RunHarness.place())
        try harness.run(date: RunHarness.day.adding(days: -30)) { ($0.output, $0.log) = ("letters", "log.csv") }
        try harness.run {
            ($0.output, $0.log, $0.top) = ("letters", "log.csv", 1)
            $0.rule = OverwriteRule(replaces: true)
        }
        let notes = try harness.run {
            ($0.output, $0.log) = ("letters", "log.csv")
            $0.rule = OverwriteRule(replaces: true, resumes: true)
        }
        #expect(notes.lines.last?.hasPrefix("4 contacts read, 2 letters written to letters, 1 there already") == true)
        #expect(
            harness.fault(date: RunHarness.day.adding(days: 5)) {
                ($0.output, $0.log) = ("letters", "log.csv")
                $0.rule = OverwriteRule(resumes: true)
            }
                == "log.csv: the existing letters were made from letter.txt on 2026-11-01, by another run than the "
                + "one to resume; "
                + "add --as-of 2026-11-01 to resume that run, or choose another place for new letters")
    }
}
