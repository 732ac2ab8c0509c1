import CSV
import Contacts
import Testing

@testable import Linkage

@Suite("A practice that moved")
struct MoveTests {
    private static let header = "contact_id,organization,given_name,family_name,email,phone,street,city,updated_on\n"
    private static let old =
        "a,Bloom Doulas,Ines,Duarte,ines@bloom.example.org,+17075550101,12 Oak St,Willits,2025-03-01\n"
    private static let new =
        "b,Harbor Clinic,Ines,Duarte,ines@harbor.example.org,+17075550199,80 Bay Rd,Eureka,2026-10-05\n"
    private static let note = "until 2026-10: Bloom Doulas, 12 Oak St, Willits"

    private var options: LinkageOptions {
        get throws {
            var options = LinkageOptions()
            options.day = try #require(CalendarDate("2026-11-30"))
            options.decisions = try decisions("1,same,a\n1,,b\n")
            return options
        }
    }

    private func expectMoved(_ record: [String: String], _ note: String) {
        #expect(record["organization"] == "Harbor Clinic" && record["street"] == "80 Bay Rd")
        #expect(record["city"] == "Eureka")
        #expect(record["email"] == "ines@harbor.example.org" && record["other_emails"] == "ines@bloom.example.org")
        #expect(record["phone"] == "+17075550199" && record["other_phones"] == "+17075550101")
        #expect(record["notes"] == note)
    }

    @Test("organization, address, email and phone change together to the newer row's, and the old ones are kept")
    func byDate() throws {
        for list in [MoveTests.old + MoveTests.new, MoveTests.new + MoveTests.old] {
            let record = try #require(try rows(of: try deduplicated(MoveTests.header + list, try options)).first)
            expectMoved(record, MoveTests.note)
        }
    }

    private func rows(of text: String) throws -> [[String: String]] { try LinkageTests.rows(of: text) }

    private func withoutDate(_ row: String) -> String { String(row.dropLast(11)) + "\n" }

    @Test(
        "a row of the new list that the master does not know has moved, with or without a date; the changes say so",
        arguments: [true, false])
    func againstMaster(hasDates: Bool) throws {
        let master = MoveTests.header + (hasDates ? MoveTests.old : withoutDate(MoveTests.old))
        let news = MoveTests.header + (hasDates ? MoveTests.new : withoutDate(MoveTests.new))
        let result = try Deduplication(try list(news, against: master), options: try options)
        let text = try written { try result.writeContacts(to: &$0) }
        let month = hasDates ? "2026-10" : "2026-11"
        expectMoved(try #require(try rows(of: text).first), "until \(month): Bloom Doulas, 12 Oak St, Willits")
        let changes = try rows(of: try written { _ = try result.write(.changes, to: &$0) })
        let moved = Set(changes.filter { $0["change"] == "moved" }.compactMap { $0["column"] })
        #expect(
            moved == ["organization", "street", "city", "email", "phone", "other_emails", "other_phones"])
        // Neither of the two lists moves it back, or anywhere.
        for again in [news, master] {
            let twice = try Deduplication(try list(again, against: text), options: try options)
            #expect(try written { try twice.writeContacts(to: &$0) } == text)
        }
    }

    @Test("an older row, one that the master has merged before, and another spelling move nobody")
    func stays() throws {
        let older = MoveTests.header + MoveTests.new.replacing("2026-10-05", with: "2024-10-05")
        let known =
            "contact_id,merged_ids,organization,given_name,family_name,email,street,city\n"
            + "a,a; b,Bloom Doulas,Ines,Duarte,ines@bloom.example.org,12 Oak St,Willits\n"
        let spelled =
            MoveTests.header + withoutDate(MoveTests.new).replacing("80 Bay Rd,Eureka", with: "12 Oak Street,Willits")
        for (news, master) in [
            (older, MoveTests.header + MoveTests.old), (MoveTests.header + withoutDate(MoveTests.new), known),
            (spelled, MoveTests.header + withoutDate(MoveTests.old)),
        ] {
            let result = try Deduplication(try list(news, against: master), options: try options)
            let record = try #require(try rows(of: try written { try result.writeContacts(to: &$0) }).first)
            #expect(record["street"] == "12 Oak St" && record["organization"] == "Bloom Doulas")
        }
    }

    @Test("rows without dates follow the usual rules, and a rule of the user goes before a move")
    func rules() throws {
        let undated = MoveTests.header + withoutDate(MoveTests.old) + MoveTests.new
        #expect(try rows(of: try deduplicated(undated, try options)).first?["notes"]?.contains("until") == false)
        var options = try options
        options.survivorship = Survivorship(everywhere: .sourceOrder)
        let record = try rows(of: try deduplicated(MoveTests.header + MoveTests.old + MoveTests.new, options)).first
        #expect(record?["street"] == "12 Oak St" && record?["email"] == "ines@bloom.example.org")
        #expect(record?["notes"]?.contains("until") == false)
    }

    @Test("one rule chooses in every column", arguments: [(SurvivorshipRule.newest, "b"), (.sourceOrder, "a")])
    func everywhere(rule: SurvivorshipRule, winner: String) throws {
        let columns = ContactColumn.allCases.map(\.rawValue).filter { !["contact_id", "merged_ids"].contains($0) }
        let fixed = [
            "updated_on", "added_on", "do_not_contact", "credentials", "tags", "notes", "source", "aliases",
            "other_emails", "other_phones", "postal_code", "country", "region", "city",
        ]
        func row(_ id: String, _ date: String) -> [String: String] {
            var row = ["contact_id": id, "updated_on": date, "shoe size": id + "s", "family_name": "Duarte" + id]
            for column in columns where !fixed.contains(column) && column != "family_name" { row[column] = id + "x" }
            row["phone"] = id == "a" ? "+17075550101" : "+17075550102"
            row["email"] = "\(id)x@example.org"
            row["npi"] = "1234567893"
            return row
        }
        var options = try options
        options.survivorship = Survivorship(everywhere: rule)
        let record = try #require(
            try rows(of: try deduplicated(text([row("a", "2025-01-01"), row("b", "2026-01-01")]), options)).first)
        for column in columns where !fixed.contains(column) && !["phone", "npi"].contains(column) {
            #expect(record[column]?.hasPrefix(winner) == true || record[column] == "Duarte" + winner, "\(column)")
        }
        #expect(record["shoe size"] == winner + "s")
    }
}
