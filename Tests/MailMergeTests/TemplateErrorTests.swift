import Bytes
import CSV
import Diagnostics
import MailMerge
import Testing
import Text

/// Rules that leave unknown names blank.
private let lenientRules: MailMerge.Rules = {
    var rules = MailMerge.Rules()
    rules.isLenient = true
    return rules
}()

@Suite struct TemplateErrorTests {
    @Test(
        "An unknown name is an error with its place and the nearest name",
        arguments: [
            (
                "Dear\n  é {{given_nme}},",
                "letter.txt:2:5: unknown field \"given_nme\"; did you mean {{given_name}}?"
            ),
            (
                "{{#opted_in_to_newsletter}}x{{/opted_in_to_newsletter}}",
                "letter.txt:1:1: unknown field \"opted_in_to_newsletter\"; the fields are the columns of the list, "
                    + "salutation, greeting, full_name, address_block, date and the names in the sender file"
            ),
            ("a\r\nb {{^Citty}}{{/Citty}}", "letter.txt:2:3: unknown field \"Citty\"; did you mean {{city}}?"),
            (
                "{{Favourite tee}}",
                "letter.txt:1:1: unknown field \"Favourite tee\"; did you mean {{Favourite tea}}?"
            ),
            ("{{}}", "letter.txt:1:1: the tag has no field name; write it like {{given_name}}"),
            ("{{.}}", "letter.txt:1:1: {{.}} is the field of the section around it, but no section is open here"),
        ])
    func unknownField(template: String, expected: String) {
        #expect(complaint(template, ["Favourite tea": "mint"]) == expected)
    }

    @Test(
        "Another program's name for a field is reported with ours",
        arguments: [
            ("first_name", "given_name"), ("Last Name", "family_name"), ("company", "organization"),
            ("zip", "postal_code"), ("State", "region"), ("name", "full_name"), ("address", "address_block"),
        ])
    func usualNames(name: String, meant: String) {
        #expect(
            complaint("{{\(name)}}") == "letter.txt:1:1: unknown field \"\(name)\"; did you mean {{\(meant)}}?")
    }

    @Test("An error in a partial is reported with its place in the partial")
    func inPartial() {
        let partials = ["letterhead": "{{! top }}\n\n {{organisation}}"]
        #expect(
            complaint("{{> letterhead}}", partials: partials)
                == "letterhead.txt:3:2: unknown field \"organisation\"; did you mean {{organization}}?")
        #expect(
            complaint("x\n{{> leterhead}}", partials: partials)
                == "letter.txt:2:1: unknown partial \"leterhead\"; did you mean {{> letterhead}}?")
    }

    @Test(
        "A tag must be closed on its line",
        arguments: [
            ("Dear {{given_name,\nHello {{city}}", 6), ("Dear {{given_name}, {{city}}", 6), ("{{", 1),
            ("a{{{city}}b", 2),
            ("{{! never\nends", 1), ("{{#", 1), ("x {{=<% %>}}", 3), ("{{= =\n=}}", 1),
        ])
    func notClosed(template: String, column: Int) {
        #expect(
            complaint(template) == "letter.txt:1:\(column): the tag is not closed; end it with }} on the same line")
    }

    @Test(
        "Sections must open and close in pairs, in one file",
        arguments: [
            (
                "a {{#city}}\nb",
                "letter.txt:1:3: the section \"city\" is not closed; add {{/city}} at its end"
            ),
            (
                "a\n{{/city}}",
                "letter.txt:2:1: {{/city}} closes a section that is not open; delete it, or open the section with "
                    + "{{#city}}"
            ),
            (
                "{{#city}}{{#street}}{{/city}}{{/street}}",
                "letter.txt:1:21: {{/city}} comes before the end of the section \"street\"; close that section first, with "
                    + "{{/street}}"
            ),
            (
                "{{#city}}{{> closes}}",
                "closes.txt:1:1: {{/city}} closes a section that is not open; delete it, or open the section with "
                    + "{{#city}}"
            ),
        ])
    func sections(template: String, expected: String) {
        #expect(complaint(template, partials: ["closes": "{{/city}}"]) == expected)
    }

    @Test("An invalid delimiter change is refused", arguments: ["{{=x=}}", "{{= a b c =}}", "{{==}}", "{{= a= b =}}"])
    func delimiters(template: String) {
        #expect(complaint(template).hasPrefix("letter.txt:1:1: a delimiter change needs two delimiters"))
    }

    @Test("A template that is not UTF-8 is refused with the place")
    func encoding() {
        #expect {
            try SourceText(name: "latin1.txt", bytes: Array("Hi\nAndr".utf8) + [0xE9, 0x20])
        } throws: { error in
            (error as? Diagnostic).map(told)
                == "latin1.txt:2:5: this is not UTF-8 text; save it as plain text in UTF-8"
        }
    }

    @Test("Half a megabyte of tags compiles quickly")
    func large() throws {
        let template = String(repeating: "{{#city}}{{given_name}} {{/city}}{ {\n", count: 14_000)
        #expect(try letter(template, ["city": "Napa", "given_name": "A"]).hasPrefix("A { {\nA { {\n"))
    }

    @Test("A lenient run treats unknown names as blank, with one warning each")
    func lenient() throws {
        let files = [
            "letter.txt": "a{{ctiy}}b{{#strete}}c{{/strete}}\n{{> foot}}{{> foot}}{{> nothing}}{{city | uper | lower}}",
            "foot.txt": "{{sender_name}}",
        ]
        var reader = try Reader(MemorySource("given_name,city\nAna,NAPA\n"), name: "contacts.csv")
        var merge = try MailMerge(
            header: reader.header, listName: "contacts.csv", folder: folder(files),
            choice: .one(fileName: "letter.txt"),
            sender: nil, date: .init(dayNumber: 0), format: .text, rules: lenientRules)
        #expect(
            merge.warnings.map(\.message) == [
                "unknown field \"ctiy\"", "unknown field \"strete\"", "unknown field \"sender_name\"",
                "unknown partial \"nothing\"", "unknown filter \"uper\"",
            ])
        #expect(merge.warnings.allSatisfy { $0.severity == .warning && $0.line != nil })
        guard case .record(let record) = try reader.next() else {
            Issue.record("no contact")
            return
        }
        #expect(try String(decoding: merge.letter(for: record).bytes, as: UTF8.self) == "ab\n")
    }

    @Test("A lenient run reports the first hundred unknown names and counts the rest")
    func lenientAtLength() throws {
        let text = (0..<20_000).map { "{{unheard_of_\($0)}}" }.joined()
        let header = Header(["given_name"])
        let merge = try MailMerge(
            header: header, listName: "contacts.csv", folder: folder(["letter.txt": text]),
            choice: .one(fileName: "letter.txt"), sender: nil, date: .init(dayNumber: 0), format: .text,
            rules: lenientRules
        )
        #expect(merge.warnings.count == 101)
        #expect(merge.warnings.last?.message == "19900 more unknown names were left blank")
    }

    @Test("A very long delimiter is refused")
    func longDelimiter() {
        let long = String(repeating: "<", count: 17)
        #expect(
            complaint("{{=\(long) >=}}")
                == "letter.txt:1:1: a delimiter is longer than 16 bytes; write it like {{=<% %>=}}")
    }

    @Test("A list without name columns is refused")
    func otherList() {
        #expect {
            try merge(["booking_id", "client_name"], [["1", "Ana"]], folder(["letter.txt": "Hello"]))
        } throws: { error in
            (error as? Diagnostic)?.message
                == "the list has no column that names a recipient, such as given_name or organization"
        }
    }
}
