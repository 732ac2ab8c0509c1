import Bytes
import CSV
import Diagnostics
import Importing
import Testing

@Suite("The sheet of a workbook")
struct WorkbookSheetTests {
    /// A blank sheet, a hidden one, and two with lists.
    private static let workbook = {
        var workbook = WorkbookBuilder()
        workbook.sheets = [
            ("Cover", "<row r=\"1\"/>", false), ("Old", textRow(1, "Name") + textRow(2, "Old One"), true),
            ("Clients", textRow(1, "Name") + textRow(2, "Ann Lee"), false),
            ("Doulas", textRow(1, "Name") + textRow(2, "Jo Poe"), false),
        ]
        return workbook.bytes
    }()

    private func givenNames(sheet: String?) throws -> [String?] {
        var reading = ListOptions()
        reading.sheet = sheet
        let source = try ListSource(MemorySource(Self.workbook), name: "list.xlsx", options: reading)
        var contacts = try ContactImport([source], options: ContactOptions())
        let sink = MemorySink()
        var writer = Writer(sink)
        try contacts.run(to: &writer, ImportListener(reject: { _ in }, notice: { _ in }, listDone: { _ in }))
        var reader = try Reader(MemorySource(sink.bytes), name: "output")
        var names: [String] = []
        while case .record(let record) = try reader.next() {
            names.append(record[reader.header.index(of: "given_name") ?? 0].string)
        }
        return names
    }

    @Test(
        "the first visible sheet that is not blank is read, or the one that is named, hidden or not",
        arguments: [(nil, "Ann"), ("Doulas", "Jo"), ("doulas", "Jo"), ("Old", "Old")])
    func choice(sheet: String?, name: String) throws {
        #expect(try givenNames(sheet: sheet) == [name])
    }

    @Test("an unknown sheet is a usage error that lists the sheets")
    func unknownSheet() {
        let error = #expect(throws: Diagnostic.self) { try givenNames(sheet: "Clints") }
        #expect(error?.message == "the workbook has no sheet \"Clints\"")
        #expect(error?.hint == "its sheets are \"Cover\", \"Old\", \"Clients\", \"Doulas\"")
        #expect(error?.category == .usage)
    }

    @Test("a workbook with nothing to read in it says so")
    func blank() {
        let named = #expect(throws: Diagnostic.self) { try givenNames(sheet: "Cover") }
        #expect(named?.message == "nothing is in the sheet \"Cover\"")
        var workbook = WorkbookBuilder()
        workbook.sheets = [("Cover", "<row r=\"1\"/>", false), ("Old", textRow(1, "Name"), true)]
        let error = #expect(throws: Diagnostic.self) { try importContacts([("list.xlsx", workbook.bytes)]) }
        #expect(error?.hint == "the workbook has hidden sheets; --sheet 'Old' reads one")
    }

    @Test("rows above the header are skipped and reported; rows keep their numbers")
    func preamble() throws {
        let rows =
            textRow(1, "Client report") + textRow(2, "Printed 3 May 2026", "by Kim")
            + textRow(4, "Name", "Phone", "Email")
            + textRow(5, "Ann Lee", "707 555 0120", "ann@example.org") + textRow(6, "", "", "jo@@x")
        let imported = try importContacts([("list.xlsx", WorkbookBuilder(rows).bytes)])
        #expect(imported.rows.map { $0["source"] } == ["list.xlsx:5"])
        #expect(imported.rejected.map(\.line) == [6])
        #expect(
            imported.lists == [
                "list.xlsx: a list with a header, Excel, sheet \"Sheet1\", 3 rows above the header skipped, 3 columns, 2 rows"
            ]
        )
    }

    @Test("without a better header below, the first row is the header, and no row is lost")
    func noPreamble() throws {
        let rows =
            textRow(1, "Email") + textRow(2, "ann@example.org") + textRow(3, "jo@example.org")
            + "<row r=\"4\"><c r=\"A4\" t=\"e\"><v>#N/A</v></c></row>" + textRow(5, "kim@example.org")
        let imported = try importContacts([("list.xlsx", WorkbookBuilder(rows).bytes)])
        #expect(imported.rows.map { $0["source"] } == ["list.xlsx:2", "list.xlsx:3", "list.xlsx:5"])
        #expect(imported.notices == ["cell A4 holds the error #N/A; it is read as blank"])
    }

    @Test("a cover sheet before the list is skipped, and read if there is nothing else")
    func cover() throws {
        var workbook = WorkbookBuilder()
        let cover = textRow(1, "Alder Bay Massage") + textRow(3, "Clients, May 2026") + textRow(4, "ann@example.org")
        workbook.sheets = [
            ("Cover", cover, false),
            ("Clients", textRow(1, "Name", "Email") + textRow(2, "Ann Lee", "a@example.org"), false),
        ]
        let imported = try importContacts([("list.xlsx", workbook.bytes)])
        #expect(imported.rows.map { $0["source"] } == ["list.xlsx:2"])
        #expect(imported.lists.first?.contains("sheet \"Clients\", one of 2 sheets") == true)
        workbook.sheets = [("Emails", textRow(1, "Email") + textRow(2, "ann@example.org"), false)]
        #expect(try importContacts([("list.xlsx", workbook.bytes)]).rows.count == 1)
    }

    @Test("another sheet with a list is reported, unless the user named a sheet")
    func otherList() throws {
        var workbook = WorkbookBuilder()
        let list = textRow(1, "Name", "Email") + textRow(2, "Ann Lee", "a@example.org")
        let figures = textRow(1, "Month", "Clients seen") + textRow(2, "May", "12")
        workbook.sheets = [
            ("Doulas", list, false), ("Old", list, true), ("Figures", figures, false), ("Midwives", list, false),
        ]
        let told = "(\"Midwives\" also holds a list; --sheet 'Midwives' reads it)"
        #expect(
            try importContacts([("list.xlsx", workbook.bytes)]).lists == [
                "list.xlsx: a list with a header, Excel, sheet \"Doulas\", one of 4 sheets \(told), 2 columns, 1 row"
            ])
        var reading = ListOptions()
        reading.sheet = "Doulas"
        let chosen = try ListSource(MemorySource(workbook.bytes), name: "list.xlsx", options: reading)
        #expect(try importContacts([chosen]).lists.first?.contains("also holds") == false)
        workbook.sheets.removeLast()
        #expect(try importContacts([("list.xlsx", workbook.bytes)]).lists.first?.contains("also holds") == false)
    }

    @Test("headings over several columns are not the header, whose row is below them; a header with gaps is one")
    func headings() throws {
        let grouped =
            textRow(1, "Contact", "", "Address", "") + textRow(2, "Name", "Email", "Street", "City")
            + textRow(3, "Ann Lee", "ann@example.org", "1 Elm", "Quillan")
        let rows = try importContacts([("list.xlsx", WorkbookBuilder(grouped).bytes)]).rows
        #expect(rows.map { $0["city"] } == ["Quillan"])
        let gaps =
            textRow(1, "Name", "", "Email") + textRow(2, "Ann Lee", "x", "ann@example.org") + textRow(3, "Jo Poe")
        let imported = try importContacts([("list.xlsx", WorkbookBuilder(gaps).bytes)])
        #expect(imported.rows.map { $0["family_name"] } == ["Lee", "Poe"])
    }
}
