import Diagnostics
import MailMerge
import Testing

/// Cases like those of the Mustache spec's module `interpolation`, for plain text.
@Suite struct InterpolationTests {
    @Test("Text without tags is unchanged")
    func plainText() throws {
        #expect(try letter("Hello from {Mustache}!\n") == "Hello from {Mustache}!\n")
    }

    @Test(
        "A tag shows the cell of its column, unescaped",
        arguments: [
            "Dear {{given_name}}!", "Dear {{{given_name}}}!", "Dear {{&given_name}}!", "Dear {{ given_name }}!",
            "Dear {{{ given_name }}}!", "Dear {{& given_name }}!", "Dear {{\tgiven_name\t}}!",
        ])
    func field(template: String) throws {
        #expect(try letter(template, ["given_name": "& \" < >"]) == "Dear & \" < >!\n")
    }

    @Test("White space around a tag is kept")
    func surroundingWhiteSpace() throws {
        #expect(try letter("| {{given_name}} |\n", ["given_name": "---"]) == "| --- |\n")
        #expect(try letter("  {{given_name}}\n", ["given_name": "---"]) == "  ---\n")
    }

    @Test("A column name may have blanks, accents and capitals")
    func columnNames() throws {
        #expect(try letter("{{E-mail 1 - Value}}/{{Prénom}}", ["E-mail 1 - Value": "a", "Prénom": "b"]) == "a/b\n")
    }

    @Test("A dot is part of a column name: cells have no members")
    func dottedNames() throws {
        #expect(try letter("{{owner.name}}", ["owner.name": "Ana"]) == "Ana\n")
        #expect(complaint("Dear {{given_name.first}}").hasPrefix("letter.txt:1:6: unknown field"))
    }

    @Test("Every cell is text: zeros and dates are unchanged")
    func cellsAreText() throws {
        #expect(try letter("{{postal_code}} {{npi}}", ["postal_code": "02139", "npi": "1e9"]) == "02139 1e9\n")
    }

    @Test(
        "Contract columns that the list lacks are blank where the template handles that",
        arguments: [
            ("{{website | default \"none\"}}", "none"), ("{{website | lower | default \"none\"}}", "none"),
            (
                "{{#last_booking}}since {{last_booking | date}} {{rank}}{{/last_booking}}{{^last_booking}}new{{/last_booking}}",
                "new"
            ),
        ])
    func missingColumns(template: String, expected: String) throws {
        let results = try merge(["given_name"], [["Ana"]], folder(["letter.txt": template]))
        #expect(results.map(\.text) == [expected + "\n"])
    }

    @Test(
        "Elsewhere a contract column that the list lacks is an error",
        arguments: [
            ("Dear {{middle_name}},", "1:6", "middle_name"), ("{{^city}}\n{{city | upper}}{{/city}}", "2:1", "city"),
            ("{{#given_name}}{{rank}}{{/given_name}}", "1:16", "rank"), ("Subject: {{tags}}\n\nHi", "1:10", "tags"),
        ])
    func missingColumn(template: String, place: String, name: String) {
        #expect {
            try merge(["given_name"], [["Ana"]], folder(["letter.txt": template]))
        } throws: { error in
            (error as? Diagnostic).map(told)
                == "letter.txt:\(place): the list has no column \"\(name)\"; write {{\(name) | default \"...\"}}, or put "
                + "{{#\(name)}} and {{/\(name)}} around what needs it"
        }
    }

    @Test(
        "A letter that greets nobody is refused",
        arguments: [
            "Dear {{given_name}},", "Hi {{given_name}} {{family_name}}!", "  dear Dr. {{family_name}}:",
            "Dear {{given_name}}",
            "\n\nHello {{given_name}},\n\nyou", "Dear Mr. & Mrs. {{family_name}},", "Dear Frau {{family_name}},",
            "Dear Miss {{family_name}},", "Dear Sister {{family_name}},", "Sehr geehrte Frau Dr. {{family_name}},",
            "Estimada Dra. {{family_name}}:", "Chère Mme {{family_name}},",
        ])
    func noGreeting(template: String) throws {
        for format in [LetterFormat.text, .html, .mbox] {
            let text = try letter(
                "Subject: x\n\n" + template + "\nmore", ["email": "a@example.org"], format: format, isPersonal: true)
            #expect(text.hasPrefix("rejected: the letter greets nobody: \""))
        }
        #expect(try !letter(template, ["given_name": "Ana", "family_name": "Ek"]).hasPrefix("rejected"))
    }

    @Test(
        "A greeting that needs no name is not a fault",
        arguments: [
            "Dear Doctor,", "Dear Professor,", "Hello,", "Hi\n", "Hola,", "Guten Tag,", "Dear friends,", "Dearest,",
        ])
    func greetingWithoutName(template: String) throws {
        #expect(try letter(template + "\nmore", ["email": "a@example.org"]).hasPrefix(template))
    }

    @Test(
        "Placeholders of other programs are blank",
        arguments: ["None", "nan", "NaN", "NULL", "#N/A"])
    func placeholders(cell: String) throws {
        let cells: Cells = ["given_name": cell, "family_name": "Ek", "city": cell]
        #expect(try letter("Dear {{salutation}}{{#city}} of {{city}}{{/city}},", cells) == "Dear Colleague,\n")
        #expect(
            try letter("Dear {{given_name}},", cells) == "rejected: the letter greets nobody: \"Dear ,\"")
        #expect(try letter("Dear {{given_name}},", ["given_name": "Nan"]) == "Dear Nan,\n")
    }

    @Test("An empty letter is refused", arguments: [LetterFormat.text, .html])
    func empty(format: LetterFormat) throws {
        #expect(
            try letter("{{city}}\n\n{{street}}", format: format)
                == "rejected: the letter is empty: all of its fields are blank")
    }

    @Test("A letter ends with a line feed and has no blank lines at the top")
    func ends() throws {
        #expect(try letter("\n{{street}}\n\nDear {{salutation}}") == "Dear Colleague\n")
    }

    @Test("The date of the letter is in words")
    func date() throws {
        #expect(try letter("{{date}}") == "November 23, 2026\n")
    }

    @Test("A letter has uniform line ends and no byte order mark")
    func windows() throws {
        #expect(
            try letter(
                "\u{FEFF}Dear {{given_name}},\r\n{{city}}\r\nHello\r\n{{notes}}\r\n",
                ["given_name": "Ana", "notes": "one\r\ntwo"])
                == "Dear Ana,\nHello\none\ntwo\n")
    }
}

