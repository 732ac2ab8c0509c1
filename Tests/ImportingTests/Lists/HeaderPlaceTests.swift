import Bytes
import Contacts
import Testing
import Text

@testable import Importing

@Suite("Where the header stands")
struct HeaderPlaceTests {
    private func place(_ text: String, delimiter: UInt8? = nil) -> HeaderPlace {
        HeaderPlace(in: Array(text.utf8), delimiter: delimiter)
    }

    @Test(
        "lines above the header are passed over, and its line is known",
        arguments: [
            ("Name,Email\nAnn,a@example.org\n", 1), ("\u{FEFF}Name,Email\n", 1), ("\n\r\n\nName,Email\n", 4),
            ("Notes:\n\"a, b, and\nc\"\n\nFirst Name,Last Name,Email Address\nAnn,Lee,\n", 5),
            ("Client report,,\r\nPrinted 3 May,,\r\nName;Phone;Email\r\n", 3), ("List\rName,Email,City\rAnn,,\r", 2),
            ("5\" and more\nName,Email,City\n", 2), ("Contact,,Address,,\nName,Email,Street,City,Zip\nAnn,,,,\n", 2),
            ("Exported by,Jo,jo@example.org\nName,Email,Phone\nAnn,,\n", 2),
            ("Clients\nFrom,5/1/2026\nTo,5/31/2026\nName,Email\nAnn,\n", 4),
        ])
    func preamble(text: String, line: Int) {
        #expect(place(text).line == line)
        #expect(text.utf8.dropFirst(place(text).offset).contains(UInt8(ascii: "E")))
    }

    @Test(
        "where no line below is more of a header, the first line is it",
        arguments: [
            "a,b\nName,Email\n", "Klant,Tel\nAnn,office\n", "Email\nann@example.org\n", "foo\nbar\n",
            "a,b,c\n1,2,3\n", "Name,,Email\nAnn,x,a@example.org\n", "Name,Email,,\nDoula,Midwife,Friend,Client\n",
            "Imię 1,Typ 2\nDoula,Client\n", "Exported by,Jo,jo@example.org,x\nName,Email,x,y\nAnn,,,\n",
        ])
    func firstLine(text: String) {
        #expect(place(text).line == 1)
    }

    @Test(
        "the delimiter is what the header has most of outside quotes",
        arguments: [
            ("Name;Email;\"a,b,c,d\"\n", ";"), ("Name\tEmail\n", "\t"), ("Name|Email\n", "|"), ("Name\n", ","),
            ("", ","),
        ])
    func delimiter(text: String, delimiter: Character) {
        #expect(place(text).delimiter == delimiter.asciiValue)
    }

    @Test("a delimiter that the user names is used")
    func statedDelimiter() {
        #expect(place("Name^Email,City\n", delimiter: UInt8(ascii: "^")).delimiter == UInt8(ascii: "^"))
    }

    @Test("rows keep their line numbers, and skipped lines are reported")
    func lineNumbers() throws {
        let imported = try importContacts("Report of May\n\nName,Email\nAnn Lee,ann@example.org\n,jo@@x\n")
        #expect(imported.rows.map { $0["source"] } == ["list.csv:4"])
        #expect(imported.rejected.map(\.line) == [5])
        #expect(imported.lists[0].contains("2 lines above the header skipped"))
    }

    @Test("an encoding that the user names is used")
    func statedEncoding() throws {
        // In UTF-8 these two bytes are one letter.
        let bytes = Array("Name,City\nAnn Lee,".utf8) + [0xC3, 0xA9, 0x0A]
        var options = ListOptions()
        for (encoding, city) in [(nil, "é"), (TextEncoding.utf8, "é"), (.windows1252, "Ã©")] {
            options.encoding = encoding
            let source = try ListSource(MemorySource(bytes), name: "list.csv", options: options)
            guard case .record(let record)? = try source.next() else { Issue.record("no row"); return }
            #expect(record[1].string == city)
        }
        let wide: [UInt8] = "Name,City\nAnn,Köln\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        options.encoding = .utf16
        let source = try ListSource(MemorySource(wide), name: "list.csv", options: options)
        guard case .record(let record)? = try source.next() else { Issue.record("no row"); return }
        #expect(record[1].string == "Köln")
    }
}
