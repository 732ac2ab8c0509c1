import Diagnostics
import Importing
import Testing

/// Who is not to be written to, by the cells of columns that say so.
@Suite("Cells that forbid or permit letters")
struct PermissionCellTests {
    private func doNotContact(
        _ column: String, _ cell: String, map target: String? = nil
    ) throws -> String? {
        try importContacts("Name,Email,\(column)\nKim Ray,kim@example.org,\(cell)\n") { (options) throws(Diagnostic) in
            if let target { options.mapping = try ColumnMapping(contacts: ["\(column)=\(target)"]) }
        }.rows.first?["do_not_contact"]
    }

    @Test(
        "in a column that forbids letters, anything but a clear no or nothing does",
        arguments: [
            ("no", nil), ("FALSE", nil), ("0", nil), ("Nein", nil), ("non", nil), ("", nil), ("-", nil), ("n/a", nil),
            ("NULL", nil), ("none", nil), ("f", nil), ("0.0", nil), ("☐", nil), ("yes", "asked"), ("x", "asked"),
            ("1", "asked"), ("ja", "asked"), ("sí", "asked"), ("never", "never"), ("Nunca", "Nunca"),
            ("Never again", "Never again"), ("unknown", "unknown"), ("moved away", "moved away"),
            ("deceased", "deceased"),
        ])
    func forbids(cell: String, expected: String?) throws {
        #expect(try doNotContact("Do not contact", cell) == expected)
    }

    @Test("a reason in words never begins as one that stops emails only")
    func wordsAboutEmail() throws {
        #expect(try doNotContact("Do not contact", "Email her never") == "asked")
    }

    @Test(
        "reads a column of unsubscribed people in the same way",
        arguments: [
            ("no", nil), ("faux", nil), ("", nil), ("Subscribed", nil), ("0000-00-00 00:00:00", nil),
            ("yes", "unsubscribed"), ("never", "unsubscribed"), ("2026-01-02", "unsubscribed"),
            ("2024-01-05 10:22:11", "unsubscribed"), ("maybe", "unsubscribed"), ("confirmed", "unsubscribed"),
        ])
    func unsubscribed(cell: String, expected: String?) throws {
        #expect(try doNotContact("Unsubscribed", cell) == expected)
    }

    @Test(
        "in a column that permits letters, only a clear yes or nothing permits them",
        arguments: [
            ("No", "did not permit"), ("never", "did not permit"), ("nein", "did not permit"), ("0", "did not permit"),
            ("declined", "did not permit"), ("Unsubscribed", "unsubscribed"), ("sometimes", "did not permit"),
            ("no thanks", "did not permit"), ("not subscribed", "did not permit"), ("✗", "did not permit"),
            ("Yes", nil), ("", nil), ("n/a", nil), ("oui", nil), ("sí", nil), ("✓", nil), ("on", nil),
            ("opted in", nil), ("granted", nil), ("2024-05-01", nil), ("monthly", nil),
        ])
    func permits(cell: String, expected: String?) throws {
        #expect(try doNotContact("OK to mail?", cell) == expected)
        #expect(try doNotContact("Newsletter", cell) == expected)
    }

    @Test("an unknown answer is reported with its line")
    func unknownAnswer() throws {
        let imported = try importContacts("Name,Email,OK to mail?\nKim Ray,kim@example.org,perhaps\n")
        #expect(imported.notices == ["column \"OK to mail?\": \"perhaps\" is unknown, so no letters are written"])
        #expect(imported.noticeLines == [2])
    }

    @Test(
        "a column is mapped to either meaning",
        arguments: [
            ("may_contact", "no", "did not permit"), ("may_contact", "yes", nil), ("may_contact", "", nil),
            ("do_not_contact", "yes", "asked"), ("do_not_contact", "no", nil),
        ])
    func mapped(target: String, cell: String, expected: String?) throws {
        #expect(try doNotContact("Post?", cell, map: target) == expected)
        #expect(try doNotContact("OK to mail?", cell, map: target) == expected)
    }

    @Test(
        "a bounced email stops emails only",
        arguments: [("Bounced", "yes"), ("Email Invalid", "true"), ("Status", "Cleaned"), ("Bounces", "3")])
    func bounced(column: String, cell: String) throws {
        #expect(try doNotContact(column, cell) == "email bounced")
    }

    @Test("a reason that stops everything hides one that stops emails")
    func weakReason() throws {
        let list = "Name,Email,Bounced,Unsubscribed,Deceased\nKim Ray,kim@example.org,yes,yes,no\n"
        #expect(try importContacts(list).rows.first?["do_not_contact"] == "unsubscribed")
        let reverse = "Name,Email,Deceased,Bounced\nKim Ray,kim@example.org,yes,yes\n"
        #expect(try importContacts(reverse).rows.first?["do_not_contact"] == "deceased")
    }

    @Test("what concerns the telephone alone stops no letter and is a note")
    func telephone() throws {
        let row = try importContacts("Name,Email,Do Not Call\nKim Ray,kim@example.org,yes\n").rows.first
        #expect(row?["do_not_contact"] == nil)
        #expect(row?["notes"] == "Do Not Call: yes")
    }
}
