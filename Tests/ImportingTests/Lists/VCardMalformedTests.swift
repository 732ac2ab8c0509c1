import Bytes
import Importing
import Testing

@Suite("vCard: what is broken, large or hostile")
struct VCardMalformedTests {
    @Test("a card without END is rejected with its line and text, and the next one is read")
    func withoutEnd() throws {
        let imported = try importCards(
            "BEGIN:VCARD\nFN:Ann Vos\nBEGIN:VCARD\nFN:Ben Okafor\nEND:VCARD\nBEGIN:VCARD\nFN:Cora Lind\n")
        #expect(imported.rows.map { $0["given_name"] } == ["Ben"])
        #expect(imported.rejected.map(\.line) == [1, 6])
        #expect(imported.rejected.first?.raw == "BEGIN:VCARD\nFN:Ann Vos\n")
        #expect(imported.counts.read == 3)
    }

    @Test("a rejected card can be fixed and imported again, without its picture")
    func mendable() throws {
        let first = try importCards(
            "BEGIN:VCARD\r\nPHOTO;ENCODING=b:\r\n AAAA\r\n BBBB\r\nEMAIL:ann@@x\r\nEND:VCARD\r\n")
        let raw = try #require(first.rejected.first).raw
        #expect(raw == "BEGIN:VCARD\r\nEMAIL:ann@@x\r\nEND:VCARD\r\n")
        let mended = try importCards(raw.split(separator: "@@").joined(separator: "@example.org"))
        #expect(mended.rows.isEmpty == false)
    }

    @Test("a fault is reported with its line, and after a picture with the line of the card", arguments: [true, false])
    func placeOfProblem(pictureFirst: Bool) throws {
        let picture = "PHOTO;ENCODING=b:AAAA\n BBBB\n"
        let imported = try importCards(
            "\nBEGIN:VCARD\n\(pictureFirst ? picture : "")EMAIL:a@@x\n\(pictureFirst ? "" : picture)END:VCARD"
        )
        #expect(imported.rejected.map(\.line) == [pictureFirst ? 2 : 3])
    }

    @Test("a card that lost its first line is rejected, not skipped")
    func strayText() throws {
        let imported = try importCards(
            "BEGIN:VCARD\nFN:Ann Vos\nEND:VCARD\n\nFN:Ben Okafor\nEND:VCARD\nBEGIN:VCARD\nFN:Cora Lind\nEND:VCARD\n")
        #expect(imported.rows.map { $0["given_name"] } == ["Ann", "Cora"])
        #expect(imported.rejected.map(\.line) == [5])
        #expect(imported.rejected.first?.raw == "FN:Ben Okafor\nEND:VCARD\n")
    }

    @Test("lines without a colon are skipped and reported once per card")
    func withoutColon() throws {
        let imported = try importCards("BEGIN:VCARD\nFN:Ann Vos\nlost\nTEL:7075550101\nlost again\nEND:VCARD")
        #expect(imported.rows.first?["phone"] == "+17075550101")
        #expect(imported.notices == ["a line without a colon is skipped: lost, and 1 more in the same card"])
    }

    @Test(
        "a card with nothing that can be used is rejected",
        arguments: ["", "VERSION:3.0", "UID:1\nPHOTO;ENCODING=b:AAAA", "NOTE:only a note", "FN:?", "FN:", "N:;;;;"])
    func nothingUsable(lines: String) throws {
        let imported = try importCards("BEGIN:VCARD\n\(lines)\nEND:VCARD\n")
        #expect(imported.counts.rejected == 1)
        #expect(imported.rejected.first?.message.contains("no name, no organization, no email") == true)
    }

