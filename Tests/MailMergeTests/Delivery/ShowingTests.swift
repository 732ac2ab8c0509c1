import Bytes
import Testing

@testable import MailMerge

/// Runs that write no letters: previews, lists and dry runs.
@Suite struct ShowingTests {
    private static let longList = """
        contact_id,given_name,family_name,email,street,notes
        a,Ann,Lee,a@example.org,1 Elm St,
        b,,,b@example.org,2 Elm St,
        c,Cy,Day,c@example.org,3 Elm St,"a note that goes on, and on"
        d,Di,Fox,d@example.org,4 Elm St,

        """

    private func harness(isTerminal: Bool = false) -> RunHarness {
        var harness = RunHarness(
            RunHarness.place("Subject: Hello\n\nDear {{salutation}},\n{{notes}}\n", isTerminal: isTerminal))
        harness.list = ShowingTests.longList
        return harness
    }

    @Test("A preview shows and labels the first, the longest and the barest letter")
    func extremes() throws {
        let harness = harness()
        let notes = try harness.run { $0.purpose = .preview(.extremes) }
        #expect(
            harness.place.shown
                == "Dear Ann Lee,\n\u{0C}Dear Cy Day,\na note that goes on, and on\n\u{0C}Dear Colleague,\n")
        #expect(
            notes.lines == [
                "the first letter, to Ann Lee, a: letter.txt", "the longest letter, to Cy Day, c: letter.txt",
                "the barest letter, to b: letter.txt",
                "4 contacts read, would write 4 letters, 3 shown, 4 by email, 0 not to be contacted, 0 rejected",
            ])
    }

    @Test("A letter with two roles is shown once, and an empty preview shows nothing")
    func once() throws {
        let harness = harness()
        let notes = try harness.run {
            $0.purpose = .preview(.extremes)
            $0.selection.onlyIDs = ["d"]
        }
        #expect(harness.place.shown == "Dear Di Fox,\n")
        #expect(notes.lines.first == "the first letter, to Di Fox, d: letter.txt")
        let none = try harness.run {
            $0.purpose = .preview(.extremes)
            $0.format = .html
            $0.selection.skipIDs = ["a", "b", "c", "d"]
        }
        #expect(harness.place.shown == "Dear Di Fox,\n")
        #expect(none.lines.last?.contains("would write 0 letters, 0 shown") == true)
    }

    @Test(
        "A preview equals the written letters, byte for byte",
        arguments: LetterFormat.allCases.filter { $0.prints == nil && $0.name != "message" }.map(\.name))
    func bytes(name: String) throws {
        let format = try #require(LetterFormat(rawValue: name))
        let harness = harness()
        let notes = try harness.run {
            $0.format = format
            $0.purpose = .preview(.first(9))
        }
        #expect(notes.lines.contains("letter 4, to Di Fox, d: letter.txt"))
        let written = self.harness()
        try written.run {
            $0.format = format
            $0.output = "letters"
        }
        let letters = written.place.list("letters")?.filter { $0 != "manifest.csv" }.sorted() ?? []
        let text =
            written.place["letters"]
            ?? ["ann-lee-a", "letter", "cy-day-c", "di-fox-d"].compactMap { stem in
                written.place[
                    "letters/" + (letters.first { $0.hasPrefix(stem) } ?? letters.first { $0.hasPrefix("b") } ?? "")]
            }.joined(separator: "\u{0C}")
        #expect(harness.place.shown == text)
    }

    @Test("On a terminal, each letter of a preview ends with a blank line")
    func terminal() throws {
        let harness = harness(isTerminal: true)
        try harness.run { $0.purpose = .preview(.first(2)) }
        #expect(harness.place.shown == "Dear Ann Lee,\n\nDear Colleague,\n\n")
    }

    @Test(
        "A run that only shows letters writes no file and no log, but respects the log",
        arguments: [MailingOptions.Purpose.list, .preview(.first(1)), .preview(.extremes), .dryRun])
    func nothingWritten(purpose: MailingOptions.Purpose) throws {
        let harness = harness()
        harness.place["log.csv"] = "contact_id,date,template,action,channel,file\na,2026-10-30,,,,\n"
        let files = harness.place.files
        let notes = try harness.run {
            $0.purpose = purpose
            $0.output = "letters"
            $0.log = "log.csv"
            $0.selection.pause = pause(30)
        }
        #expect(harness.place.files == files && harness.place.changes == 0)
        #expect(notes.lines.last?.contains("would write 3 letters") == true)
        #expect(notes.lines.last?.contains("1 written to recently") == true)
    }

    @Test("A spreadsheet-safe list has no formulas")
    func formulas() throws {
        var harness = RunHarness(RunHarness.place("Hello"))
        harness.list = "contact_id,given_name,do_not_contact\n=1,Ann,\n+2,Bo,-no\n"
        try harness.run {
            $0.purpose = .list
            $0.cells = .spreadsheetSafe
        }
        #expect(
            harness.place.shown.contains(
                "\n'=1,Ann,,,letter.txt,it is the template for all\n'+2,Bo,,,,do_not_contact: -no\n"))
    }

    @Test(
        "A dry run fails if something is in the way of the letters",
        arguments: [
            ("letters", "text", nil, "letters/a.txt: the file already exists"),
            ("letters", "html", nil, "letters: this is a folder, not a file"),
            ("letter.txt", "text", nil, "letter.txt: this is a file, not a folder"),
            ("letter.txt", "csv", nil, "letter.txt: the file already exists"),
            ("none/letters.html", "html", nil, "none/letters.html: there is no such folder"),
            ("new", "text", "none/log.csv", "none/log.csv: there is no such folder"),
            ("new", "text", "new/log.csv", "no fault"), ("./new/", "text", "new/log.csv", "no fault"),
            ("other", "text", nil, "no fault"), ("new", "eml", "log.csv", "no fault"),
        ])
    func obstacles(output: String, format: String, log: String?, expected: String) throws {
        let harness = harness()
        harness.place["letters/a.txt"] = "mine"
        harness.place["other/notes.md"] = "mine"
        let format = try #require(LetterFormat(rawValue: format))
        let fault = harness.fault {
            $0.purpose = .dryRun
            $0.format = format
            $0.output = output
            $0.log = log
        }
        #expect(fault.hasPrefix(expected), "\(fault)")
        #expect(harness.place.changes == 0)
    }

    @Test("A dry run counts existing letters if it would resume, and all letters if it would overwrite")
    func resumed() throws {
        let harness = harness()
        try harness.run { $0.output = "letters" }
        harness.place["letters/cy-day-c.txt"] = nil
        func would(_ rule: OverwriteRule) throws -> String? {
            try harness.run {
                $0.purpose = .dryRun
                $0.output = "letters"
                $0.rule = rule
            }.lines.last
        }
        #expect(
            try would(OverwriteRule(resumes: true))?.contains("would write 1 letter to letters, 3 there already")
                == true)
        #expect(
            try would(OverwriteRule(replaces: true))?.contains("would write 4 letters to letters, 4 by email, 0 not")
                == true)
    }
}
