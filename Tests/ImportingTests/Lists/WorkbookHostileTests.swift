import CSV
import Damage
import Diagnostics
import Importing
import Testing

@Suite("Damaged and hostile workbooks")
struct WorkbookHostileTests {
    private static let list = textRow(1, "Name", "Email") + textRow(2, "Ann Lee", "ann@example.org")

    private func refusal(of bytes: [UInt8]) -> Diagnostic? {
        #expect(throws: Diagnostic.self) { try importContacts([("list.xlsx", bytes)]) }
    }

    @Test("an encrypted workbook and an old one are refused, each with its own advice")
    func compoundFiles() {
        let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let old = signature + [UInt8](repeating: 0, count: 100_000)
        #expect(refusal(of: old)?.message == "this is an .xls workbook of Excel 97 to 2003, which cannot be read")
        let encrypted = old + "EncryptedPackage".utf8.flatMap { [$0, 0] }
        #expect(refusal(of: encrypted)?.message == "the workbook is protected by a password")
    }

    @Test(
        "other zip archives are called by their names",
        arguments: [
            ("content.xml", "this is an OpenDocument file, which cannot be read"),
            ("xl/workbook.bin", "this is a binary .xlsb workbook, which cannot be read"),
            ("contacts.csv", "this is a zip archive without an Excel workbook in it"),
        ])
    func otherArchives(path: String, message: String) {
        var zip = ZipWriter()
        zip.add(path, [0x20], .stored)
        #expect(refusal(of: zip.finish())?.message == message)
    }

    @Test("a comment at the end of the archive, and parts named in capitals or with backslashes, do no harm")
    func oddArchives() throws {
        var zip = ZipWriter()
        let sheet = "<worksheet><sheetData>\(Self.list)</sheetData></worksheet>"
        zip.add("XL\\Worksheets\\Sheet1.xml", Array(sheet.utf8), .deflate)
        let relationship =
            "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"./worksheets/../worksheets/sheet1.xml\"/></Relationships>"
        zip.add("xl/_rels/workbook.xml.rels", Array(relationship.utf8), .stored)
        zip.add(
            "xl/workbook.xml", Array("<workbook><sheets><sheet name=\"A\" q:id=\"a\"/></sheets></workbook>".utf8),
            .stored)
        let imported = try importContacts([("list.xlsx", zip.finish(comment: "made in a hurry"))])
        #expect(imported.rows.count == 1)
    }

    @Test("parts that are encrypted, compressed in another way, cut off or changed are refused")
    func damagedParts() {
        var encrypted = ZipWriter()
        encrypted.add("xl/workbook.xml", [0x20], .stored, flags: 1)
        #expect(refusal(of: encrypted.finish())?.message == "the workbook is protected by a password")
        var other = ZipWriter()
        other.add("xl/workbook.xml", [0x20], .stored, method: 12)
        let message = "the workbook is damaged: xl/workbook.xml is compressed in an unknown way (method 12)"
        #expect(refusal(of: other.finish())?.message == message)

        var stored = WorkbookBuilder(Self.list)
        stored.compression = .stored
        var changed = stored.bytes
        let place = changed.indices.first { changed[$0...].starts(with: "ann@".utf8) } ?? 0
        changed[place] = UInt8(ascii: "e")
        let wrong = "the workbook is damaged: the checksum of xl/worksheets/sheet1.xml is wrong"
        #expect(refusal(of: changed)?.message == wrong)
        #expect(refusal(of: stored.bytes.dropLast(30))?.message == "the workbook is damaged: its end is missing")
    }

