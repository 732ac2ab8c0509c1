import Bytes
import Contacts
import Diagnostics
import Testing

@testable import Importing

@Suite("People who asked to be forgotten")
struct ForgettingTests {
    private static let sarah: Set<Mark> = [
        Mark(.id, "d1"), Mark(.email, "sarah@example.org"), Mark(.phone, "+17075550101"), Mark(.name, "nguyen"),
    ]

    @Test(
        "are recognized by an ID or an email, and by a phone only under their name or no name",
        arguments: [
            ([Mark(.id, "d1")], true),
            ([Mark(.id, "d2"), Mark(.name, "nguyen")], false),
            ([Mark(.email, "sarah@example.org"), Mark(.name, "front desk")], true),
            ([Mark(.phone, "+17075550101")], true),
            ([Mark(.phone, "+17075550101"), Mark(.name, "nguyen")], true),
            ([Mark(.phone, "+17075550101"), Mark(.name, "tran")], false),
            ([], false),
        ] as [([Mark], Bool)])
    func recognized(marks: [Mark], expected: Bool) {
        var people = ForgottenPeople()
        people.add(ForgettingTests.sarah)
        #expect(people.contains(Set(marks)) == expected)
    }

    @Test("are kept as hashes, and are the same after writing and reading")
    func hashes() throws {
        var people = ForgottenPeople()
        people.add(ForgettingTests.sarah)
        let file = MemorySink()
        try people.write(to: file)
        let text = file.string
        #expect(text.hasPrefix("what,hash\n") && text.split(separator: "\n").count == 5)
        for mark in ForgettingTests.sarah { #expect(!text.contains(mark.text)) }
        let read = try ForgottenPeople(MemorySource(text), name: "forgotten.csv")
        #expect(read.contains([Mark(.email, "sarah@example.org")]))
    }

    @Test(
        "are not read from a file that is something else or damaged",
        arguments: [
            "contact_id\nd1\n", "what,hash\nemail,5f0c\n", "what,hash\nfax,\(String(repeating: "0", count: 64))\n",
        ])
    func damaged(text: String) {
        #expect(throws: Diagnostic.self) { try ForgottenPeople(MemorySource(text), name: "forgotten.csv") }
    }

    @Test("have marks in every form in which a list has them")
    func marks() {
        let cells: [ContactColumn: String] = [
            .contactID: "d1", .mergedIDs: "d1; d7", .email: "Sarah@Example.org",
            .otherEmails: "s@example.org; t@example.org",
            .phone: "17075550101", .otherPhones: "+17075550102 | +17075550103;ext=4", .givenName: "Sarah",
            .familyName: "Nguyen",
        ]
        var arena = ByteArena()
        var row: [ContactColumn: ByteView] = [:]
        for (column, text) in cells { row[column] = text.withByteView { arena.copy($0) } }
        let marks = Set<Mark> { row[$0] ?? .empty }
        #expect(
            marks == [
                Mark(.id, "d1"), Mark(.id, "d7"), Mark(.email, "sarah@example.org"), Mark(.email, "s@example.org"),
                Mark(.email, "t@example.org"), Mark(.phone, "+17075550101"), Mark(.phone, "+17075550102"),
                Mark(.phone, "+17075550103"), Mark(.name, "nguyen"),
            ])
    }

    @Test(
        "are erased from every table that has their ID, email or phone",
        arguments: [
            ("contact_id,given_name\nd1,Sarah\nd2,Bo\n", "contact_id,given_name\nd2,Bo\n"),
            ("contact_id,merged_ids\nx9,x9; d1\n", "contact_id,merged_ids\n"),
            (
                "pair,decision,contact_id\n1,same,d1\n1,same,d2\n2,,d3\n2,,d4\n",
                "pair,decision,contact_id\n2,,d3\n2,,d4\n"
            ),
            ("candidate_1_id,decision\nd1,d1\nd5,\n", "candidate_1_id,decision\nd5,\n"),
            ("a,b\nx,SARAH@example.org\ny,z\n", "a,b\ny,z\n"),
            (
                "given_name,family_name,phone\nSarah,Nguyen,+17075550101\nLinh,Tran,+17075550101\n",
                "given_name,family_name,phone\nLinh,Tran,+17075550101\n"
            ),
            ("a\nd10\n\"d1, Sarah\"\n", "a\nd10\n\"d1, Sarah\"\n"),
        ])
    func erased(before: String, after: String) throws {
        let erasure = try Erasure(MemorySource(before), name: "t.csv", of: ForgettingTests.sarah)
        #expect(String(decoding: erasure.text, as: UTF8.self) == after)
    }

    @Test("take the files of their letters with them")
    func letters() throws {
        let log = "contact_id,date,file\nd1,2026-10-01,letters/sarah.txt\nd2,2026-10-01,letters/bo.txt\n"
        let erasure = try Erasure(MemorySource(log), name: "log.csv", of: ForgettingTests.sarah)
        #expect(erasure.letterFiles == ["letters/sarah.txt"] && erasure.erased == 1)
    }
}
