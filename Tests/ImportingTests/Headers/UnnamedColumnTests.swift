import Diagnostics
import Importing
import Testing

@Suite("Columns without a name")
struct UnnamedColumnTests {
    @Test("commas at the end of the lines make no columns, and what stands there goes to the notes")
    func atTheEnd() throws {
        let imported = try importContacts("Name,Notes,,\nAnn Lee,met at the fair,,speaks Spanish\nJo Poe,,,\n")
        #expect(!imported.columns.contains { $0.hasPrefix("column") })
        #expect(imported.rows.map { $0["notes"] } == ["met at the fair\nspeaks Spanish", nil])
    }

    @Test("a column without a name between others passes through as the number that it is shown by")
    func between() throws {
        let imported = try importContacts("Name,,Email\nAnn Lee,blue door,ann@example.org\n")
        #expect(imported.rows.first?["column 2"] == "blue door")
    }

    @Test(
        "below a kind of places are organizations, and people in another column",
        arguments: [("Hospital", "Contact"), ("Hospital name", "Name"), ("Birth center", "Contact person")])
    func places(heading: String, people: String) throws {
        let imported = try importContacts(
            "\(heading),\(people),Phone\nSt Marys Hosp.,\"Joan Pruitt, RN\",707-555-0120\nOHSU,,707-555-0121\n")
        #expect(imported.rows.map { $0["organization"] } == ["St Marys Hosp.", "OHSU"])
        #expect(imported.rows.map { $0["family_name"] } == ["Pruitt", nil])
    }

    @Test("a column without a name is mapped by the number that it is shown by", arguments: [",Email", ",Email,", ""])
    func mapped(rest: String) throws {
        let list = "Name,\(rest)\nAnn Lee,Harbor Pediatrics\n"
        let imported = try importContacts(list) { (options) throws(Diagnostic) in
            options.mapping = try ColumnMapping(contacts: ["column 2=organization"])
        }
        #expect(imported.rows.first?["organization"] == "Harbor Pediatrics")
    }

    @Test("a number that no column without a name has cannot be mapped", arguments: ["column 1", "column 3", "column"])
    func notThere(title: String) {
        let failure = #expect(throws: Diagnostic.self) {
            try importContacts("Name,\nAnn Lee,Harbor\n") { (options) throws(Diagnostic) in
                options.mapping = try ColumnMapping(contacts: ["\(title)=organization"])
            }
        }
        #expect(failure?.message == "--map '\(title)=organization': no list has a column \"\(title)\"")
    }

    @Test("a booking list's column without a name can be mapped too")
    func bookings() throws {
        let mapping = try ColumnMapping(bookings: ["column 2=client_name"])
        let imported = try importBookings(
            "Date,,Service\n2026-01-05,Ann,Massage\n", options: BookingOptions(mapping: mapping))
        #expect(imported.bookings.map(\.clientName) == ["Ann"])
    }
}
