import Bytes
import Contacts
import Diagnostics
import Testing

@Suite struct OutreachLogTests {
    private func read(_ text: String, isGrowing: Bool = false) throws(Diagnostic) -> [OutreachRecord] {
        try OutreachLog(MemorySource(text), name: "log.csv", isGrowing: isGrowing).records
    }

    @Test("Columns are found by name, and cells guarded against formulas are unguarded")
    func columns() throws {
        let log = try read(
            "file;date;action;contact_id;mine\n\" letters/a.txt \";10/24/2026;thank;'=1+1;x\n;2026-10-25;;b;\n")
        #expect(log.map(\.contactID) == ["=1+1", "b"])
        #expect(log.map(\.date.iso) == ["2026-10-24", "2026-10-25"])
        #expect(log.map(\.action) == ["thank", ""])
        #expect(log.map(\.file) == [" letters/a.txt ", ""])
        #expect(log.map(\.template) == ["", ""])
    }

    @Test(
        "An unreadable log is an error with its line",
        arguments: [
            ("name\nx\n", 1, "not an outreach log: the column contact_id or date is missing"),
            ("contact_id\na\n", 1, "not an outreach log: the column contact_id or date is missing"),
            ("contact_id,date\na,2026-10-24\nb,soon\n", 3, "\"soon\" is not a date"),
            ("contact_id,date,follow_up_on\na,2026-10-24,\nb,2026-10-24,Friday\n", 3, "\"Friday\" is not a date"),
            ("contact_id,date,new_clients\na,2026-10-24,-1\n", 2, "\"-1\" is not a number of new clients"),
            ("contact_id,date\n\"a,2026-10-24\n", 2, "a quote is opened but never closed"),
        ])
    func fault(text: String, line: Int, message: String) {
        #expect {
            try read(text)
        } throws: { error in
            let error = error as? Diagnostic
            return error?.file == "log.csv" && error?.line == line && error?.message == message
        }
    }

    @Test(
        "Rows are added to a log whose columns are ours, in any order, with others beside them",
        arguments: [
            ("\(OutreachColumn.header)\n", true),
            ("\u{FEFF}\(OutreachColumn.header)\r\na,Ana,2026-10-01,,t.txt,letter,x,,,,\r\n", true),
            (OutreachColumn.header.replacing(",", with: ";") + "\n", false),
            ("contact_id,date,template,action,channel,file\n", true),
            ("date,contact_id\n2026-10-01,a\n", true),
            ("\(OutreachColumn.header),more\n", true),
        ])
    func form(text: String, isOurs: Bool) throws {
        #expect(((try? read(text, isGrowing: true)) != nil) == isOurs)
        _ = try read(text)
    }

    @Test("An empty file is an empty log")
    func empty() throws {
        #expect(try read("").isEmpty)
    }

    @Test("Outcomes are read in any spelling of their words; other words are kept")
    func outcomes() throws {
        let log = try read(
            "contact_id,date,outcome,new_clients,follow_up_on\n"
                + "a,2026-10-01,No answer,3,2026-10-11\na,2026-10-02,REPLIED,,\na,2026-10-03,left a card,,\na,2026-10-04,,,\n"
        )
        #expect(log.map(\.outcome) == [.noAnswer, .replied, .other("left a card"), nil])
        #expect(log.map(\.newClients) == [3, nil, nil, nil])
        #expect(log.map(\.followUpOn) == [CalendarDate("2026-10-11"), nil, nil, nil])
    }

    @Test(
        "A row is a letter unless it says that it is something else",
        arguments: [
            ("", "", "", "", "", true), ("thank", "", "", "", "", true), ("thank", "", "", "", "replied", true),
            ("watch", "", "", "", "", false), ("call", "", "", "", "", false), ("visit", "", "", "", "met", false),
            ("", "t.txt", "", "", "replied", true), ("", "", "email", "", "called", true), ("", "", "", "x", "", true),
            ("", "", "", "", "replied", false), ("", "", "", "", "bounced", true),
        ])
    func letters(action: String, template: String, channel: String, file: String, outcome: String, isLetter: Bool)
        throws
    {
        let log = try read(
            "contact_id,date,action,template,channel,file,outcome\n"
                + "a,2026-10-01,\(action),\(template),\(channel),\(file),\(outcome)\n")
        #expect(log.map(\.isLetter) == [isLetter])
    }

    @Test(
        "The practitioner's own rows say what happened by action, outcome or note",
        arguments: [
            ("call", "", "", OutreachOutcome.called), ("visit", "", "left cards", .met),
            ("call", "no-answer", "", .noAnswer),
            ("", "", "left cards", .other("left cards")), ("lunch", "", "", .other("lunch")), ("thank", "", "hm", nil),
        ])
    func results(action: String, outcome: String, note: String, result: OutreachOutcome?) throws {
        let log = try read("contact_id,date,action,outcome,note\na,2026-10-01,\(action),\(outcome),\(note)\n")
        #expect(log.map(\.result) == [result])
    }
}
