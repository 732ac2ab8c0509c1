import Bytes
import Contacts
import Diagnostics
import Testing

@testable import MailMerge

@Suite struct LoggedLettersTests {
    private let today = CalendarDate(dayNumber: 20_780)
    private let text = """
        contact_id,date,template,action,channel,file
        a,2026-11-23,letter.txt,thank,letter,out/a.txt
        b,2026-11-23,other.txt,thank,letter,out/b.txt
        c,2026-10-30,letter.txt,thank,letter,out/c.txt
        d,2026-11-23,letter.txt,thank,letter,elsewhere/d.txt
        e,2026-11-23,letter.txt,thank,letter,out/e.txt

        """

    private func letters(_ text: String, goesOn: Bool) throws(Diagnostic) -> LoggedLetters {
        let place = LetterPlace("out", fileSuffix: ".txt", in: MemoryPlace(["out/a.txt": "", "elsewhere/d.txt": ""]))
        return try LoggedLetters(
            OutreachLog(MemorySource(text), name: "log.csv"),
            run: LoggedLetters.Run(date: today, templates: ["letter.txt"], goesOn: goesOn, place: place),
            name: "log.csv")
    }

    private func written(_ letters: LoggedLetters) -> String {
        ["a", "b", "c", "d", "e"].filter { $0.withByteView { letters.earlier.letters(to: [$0], name: "") }.last != nil }
            .joined()
    }

    @Test("A resumed run ignores its own letters, and no others")
    func goesOn() throws {
        let letters = try letters(text, goesOn: true)
        #expect(written(letters) == "bcd")
        #expect(
            letters.hasNoted(Array("a".utf8), "", fileName: "a.txt")
                && letters.hasNoted(Array("e".utf8), "", fileName: "e.txt"))
        #expect(
            !letters.hasNoted(Array("b".utf8), "", fileName: "b.txt")
                && !letters.hasNoted(Array("d".utf8), "", fileName: "d.txt"))
        #expect(letters.filesOfOtherRuns == ["b.txt", "c.txt"])
    }

    @Test("A new run ignores no letters, and does not log a letter twice")
    func begins() throws {
        let letters = try letters(text, goesOn: false)
        #expect(written(letters) == "abcde")
        #expect(letters.hasNoted(Array("a".utf8), "", fileName: "a.txt"))
    }

    @Test(
        "Letters of another day or template cannot be resumed",
        arguments: [
            (
                "c,2026-11-22,letter.txt,thank,letter,out/c.txt",
                "made from letter.txt on 2026-11-22, by another run than the one to resume; add --as-of 2026-11-22 to "
                    + "resume that run, or choose another place for new letters"
            ),
            (
                "c,2026-11-23,other.txt,thank,letter,out/c.txt",
                "made from other.txt on 2026-11-23, by another run than the one to resume; give the template they were "
                    + "made from to resume that run, or choose another place for new letters"
            ),
        ])
    func anotherRun(line: String, expected: String) {
        #expect {
            try letters(text + line + "\n", goesOn: true)
        } throws: { error in
            (error as? Diagnostic).map(told) == "log.csv: the existing letters were " + expected
        }
    }

    private func letter(at path: String) throws -> OutreachRecord {
        let log = try OutreachLog(MemorySource("contact_id,date,file\na,2026-11-23,\(path)\n"), name: "log.csv")
        return try #require(log.records.first)
    }

    @Test(
        "A letter's path is recognized in any spelling and from any folder",
        arguments: [
            ("out/a.txt", "a.txt"), ("./out//a.txt", "a.txt"), ("/home/out/a.txt", "a.txt"),
            ("home/out/a.txt", "a.txt"),
            ("x/../out/a.txt", "a.txt"), ("out/a.eml", nil), ("elsewhere/a.txt", nil), ("a.txt", nil), ("", nil),
            ("out/", nil), ("/out/a.txt", nil), ("work/out/a.txt", nil),
        ])
    func place(path: String, expected: String?) throws {
        let place = LetterPlace("out", fileSuffix: ".txt", in: MemoryPlace(["out/a.txt": "", "elsewhere/d.txt": ""]))
        for _ in 0..<2 { #expect(try place.fileName(of: letter(at: path)) == expected) }
    }

    @Test(
        "If all letters are in one file, that file is the place",
        arguments: [("letters.html", "letters.html"), ("./letters.html", "letters.html"), ("old.html", nil), ("", nil)])
    func document(path: String, expected: String?) throws {
        let place = LetterPlace("letters.html", fileSuffix: nil, in: MemoryPlace())
        #expect(try place.fileName(of: letter(at: path)) == expected)
    }
}
