import Bytes
import CSV
import Testing

@testable import Linkage

@Suite("What holds for every list")
struct PropertyTests {
    struct Written {
        var contacts: [[String: String]]
        var links: [[String: String]]
        var changes: [[String: String]]
    }

    private func written(_ text: String, _ options: LinkageOptions = LinkageOptions()) throws -> Written {
        let result = try Deduplication(try list(text), options: options)
        func rows(_ body: (inout Writer) throws -> Void) throws -> [[String: String]] {
            let sink = MemorySink()
            var writer = Writer(sink)
            try body(&writer)
            try writer.flush()
            return try LinkageTests.rows(of: sink.string)
        }
        let written = Written(
            contacts: try rows { try result.writeContacts(to: &$0) },
            links: try rows { _ = try result.write(.links, to: &$0) },
            changes: try rows { _ = try result.write(.changes, to: &$0) })
        #expect(result.contactCount == written.contacts.count)
        return written
    }

    private func parts(_ cell: String?, _ separator: String) -> [String] {
        guard let cell, !cell.isEmpty else { return [] }
        return cell.withByteView { text in
            text.split { $0 == separator.utf8.first }.map { $0.trimmed.string }
        }
    }

    @Test(
        "rows add up: each is in the links once, and each contact holds the rows that its merged_ids name",
        arguments: [
            41, 42, 43,
        ])
    func accounts(seed: UInt64) throws {
        let text = InventedList(seed: seed, rows: 120).text
        let input = try rows(of: text)
        let written = try written(text)
        #expect(written.links.map { $0["record_id"] } == input.map { $0["contact_id"] })
        let byContact = Dictionary(grouping: written.links) { $0["contact_id"] ?? "" }
        #expect(byContact.count == written.contacts.count)
        for contact in written.contacts {
            let id = contact["contact_id"] ?? ""
            let own = (byContact[id] ?? []).compactMap { $0["record_id"] }.sorted()
            #expect(own.first == id)
            #expect(parts(contact["merged_ids"], ";") == (own.count > 1 ? own : []))
        }
        #expect(written.changes.count == written.contacts.count, "without a master every contact is new")
    }

    @Test("no email, phone, family name or street of the input is lost", arguments: [44, 45])
    func nothingLost(seed: UInt64) throws {
        let text = InventedList(seed: seed, rows: 120).text
        let written = try written(text)
        let contacts = Dictionary(uniqueKeysWithValues: written.contacts.map { ($0["contact_id"] ?? "", $0) })
        for (row, link) in zip(try rows(of: text), written.links) {
            let contact = try #require(contacts[link["contact_id"] ?? ""])
            let emails = parts(contact["email"], ";") + parts(contact["other_emails"], ";")
            #expect(parts(row["email"], ";").allSatisfy(emails.contains))
            let phones = parts(contact["phone"], "|") + parts(contact["other_phones"], "|")
            #expect(parts(row["phone"], "|").allSatisfy(phones.contains))
            let names = [contact["family_name"], contact["aliases"]].compactMap { $0 }.joined(separator: "; ")
            // A name that is only an initial or a part says nothing more.
            if row["given_name", default: ""].count > 2 {
                #expect(names.lowercased().contains(row["family_name", default: ""].lowercased()))
            }
            let addresses = [contact["street"], contact["notes"]].compactMap { $0 }.joined(separator: "\n")
            #expect(addresses.filter { $0 != " " }.contains(row["street", default: "?"].filter { $0 != " " }))
        }
    }

    @Test("a reason not to contact somebody survives every merge")
    func permission() throws {
        let rows = (0..<40).map { person in
            (0..<3).map { copy in
                [
                    "contact_id": "\(person)-\(copy)", "given_name": "Ines", "family_name": "Fam\(person)x",
                    "email": "i\(person * 37)@example.org", "phone": copy == 0 ? "" : "+1707555\(1000 + person)",
                    "do_not_contact": person % 4 == copy ? "asked" : "",
                ]
            }
        }.flatMap { $0 }
        let written = try written(text(rows))
        #expect(written.contacts.count == 40)
        #expect(written.contacts.count { $0["do_not_contact"] == "asked" } == 30)
    }

    @Test("other columns, another order of columns and blank columns change no cluster", arguments: [46, 47])
    func columns(seed: UInt64) throws {
        let rows = try rows(of: InventedList(seed: seed, rows: 100).text)
        let plain = try clusters(text(rows))
        let more = rows.map { row in row.merging(["zebra": "x", "npi": "", "tags": "vip"]) { $1 } }
        #expect(try clusters(text(more)) == plain)
    }

    @Test("a list twice is the list once", arguments: [48])
    func twice(seed: UInt64) throws {
        let once = try rows(of: InventedList(seed: seed, rows: 80).text)
        #expect(
            try clusters(text(once + once)).map { Set($0.split(separator: "+")) }.count
                == (try clusters(text(once))).count)
        #expect(try deduplicated(text(once + once)) == (try deduplicated(text(once))))
    }

    @Test("the columns to compare may be named in any order", arguments: [49])
    func comparedInAnyOrder(seed: UInt64) throws {
        let text = InventedList(seed: seed, rows: 80).text
        var options = LinkageOptions()
        options.compared = ["city", "street", "phone"]
        let contacts = try deduplicated(text, options)
        options.compared = ["phone", "city", "street"]
        #expect(try deduplicated(text, options) == contacts)
    }
}
