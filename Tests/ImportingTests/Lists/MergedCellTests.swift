import Bytes
import Diagnostics
import Testing

@testable import Importing

@Suite("Merged cells of a workbook")
struct MergedCellTests {
    /// Imports a sheet with these rows and merged areas, as in `A2:A6`.
    private func imported(_ rows: String, merged: [String]) throws(Diagnostic) -> Imported {
        try importContacts([("list.xlsx", MergedCellTests.workbook(rows, merged).bytes)])
    }

    private static func workbook(_ rows: String, _ merged: [String]) -> WorkbookBuilder {
        var workbook = WorkbookBuilder(rows)
        let cells = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        workbook.otherParts["xl/worksheets/sheet1.xml"] =
            "<worksheet><sheetData>\(rows)</sheetData><mergeCells count=\"\(merged.count)\">\(cells)</mergeCells></worksheet>"
        return workbook
    }

    private static let doctors =
        textRow(1, "Practice", "Doctor", "Email")
        + textRow(2, "Harbor Pediatrics", "Ann Lee", "ann@example.org") + textRow(3, "", "Jo Poe", "jo@example.org")
        + textRow(4, "", "Kim Ode", "kim@example.org") + textRow(5, "Cove Kids", "Cora Lind", "cora@example.org")

    @Test("a merged cell over several rows fills all of them, which is reported")
    func vertical() throws {
        let list = try imported(Self.doctors, merged: ["A2:A4"])
        #expect(
            list.rows.map { $0["organization"] } == [
                "Harbor Pediatrics", "Harbor Pediatrics", "Harbor Pediatrics", "Cove Kids",
            ])
        #expect(
            list.lists == [
                "list.xlsx: a list with a header, Excel, sheet \"Sheet1\", 1 merged cell filled, 3 columns, 4 rows"
            ])
        let unmerged = try imported(Self.doctors, merged: [])
        #expect(unmerged.rows.map { $0["organization"] } == ["Harbor Pediatrics", nil, nil, "Cove Kids"])
    }

    @Test("a merged cell over several rows and columns fills only the first column")
    func block() throws {
        let list = try imported(
            textRow(1, "Practice", "Department", "Name") + textRow(2, "Harbor", "", "Ann Lee")
                + textRow(3, "", "", "Jo Poe"),
            merged: ["A2:B3"])
        #expect(list.rows.map { $0["organization"] } == ["Harbor", "Harbor"])
        #expect(list.rows.map { $0["Department"] } == [nil, nil])
    }

    @Test("a value over several columns stays in the first")
    func horizontal() throws {
        let list = try imported(
            textRow(1, "Name", "Phone", "Email") + textRow(2, "Ann Lee", "(707) 555-0101", ""), merged: ["B2:C2"])
        #expect(list.rows.first?["phone"] == "+17075550101")
        #expect(list.rejected.isEmpty)
        #expect(list.lists.first?.contains("merged") == false)
    }

    @Test(
        "the title of a report fills neither the header nor the rows",
        arguments: [["A1:C1"], ["A1:C2"], ["A1:C3"], ["A1:C9"], ["A1:XFD1048576"]])
    func title(merged: [String]) throws {
        let list = try imported(
            textRow(1, "Our doulas") + textRow(3, "Name", "Practice", "Email")
                + textRow(4, "Ann Lee", "", "ann@example.org"), merged: merged)
        #expect(list.columns.contains("Our doulas") == false)
        #expect(
            list.rows
                == [["given_name": "Ann", "family_name": "Lee", "email": "ann@example.org"]].map { row in
                    row.merging(["contact_id": list.rows.first?["contact_id"] ?? "", "source": "list.xlsx:4"]) { $1 }
                })
    }

    @Test("a note over several rows below the table is one row, not several")
    func note() throws {
        let list = try imported(
            Self.doctors + textRow(7, "Call before noon") + "<row r=\"8\"><c r=\"A8\"/></row><row r=\"9\"/>",
            merged: ["A7:C9"])
        #expect(list.counts.read == 5)
    }

    @Test("two header rows are understood, with headings over both rows and over several columns")
    func twoHeaderRows() throws {
        let list = try imported(
            textRow(1, "Practice", "Contact") + textRow(2, "", "Phone", "Email")
                + textRow(3, "Cove Kids", "(707) 555-0101", "kids@example.org"), merged: ["A1:A2", "B1:C1"])
        #expect(list.rows.count == 1)
        #expect(list.rows.first?["organization"] == "Cove Kids")
        #expect(list.rows.first?["phone"] == "+17075550101")
        #expect(list.rows.first?["email"] == "kids@example.org")
        let phones = try imported(
            textRow(1, "Name", "Phone") + textRow(2, "Ann Lee", "(707) 555-0101", "(707) 555-0102"), merged: ["B1:C1"])
        #expect(phones.rows.first?["phone"] == "+17075550101")
        #expect(phones.rows.first?["other_phones"] == "+17075550102")
    }

    @Test("a merged cell that begins beside the table, holds nothing or has its own values below is left alone")
    func nothingToFill() throws {
        let list = try imported(Self.doctors, merged: ["D2:D4", "C5:C6", "B2:B4", "A3:A4"])
        #expect(list.rows.map { $0["family_name"] } == ["Lee", "Poe", "Ode", "Lind"])
        #expect(list.rows.map { $0["organization"] } == ["Harbor Pediatrics", nil, nil, "Cove Kids"])
        #expect(list.rejected.isEmpty)
    }

    @Test(
        "references that are none are passed over",
        arguments: [
            "", "A2", "A2:", ":A4", "A4:A2", "B2:A4", "A0:A4", "A2:A99999999999", "2:4", "ZZZZ1:A4", "A2:A4:A5",
        ])
    func malformed(reference: String) throws {
        let list = try imported(Self.doctors, merged: [reference])
        #expect(list.rows.map { $0["organization"] } == ["Harbor Pediatrics", nil, nil, "Cove Kids"])
    }

    @Test("the word for merged cells in a text, and in a sheet of more than one block, does no harm")
    func word() throws {
        let rows = (2...4000).map {
            textRow($0, "mergeCell ref=\"A2:A9\"".replacing("\"", with: "&quot;"), "", "a\($0)@example.org")
        }
        let list = try imported(
            textRow(1, "Practice", "Doctor", "Email") + rows.joined() + textRow(4001, "", "Jo Poe", ""),
            merged: ["A4000:A4001"])
        #expect(list.rows.count == 4000)
        #expect(list.rows.last?["organization"] == "mergeCell ref=\"A2:A9\"")
    }

    @Test("bookings are filled in both readings of the workbook")
    func bookings() throws {
        let rows =
            textRow(1, "Date", "Client", "Service") + textRow(2, "3/4/2026", "Ann", "Massage")
            + textRow(3, "", "Jo", "Massage")
            + textRow(4, "28/4/2026", "Kim", "Massage")
        let source = MemorySource(Self.workbook(rows, ["A2:A3"]).bytes)
        let imported = try importBookings([ListSource(source, name: "list.xlsx")])
        #expect(imported.notices.isEmpty)
        #expect(imported.bookings.map { $0.startsAt?.iso } == ["2026-04-03", "2026-04-03", "2026-04-28"])
    }

    @Test("endless, overlapping and excessive merged areas take neither time nor memory")
    func hostile() throws {
        let columns = (0..<16_384).map { "\(Self.letters($0))2:\(Self.letters($0))1048576" }
        for merged in [
            ["A2:XFD1048576"], Array(repeating: "A2:XFD1048576", count: 10_000), columns,
            (1...20_000).map { "A\($0):XFD1048576" },
        ] {
            let list = try imported(Self.doctors, merged: merged)
            #expect(list.counts.written == 4)
        }
        let tooMany = try imported(Self.doctors, merged: Array(repeating: "A2:A4", count: 300_000))
        #expect(tooMany.rows.map { $0["organization"] } == ["Harbor Pediatrics", nil, nil, "Cove Kids"])
        #expect(tooMany.lists.first?.contains("too many merged cells to fill") == true)
    }

    @Test("a long text merged over all rows counts for each row and is refused above the limit")
    func amplification() throws {
        let file = try WorkbookFile(MemorySource("PK"), name: "list.xlsx")
        var merged = MergedRows([MergedCells.Area(rows: 2...1_000_000, columns: 0...0)])
        var rowCount = 0
        let failure = #expect(throws: Diagnostic.self) {
            for number in 2...1_000_000 {
                var row = SheetRow()
                row.begin(number: number)
                if number == 2 { String(repeating: "x", count: 32_768).withByteView { row.add($0, column: 0) } }
                "Ann".withByteView { row.add($0, column: 1) }
                _ = row.end()
                try merged.fill(&row, of: file)
                rowCount += 1
            }
        }
        #expect(failure?.message == "the workbook expands to more than 64 MB; the rest is not read")
        #expect(rowCount == 1 + (64 << 20) / 32_768)
    }

    /// The letters of a column, counted from 0.
    private static func letters(_ column: Int) -> String {
        column < 26 ? String(UnicodeScalar(UInt8(65 + column))) : letters(column / 26 - 1) + letters(column % 26)
    }
}
