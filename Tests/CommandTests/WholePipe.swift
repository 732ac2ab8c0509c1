import Foundation
import Testing

/// The whole pipe on the sample practice: everything that goes in at one end is accounted for at the other.
@Suite("The whole pipe on the samples")
struct WholePipe {
    private static let lists = [
        "doulas.csv", "google-contacts.csv", "hospitals-and-pediatricians.csv", "parent-groups.csv",
    ]

    /// Every step writes its own file, with its summary in another.
    private static let script = """
        set -euo pipefail
        cp "$PROJECT"/samples/contacts/*.csv .
        import --rejects rejected.csv \(lists.joined(separator: " ")) > contacts.csv 2> import.txt
        dedupe --links links.csv < contacts.csv > merged.csv 2> dedupe.txt
        score --bookings "$PROJECT"/samples/bookings.csv --as-of 2026-11-01 --unmatched unmatched.csv \\
            < merged.csv > scored.csv 2> score.txt
        mail-merge --templates "$PROJECT"/templates --sender "$PROJECT"/samples/sender.txt --as-of 2026-11-01 \\
            --output letters < scored.csv 2> mail-merge.txt
        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let run = try Toolkit.run(WholePipe.script, in: folder.url)
        try #require(run.status == 0, "\(run)")
    }

    @Test("import reads every row of the lists, and writes it, rejects it or reports it as blank")
    func importing() throws {
        let lists = Toolkit.project.appending(path: "samples/contacts")
        let rows = try WholePipe.lists.map { try Spreadsheet(lists.appending(path: $0)).rows.count }
        let read = try number("import", "(\\d+) rows? read")
        let written = try number("import", "(\\d+) contacts? written")
        let rejected = try number("import", "(\\d+) rejected")
        let blank = try number("import", "(\\d+) blank", missing: 0)
        #expect(read == rows.reduce(0, +))
        #expect(read == written + rejected + blank)
        #expect(try sheet("contacts.csv").rows.count == written)
        #expect(try sheet("rejected.csv").rows.count == rejected)
        #expect(Set(try sheet("contacts.csv")["contact_id"]).count == written)
    }

    @Test("dedupe reads what import wrote, and every record ends up in one contact")
    func deduplicating() throws {
        let records = try sheet("contacts.csv")
        let contacts = try sheet("merged.csv")
        let links = try sheet("links.csv")
        let read = try number("dedupe", "(\\d+) rows? read")
        let merged = try number("dedupe", "(\\d+) merged")
        #expect(read == records.rows.count)
        #expect(try number("dedupe", "(\\d+) contacts? written") == contacts.rows.count)
        #expect(contacts.rows.count + merged == read)
        #expect(merged > 0)
        #expect(links["record_id"] == records["contact_id"])
        #expect(Set(links["contact_id"]) == Set(contacts["contact_id"]))
        #expect(contacts.columns == records.columns)
        let recordsOfContact = Dictionary(grouping: links.rows) { $0["contact_id"] ?? "" }
        for contact in contacts.rows {
            let id = contact["contact_id"] ?? ""
            let members = Set((recordsOfContact[id] ?? []).map { $0["record_id"] ?? "" })
            let ids = (contact["merged_ids"] ?? "").components(separatedBy: "; ").filter { !$0.isEmpty }
            #expect(members == Set(ids.isEmpty ? [id] : ids), "\(contact)")
        }
    }

    @Test("no email, phone or do-not-contact mark is lost")
    func nothingLost() throws {
        let records = try sheet("contacts.csv")
        let contacts = try sheet("merged.csv")
        for (columns, separator) in [(["email", "other_emails"], "; "), (["phone", "other_phones"], " | ")] {
            func values(_ sheet: Spreadsheet) -> Set<String> {
                Set(columns.flatMap { sheet[$0] }.flatMap { $0.components(separatedBy: separator) })
            }
            #expect(values(contacts) == values(records))
        }
        let links = try sheet("links.csv")
        let contactOfRecord = Dictionary(uniqueKeysWithValues: zip(links["record_id"], links["contact_id"]))
        let left = Set(contacts.rows.filter { $0["do_not_contact"] != "" }.map { $0["contact_id"] ?? "" })
        let asked = records.rows.filter { $0["do_not_contact"] != "" }
        #expect(!asked.isEmpty)
        #expect(asked.allSatisfy { left.contains(contactOfRecord[$0["contact_id"] ?? ""] ?? "") })
    }

    @Test("score ranks every contact once and accounts for every booking")
    func scoring() throws {
        let contacts = try sheet("merged.csv")
        let scored = try sheet("scored.csv")
        let bookings = try Spreadsheet(Toolkit.project.appending(path: "samples/bookings.csv"))
        #expect(try number("score", "(\\d+) contacts?,") == contacts.rows.count)
        #expect(scored["contact_id"].sorted() == contacts["contact_id"].sorted())
        #expect(scored["rank"] == (1...contacts.rows.count).map(String.init))
        #expect(try number("score", "(\\d+) bookings? \\(") == bookings.rows.count)
        #expect(
            try number("score", "\\((\\d+) completed\\)") == bookings["Status"].count { $0 == "Completed" })

        let newClients = try number("score", "(\\d+) new clients?:")
        let credited = try number("score", "(\\d+) credited")
        let unmatched = try number("score", "(\\d+) unmatched")
        let channels = try number("score", "(\\d+) to channels")
        let withoutAnswer = try number("score", "(\\d+) without an answer")
        #expect(newClients == credited + channels + unmatched + withoutAnswer)
        #expect(credited > 0)
        #expect(scored["new_clients"].compactMap(Int.init).reduce(0, +) == credited)
        #expect(try sheet("unmatched.csv")["times"].compactMap(Int.init).reduce(0, +) == unmatched)
        #expect(try number("score", "credited to (\\d+)") == scored["new_clients"].count { $0 != "0" })
    }

    @Test("every contact gets a letter, is marked do-not-contact, or is rejected")
    func letters() throws {
        let scored = try sheet("scored.csv")
        let written = try number("mail-merge", "(\\d+) letters? written")
        let notToBeContacted = try number("mail-merge", "(\\d+) not to be contacted")
        let rejected = try number("mail-merge", "(\\d+) rejected")
        #expect(try number("mail-merge", "(\\d+) contacts? read") == scored.rows.count)
        let withoutLetter = try number("mail-merge", "(\\d+) with no letter due", missing: 0)
        #expect(written + notToBeContacted + withoutLetter + rejected == scored.rows.count)
        // A bounced email stops emails, and these letters are paper.
        #expect(notToBeContacted == scored["do_not_contact"].count { !$0.isEmpty && !$0.hasPrefix("email ") })
        let files = Toolkit.files(in: folder.url.appending(path: "letters")).filter { $0 != "manifest.csv" }
        #expect(files.count == written)
        #expect(try sheet("letters/manifest.csv")["file"].sorted() == files)
        for file in files {
            let letter = try folder.text("letters/\(file)")
            #expect(!letter.contains("Dear ,"), "\(file)")
            #expect(!letter.contains("{{") && !letter.contains("}}"), "\(file)")
            #expect(letter.contains("\nDear "), "\(file)")
            #expect(letter.contains("Nora Ellingsen"), "\(file)")
        }
    }

    @Test("a second run gives the same bytes")
    func repeatable() throws {
        let other = try TemporaryFolder()
        let run = try Toolkit.run(WholePipe.script, in: other.url)
        #expect(run.status == 0, "\(run)")
        #expect(other.contents == folder.contents)
        for file in Toolkit.files(in: folder.url) {
            #expect(try other.text(file) == folder.text(file), "\(file)")
        }
    }

    @Test(
        "a program given its own output does not change it",
        arguments: [
            "import contacts.csv | cmp - contacts.csv", "import merged.csv | cmp - merged.csv",
            "dedupe merged.csv | cmp - merged.csv", "import contacts.csv | dedupe | cmp - merged.csv",
            "score --bookings \"$PROJECT\"/samples/bookings.csv --as-of 2026-11-01 scored.csv | cmp - scored.csv",
        ])
    func settled(command: String) throws {
        let run = try Toolkit.run("set -o pipefail; " + command, in: folder.url)
        #expect(run.status == 0, "\(run)")
    }

    @Test("the order of the lists changes the order of the contacts and nothing else")
    func order() throws {
        let lists = WholePipe.lists.reversed().joined(separator: " ")
        let run = try Toolkit.run("set -o pipefail; import \(lists) | dedupe", in: folder.url)
        #expect(run.status == 0, "\(run)")
        let contacts = Spreadsheet(text: run.stdout)
        let merged = try sheet("merged.csv")
        #expect(contacts["contact_id"].sorted() == merged["contact_id"].sorted())
        let earlier = Dictionary(grouping: merged.rows) { $0["contact_id"] ?? "" }
        #expect(contacts.rows.allSatisfy { earlier[$0["contact_id"] ?? ""] == [$0] })
    }

    private func sheet(_ file: String) throws -> Spreadsheet { try Spreadsheet(folder.url.appending(path: file)) }

    /// The number that `pattern` captures in a program's summary, or `missing` if nothing matches.
    private func number(_ program: String, _ pattern: String, missing: Int? = nil) throws -> Int {
        let text = try folder.text("\(program).txt")
        // The summary is the last line that has it.
        let line = text.split(separator: "\n").last { $0.range(of: pattern, options: .regularExpression) != nil }
        if line == nil, let missing { return missing }
        let match = try Regex(pattern, as: (Substring, Substring).self).firstMatch(
            in: try #require(line, "\(program) does not say \(pattern): \(text)"))
        return try #require(match.flatMap { Int($0.output.1) })
    }
}
