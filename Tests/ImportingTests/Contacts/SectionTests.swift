import Importing
import Testing

@Suite("Headings between rows")
struct SectionTests {
    @Test("a row that names a kind names that of the rows below it")
    func kinds() throws {
        let imported = try importContacts(
            """
            Name,Phone,Email
            DOULAS,,
            Jo Ray,707-555-0101,jo@example.org
            Ann Lee,,ann@example.org
            Midwives:,,
            Mei Lee,707-555-0102,mei@example.org
            East Bay:,,
            Kim Poe,707-555-0103,

            """
        ) { $0.explainsKind = true }
        #expect(imported.rows.map { $0["kind"] } == ["doula", "doula", "midwife", nil])
        #expect(imported.rows[2]["kind_reason"] == "heading \"Midwives:\"")
        // A heading that names no kind ends the section.
        #expect(imported.rejected.map(\.line) == [7])
        #expect(imported.counts.words("contact").contains("2 headings"))
    }

    @Test("a heading may stand in the column of organizations, and in a workbook")
    func workbook() throws {
        let rows =
            textRow(1, "Practice", "Doctor", "Phone") + textRow(2, "PEDIATRICIANS")
            + textRow(3, "", "Jo Ray", "707-555-0101")
            + textRow(4, "HOSPITALS") + textRow(5, "Alder Bay", "", "707-555-0102")
        let imported = try importContacts([("list.xlsx", WorkbookBuilder(rows).bytes)])
        #expect(imported.rows.map { $0["kind"] } == ["pediatrician", "hospital"])
        #expect(imported.rejected.isEmpty)
    }

    @Test("the kind of a row goes before that of its heading; an organization is no heading")
    func exceptions() throws {
        let imported = try importContacts(
            """
            Name,Organization,Type,Email
            DOULAS,,,
            Jo Ray,,Midwife,jo@example.org
            ,Bay Doulas,,
            Ann Lee,,,ann@example.org

            """)
        #expect(imported.rows.map { $0["kind"] } == ["midwife", "doula", "doula"])
        #expect(imported.rows[1]["organization"] == "Bay Doulas")
    }
}
