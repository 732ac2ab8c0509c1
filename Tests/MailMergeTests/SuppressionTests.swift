import Contacts
import Diagnostics
import Testing
import Text

@testable import MailMerge

@Suite struct SuppressionTests {
    private func rules(_ suppressed: String) throws(Diagnostic) -> Audience.Rules {
        var rules = Audience.Rules()
        try rules.suppression.add(SourceText(name: "never.txt", bytes: Array(suppressed.utf8)))
        return rules
    }

    private func complaint(_ suppressed: String, _ list: String = AudienceTests.list) -> String {
        do throws(Diagnostic) {
            return "chosen: " + (try chosen(rules(suppressed), list))
        } catch {
            return told(error)
        }
    }

    @Test(
        "A contact on a suppression list gets no letter",
        arguments: [
            ("ANA@Example.org", "- b c - e"), ("cy@example.org", "a b - - e"), ("(707) 555-0102", "a - c - e"),
            ("7075550101", "- b c - e"), ("contact_id\nold-c", "a b - - e"), ("example.com", "a - - - e"),
            ("@example.net", "a b c - -"), ("clinic.example.org", "a b - - e"), ("ample.org", "a b c - e"),
            ("# a\n\n ed@example.net \r\n7075550102\n", "a - c - -"), ("id\nb\ne\n", "a - c - -"),
            ("contact_id,name\na,Ana\n,Nobody", "- b c - e"),
            ("Name,Email,Phone\n\"Ek, Jo\",bo@mail.example.com,\nX,,+1 707 555 0101", "- - c - e"),
            ("Email;Grund\nana@example.org;Wunsch", "- b c - e"), ("", "a b c - e"),
        ])
    func suppression(text: String, expected: String) throws {
        #expect(try chosen(rules(text)) == expected)
    }

    @Test(
        "A phone number matches in every spelling, with any extension",
        arguments: [
            "+17075550102;ext=12", "7075550102x12", "707-555-0102 ext. 4", "tel:+17075550102", "1 (707) 555 0102",
            "17075550102", "'7075550102", "Cell 707.555.0102", "7075550199 / 7075550102", "phone\n7075550102 x 9",
        ])
    func phones(text: String) throws {
        #expect(try chosen(rules(text)) == "a - c - e")
    }

    @Test(
        "A domain matches in every spelling",
        arguments: [
            "example.com", "EXAMPLE.COM.", "@example.com", "*@example.com", "*.example.com", "https://example.com/",
            "http://www.example.com/about?x=1", "example.com/", "www.example.com", "domain,reason\n@example.com,asked",
            "domain\n*.example.com", "domain,x\nhttps://example.com,1",
        ])
    func domains(text: String) throws {
        #expect(try chosen(rules(text)) == "a - - - e")
    }

    @Test("An id in the toolkit's own form needs no header, with or without a repetition number")
    func ownIdentifiers() throws {
        let list = "contact_id,given_name\nc0123456789abc,Ana\nc0123456789abc-2,Bo\nc0123456789abd,Cy\n"
        #expect(try chosen(rules("c0123456789abc-2"), list) == "c0123456789abc - c0123456789abd")
        #expect(try chosen(rules("c0123456789abc\nc0123456789abd"), list) == "- c0123456789abc-2 -")
    }

    @Test(
        "An unknown entry stops the run",
        arguments: [
            "Dom", "Ana Lopez", "bea[at]example.org", "ana@", "ana@example", "k-1047", "c012345678", "c0123456789abc-",
            "C0123456789ABC", "example", "*", "lead-7075550102", "7O7 555 0102", "1.2.3.com.4", "and/or.txt",
        ])
    func unknown(entry: String) {
        let hint = "write one on each line; list other ids below a first line contact_id"
        #expect(
            complaint("# asked\nana@example.org\n  \(entry)\n")
                == "never.txt:3:3: \"\(entry)\" is not an email address, phone number, domain or contact id; "
                + hint)
    }

    @Test(
        "Digits that are not a phone number stop the run, and so does a rounded number",
        arguments: [
            ("02079460018", "\"02079460018\" is not a US phone number"),
            ("12345", "\"12345\" is not a US phone number"),
            ("555-0101", "the phone number \"555-0101\" has no area code"),
            ("1.70756E+10", "\"1.70756E+10\" is a phone number rounded by a spreadsheet"),
            ("7075550102 / 12345678", "\"7075550102 / 12345678\" is not a US phone number"),
            ("ana\u{200B}@example.org", "\"ana\u{200B}@example.org\" contains an invisible character"),
        ])
    func numbers(entry: String, expected: String) {
        #expect(complaint(entry).hasPrefix("never.txt:1:1: \(expected)"), "\(complaint(entry))")
    }

    @Test(
        "An unreadable table stops the run",
        arguments: [
            (
                "First,Last\nAna,Lopez",
                "never.txt:1: the file has no column email, phone, contact_id or domain; name the columns in the first line, or "
                    + "write one entry a line"
            ),
            (
                "email,x\nana(at)example.org,",
                "never.txt:2: column \"email\": cannot read \"ana(at)example.org\"; correct it, or leave it blank"
            ),
            (
                "phone,Post\n7075550102,\n,bea@example.org",
                "never.txt:3: the known columns of this row are blank, but \"bea@example.org\" is in \"Post\"; "
                    + "rename the column to email, phone, contact_id or domain"
            ),
            (
                "id,Erreichbar\n,(707) 555-0102",
                "never.txt:2: the known columns of this row are blank, but \"(707) 555-0102\" is in "
                    + "\"Erreichbar\"; rename the column to email, phone, contact_id or domain"
            ),
            ("email\nana@example.org\n\"bo", "never.txt:3:1: a quote is opened but never closed"),
        ])
    func badTables(text: String, expected: String) {
        #expect(complaint(text) == expected)
    }

    @Test(
        "Columns are recognized by their usual names",
        arguments: [
            "phone,Mail\n,ana@example.org", "Email,Email 2\ndi@example.org,ana@example.org",
            "id,E-Mail-Adresse\n,ana@example.org", "Email Address,UNSUB_TIME\nANA@example.org,2026-11-01 10:00:00",
            "Mobile phone\n7075550101", "contact id,when\na,2026-11-01\n,2026-11-02",
        ])
    func columnNames(text: String) throws {
        #expect(try chosen(rules(text)) == "- b c - e")
    }

    @Test(
        "A list without a column needed for a match is refused",
        arguments: [
            ("ana@example.org", "email"), ("@example.org", "email"), ("7075550101", "phone"),
            ("contact_id\na", "contact_id"), ("email,phone\nana@example.org,\n,7075550101", "phone"),
        ])
    func missingColumns(text: String, column: String) {
        let others = ["contact_id", "email", "phone", "given_name"].filter { $0 != column }
        #expect(
            complaint(text, others.joined(separator: ",") + "\n,,Ana\n")
                == "contacts.csv:1: the list has no column \(column), which is needed to match the suppression list; "
                + "keep the column in the list, blank where unknown")
    }

    @Test(
        "One matching column of a row is enough",
        arguments: [
            "Email,Phone\nana@example.org,(707) 555-0199", "email,phone\nana@example.org,n/a",
            "email,phone\nana@example.org,555-0101", "id,email\n77,ana@example.org",
            "email,company,amount\nana@example.org,,\n,Amazon.com,1234567.00",
        ])
    func oneCellIsEnough(text: String) {
        let list = "contact_id,email,given_name\n77,bo@example.org,Bo\nx,ana@example.org,Ana\n"
        #expect(complaint(text, list) == "chosen: 77 -")
    }
}
