import Bytes
import CSV
import Contacts
import Diagnostics
import Testing

@testable import MailMerge

/// The fate of each row of a list, and the summary.
@Suite struct LetterRunTests {
    @Test("Contacts without a letter are counted and listed by their first reason")
    func reasons() throws {
        let files = [
            "never.txt": "bo@example.org\n@oak.example.org\n",
            "log.csv": "contact_id,date,template,action,channel,file\ne,2026-10-20,old.txt,,letter,\n",
        ]
        var harness = RunHarness(RunHarness.place("{{#family_name}}Dear {{salutation}},{{/family_name}}", files))
        harness.list = """
            contact_id,kind,given_name,family_name,email,do_not_contact
            a,doula,Ann,Lee,,
            b,doula,Bo,Li,bo@example.org,
            c,doula,Cy,Day,bo@example.org,asked
            d,nurse,Di,Fox,,
            e,doula,Ed,Gray,,
            f,doula,Flo,,,
            g,doula,Gil,Hay,,
            h,doula,Hana,Ito,,

            """
        let notes = try harness.run { options in
            options.purpose = .list
            options.log = "log.csv"
            options.selection.conditions = ["kind=doula"]
            options.selection.suppress = ["never.txt"]
            options.selection.pause = pause(30)
            options.top = 2
        }
        #expect(
            harness.place.shown == """
                contact_id,name,kind,next_action,template,why
                a,Ann Lee,doula,,letter.txt,it is the template for all
                b,Bo Li,doula,,,on a suppression list
                c,Cy Day,doula,,,do_not_contact: asked
                e,Ed Gray,doula,,,last letter on 2026-10-20
                f,Flo,doula,,,the letter is empty: all of its fields are blank
                g,Gil Hay,doula,,letter.txt,it is the template for all
                h,Hana Ito,doula,,,beyond --top 2

                """)
        #expect(
            notes.lines == [
                "8 contacts read, would write 2 letters, 2 by hand, 1 not selected, 1 beyond --top 2, 1 not to be contacted, "
                    + "1 suppressed, 1 written to recently, 1 rejected"
            ])
        #expect(notes.rejected == ["7 the letter is empty: all of its fields are blank"])
        #expect(notes.rejectedRows == ["f,doula,Flo,,,"])
    }

    @Test("An unreadable row is rejected at its place; a row of only commas is ignored")
    func rows() throws {
        var harness = RunHarness(RunHarness.place())
        harness.list = "given_name,family_name\nAnn,Lee\n,\nBo,Li,x\n\n , \nCy,\"Day\n"
        let notes = try harness.run()
        #expect(harness.place.shown == "Dear Ann Lee,\n")
        #expect(notes.rejectedRows == ["Bo,Li,x", "Cy,\"Day"])
        #expect(notes.lines == ["3 contacts read, 1 letter written, 1 by hand, 0 not to be contacted, 2 rejected"])
    }

    @Test("A list without rows is an error at the end of the run")
    func empty() {
        var harness = RunHarness(RunHarness.place())
        harness.list = "given_name\n,\n"
        #expect(
            harness.fault()
                == "list.csv: there are no rows below the header; export the list again, or check what was piped in")
        #expect(harness.fault { $0.output = "letters" }.hasPrefix("list.csv: there are no rows"))
        #expect(harness.place.item(at: "letters") == nil)
    }

    @Test("An unknown id is an error and a condition that no contact meets a warning, after the letters")
    func missing() throws {
        let harness = RunHarness(RunHarness.place())
        #expect(
            harness.fault { $0.selection.onlyIDs = ["a", "x"] }
                == "list.csv: no contact has the id \"x\"; look for ids in the column contact_id")
        #expect(harness.place.shown == "Dear Ann Lee,\n")
        let notes = try harness.run { $0.selection.conditions = ["kind=dula"] }
        #expect(
            notes.lines == [
                "warning: list.csv: no contact has kind \"dula\"; did you mean doula?",
                "4 contacts read, 0 letters written, 4 not selected, 0 not to be contacted, 0 rejected",
            ])
    }

    @Test("Warnings about templates come before the letters")
    func warnings() throws {
        let harness = RunHarness(RunHarness.place("Dear {{salutation}} of {{twon}},"))
        let notes = try harness.run {
            $0.rules.isLenient = true
            $0.top = 1
        }
        #expect(notes.lines.first?.hasPrefix("warning: letter.txt:1:24: unknown field \"twon\"") == true)
        #expect(notes.lines.count == 3)
        #expect(harness.place.shown == "Dear Ann Lee of ,\n")
    }

    @Test("People of one practice get one letter; its problems are reported for each of their rows")
    func practices() throws {
        var harness = RunHarness(RunHarness.place("{{address_block}}\n\nDear {{city}},"))
        harness.list = """
            contact_id,given_name,family_name,organization,street,city
            a,Ann,Lee,Cove Care,1 Elm St,Napa
            b,Bo,Li,Hill Care,2 Elm St,
            c,Cy,Day,Cove Care,1 Elm Street,Napa
            d,Di,Fox,Hill Care,2 Elm St.,
            e,Ed,Gray,Sole Care,3 Elm St,Marin

            """
        let notes = try harness.run {
            $0.recipient = .practice
            $0.output = "letters"
            $0.log = "log.csv"
        }
        #expect(harness.place.list("letters") == ["ann-lee-a-c.txt", "ed-gray-e.txt", "manifest.csv"])
        #expect(
            harness.place["log.csv"] == """
                contact_id,name,date,action,template,channel,file,new_clients,follow_up_on,outcome,note
                a,Ann Lee,2026-11-01,,letter.txt,letter,letters/ann-lee-a-c.txt,,,,
                c,Cy Day,2026-11-01,,letter.txt,letter,letters/ann-lee-a-c.txt,,,,
                e,Ed Gray,2026-11-01,,letter.txt,letter,letters/ed-gray-e.txt,,,,

                """)
        #expect(notes.rejected == [3, 5].map { "\($0) the letter greets nobody: \"Dear ,\"" })
        #expect(notes.rejectedRows == ["b,Bo,Li,Hill Care,2 Elm St,", "d,Di,Fox,Hill Care,2 Elm St.,"])
        #expect(
            notes.lines == [
                "5 contacts read, 2 letters written to letters, 2 by post, 1 sharing a letter, "
                    + "0 not to be contacted, 2 rejected"
            ])
        let top = try harness.run {
            $0.recipient = .practice
            $0.top = 1
        }
        #expect(
            top.lines == [
                "5 contacts read, 1 letter written, 1 by post, 1 sharing a letter, 3 beyond --top 1, 0 not to be contacted, "
                    + "0 rejected"
            ])
    }

    @Test("Layout problems are reported for each row, and the letter is still printed")
    func flaws() throws {
        var harness = RunHarness(RunHarness.place("Dear {{salutation}},\n\n{{notes}}"))
        let notes = Array(repeating: "A line of notes.", count: 70).joined(separator: "\n")
        harness.list =
            "given_name,family_name,organization,street,notes\nAnn,Lee,Cove Care,1 Elm St,\"\(notes)\"\n"
            + "Bo,Li,Cove Care,1 Elm St,\n"
        let told = try harness.run {
            $0.format = .html
            $0.recipient = .practice
        }
        let flaw = "the letter is longer than a page; shorten it, or check its pages before you fold them"
        #expect(told.lines.prefix(2) == ["notice: list.csv:2: \(flaw)", "notice: list.csv:72: \(flaw)"])
    }

    @Test("Progress is reported every few thousand rows")
    func progress() throws {
        var harness = RunHarness(RunHarness.place("Hi"))
        harness.list = "given_name\n" + String(repeating: "Ann\n", count: 9000)
        let notes = try harness.run()
        #expect(
            notes.lines == [
                "4096 rows so far", "8192 rows so far",
                "9000 contacts read, 9000 letters written, 9000 by hand, 0 not to be contacted, 0 rejected",
            ])
    }

    @Test("A letter can be kept while others are made")
    func values() throws {
        let list = "given_name,city\n" + (0..<20).map { "Name\($0),Town\($0)\n" }.joined()
        var reader = try Reader(MemorySource(list), name: "list.csv")
        var merge = try MailMerge(
            header: reader.header, listName: "list.csv",
            folder: folder(["letter.txt": "Subject: To {{city}}\n\nDear {{given_name}},"]),
            choice: .one(fileName: "letter.txt"), sender: nil, date: RunHarness.day, format: .text)
        var letters: [Letter] = []
        while case .record(let record)? = try reader.next() { letters.append(try merge.letter(for: record)) }
        for (number, letter) in letters.enumerated() {
            #expect(String(decoding: letter.bytes, as: UTF8.self) == "Dear Name\(number),\n")
            #expect(letter.subject == "To Town\(number)")
            #expect(letter.contact.name == "Name\(number)")
            #expect(letter.templateName == "letter.txt")
        }
    }
}