@Suite struct CommentAndDelimiterTests {
    @Test(
        "Comments disappear",
        arguments: [
            ("12345{{! Comment Block! }}67890", "1234567890\n"),
            ("12345{{!\n  several\n  lines\n}}67890\n", "1234567890\n"),
            ("Begin.\n{{! alone }}\nEnd.\n", "Begin.\nEnd.\n"),
            ("Begin.\n  {{! indented }}\nEnd.\n", "Begin.\nEnd.\n"),
            ("|\r\n{{! alone }}\r\n|", "|\n|\n"),
            ("!\n  {{! without a line end }}", "!\n"),
            ("Begin.\n{{!\nseveral lines\n}}\nEnd.\n", "Begin.\nEnd.\n"),
            ("  12 {{! 34 }}\n", "  12 \n"),
            ("{{! a }}{{! b }}x", "x\n"),
        ])
    func comments(template: String, expected: String) throws {
        #expect(try letter(template) == expected)
    }

    @Test(
        "Delimiters can be changed",
        arguments: [
            ("{{=<% %>=}}(<%given_name%>)", "(Hey!)\n"),
            ("({{=[ ]=}}[given_name])", "(Hey!)\n"),
            ("{{= | | =}}|#given_name|{{yes}}|/given_name|", "{{yes}}\n"),
            ("{{#given_name}}\n{{= | | =}}\n|given_name| {{x}}\n|= {{ }} =|\n{{/given_name}}\n", "Hey! {{x}}\n"),
            ("Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
            ("| {{=@ @=}} |", "|  |\n"),
            ("|\r\n{{= @ @ =}}\r\n|", "|\n|\n"),
            ("=\n  {{=@ @=}}", "=\n"),
            ("{{= @   @ =}}(@given_name@)", "(Hey!)\n"),
            ("{{=$ $=}}$^street$none$/street$", "none\n"),
            ("{{=<% %>=}}<%! a comment %><%{given_name}%><%&given_name%>", "Hey!Hey!\n"),
            ("{{=| |=}}{{ }}|={{ }}=|{{given_name}}", "{{ }}Hey!\n"),
            ("* {{given_name}} *\n{{=| |=}}\n* |given_name| *\n", "* Hey! *\n* Hey! *\n"),
        ])
    func delimiters(template: String, expected: String) throws {
        #expect(try letter(template, ["given_name": "Hey!"]) == expected)
    }

    @Test("A partial neither inherits changed delimiters nor passes them on")
    func delimitersOfPartials() throws {
        let text = try letter(
            "{{= | | =}}|> p|;{{given_name}};|given_name|", ["given_name": "x"],
            partials: ["p": "{{given_name}}{{=<% %>=}}<%given_name%>"])
        #expect(text == "xx;{{given_name}};x\n")
    }
}
