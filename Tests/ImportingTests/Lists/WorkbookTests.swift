import Bytes
import Contacts
import Importing
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    /// What the cells of column A below a header say, as the contract hands on a column that it does not know.
    private func values(_ cells: String, _ change: (inout WorkbookBuilder) -> Void = { _ in }) throws -> [String] {
        var rows = textRow(1, "What", "Name")
        for (index, cell) in cells.split(separator: "\n").enumerated() {
            let number = index + 2
            rows += "<row r=\"\(number)\">\(cell)<c r=\"B\(number)\" t=\"str\"><v>Ann Lee</v></c></row>"
        }
        var workbook = WorkbookBuilder(rows)
        change(&workbook)
        return try importContacts([("list.xlsx", workbook.bytes)]).rows.map { $0["What"] ?? "" }
    }

    @Test("a workbook is recognized by its content, and rows keep the numbers of the sheet", arguments: [true, false])
    func rowNumbers(deflated: Bool) throws {
        var workbook = WorkbookBuilder(
            textRow(3, "First name", "Last name", "Email", "Zip") + "<row r=\"4\"/>"
                + textRow(5, "Ann", "Lee", "ann@example.org", "01067") + textRow(6, "", " ")
                + textRow(9, "Jo", "", "", "02134"))
        workbook.compression = deflated ? .deflate : .stored
        let imported = try importContacts([("list.csv", workbook.bytes)])
        #expect(imported.rows.map { $0["source"] } == ["list.csv:5", "list.csv:9"])
        #expect(imported.rows.map { $0["family_name"] } == ["Lee", nil])
        #expect(imported.rows.map { $0["postal_code"] } == ["01067", "02134"])
        #expect(imported.lists == ["list.csv: a list with a header, Excel, sheet \"Sheet1\", 4 columns, 2 rows"])
    }

    @Test("strings are shared or inline; runs are joined, phonetic text is skipped, escapes are decoded")
    func texts() throws {
        let found = try values(
            """
            <c t="s"><v>1</v></c>
            <c t="s"><v>0</v></c>
            <c t="s"><v>2</v></c>
            <c t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r></is></c>
            <c t="str"><f>A1</f><v>a&amp;b_x0041_</v></c>
            """
        ) {
            $0.texts = [
                "<t xml:space=\"preserve\">plain </t>",
                "<r><rPr><b/></rPr><t>Praxis </t></r><r><t>„Löwe“</t></r><rPh sb=\"0\" eb=\"1\"><t>HIDDEN</t></rPh>",
                "<t>one_x005F_two_x000D_\nthree_xZZZZ_</t>",
            ]
        }
        #expect(found == ["Praxis „Löwe“", "plain ", "one_two\r\nthree_xZZZZ_", "two runs", "a&bA"])
    }

    @Test(
        "numbers have no exponent, no .0 and no binary noise",
        arguments: [
            ("94107", "94107"), ("7.075550123E9", "7075550123"), ("17075550123", "17075550123"), ("120.0", "120"),
            ("19.989999999999998", "19.99"), ("0.30000000000000004", "0.3"), ("-12.50", "-12.5"), ("1E-3", "0.001"),
            ("99.9999999999999999", "100"), ("0.99999999999999994", "1"), ("-0", "0"), ("1.5E+300", "0.15e301"),
            ("12345678901234567", "12345678901234567"), ("nan", "nan"),
        ])
    func numbers(value: String, text: String) throws {
        #expect(try values("<c><v>\(value)</v></c>") == [text])
    }

    @Test(
        "a number is a date where its style says so",
        arguments: [
            (WorkbookBuilder.Format.builtIn(14), "45962", "2025-11-01"),
            (.builtIn(22), "45962.4375", "2025-11-01T10:30"),
            (.builtIn(17), "1", "1900-01-01"), (.builtIn(15), "59", "1900-02-28"), (.builtIn(15), "60", "1900-02-29"),
            (.builtIn(15), "61", "1900-03-01"), (.builtIn(27), "45962", "2025-11-01"),
            (.builtIn(57), "45962", "2025-11-01"),
            (.builtIn(18), "0.4375", "10:30"), (.builtIn(21), "0.4375115741", "10:30:01"),
            (.builtIn(46), "1.5", "36:00"), (.code("[h]:mm"), "1.5", "36:00"), (.builtIn(14), "0", "0"),
            (.code("dd/mm/yyyy"), "45962.9999999", "2025-11-02"),
            (.code("[$-409]mmmm d, yyyy;@"), "45962", "2025-11-01"),
            (.code("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"), "45962", "2025-11-01"),
            (.code("yyyy-mm-dd\\ hh:mm:ss"), "45962.5000115741", "2025-11-01T12:00:01"),
            (.code("0.00\" days\""), "45962", "45962"), (.code("[Red]#,##0"), "45962", "45962"),
            (.code("\\d0"), "45962", "45962"), (.code("_d0"), "45962", "45962"), (.code("General"), "45962", "45962"),
            (.builtIn(14), "-3", "-3"), (.builtIn(14), "2958466", "2958466"),
            (.builtIn(14), "9999999999", "9999999999"),
        ])
    func dates(format: WorkbookBuilder.Format, value: String, text: String) throws {
        let found = try values("<c s=\"1\"><v>\(value)</v></c>") { $0.formats = [.builtIn(0), format] }
        #expect(found == [text])
    }

    @Test("a workbook from an old Macintosh counts from 1904, and dates may also be written out")
    func otherDates() throws {
        let found = try values(
            "<c s=\"0\"><v>44500</v></c>\n<c t=\"d\"><v>2025-11-01T00:00:00</v></c>\n<c t=\"d\"><v>2025-11-01T09:00:00</v></c>"
        ) {
            $0.formats = [.builtIn(14)]
            $0.from1904 = true
        }
        #expect(found == ["2025-11-01", "2025-11-01", "2025-11-01T09:00:00"])
    }

    @Test(
        "a postal code that is a number has the zeros that its format shows",
        arguments: [
            ("00000", "1067", "01067"), ("00000-0000", "21341234", "02134-1234"),
            ("00000\\-0000", "21341234", "02134-1234"),
            ("00000", "123456", "123456"), ("0", "7", "7"), ("0.00", "7", "7"), ("00000", "10.5", "10.5"),
        ])
    func zeroPadding(code: String, value: String, text: String) throws {
        let found = try values("<c s=\"1\"><v>\(value)</v></c>") { $0.formats = [.builtIn(0), .code(code)] }
        #expect(found == [text])
    }

    @Test("booleans are words; errors and formulas without a value are blank and reported")
    func otherCells() throws {
        let workbook = WorkbookBuilder(
            textRow(1, "Name", "Loyal", "Tags")
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Ann Lee</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Jo Poe</v></c><c r=\"B3\" t=\"b\"><v>0</v></c><c r=\"C3\"><f>A3</f></c></row>"
        )
        let imported = try importContacts([("list.xlsx", workbook.bytes)])
        #expect(imported.rows.map { $0["Loyal"] } == ["TRUE", "FALSE"])
        #expect(imported.rows.map { $0["tags"] } == [nil, nil])
        #expect(
            imported.notices == [
                "cell C2 holds the error #N/A; it is read as blank",
                "cell C3 holds a formula without a stored value; it is read as blank",
            ])
    }

    @Test("cells find their columns without references, in any order, and behind namespace prefixes")
    func columns() throws {
        var workbook = WorkbookBuilder(
            textRow(1, "Name", "City", "Notes")
                + "<row><c t=\"str\"><v>Ann Lee</v></c><c t=\"str\"><v>Mendocino</v></c></row>"
                + "<row><c r=\"C3\" t=\"str\"><v>late</v></c><c r=\"A3\" t=\"str\"><v>Jo Poe</v></c></row>")
        let imported = try importContacts([("list.xlsx", workbook.bytes)])
        #expect(imported.rows.map { $0["city"] } == ["Mendocino", nil])
        #expect(imported.rows.map { $0["notes"] } == [nil, "late"])
        #expect(imported.rows.map { $0["source"] } == ["list.xlsx:2", "list.xlsx:3"])

        workbook.otherParts["xl/worksheets/sheet1.xml"] = """
            <x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c></x:row>\
            <x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Ann Lee</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
            """
        #expect(try importContacts([("list.xlsx", workbook.bytes)]).rows.map { $0["given_name"] } == ["Ann"])
    }

    @Test("a row with a cell to the right of the header is rejected as a line of CSV")
    func tooWide() throws {
        let workbook = WorkbookBuilder(
            textRow(1, "Name", "City") + textRow(2, "Ann Lee", "Fort Bragg, CA", "call \"late\"")
                + textRow(3, "Jo Poe", "Ukiah"))
        let imported = try importContacts([("list.xlsx", workbook.bytes)])
        #expect(imported.rows.count == 1)
        #expect(imported.rejected.map(\.line) == [2])
        #expect(imported.rejected.map(\.message) == ["cell C2 is to the right of the last column of the header"])
        #expect(imported.rejected.map(\.raw) == ["Ann Lee,\"Fort Bragg, CA\",\"call \"\"late\"\"\"\n"])
    }

    @Test("bookings come as workbooks too")
    func bookings() throws {
        var workbook = WorkbookBuilder(
            textRow(1, "Appointment Date", "Customer", "Service", "Status", "Refered By", "Price")
                + """
                <row r="2"><c r="A2" s="1"><v>45962.4375</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>\
                <c r="D2" t="inlineStr"><is><t>Service Completed</t></is></c><c r="E2" t="s"><v>2</v></c><c r="F2"><v>120</v></c></row>
                """)
        workbook.formats = [.builtIn(0), .code("m/d/yyyy\\ h:mm\\ AM/PM")]
        workbook.texts = ["<t>Ann Lee</t>", "<t>Prenatal massage</t>", "<t>Jo Poe, doula</t>"]
        let imported = try importBookings([ListSource(MemorySource(workbook.bytes), name: "vagaro.xlsx")])
        #expect(imported.rejected.isEmpty)
        #expect(imported.notices.isEmpty)
        let booking = try #require(imported.bookings.first)
        #expect(booking.startsAt?.iso == "2025-11-01")
        #expect(booking.clientName == "Ann Lee")
        #expect(booking.referredBy == "Jo Poe, doula")
        #expect(booking.status == .completed)
        #expect(booking.amount?.hundredths == 12_000)
        #expect(booking.line == 2)
    }
}
