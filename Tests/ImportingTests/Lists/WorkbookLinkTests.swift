import Importing
import Testing

@Suite("Links and formulas of workbooks")
struct WorkbookLinkTests {
    /// A workbook with links: the cell and where it leads.
    private func workbook(_ rows: String, links: [(cell: String, target: String)]) -> WorkbookBuilder {
        var workbook = WorkbookBuilder(rows)
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = links.enumerated().map { "<hyperlink ref=\"\($1.cell)\" r:id=\"rId\($0 + 1)\"/>" }.joined()
        workbook.otherParts["xl/worksheets/sheet1.xml"] =
            "<worksheet xmlns:r=\"\(types)\"><sheetData>\(rows)</sheetData><hyperlinks>\(list)</hyperlinks></worksheet>"
        workbook.otherParts["xl/worksheets/_rels/sheet1.xml.rels"] =
            "<Relationships>"
            + links.enumerated().map {
                "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(types)/hyperlink\" TargetMode=\"External\" Target=\"\($1.target)\"/>"
            }.joined() + "</Relationships>"
        return workbook
    }

    @Test("the address of a link belongs to the cell that shows something else")
    func addresses() throws {
        let rows =
            textRow(1, "Name", "Email", "Website") + textRow(2, "Jo Ray", "email Jo", "our site")
            + textRow(3, "Mei Lee", "mei@example.org", "")
        let list = workbook(
            rows,
            links: [
                ("B2", "mailto:jo%2Eray@example.org?subject=Hello"), ("C2", "https://example.org/a//b"),
                ("B3", "mailto:mei@example.org"),
            ])
        let imported = try importContacts([("list.xlsx", list.bytes)])
        #expect(imported.rows.map { $0["email"] } == ["jo.ray@example.org", "mei@example.org"])
        #expect(imported.rows.map { $0["given_name"] } == ["Jo", "Mei"])
        #expect(imported.rows.map { $0["website"] } == ["https://example.org/a//b", nil])
        #expect(imported.notices == [])
    }

    @Test("a link in a column of something else is kept beside it")
    func otherColumns() throws {
        let rows = textRow(1, "Name", "Phone") + textRow(2, "Jo Ray", "707-555-0101")
        let list = workbook(rows, links: [("A2", "mailto:jo@example.org"), ("A1", "https://example.org")])
        let imported = try importContacts([("list.xlsx", list.bytes)])
        #expect(imported.rows.map { $0["email"] } == ["jo@example.org"])
        #expect(imported.rows.map { $0["website"] } == [nil])
        #expect(imported.rows.map { $0["family_name"] } == ["Ray"])
    }

    @Test("a link to a place in the workbook, or over a whole column, adds nothing")
    func otherLinks() throws {
        let rows = textRow(1, "Name", "Email") + textRow(2, "Jo Ray", "jo@example.org")
        let list = workbook(rows, links: [("A2", "#Sheet2!A1"), ("A1:A1000", "mailto:all@example.org")])
        let imported = try importContacts([("list.xlsx", list.bytes)])
        #expect(imported.columns.contains { $0.hasPrefix("Linked") } == false)
        #expect(imported.rows.map { $0["email"] } == ["jo@example.org"])
    }

    @Test("the formula of a link counts like a link")
    func formula() throws {
        let rows =
            textRow(1, "Name", "Email")
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Jo Ray</t></is></c><c r=\"B2\" t=\"str\">"
            + "<f>HYPERLINK(\"mailto:jo@example.org\",\"email Jo\")</f><v>email Jo</v></c></row>"
        let imported = try importContacts([("list.xlsx", WorkbookBuilder(rows).bytes)])
        #expect(imported.rows.map { $0["email"] } == ["jo@example.org"])
    }

    @Test("a formula without a stored value is reported, a blank result is not")
    func withoutValue() throws {
        func cell(_ row: Int, _ value: String, type: String = "") -> String {
            "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"inlineStr\"><is><t>Jo Ray</t></is></c>"
                + "<c r=\"B\(row)\"\(type)><f>LOWER(A2)</f>\(value)</c></row>"
        }
        let rows =
            textRow(1, "Name", "Email") + cell(2, "<v/>") + cell(3, "") + cell(4, "<v></v>", type: " t=\"str\"")
        let imported = try importContacts([("list.xlsx", WorkbookBuilder(rows).bytes)])
        #expect(imported.noticeLines == [2, 3])
        #expect(
            imported.notices.allSatisfy { $0.hasSuffix("holds a formula without a stored value; it is read as blank") })
    }
}