    @Test("a zip64 archive is refused with that reason")
    func zip64() {
        var bytes = WorkbookBuilder(Self.list).bytes
        bytes.replaceSubrange(bytes.count - 6..<bytes.count - 2, with: [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(refusal(of: bytes)?.message == "the workbook is in zip64 format, which cannot be read")
    }

    @Test(
        "XML that expat would keep in memory, or that is none, is refused",
        arguments: [
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>",
            String(repeating: "<a>", count: 200), "<worksheet><sheetData><row></sheetData></worksheet>", "",
            "<worksheet a=\"" + String(repeating: "x", count: 2 << 20) + "\"/>",
            "<worksheet>" + (0..<3000).map { "<n\($0)/>" }.joined() + "</worksheet>",
            "<worksheet><row>" + String(repeating: "<c r=\"A1\" t=\"e\"><v>#</v></c>", count: 20_000)
                + "</row></worksheet>",
            "<worksheet><" + String(repeating: "x", count: 300) + "/></worksheet>",
        ])
    func hostileXML(sheet: String) {
        var workbook = WorkbookBuilder(Self.list)
        workbook.otherParts["xl/worksheets/sheet1.xml"] = sheet
        #expect(
            refusal(of: workbook.bytes)?.message.hasPrefix("the workbook is damaged: ") == true)
    }

    @Test(
        "a workbook that expands a thousandfold is refused before it has",
        arguments: ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
    func bomb(path: String) {
        var workbook = WorkbookBuilder(Self.list)
        workbook.otherParts[path] = "<x>" + String(repeating: " ", count: 80 << 20)
        let bytes = workbook.bytes
        #expect(bytes.count < 200_000)
        #expect(refusal(of: bytes)?.message == "the workbook expands to more than 64 MB; the rest is not read")
    }

    @Test("a part that is kept in memory must not be large")
    func largeStyles() {
        var workbook = WorkbookBuilder(Self.list)
        workbook.otherParts["xl/styles.xml"] = "<x>" + String(repeating: " ", count: 40 << 20)
        #expect(refusal(of: workbook.bytes)?.message == "the workbook is damaged: xl/styles.xml is larger than 32 MB")
    }

    @Test("a row that exceeds the size limit is rejected, and reading goes on")
    func longRow() throws {
        let long = String(repeating: "x", count: Reader.maximumRowSize + 10)
        let workbook = WorkbookBuilder(Self.list + textRow(3, "Jo Poe", long) + textRow(4, "Kim Ray"))
        let imported = try importContacts([("list.xlsx", workbook.bytes)])
        #expect(imported.rows.map { $0["given_name"] } == ["Ann", "Kim"])
        #expect(imported.rejected.map(\.message) == ["the row is longer than 4 MB"])
    }

    @Test("a stray cell far to the right of the header is refused with its column")
    func wideHeader() {
        let workbook = WorkbookBuilder(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"XFD1\"><v>1</v></c></row>" + textRow(2, "Ann Lee")
        )
        #expect(
            refusal(of: workbook.bytes)?.message
                == "the header row reaches to column XFD, farther than in any list")
    }

    @Test("a sheet with too many rows is damaged, even if it is small")
    func endlessRows() {
        let workbook = WorkbookBuilder(String(repeating: "<row/>", count: 1 << 20) + "<row/>")
        #expect(
            refusal(of: workbook.bytes)?.message == "the workbook is damaged: it has more rows than a sheet can have")
    }

    @Test("a missing shared string is damage")
    func missingText() {
        let workbook = WorkbookBuilder(textRow(1, "Name") + "<row><c t=\"s\"><v>7</v></c></row>")
        #expect(
            refusal(of: workbook.bytes)?.message == "the workbook is damaged: the text of row 2, column 1 is missing")
    }

    @Test("whatever bytes are changed, an import ends, and all rows it read are accounted for", arguments: 0..<4)
    func mutations(seed: UInt64) {
        var workbook = WorkbookBuilder(
            Self.list + textRow(3, "Jo Poe") + "<row r=\"4\"><c s=\"1\" r=\"A4\"><v>45962.5</v></c></row>")
        workbook.formats = [.builtIn(0), .code("yyyy-mm-dd"), .builtIn(22)]
        workbook.texts = ["<t>Ann</t>"]
        workbook.compression = seed % 2 == 0 ? .deflate : .stored
        let whole = workbook.bytes
        for number in 0..<1000 {
            let bytes = Mutation(of: whole, random: RandomNumbers(seed: seed, stream: number)).bytes
            do throws(Diagnostic) {
                let counts = try importContacts([("list.xlsx", bytes)]).counts
                #expect(counts.read == counts.written + counts.blank + counts.rejected)
            } catch {
                #expect(!error.message.isEmpty)
                #expect(error.file == "list.xlsx")
            }
        }
    }
}
