import Importing
import Testing

@Suite("What stands below a table")
struct TableEndTests {
    @Test(
        "a row that names only the end of a table is rejected with its reason",
        arguments: [
            "Total", "Totals", "TOTAL:", "Grand total", "Total: 12", "Total clients 12", "Summe", "Count: 12",
            "12 records", "Page 1 of 3", "page 1/3", "Seite 1 von 3", "End of report", "*** End of List ***",
        ])
    func end(cell: String) throws {
        for list in ["Name,Email,Visits\nAnn Lee,,\n\(cell),,12\n", "First Name,Last Name\nAnn,Lee\n\(cell),\n"] {
            let imported = try importContacts(list)
            #expect(imported.rows.map { $0["given_name"] } == ["Ann"])
            #expect(imported.rejected.map(\.message) == ["this is not a contact but the end of a table"])
            #expect(imported.rejected.map(\.line) == [3])
        }
    }

    @Test(
        "a person or a practice with such a name stays",
        arguments: [
            "Name\nPage\n", "Name\nSum\n", "Name\nPage Turner\n", "Name\nAnn Page\n", "Name\nTotal Lee\n",
            "Name,Email\nPage 1 of 3,page@example.org\n", "Name,Phone\nTotal,(707) 555-0120\n",
            "Name,Practice\nTotal,Total Wellness\n", "Name,City\nTotal,Alder Bay\n", "Practice\nTotal\n",
        ])
    func contact(list: String) throws {
        let imported = try importContacts(list)
        #expect(imported.rows.count == 1)
        #expect(imported.rejected.isEmpty)
    }
}
