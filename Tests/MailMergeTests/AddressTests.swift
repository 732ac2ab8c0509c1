import Diagnostics
import Testing

@testable import MailMerge

@Suite struct AddressTests {
    private func block(_ cells: Cells, sender lines: String? = nil) throws(Diagnostic) -> String {
        try letter("{{address_block}}", cells, sender: lines.map { (lines) throws(Diagnostic) in try sender(lines) })
    }

    @Test(
        "A country is recognized by its code and its common names",
        arguments: [
            ("US", "Ely, CA 94904"), ("USA", "Ely, CA 94904"), ("U.S.A.", "Ely, CA 94904"), ("us", "Ely, CA 94904"),
            ("United States of America", "Ely, CA 94904"), ("", "Ely, CA 94904"),
            ("UK", "ELY\n94904\nUNITED KINGDOM"), ("U.K.", "ELY\n94904\nUNITED KINGDOM"),
            ("england", "ELY\n94904\nUNITED KINGDOM"), ("Scotland", "ELY\n94904\nUNITED KINGDOM"),
            ("Canada", "Ely CA  94904\nCANADA"), ("Australia", "ELY CA 94904\nAUSTRALIA"),
            ("Deutschland", "94904 Ely, CA\nGERMANY"), ("The Netherlands", "94904 Ely, CA\nNETHERLANDS"),
            ("ZZ", "94904 Ely, CA\nZZ"), ("Ruritania", "94904 Ely, CA\nRURITANIA"),
        ])
    func countries(country: String, expected: String) throws {
        let cells: Cells = ["city": "Ely", "region": "CA", "postal_code": "94904", "country": country]
        let text = try block(cells)
        #expect(text == expected + "\n")
    }

    @Test("The country appears only on letters to another country, however both are written")
    func senderCountry() throws {
        for own in ["UK", "United Kingdom", "gb", "England"] {
            let text = try block(["city": "Ely", "country": "Wales"], sender: "sender_name: N\nsender_country: \(own)")
            #expect(text == "ELY\n")
        }
        let text = try block(["city": "Ely", "country": "USA"], sender: "sender_name: N\nsender_country: UK")
        #expect(text == "Ely\nUNITED STATES\n")
    }

    @Test("A job title is left out of an address that would not fit the window")
    func jobTitle() throws {
        let street = String(repeating: "North ", count: 8)
        let cells: (String) -> Cells = {
            [
                "full_name": "Ann Lee", "given_name": "Ann", "job_title": "Owner", "organization": "Cove", "street": $0,
                "city": "Ely",
            ]
        }
        #expect(try block(cells("1 Elm St")) == "Ann Lee\nOwner\nCove\n1 Elm St\nEly\n")
        #expect(try block(cells(street + street)) == "Ann Lee\nCove\n\(street)\(street.dropLast())\nEly\n")
    }

    @Test(
        "An address is set as large as the window allows, and reported if nothing fits",
        arguments: [
            (5, "One line", AddressWindow.five), (6, "One line", .six), (7, "One line", .seven), (8, "One line", nil),
            (5, String(repeating: "word ", count: 9), .five), (3, String(repeating: "word ", count: 12), .six),
            (2, String(repeating: "W", count: 90), .seven), (3, String(repeating: "W", count: 100), nil),
            (0, "", .five),
        ])
    func window(count: Int, line: String, expected: AddressWindow?) {
        let block = Array(repeating: line, count: count).joined(separator: "\n")
        #expect(AddressWindow.fitting(Array(block.utf8)) == expected)
    }

    @Test(
        "Text takes the number of lines that its words need",
        arguments: [
            ("", 1), ("nnnnnnnn", 1), ("nnnn nnn", 1), ("nnnnn nnnnn", 2), ("nnnnnnnnn", 2), ("n nnnnnnnnn", 3),
            ("nnnnn-nnnnn", 2), ("éééé", 1), ("漢漢漢漢漢", 2), ("nnnn nnn    ", 1), ("nnnn nnnnn nnnn nnnnn", 4),
        ])
    func lines(text: String, expected: Int) {
        // Room for eight times the letter n.
        #expect(TextMeasure.lineCount(text.utf8, size: 10, width: 45) == expected)
    }

    @Test(
        "A letter with more text than a page is longer than a page",
        arguments: [
            ("<p>short</p>", false),
            (String(repeating: "<p>a line of text\nand another</p>", count: 32), false),
            (String(repeating: "<p>a line of text\nand another</p>", count: 34), true),
            ("<header class=\"letterhead\">" + String(repeating: "<p>x</p>", count: 60) + "</header><p>x</p>", false),
            ("<header></header>" + String(repeating: "<p>a line of text</p>", count: 24), true),
            ("<pre>" + String(repeating: "a line\n", count: 60) + "</pre>", true),
            ("<p>" + String(repeating: "a line<br>", count: 60) + "</p>", true),
            ("<p>" + String(repeating: "a line\n", count: 60) + "</p>", false),
            ("<dl>" + String(repeating: "<dt>a term</dt><dd>a definition\n", count: 30) + "</dl>", false),
            ("<p>" + String(repeating: "&amp;", count: 3000) + "</p>", false),
            ("<p>" + String(repeating: "&amp;", count: 5000) + "</p>", true), ("<p", false), ("<header", false),
        ])
    func pages(markup: String, expected: Bool) {
        #expect(PrintedLength.exceedsPage(Array(markup.utf8)) == expected)
    }
}
