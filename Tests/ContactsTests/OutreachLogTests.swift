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
        "Rows are added only to a log with our own header",
        arguments: [
            ("contact_id,date,template,action,channel,file\n", true),
            ("\u{FEFF}contact_id,date,template,action,channel,file\r\na,2026-10-01,t.txt,,letter,x\r\n", true),
            ("contact_id;date;template;action;channel;file\na;2026-10-01;t.txt;;letter;x\n", false),
            ("date,contact_id\n2026-10-01,a\n", false),
            ("contact_id,date,template,action,channel,file,outcome\n", false),
        ])
    func form(text: String, isOurs: Bool) throws {
        #expect(((try? read(text, isGrowing: true)) != nil) == isOurs)
        _ = try read(text)
    }
}
