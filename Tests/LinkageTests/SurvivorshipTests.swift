import Bytes
import CSV
import Diagnostics
import Testing

@testable import Linkage

@Suite("Which value survives")
struct SurvivorshipTests {
    private func values(_ cells: [String]) throws -> (ColumnValues, ContactList) {
        let list = try LinkageTests.list(text(cells.map { ["job_title": $0] }))
        let column = try #require(list.place(of: "job_title"))
        return (ColumnValues(list, Array(0..<list.count), column), list)
    }

    @Test(
        "the most frequent value survives, of its spellings the longest, then the one with large and small letters",
        arguments: [
            (["Owner", "Owner"], "Owner"), (["", "Owner"], "Owner"), (["", " "], ""),
            (["Midwife", "Owner", "owner"], "Owner"), (["OWNER", "Owner"], "Owner"), (["owner", "Owner"], "Owner"),
            (["Co-Owner", "Co Owner", "co owner"], "Co Owner"), (["Owner", "Chair"], "Chair"),
            (["St. Anne", "St Anne"], "St. Anne"),
        ])
    func mostFrequent(cells: [String], expected: String) throws {
        let (values, list) = try values(cells)
        #expect(values.mostFrequent.string == expected)
        let (turned, other) = try self.values(cells.reversed())
        #expect(turned.mostFrequent.string == expected)
        withExtendedLifetime((list, other)) {}
    }

    @Test("what a winner's spelling says already is not lost, and each other value is once")
    func losers() throws {
        let (values, list) = try values(["Owner", "OWNER", "Midwife", "midwife", "Chair"])
        let losers = values.losers(to: try #require(values.values.first).text).map(\.string)
        #expect(losers == ["Midwife", "Chair"])
        withExtendedLifetime(list) {}
    }

    @Test("values are joined each once, in order, and what is left out stays out")
    func joined() {
        var joined = JoinedValues(separator: "; ")
        joined.leaveOut(Array("b".utf8))
        for value in ["a", "", "b", "c", "a"] { value.withByteView { joined.add($0) } }
        "A".withByteView { joined.add($0, key: Array("a".utf8)) }
        #expect(String(decoding: joined.bytes, as: UTF8.self) == "a; c")
    }

    @Test(
        "two spellings that say the same have one key",
        arguments: [
            ("O'Brien", "OBRIEN", true), ("St. Anne", "St Anne", true), ("Müller", "Muller", true),
            ("Ann", "Anne", false), ("--", "?", false), ("李 娜", "李娜", true),
        ])
    func keys(one: String, other: String, expected: Bool) {
        #expect((one.withByteView(comparisonKey) == other.withByteView(comparisonKey)) == expected)
    }

    @Test("long texts that differ at their ends only have two keys")
    func longKeys() {
        let text = String(repeating: "a long note ", count: 40)
        #expect((text + "x").withByteView(comparisonKey) != (text + "y").withByteView(comparisonKey))
    }

    @Test(
        "whether a text is all capitals or all small", arguments: [("INES", true), ("ines", true), ("Ines", false)])
    func oneCase(text: String, expected: Bool) {
        #expect(text.withByteView(isOneCase) == expected)
    }

    private func survivorship(_ rules: String) throws -> Survivorship {
        var reader = try Reader(MemorySource(rules), name: "rules.csv")
        return try Survivorship(&reader)
    }

    @Test("rules are found by the places of their columns")
    func places() throws {
        let list = try LinkageTests.list("contact_id,shoe size\na,38\n")
        let places = try survivorship("rule,column\nNewest, shoe size\nlongest,job_title\n").places(in: list)
        #expect(
            places == [
                try #require(list.place(of: "shoe size")): .newest, try #require(list.place(of: "job_title")): .longest,
            ])
    }

    @Test("a rule is refused with the line it stands in and the rules there are")
    func refused() throws {
        let unknown = #expect(throws: Diagnostic.self) { try survivorship("column,rule\nkind,newest\nnpi,oldest\n") }
        #expect(unknown?.line == 3)
        #expect(unknown?.hint == "the rules are: most-frequent, longest, newest, source-order")
        let list = try LinkageTests.list("contact_id\na\n")
        let missing = #expect(throws: Diagnostic.self) {
            try survivorship("column,rule\nkind,newest\nemial,newest\n").places(in: list)
        }
        #expect(missing?.line == 3 && missing?.hint == "did you mean \"email\"?")
    }

    @Test(
        "columns that keep all their values, or follow another, have nothing to choose",
        arguments: [
            "contact_id", "merged_ids", "other_emails", "other_phones", "credentials", "aliases", "tags", "notes",
            "source",
            "do_not_contact", "added_on", "city", "region", "postal_code", "country", "family_name",
        ])
    func nothingToChoose(column: String) {
        #expect(throws: Diagnostic.self) { try survivorship("column,rule\n\(column),newest\n") }
    }

    @Test("the newest value is that of the latest added_on, the first in the input where the list is to decide")
    func preference() throws {
        let list = try LinkageTests.list(
            """
            contact_id,job_title,added_on
            c,Chief midwife,2020-01-01
            a,Owner,2021-01-01
            b,Chair,
            """)
        let column = try #require(list.place(of: "job_title"))
        func row(_ rule: SurvivorshipRule?) -> Int? {
            RowPreference(list: list, rules: rule.map { [column: $0] } ?? [:]).row(among: [1, 2, 0], for: column)
        }
        #expect(row(.newest) == 1 && row(.longest) == 0 && row(.sourceOrder) == 0)
        #expect(row(.mostFrequent) == nil && row(nil) == nil)
    }
}