    @Test(
        "a picture is skipped however it stands in the card",
        arguments: [
            "PHOTO;ENCODING=BASE64;JPEG:\n /9j/4AAQ\n SkZJRg==\n", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg==",
            "PHOTO;ENCODING=BASE64:\n/9j/4AAQ\nSkZJRg==\n", "PHOTO:data:image/jpeg;base64,/9j/4AAQ",
            "X-PICTURE;ENCODING=BASE64:\n /9j/4AAQ\n", "PHOTO;ENCODING=b;\n TYPE=JPEG:/9j/4AAQ\n SkZJRg==",
            "PHOTO;ENCODING=QUOTED-PRINTABLE:=FF=D8=\n=FF",
        ])
    func picture(lines: String) throws {
        let imported = try importCards("BEGIN:VCARD\n\(lines)\nFN:Ann Vos\nEND:VCARD")
        #expect(imported.rows.first?["family_name"] == "Vos")
        #expect(imported.notices.isEmpty)
        #expect(!imported.csv.contains("9j"))
    }

    @Test("a picture of 50 MB is skipped, in one line or folded over many", arguments: [false, true])
    func hugePicture(folded: Bool) throws {
        let head = "BEGIN:VCARD\nFN:Ann Vos\nPHOTO;ENCODING=b:"
        let tail = "\nTEL:(707) 555-0101\nEND:VCARD\n"
        let line = Array(((folded ? "\n " : "") + String(repeating: "A", count: 74)).utf8)
        let source = RepeatedSource(Array(head.utf8), line, times: 700_000, Array(tail.utf8))
        let rows = try rows(of: source)
        #expect(rows == ["Ann|+17075550101"])
    }

    @Test("an overlong line rejects only the card that needs it")
    func longLine() throws {
        let head = Array("BEGIN:VCARD\nFN:Ben Okafor\nEND:VCARD\nBEGIN:VCARD\nFN:Ann Vos\nNOTE:".utf8)
        let source = RepeatedSource(
            head, Array("note ".utf8), times: 1_000_000, Array("\nEND:VCARD\nBEGIN:VCARD\nFN:Cora Lind\nEND:VCARD".utf8)
        )
        #expect(
            try rows(of: source) == ["Ben|", "Cora|", "the property in line 6 is longer than 1 MB"])
    }

    @Test("an overlong unknown property is skipped, and the card is kept")
    func longUnknown() throws {
        let long = String(repeating: "a", count: 2 << 20)
        let imported = try importCards("BEGIN:VCARD\nX-DATA:\(long)\nFN:Ann Vos\nEND:VCARD")
        #expect(imported.rows.map { $0["given_name"] } == ["Ann"])
    }

    @Test("a card of a million properties is rejected")
    func manyProperties() throws {
        let source = RepeatedSource(
            Array("BEGIN:VCARD\nFN:Ann Vos\n".utf8), Array("TEL:7075550101\n".utf8), times: 1_000_000,
            Array("END:VCARD".utf8))
        #expect(try rows(of: source) == ["the card has more than 1000 properties"])
    }

    @Test("a card of endless categories is rejected, and one of long notes is not")
    func longLists() throws {
        let values = (0..<20_000).map { "a\($0)" }.joined(separator: ",")
        let card = "BEGIN:VCARD\nFN:Ann Vos\n\(values)\nEND:VCARD"
        let lists = try importCards(card.replacing("a0,", with: "CATEGORIES:a0,"))
        #expect(lists.rejected.map(\.message) == ["the card is longer than 64 KB without its notes"])
        #expect(try importCards(card.replacing("a0,", with: "NOTE:a0,")).counts.written == 1)
    }

    /// What an address book holds: `name|phone` of each card that was written, then why others were rejected.
    private func rows(of source: any RewindableSource) throws -> [String] {
        let imported = try importContacts([try ListSource(source, name: "cards.vcf")])
        #expect(imported.rejected.allSatisfy { $0.raw.utf8.count <= 1 << 16 })
        return imported.rows.map { "\($0["given_name"] ?? "")|\($0["phone"] ?? "")" } + imported.rejected.map(\.message)
    }
}
