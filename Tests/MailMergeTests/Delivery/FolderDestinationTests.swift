import Bytes
import Testing

@testable import MailMerge

/// One file per letter.
@Suite struct FolderDestinationTests {
    @Test(
        "A new folder appears at the end with all letters and their manifest, and only if there are letters"
    )
    func whole() throws {
        let harness = RunHarness(RunHarness.place())
        let notes = try harness.run { $0.output = "out/letters" }
        #expect(
            notes.lines == [
                "4 contacts read, 3 letters written to out/letters, 2 by email, "
                    + "1 by post, 1 not to be contacted, 0 rejected"
            ])
        #expect(harness.place["out/letters/ann-lee-a.txt"] == "Dear Ann Lee,\n")
        #expect(
            harness.place["out/letters/manifest.csv"] == """
                file,contact_id,name,kind,next_action,template,subject
                ann-lee-a.txt,a,Ann Lee,doula,thank,letter.txt,Hello
                bo-li-b.txt,b,Bo Li,doula,introduce,letter.txt,Hello
                di-fox-d.txt,d,Di Fox,nurse,introduce,letter.txt,Hello

                """)
        try harness.run {
            $0.output = "none"
            $0.selection.onlyIDs = ["c"]
        }
        #expect(harness.place.item(at: "none") == nil)
    }

    @Test("A logged letter is in the folder before its log line", arguments: [2, 3, 4, 5, 6])
    func logged(lastChange: Int) throws {
        let harness = RunHarness(RunHarness.place())
        // The folder and the log come first, then each letter and its line.
        harness.place.lastChange = lastChange
        #expect(harness.fault { ($0.output, $0.log) = ("letters", "log.csv") }.hasSuffix(": the run is stopped"))
        let letters = harness.place.list("letters")?.count ?? 0
        let lines = harness.place["log.csv"]?.split(separator: "\n").dropFirst().count ?? 0
        #expect(letters == (lastChange - 1) / 2)
        #expect(lines == (lastChange - 2) / 2)
    }

    @Test("An existing letter stops the run before the first is written, unless it may be replaced")
    func existing() throws {
        let harness = RunHarness(
            RunHarness.place("Hello", ["letters/di-fox-d.txt": "mine", "letters/notes.md": "mine"]))
        #expect(
            harness.fault { $0.output = "letters" }
                == "letters/di-fox-d.txt: the file already exists; add --resume to continue a stopped run, "
                + "choose another folder, or add --overwrite")
        #expect(harness.place.list("letters") == ["di-fox-d.txt", "notes.md"])
        try harness.run {
            $0.output = "letters"
            $0.rule = OverwriteRule(replaces: true)
        }
        #expect(harness.place["letters/di-fox-d.txt"] == "Hello\n")
        #expect(harness.place["letters/notes.md"] == "mine")
    }

    @Test("Letters of an earlier run that are not replaced are reported", arguments: [1, 2])
    func stale(count: Int) throws {
        let harness = RunHarness(RunHarness.place())
        for number in 0..<count { harness.place["letters/old-\(number).txt"] = "old" }
        let notes = try harness.run {
            $0.output = "letters"
            $0.rule = OverwriteRule(replaces: true)
            $0.top = 1
        }
        let files = count == 1 ? "1 other .txt file remains" : "2 other .txt files remain"
        let which =
            count == 1 ? "this file is not a letter of this run" : "this file and 1 more are not letters of this run"
        #expect(
            notes.lines == [
                "warning: letters/old-0.txt: \(which); remove files that are not in manifest.csv before you "
                    + "print or send the letters",
                "4 contacts read, 1 letter written to letters, where \(files), 1 by email, 2 beyond --top 1, "
                    + "1 not to be contacted, 0 rejected",
            ])
    }

    @Test(
        "A resumed run keeps existing letters, even edited ones, and writes the others and the manifest")
    func resumed() throws {
        let harness = RunHarness(RunHarness.place())
        try harness.run { $0.output = "letters" }
        let manifest = harness.place["letters/manifest.csv"]
        harness.place["letters/ann-lee-a.txt"] = "edited"
        harness.place["letters/bo-li-b.txt"] = nil
        harness.place["letters/manifest.csv"] = nil
        let notes = try harness.run {
            $0.output = "letters"
            $0.rule = OverwriteRule(resumes: true)
        }
        #expect(
            notes.lines == [
                "4 contacts read, 1 letter written to letters, 2 there already, 2 by email, 1 by post, "
                    + "1 not to be contacted, 0 rejected"
            ])
        #expect(harness.place["letters/ann-lee-a.txt"] == "edited")
        #expect(harness.place["letters/bo-li-b.txt"] == "Dear Bo Li,\n")
        #expect(harness.place["letters/manifest.csv"] == manifest)
    }

    @Test("Files are named by the template's pattern, and names are unique")
    func names() throws {
        let harness = RunHarness(RunHarness.place("File-Name: {{city}}\n\nDear {{salutation}},"))
        try harness.run { $0.output = "letters" }
        #expect(harness.place.list("letters") == ["manifest.csv", "quillan-2.txt", "quillan-3.txt", "quillan.txt"])
    }

    @Test("A spreadsheet-safe manifest has no formulas")
    func formulas() throws {
        var harness = RunHarness(RunHarness.place("Subject: =1+1\n\nHello"))
        harness.list = "contact_id,given_name\n-1,@Ann\n"
        try harness.run {
            $0.output = "letters"
            $0.log = "log.csv"
            $0.cells = .spreadsheetSafe
        }
        #expect(harness.place["letters/manifest.csv"]?.hasSuffix("\nann-1.txt,'-1,'@Ann,,,letter.txt,'=1+1\n") == true)
        #expect(
            harness.place["log.csv"]?.hasSuffix("\n'-1,'@Ann,2026-11-01,,letter.txt,letter,letters/ann-1.txt,,,,\n")
                == true)
    }
}
