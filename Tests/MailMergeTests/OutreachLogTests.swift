import CSV
import Contacts
import Testing

@testable import MailMerge

@Suite struct OutreachLogTests {
    private let today = CalendarDate(dayNumber: 20_780)
    private let text = """
        contact_id,date,template,action,channel,file
        a,2026-11-23,letter.txt,thank,letter,out/a.txt
        b,2026-11-23,other.txt,thank,letter,out/b.txt
        c,2026-10-30,letter.txt,thank,letter,out/c.txt
        d,2026-11-23,letter.txt,thank,letter,elsewhere/d.txt
        e,2026-11-23,letter.txt,thank,letter,out/e.txt

        """

    private func run(goesOn: Bool) -> OutreachLog.Run {
        OutreachLog.Run(date: today, templates: ["letter.txt"], goesOn: goesOn) { letter in
            letter.file.hasPrefix("out/") ? String(letter.file.dropFirst(4)) : nil
        }
    }

    private func written(_ log: OutreachLog) -> String {
        ["a", "b", "c", "d", "e"].filter { $0.withByteView { log.lastDate($0) } != nil }.joined()
    }

    @Test("A run that goes on is excused from the letters that it wrote itself, and from no others")
    func goesOn() throws {
        let log = try OutreachLog(MemorySource(text), name: "log.csv", run: run(goesOn: true))
        #expect(written(log) == "bcd")
        #expect(log.hasNoted("a", fileName: "a.txt") && log.hasNoted("e", fileName: "e.txt"))
        #expect(!log.hasNoted("b", fileName: "b.txt") && !log.hasNoted("d", fileName: "d.txt"))
        #expect(log.filesOfOtherRuns == ["b.txt", "c.txt"])
    }

    @Test("A new run is excused from none, and knows what need not be noted again")
    func begins() throws {
        let log = try OutreachLog(MemorySource(text), name: "log.csv", run: run(goesOn: false))
        #expect(written(log) == "abcde")
        #expect(log.hasNoted("a", fileName: "a.txt"))
    }

    @Test(
        "Letters of another day or template are no run to go on with",
        arguments: [
            (
                "c,2026-11-22,letter.txt,thank,letter,out/c.txt",
                "made of letter.txt on 2026-11-22, and not by the run that is to go on; add --as-of 2026-11-22 to go on with "
                    + "them, or choose another place for new letters"
            ),
            (
                "c,2026-11-23,other.txt,thank,letter,out/c.txt",
                "made of other.txt on 2026-11-23, and not by the run that is to go on; give the template they were made of "
                    + "to go on with them, or choose another place for new letters"
            ),
        ])
    func anotherRun(line: String, expected: String) {
        #expect {
            try OutreachLog(MemorySource(text + line + "\n"), name: "log.csv", run: run(goesOn: true))
        } throws: { error in
            (error as? Diagnostic).map(told) == "log.csv: the letters that are there were " + expected
        }
    }

    @Test(
        "No line is added to a log that is not in the form of its lines",
        arguments: [
            "contact_id;date;template;action;channel;file\na;2026-10-01;t.txt;;letter;x\n",
            "date,contact_id\n2026-10-01,a\n",
        ])
    func otherForm(text: String) throws {
        #expect(throws: Diagnostic.self) {
            try OutreachLog(MemorySource(text), name: "log.csv", run: run(goesOn: false))
        }
        _ = try OutreachLog(MemorySource(text), name: "log.csv")
    }
}
