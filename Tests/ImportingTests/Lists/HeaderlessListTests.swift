import Importing
import Testing

@Suite("Lists without a header")
struct HeaderlessListTests {
    @Test("a list of addresses is read")
    func emails() throws {
        let imported = try importContacts("jo@example.org\nMei Lee <mei@example.org>\nana@example.org\n")
        #expect(imported.rows.map { $0["email"] } == ["jo@example.org", "mei@example.org", "ana@example.org"])
        #expect(imported.rows[1]["family_name"] == "Lee")
        #expect(imported.rows.map { $0["source"] } == ["list.csv:1", "list.csv:2", "list.csv:3"])
        #expect(imported.lists == ["list.csv: a list without a header, UTF-8, 3 rows"])
    }

    @Test("columns are named by what their cells are")
    func columns() throws {
        let imported = try importContacts(
            """
            Sarah;Quillby;sarah@example.org;707-555-0101;12 Elm St;Alder Bay;CA;94600
            James;Poe;jim@example.org;707-555-0102;9 Oak Ave;Birch Bay;CA;94601
            Mary;Ito;;(707) 555-0103;;Alder Bay;CA;94600

            """)
        #expect(imported.rows.map { $0["given_name"] } == ["Sarah", "James", "Mary"])
        #expect(imported.rows.map { $0["family_name"] } == ["Quillby", "Poe", "Ito"])
        #expect(imported.rows.map { $0["phone"] } == ["+17075550101", "+17075550102", "+17075550103"])
        #expect(imported.rows.map { $0["street"] } == ["12 Elm St", "9 Oak Ave", nil])
        #expect(imported.rows.map { $0["city"] } == ["Alder Bay", "Birch Bay", "Alder Bay"])
        #expect(imported.rows.map { $0["postal_code"] } == ["94600", "94601", "94600"])
    }

    @Test("names, organizations and numbers are read, and other cells become notes")
    func organizations() throws {
        let imported = try importContacts(
            """
            Jo Ray,Bay Doulas,707-555-0101,x1
            "Lee, Mei",Alder Bay Hospital,707-555-0102,x2

            """)
        #expect(imported.rows.map { $0["given_name"] } == ["Jo", "Mei"])
        #expect(imported.rows.map { $0["organization"] } == ["Bay Doulas", "Alder Bay Hospital"])
        #expect(imported.rows.map { $0["notes"] } == ["x1", "x2"])
    }

    @Test("a workbook without a header is read too")
    func workbook() throws {
        let rows = textRow(1, "Jo Ray", "jo@example.org") + textRow(2, "Mei Lee", "mei@example.org")
        let imported = try importContacts([("list.xlsx", WorkbookBuilder(rows).bytes)])
        #expect(imported.rows.map { $0["email"] } == ["jo@example.org", "mei@example.org"])
        #expect(imported.rows.map { $0["source"] } == ["list.xlsx:1", "list.xlsx:2"])
    }

    @Test(
        "an unknown header above cells is not a contact", arguments: ["Correo-e,Fono", "Email,Fono", "Whatever,Mine"])
    func unknownHeader(header: String) throws {
        let imported = try? importContacts(header + "\njo@example.org,707-555-0101\n")
        #expect(imported?.rows.count ?? 1 == 1)
    }
}
