import Bytes
import Diagnostics
import Testing

@testable import Importing

@Suite("ListFormat")
struct ListFormatTests {
    @Test(
        "vCards are recognized in any case and encoding, after a byte order mark and blank lines",
        arguments: [
            Array("BEGIN:VCARD\n".utf8), Array("\n \r\nbegin:vcard".utf8),
            ByteOrderMark.utf8 + Array("Begin:VCard".utf8),
            ByteOrderMark.utf16LittleEndian + "BEGIN:VCARD".utf8.flatMap { [$0, 0] },
            ByteOrderMark.utf16BigEndian + "BEGIN:VCARD".utf8.flatMap { [0, $0] },
        ])
    func vCards(beginning: [UInt8]) {
        #expect(ListFormat.vCard.isBeginning(beginning))
    }

    @Test(
        "anything else is a text with delimiters, even nothing",
        arguments: ["", "Name,Email\n", "BEGIN:VCALENDAR\n", "PK,Name\n", "{\"a\": 1}"])
    func text(beginning: String) {
        let bytes = Array(beginning.utf8)
        for format in [ListFormat.vCard, .workbook, .oldWorkbook] { #expect(!format.isBeginning(bytes)) }
        #expect(!ListFormat.recognise(bytes).hasSheets)
    }

    @Test("only workbooks have sheets")
    func sheets() throws {
        let workbook = try ListSource(
            MemorySource(WorkbookBuilder(textRow(1, "Name") + textRow(2, "Ann")).bytes), name: "list.xlsx")
        let text = try ListSource(MemorySource("Name\nAnn\n"), name: "list.csv")
        let options = ListOptions(sheet: "2026")
        try ListSource.check(options, fit: [text, workbook])
        try ListSource.check(ListOptions(), fit: [text])
        let failure = #expect(throws: Diagnostic.self) { try ListSource.check(options, fit: [text]) }
        #expect(failure?.category == .usage)
    }
}
