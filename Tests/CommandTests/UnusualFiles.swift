import Foundation
import Testing

@Suite("Unusual files and systems")
struct UnusualFiles {
    @Test("more lists than files may be open are read one after another", arguments: ["csv", "vcf"])
    func manyFiles(format: String) throws {
        let folder = try TemporaryFolder()
        for number in 0..<400 {
            let text =
                format == "csv"
                ? "Name,Email\nJo Ray,jo\(number)@example.org\n"
                : "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Ray\nEMAIL:jo\(number)@example.org\nEND:VCARD\n"
            try folder.write(text, to: "\(number).\(format)")
        }
        let run = try Toolkit.run("ulimit -n 64; import *.\(format) | wc -l", in: folder.url)
        #expect(run.stdout.trimmed == "401", "\(run)")
        #expect(run.stderr.contains("400 rows read, 400 contacts written"), "\(run)")
    }

    @Test("more booking lists than files may be open are read one after another")
    func manyBookings() throws {
        let folder = try TemporaryFolder()
        for number in 0..<200 {
            try folder.write("Date,Client,Status\n2026-01-05,Mia W\(number),completed\n", to: "\(number).csv")
        }
        let run = try Toolkit.run("ulimit -n 64; import --as bookings *.csv | wc -l", in: folder.url)
        #expect(run.stdout.trimmed == "201", "\(run)")
    }

    @Test("a file name that is not UTF-8 is opened, and shown as text")
    func fileName() throws {
        let folder = try TemporaryFolder()
        let run = try Toolkit.run(
            "printf 'Name,Email\\nJo Ray,jo@example.org\\n' > $'Zo\\xEB.csv' && import --quiet $'Zo\\xEB.csv'",
            in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(run.stdout.hasSuffix(",Zoë.csv:2\n"), "\(run)")
    }

    @Test("a pipe for rejected rows whose reader is gone ends with 74 and its name")
    func rejectsPipe() throws {
        let folder = try TemporaryFolder()
        // More than a pipe holds.
        let row = "Jo Ray,jo@example.org,a,b,c," + String(repeating: "x", count: 500) + "\n"
        try folder.write("Name,Email\n" + String(repeating: row, count: 2000), to: "list.csv")
        let run = try Toolkit.run(
            "mkfifo pipe; head -c 1 pipe > /dev/null & import list.csv --rejects pipe > /dev/null", in: folder.url)
        #expect(run.status == 74, "\(run)")
        #expect(run.stderr.contains("import: pipe: error: cannot write: Broken pipe"), "\(run)")
    }

    @Test("a program that the system gives no arguments says so", arguments: ProgramUnderTest.all)
    func withoutProc(program: ProgramUnderTest) throws {
        let folder = try TemporaryFolder()
        let hidden = "unshare -rm sh -c 'mount -t tmpfs none /proc"
        guard try Toolkit.run("\(hidden)' 2>&1", in: folder.url).status == 0 else { return }
        let run = try Toolkit.run("\(hidden) && exec \(program.name) --version' < /dev/null", in: folder.url)
        #expect(run.status == 66, "\(run)")
        #expect(run.stderr.contains("error: the system gives no arguments\n  hint: is /proc mounted?"), "\(run)")
    }

    @Test("a list read in pieces as --read-as says gives the same contacts as the whole")
    func pieces() throws {
        let folder = try TemporaryFolder()
        var list = "Name;Email;State of things\n"
        for number in 0..<60 {
            // Only the whole shows that the last column is a status.
            let status = number < 40 ? ["Unsubscribed", "Active"][number % 2] : number == 45 ? "Cleaned" : "in touch"
            list += "Zo\u{eb} F\(number % 7);f\(number % 7)@example.org;\(status)\n"
        }
        // Windows-1252
        try folder.write(list.unicodeScalars.map { UInt8($0.value) }, to: "whole.csv")
        let run = try Toolkit.run(
            """
            import --dry-run --read-as how.csv whole.csv > /dev/null &&
            head -n 20 whole.csv > one.csv && tail -n +21 whole.csv > two.csv &&
            import --quiet --read-as how.csv whole.csv | dedupe --quiet > whole.out &&
            { import --quiet --read-as how.csv one.csv; import --quiet --read-as how.csv two.csv | tail -n +2; } |
                dedupe --quiet > pieces.out && cat how.csv && cut -d, -f3-33 whole.out > a && cut -d, -f3-33 pieces.out > b &&
            diff a b && wc -l < a
            """, in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(run.stdout.hasSuffix("8\n"), "\(run)")
    }
}
