import Bytes
import Diagnostics
import Testing

@testable import MailMerge

/// Letters in one stream.
@Suite struct StreamDestinationTests {
    @Test(
        "Letters are separated by form feeds on standard output, by blank lines on a terminal",
        arguments: [false, true])
    func pages(isTerminal: Bool) throws {
        let harness = RunHarness(RunHarness.place(isTerminal: isTerminal))
        try harness.run { $0.top = 2 }
        #expect(harness.place.shown == "Dear Ann Lee,\n\(isTerminal ? "\n" : "\u{0C}")Dear Bo Li,\n")
    }

    @Test("A document is complete even without letters; a file appears only if there are letters")
    func document() throws {
        let harness = RunHarness(RunHarness.place())
        for ids in [["a", "b"], ["c"]] {
            let notes = try harness.run {
                $0.format = .html
                $0.output = "letters-\(ids.count).html"
                $0.selection.onlyIDs = ids
            }
            #expect(
                notes.lines.last?.contains(
                    "\(counted(ids.count == 2 ? 2 : 0, "letter")) written to letters-\(ids.count).html") == true)
        }
        let page = try #require(harness.place["letters-2.html"])
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</article>\n</body>\n</html>\n"))
        #expect(page.components(separatedBy: "<article").count == 3)
        #expect(harness.place["letters-1.html"] == nil)
        try harness.run {
            $0.format = .html
            $0.selection.onlyIDs = ["c"]
        }
        #expect(
            harness.place.shown.hasPrefix("<!DOCTYPE html>")
                && harness.place.shown.hasSuffix("<body>\n</body>\n</html>\n"))
    }

    @Test("Output does not depend on how often it is flushed")
    func blocks() throws {
        let line = String(repeating: "word ", count: 3000)
        var harness = RunHarness(RunHarness.place("{{given_name}} \(line)\n"))
        harness.list = "given_name\n" + (0..<40).map { "N\($0)\n" }.joined()
        try harness.run()
        #expect(harness.place.shown == (0..<40).map { "N\($0) \(line)\n" }.joined(separator: "\u{0C}"))
    }

    @Test("A table has a row for each letter to a street, and no formulas if spreadsheet-safe")
    func table() throws {
        var harness = RunHarness(RunHarness.place("Subject: To {{city}}\n\n=Dear {{salutation}},"))
        harness.list = """
            contact_id,given_name,family_name,organization,street,city,region,postal_code,country
            a,Ann,Lee,Cove Care,"1 Elm St, Ste 4",Napa,CA,01234,
            b,Bo,Li,,,Napa,CA,94558,US
            c,Cy,Day,,"2 Oak Rd, Napa Hill",,,,Deutschland
            d,Di,Fox,,"3 Fir Ln, #5",,,,

            """
        let notes = try harness.run {
            $0.format = .csv
            $0.cells = .spreadsheetSafe
        }
        #expect(
            harness.place.shown == """
                name,company,address_line1,address_line2,address_city,address_state,address_zip,address_country,\
                salutation,subject,letter,contact_id
                "Ann Lee",Cove Care,1 Elm St,Ste 4,Napa,CA,01234,,Ann Lee,To Napa,"'=Dear Ann Lee,
                ",a
                "Cy Day",,"2 Oak Rd, Napa Hill",,,,,DE,Cy Day,To,"'=Dear Cy Day,
                ",c
                "Di Fox",,3 Fir Ln,#5,,,,,Di Fox,To,"'=Dear Di Fox,
                ",d

                """)
        #expect(notes.rejected == ["3 no street address"])
    }

    @Test("A mailbox has an email to each contact with an address")
    func mailbox() throws {
        let harness = RunHarness(RunHarness.place())
        let notes = try harness.run {
            $0.format = .mbox
            $0.output = "letters.mbox"
            $0.log = "log.csv"
        }
        let mailbox = try #require(harness.place["letters.mbox"])
        #expect(
            mailbox.hasPrefix("From - Sun Nov  1 00:00:00 2026\nTo: \"Ann Lee\" <ann@example.org>\nSubject: Hello\n"))
        #expect(mailbox.components(separatedBy: "From - ").count == 3)
        #expect(notes.rejected == ["3 no email address"])
        #expect(harness.place["log.csv"]?.components(separatedBy: ",email,letters.mbox,,,,\n").count == 3)
    }

    @Test(
        "An existing document stops the run, unless it may be replaced or is being resumed",
        arguments: [
            (OverwriteRule(), false, false), (OverwriteRule(replaces: true), true, true),
            (OverwriteRule(resumes: true), true, false),
        ])
    func existing(rule: OverwriteRule, again: Bool, other: Bool) throws {
        let harness = RunHarness(RunHarness.place())
        func write() -> String {
            harness.fault {
                $0.format = .mbox
                $0.output = "letters.mbox"
                $0.rule = rule
            }
        }
        #expect(write().hasPrefix("no fault"))
        #expect(write().hasPrefix("no fault") == again)
        harness.place["letters.mbox"]?.append("mine\n")
        #expect(write().hasPrefix("no fault") == other)
        #expect(harness.place["letters.mbox"]?.hasSuffix("mine\n") == !other)
    }
}
