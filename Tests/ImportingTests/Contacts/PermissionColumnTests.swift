import CSV
import Contacts
import Diagnostics
import Testing

@testable import Importing

/// Columns about permission that their cells show, and remarks in other columns.
@Suite("Columns and remarks that forbid letters")
struct PermissionColumnTests {
    private func reasons(_ header: String, _ cells: [String]) throws -> [String?] {
        let rows = cells.enumerated().map { "Kim Ray,kim\($0)@example.org,\"\($1)\"" }.joined(separator: "\n")
        return try importContacts("Name,Email,\(header)\n\(rows)\n").rows.map { $0["do_not_contact"] }
    }

    @Test(
        "a column of subscribers' statuses is one, whatever its heading is",
        arguments: ["Status", "Feld 7", "Type", "State"])
    func byContent(header: String) throws {
        #expect(
            try reasons(header, ["Subscribed", "Unsubscribed", "Cleaned", "Non-Subscribed", ""]) == [
                nil, "unsubscribed", "email bounced", nil, nil,
            ])
    }

    @Test("other columns stop nobody")
    func harmless() throws {
        #expect(try reasons("State", ["CA", "OR", "IN"]) == [nil, nil, nil])
        #expect(try reasons("Status", ["Lead", "Customer", "Prospect"]) == [nil, nil, nil])
        #expect(try reasons("Status", ["Gold", "Silver", "Cancelled"]) == [nil, nil, nil])
        #expect(try reasons("Visit", ["Completed", "Cancelled", "Booked"]) == [nil, nil, nil])
        #expect(try reasons("Mailing list", ["Doulas", "Holiday cards", "Doulas"]) == [nil, nil, nil])
    }

    @Test("an unmistakable word counts in any column")
    func anywhere() throws {
        #expect(try reasons("Feld 7", ["Gold", "Silver", "do not contact"]) == [nil, nil, "asked"])
    }

    @Test("a tag counts if it is a known word", arguments: ["Tags", "Labels", "Groups"])
    func tags(header: String) throws {
        #expect(
            try reasons(header, ["doula, Unsubscribed", "do-not-mail", "newsletter", "blocked ducts", "Deceased"]) == [
                "unsubscribed", "asked", nil, nil, "deceased",
            ])
    }

    @Test("a remark in notes stops letters and is reported with its line")
    func notes() throws {
        let imported = try importContacts(
            "Name,Email,Notes\nJo Ray,jo@example.org,please do NOT contact again\nMei Lee,mei@example.org,nice\n")
        #expect(imported.rows.map { $0["do_not_contact"] } == ["asked", nil])
        #expect(imported.rows.first?["notes"] == "please do NOT contact again")
        #expect(imported.notices == ["column \"Notes\": \"do NOT contact\" stops letters to this contact"])
        #expect(imported.noticeLines == [2])
    }

    @Test(
        "a remark beside a name stops letters and is no part of the name",
        arguments: [
            "Jo Ray (do not contact)", "DO NOT CONTACT Jo Ray", "Jo Ray - deceased", "Jo Ray *DNC*", "Jo Ray †",
        ])
    func names(name: String) throws {
        let row = try importContacts("Name,Email\n\(name),jo@example.org\n").rows.first
        #expect(row?["do_not_contact"] != nil)
        #expect(row?["given_name"] == "Jo" && row?["family_name"] == "Ray")
    }

    @Test("an address that asked for silence is silent in every row and every list")
    func silence() throws {
        let contacts = "Name,Email\nJo Ray,jo@example.org\nMei Lee,Mei@Example.org\nAnn Poe,ann@example.org\n"
        let unsubscribed = "Email,Unsubscribed\njo@example.org,yes\nmei@example.org,2024-05-01\n"
        let dead = "Name,Email,Deceased\nOld Poe,ann@example.org,yes\n"
        let imported = try importContacts([
            ("contacts.csv", Array(contacts.utf8)), ("unsubscribed.csv", Array(unsubscribed.utf8)),
            ("dead.csv", Array(dead.utf8)),
        ])
        #expect(
            imported.rows.map { $0["do_not_contact"] } == [
                "unsubscribed", "unsubscribed", nil, "unsubscribed", "unsubscribed", "deceased",
            ])
        #expect(imported.counts.words("contact")[2] == "5 not to be contacted (4 unsubscribed, 1 deceased)")
    }

    @Test("a remark in notes makes the address silent in another list, and a bounce stops emails there")
    func silenceByRemark() throws {
        let imported = try importContacts([
            ("a.csv", Array("Name,Email\nJo Ray,jo@example.org\nMei Lee,mei@example.org\n".utf8)),
            ("b.csv", Array("Name,Email,Notes\nJ Ray,jo@example.org,take off list\n".utf8)),
            ("c.csv", Array("Email,Bounced\nmei@example.org,yes\n".utf8)),
        ])
        #expect(
            imported.rows.map { $0["do_not_contact"] } == ["asked", "email bounced", "asked", "email bounced"])
    }

    @Test("a canonical list keeps what it says, even if a remark says otherwise")
    func canonical() throws {
        let list =
            "contact_id,given_name,family_name,email,do_not_contact,notes,source\n"
            + "1,Jo,Ray,jo@example.org,,do not contact,a.csv:2\n2,Mei,Lee,mei@example.org,email bounced,,a.csv:3\n"
        #expect(try importContacts(list).rows.map { $0["do_not_contact"] } == [nil, "email bounced"])
    }

    @Test("contacts that never subscribed are written to and reported")
    func dormant() throws {
        let imported = try importContacts(
            "Name,Email,Status\nJo Ray,jo@example.org,Never subscribed\nMei Lee,mei@example.org,Subscribed\n")
        #expect(imported.rows.allSatisfy { $0["do_not_contact"] == nil })
        #expect(imported.notices == ["1 contact never subscribed or is inactive; letters are written to it"])
    }

    @Test("a column that is mapped to the opposite of what it says is reported")
    func mappedToOpposite() throws {
        let mapping = try ColumnMapping(
            contacts: ["OK to mail?=do_not_contact", "Do not mail=may_contact", "Card?=do_not_contact"])
        let notes = mapping.notes(on: [Header(["Name", "OK to mail?", "Do not mail", "Card?"])])
        #expect(
            notes.map(\.message) == [
                "column \"OK to mail?\" seems to say the opposite of do_not_contact; as it is mapped, yes stops letters",
                "column \"Do not mail\" seems to say the opposite of may_contact; as it is mapped, no stops letters",
            ])
        #expect(notes[0].hint == "if yes allows letters, map it to may_contact")
    }
}
