import Testing

/// What stands in a cell beside the address or the number that it is for.
@Suite("Words beside addresses and numbers")
struct CellWordTests {
    @Test(
        "keeps words beside an address as a note and a number as a number",
        arguments: [
            ("jo@example.org (do not use)", "jo@example.org (do not use)", ""),
            ("jo@example.org; 415-555-0199", "", "+14155550199"),
            ("\"jo@example.org, broken\"", "broken", ""),
            ("Jo Doe <jo@example.org> until May", "Jo Doe <jo@example.org> until May", ""),
            ("jo@example.org 415-555-0199", "", "+14155550199"), ("jo@example.org (12)", "jo@example.org (12)", ""),
            ("jo@example.org\u{200B}", "", ""), ("\u{FEFF}jo@example.org", "", ""),
            ("jo@example.org (work)", "", ""), ("mailto:jo@example.org", "", ""),
            ("jo@example.org; ann@example.org", "", ""), ("\"Doe, Jo\" <jo@example.org>", "", ""),
        ])
    func emails(cell: String, notes: String, phone: String) throws {
        let quoted = cell.hasPrefix("\"") && cell.hasSuffix("\"") ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
        let row = try #require(try importContacts("Name,Email\nKim Ray,\(quoted)\n").rows.first)
        #expect(row["email"] == "jo@example.org")
        #expect((row["notes"] ?? "") == notes)
        #expect((row["phone"] ?? "") == phone)
        #expect(row["family_name"] == "Ray")
    }

    @Test("uses the name before an address if the contact has no other")
    func displayName() throws {
        let row = try #require(try importContacts("Name,Email\n,Jo Doe <jo@example.org>\n").rows.first)
        #expect(row["given_name"] == "Jo")
        #expect(row["family_name"] == "Doe")
    }

    @Test(
        "keeps words beside a number as a note unless they are its label",
        arguments: [
            ("415-555-0123 (do not call)", "415-555-0123 (do not call)"),
            ("415-555-0123 - ask for Jo", "415-555-0123 - ask for Jo"),
            ("Sarah's mobile 415-555-0123", "Sarah's mobile 415-555-0123"),
            ("cell: 415-555-0123", ""), ("415-555-0123 (home)", ""), ("Tel. 415-555-0123", ""),
            ("(415)\u{A0}555\u{2011}0123", ""),
        ])
    func phones(cell: String, notes: String) throws {
        let row = try #require(try importContacts("Name,Phone\nKim Ray,\(cell)\n").rows.first)
        #expect(row["phone"] == "+14155550123")
        #expect((row["notes"] ?? "") == notes)
    }

    @Test(
        "keeps a number that is a phone and a fax",
        arguments: ["Phone/fax 415-555-0123", "415-555-0123 (no fax)"])
    func alsoFax(cell: String) throws {
        let row = try #require(try importContacts("Name,Phone\nKim Ray,\(cell)\n").rows.first)
        #expect(row["phone"] == "+14155550123")
    }

    @Test(
        "a fax is a note and not a phone number",
        arguments: ["415-555-0123 fax", "Fax: 415-555-0123", "Work fax 415-555-0123"])
    func fax(cell: String) throws {
        let row = try #require(try importContacts("Name,Phone\nKim Ray,\(cell)\n").rows.first)
        #expect(row["phone"] == nil)
        #expect(row["notes"] == cell)
    }

    @Test("recognizes a fax by Google's label", arguments: ["Label", "Type"])
    func labelledFax(word: String) throws {
        let row = try #require(
            try importContacts(
                """
                Name,Phone 1 - \(word),Phone 1 - Value,Phone 2 - \(word),Phone 2 - Value
                Kim Ray,Work Fax,415-555-0123,Mobile,415-555-0124

                """
            ).rows.first)
        #expect(row["phone"] == "+14155550124")
        #expect(row["other_phones"] == nil)
        #expect(row["notes"] == "Fax: 415-555-0123")
    }

    @Test("reads Fresha's numbers without a plus sign")
    func withoutPlus() throws {
        let row = try #require(
            try importContacts(
                "Client ID,First Name,Blocked,Accepts Marketing,Mobile Number,Referral Source\n1,Kim,No,Yes,447700900123,\n"
            ).rows.first)
        #expect(row["phone"] == "+447700900123")
    }

    @Test("does not write to an address that Mailchimp removed because it bounced")
    func cleaned() throws {
        let row = try #require(
            try importContacts(
                "Email Address,First Name,MEMBER_RATING,CLEAN_TIME\njo@example.org,Jo,2,2026-01-02 10:00:00\n"
            ).rows.first)
        #expect(row["do_not_contact"] == "email bounced")
    }
}
