import CSV
import Contacts
import Importing
import Testing

/// Lists so large that they are converted in runs, on two threads.
@Suite("Large lists")
struct LargeListTests {
    private static let names = 15_000
    private static let rows = 20_000

    /// Every thousandth row has only an address that is none, and every 700th a number without its area code.
    private static let list: String = {
        var text = "Name,Email,Phone,Note,Row\n"
        for row in 0..<rows {
            let name = row % names
            let phone = row % 700 == 699 ? "555-0101" : "(707) 555-0101"
            let contact = row % 1000 == 999 ? ",jo@@x," : "Ann Lee-\(name),ann.\(name)@example.org,\(phone)"
            text += "\(contact),\"met at the fair, again\",\(row)\n"
        }
        return text
    }()

    @Test(
        "the contacts stand in the order of the list, and one that says more of a contact far above has its ID and a hash"
    )
    func order() throws {
        let imported = try importContacts(LargeListTests.list)
        let expected = (0..<LargeListTests.rows).filter { $0 % 1000 != 999 }
        #expect(imported.rows.map { $0["Row"] } == expected.map(String.init))
        #expect(imported.rows.map { $0["source"] } == expected.map { "list.csv:\($0 + 2)" })
        var ids: [Int: String] = [:]
        for (row, contact) in zip(expected, imported.rows) {
            let id = try #require(contact["contact_id"])
            // A row without an area code is not the same contact as one with it.
            if row % 700 != 699, (row - LargeListTests.names) % 700 != 699,
                let earlier = ids[row - LargeListTests.names]
            {
                guard id.hasPrefix(earlier + "-r") else {
                    Issue.record("row \(row) is \(id) and the one that it repeats \(earlier)")
                    break
                }
            }
            ids[row] = id
        }
        #expect(Set(ids.values).count == expected.count)
    }

    @Test("every row is accounted for, and messages come in the order of the rows")
    func accounted() throws {
        let imported = try importContacts(LargeListTests.list)
        #expect(imported.counts.read == LargeListTests.rows)
        #expect(imported.counts.rejected == LargeListTests.rows / 1000)
        #expect(imported.counts.written + imported.counts.rejected == imported.counts.read)
        #expect(imported.rejected.map(\.line) == (0..<20).map { $0 * 1000 + 999 + 2 })
        let withoutAreaCode = (0..<LargeListTests.rows).filter { $0 % 700 == 699 && $0 % 1000 != 999 }
        #expect(imported.noticeLines == withoutAreaCode.map { $0 + 2 })
    }

    @Test("a stray quote in the middle changes nothing for the rows behind it")
    func strayQuote() throws {
        var lines = LargeListTests.list.split(separator: "\n", omittingEmptySubsequences: false)
        let plain = try importContacts(lines.joined(separator: "\n"))
        lines[8000] = "Ann \"the 5'6\" one,ann@example.org,,,7999"
        let odd = try importContacts(lines.joined(separator: "\n"))
        #expect(odd.counts.read == plain.counts.read)
        #expect(odd.notices.contains("a stray quote is kept as text"))
        #expect(odd.rows.suffix(11_000).map { $0["Row"] } == plain.rows.suffix(11_000).map { $0["Row"] })
    }
}
