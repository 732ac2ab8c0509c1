import Importing
import Testing

@Suite("What stands in a table and is no row of it")
struct TableTextTests {
    @Test(
        "a row that names only the end of a table is rejected with its reason",
        arguments: [
            "Total", "Totals", "TOTAL:", "Grand total", "Total: 12", "Total clients 12", "Summe", "Count: 12",
            "12 records", "Page 1 of 3", "page 1/3", "Seite 1 von 3", "End of report", "*** End of List ***",
            "Notes:", "Note", "Notes: call first", "Last updated 3/4/2026", "Updated by Kim on 3/4/2026",
            "As of March", "Printed at 10:30", "* = accepts Medi-Cal", "=", "Legend",
        ])
    func end(cell: String) throws {
        for list in ["Name,Email,Visits\nAnn Lee,,\n\(cell),,12\n", "First Name,Last Name\nAnn,Lee\n\(cell),\n"] {
            let imported = try importContacts(list)
            #expect(imported.rows.map { $0["given_name"] } == ["Ann"])
            #expect(imported.rejected.map(\.message) == ["this is the end of a table, not a contact"])
            #expect(imported.rejected.map(\.line) == [3])
        }
    }

    @Test(
        "a heading over other rows that names no kind is rejected with its reason",
        arguments: ["East Bay:", "Our favorites:", "Zone 2:"])
    func heading(cell: String) throws {
        let imported = try importContacts("Name,Email,Phone\n\(cell),,\nAnn Lee,ann@example.org,\n")
        #expect(imported.rows.map { $0["family_name"] } == ["Lee"])
        #expect(imported.rejected.map(\.message) == ["this is a heading between the rows, not a contact"])
    }

    @Test(
        "a header that stands again between the rows is rejected with its reason",
        arguments: [
            "Name,Email", "Name,Phone", "First Name,Last Name", "\u{FEFF}Practice,City", "Name", "Name,,Email",
            "\"Name\",\"Notes, long\"",
        ])
    func repeatedHeader(header: String) throws {
        let list = "\(header)\nAnn,\n\(header.replacing("\u{FEFF}", with: ""))\r\n  \(header.lowercased())\n"
        let imported = try importContacts(list)
        #expect(imported.rejected.first?.message == "the header of the list is repeated here")
        #expect(imported.rejected.first?.line == 3)
        #expect(imported.counts.read == 3)
        #expect(imported.rejected.count { $0.message == "the header of the list is repeated here" } == 1)
    }

    @Test("a header that stands again in a list of bookings is rejected with its reason")
    func repeatedBookingHeader() throws {
        let imported = try importBookings("Date,Client\n2026-01-05,Ann\nDate,Client\n")
        #expect(imported.faults == ["3: the header of the list is repeated here"])
    }

    @Test(
        "a person or a practice with such a name stays",
        arguments: [
            "Name\nPage\n", "Name\nSum\n", "Name\nPage Turner\n", "Name\nAnn Page\n", "Name\nTotal Lee\n",
            "Name,Email\nPage 1 of 3,page@example.org\n", "Name,Phone\nTotal,(707) 555-0120\n",
            "Name,Practice\nTotal,Total Wellness\n", "Name,Phone\nDoula,(707) 555-0120\n", "Name\nDoula Wolf\n",
            "Name\nUpdated Lee\n", "Name\nNote Lee\n", "Name,Practice\nNotes,Cove\n", "Name,Phone\nEmail,Phone\n",
            "Name,City\nTotal,Alder Bay\n", "Practice\nTotal\n",
        ])
    func contact(list: String) throws {
        let imported = try importContacts(list)
        #expect(imported.rows.count == 1)
        #expect(imported.rejected.isEmpty)
    }
}
