import Contacts
import Diagnostics
import Testing

@testable import MailMerge

/// The files that a run reads before its first letter.
@Suite struct MailingTests {
    @Test("Templates of a folder are chosen by kind and action; partials and the sender file are read")
    func folderOfTemplates() throws {
        let place = MemoryPlace([
            "templates/thank.txt": "Actions: thank\n\n{{> top}}\nThank you!",
            "templates/top.txt": "Dear {{salutation}},\n",
            "templates/nurse.txt": "Kinds: nurse\n\n{{> top}}\n{{sender_name}}", "templates/readme.md": "{{",
            "me.txt": "sender_name: Maya Reyes\n",
        ])
        var options = MailingOptions(.folder("templates"), date: RunHarness.day)
        options.sender = "me.txt"
        let notes = try RunHarness(place).run(options)
        #expect(place.shown == "Dear Ann Lee,\nThank you!\n\u{0C}Dear Di Fox,\nMaya Reyes\n")
        #expect(notes.rejected == ["3 no template for kind \"doula\" and next_action \"introduce\""])
    }

    @Test(
        "An invalid template, sender file or rule stops the run before anything is written",
        arguments: [
            (
                MailingOptions.TemplateChoice.file("templates"), "", "",
                ": templates is a folder, but --template takes one file; to choose from the templates in it, use "
                    + "--templates templates"
            ),
            (
                .folder("letter.txt"), "", "",
                ": letter.txt is a file, but --templates takes a folder; to send everybody this letter, use "
                    + "--template letter.txt"
            ),
            (.file("none.txt"), "", "", "none.txt: cannot open"),
            (.folder("none"), "", "", "/home/none: no such folder"),
            (.file("letter.txt"), "none.txt", "", "none.txt: cannot open"),
            (
                .file("letter.txt"), "", "kind:doula",
                ": \"kind:doula\" is not a condition; write it like kind=doula; the comparisons are = != >= <= ~"
            ),
        ])
    func mistakes(templates: MailingOptions.TemplateChoice, sender: String, condition: String, expected: String) {
        let harness = RunHarness(RunHarness.place("Hello", ["templates/a.txt": "Kinds: doula\n\nHello"]))
        var options = MailingOptions(templates, date: RunHarness.day)
        options.sender = sender.isEmpty ? nil : sender
        options.selection.conditions = condition.isEmpty ? [] : [condition]
        options.output = "letters"
        do throws(Diagnostic) {
            try harness.run(options)
            Issue.record("no fault")
        } catch {
            #expect(told(error) == expected)
        }
        #expect(harness.place.changes == 0)
    }

    @Test("A template outside the current folder is found with its partials")
    func templateElsewhere() throws {
        let place = MemoryPlace(["letters/hello.txt": "{{> who}}", "letters/who.txt": "Dear {{salutation}},"])
        var options = MailingOptions(.file("letters/hello.txt"), date: RunHarness.day)
        options.top = 1
        try RunHarness(place).run(options)
        #expect(place.shown == "Dear Ann Lee,\n")
    }

    @Test("The rules exclude contacts in any order")
    func rules() throws {
        let harness = RunHarness(RunHarness.place("{{contact_id}}"))
        harness.place["never.csv"] = "contact_id\nd\n"
        func chosen(_ change: (inout MailingOptions.Selection) -> Void) throws -> String {
            let before = harness.place.shown.count
            try harness.run { change(&$0.selection) }
            return String(harness.place.shown.dropFirst(before).filter(\.isLetter))
        }
        #expect(try chosen { $0.onlyIDs = ["a", "d"] } == "ad")
        #expect(try chosen { $0.skipIDs = ["a"] } == "bd")
        #expect(try chosen { $0.resumeAfter = "a" } == "bd")
        #expect(try chosen { $0.suppress = ["never.csv"] } == "ab")
        #expect(try chosen { $0.conditions = ["next_action=introduce", "kind=nurse"] } == "d")
    }

    @Test(
        "Options know whether the run writes files or fills standard output",
        arguments: [
            (MailingOptions.Purpose.write, nil, false, true), (.write, "letters", false, false),
            (.dryRun, nil, true, false), (.list, "letters", true, true), (.preview(.extremes), "letters", true, true),
        ])
    func purposes(purpose: MailingOptions.Purpose, output: String?, onlyShows: Bool, fills: Bool) {
        var options = MailingOptions(.file("letter.txt"), date: RunHarness.day)
        options.purpose = purpose
        options.output = output
        #expect(options.onlyShows == onlyShows)
        #expect(options.fillsStandardOutput == fills)
    }
}
