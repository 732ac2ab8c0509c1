import Importing
import Testing

@Suite("Groups of an address book")
struct VCardGroupTests {
    private static let people = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Priya Quillby
        TEL:707-555-0101
        UID:AAA
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        FN:Jo Ray
        EMAIL:jo@example.org
        UID:urn:uuid:BBB
        END:VCARD

        """

    @Test(
        "a group card is no contact; its members get its name as a tag, before it and behind it",
        arguments: [true, false])
    func members(groupFirst: Bool) throws {
        let groups = """
            BEGIN:VCARD
            VERSION:3.0
            N:Doulas
            FN:Doulas
            X-ADDRESSBOOKSERVER-KIND:group
            X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AAA
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Alder Bay
            MEMBER:urn:uuid:bbb
            MEMBER:urn:uuid:AAA
            MEMBER:mailto:Mei@example.org
            MEMBER:mailto:jo@example.org
            END:VCARD

            """
        let imported = try importCards(groupFirst ? groups + Self.people : Self.people + groups)
        #expect(imported.rows.map { $0["given_name"] } == ["Priya", "Jo", nil])
        #expect(imported.rows.map { $0["tags"] } == ["Doulas; Alder Bay", "Alder Bay", "Alder Bay"])
        // Somebody who is only in the group.
        #expect(imported.rows.last?["email"] == "mei@example.org")
        #expect(imported.rows.map { $0["kind"] } == ["doula", nil, nil])
        #expect(imported.lists == ["cards.vcf: vCard 3.0 and 4.0, UTF-8, 2 groups as tags, 3 rows"])
        #expect(imported.rejected.isEmpty)
    }

    @Test("a group of people who want no letters stops them")
    func permission() throws {
        let group = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Unsubscribed
            X-ADDRESSBOOKSERVER-KIND:group
            X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AAA
            END:VCARD

            """
        let imported = try importCards(Self.people + group)
        #expect(imported.rows.map { $0["do_not_contact"] } == ["unsubscribed", nil])
    }

    @Test("a group may have more members than a card has properties")
    func many() throws {
        let members = (0..<3000).map { "MEMBER:urn:uuid:\($0)\n" }.joined()
        let group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Everybody\n\(members)MEMBER:urn:uuid:AAA\nEND:VCARD\n"
        let imported = try importCards(group + Self.people)
        #expect(imported.rows.map { $0["tags"] } == ["Everybody", nil])
        #expect(imported.rejected.isEmpty)
    }

    @Test("a card says when it was changed and which language its contact reads")
    func revision() throws {
        let row = try importCard("FN:Jo Ray\nTEL:707-555-0101\nREV:20260419T150900Z\nLANG:de-AT")
        #expect(row["updated_on"] == "2026-04-19")
        #expect(row["language"] == "de")
    }

    @Test("a broken last card costs only itself")
    func brokenEnd() throws {
        let imported = try importCards(Self.people + "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ru")
        #expect(imported.rows.count == 2)
        #expect(imported.rejected.count == 1)
    }
}
