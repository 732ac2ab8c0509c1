import Testing

/// Cases in the manner of the Mustache spec's module `interpolation`, for plain text.
@Suite struct InterpolationTests {
    @Test("Text without tags stays as it is")
    func plainText() throws {
        #expect(try letter("Hello from {Mustache}!\n") == "Hello from {Mustache}!\n")
    }

    @Test(
        "A tag shows the cell of its column, nothing being escaped",
        arguments: [
            "Dear {{given_name}}!", "Dear {{{given_name}}}!", "Dear {{&given_name}}!", "Dear {{ given_name }}!",
            "Dear {{{ given_name }}}!", "Dear {{& given_name }}!", "Dear {{\tgiven_name\t}}!",
        ])
    func field(template: String) throws {
        #expect(try letter(template, ["given_name": "& \" < >"]) == "Dear & \" < >!\n")
    }

    @Test("White space around a tag stays")
    func surroundingWhiteSpace() throws {
        #expect(try letter("| {{given_name}} |\n", ["given_name": "---"]) == "| --- |\n")
        #expect(try letter("  {{given_name}}\n", ["given_name": "---"]) == "  ---\n")
    }

    @Test("A column may have blanks, accents and capitals in its name")
    func columnNames() throws {
        #expect(try letter("{{E-mail 1 - Value}}/{{Prénom}}", ["E-mail 1 - Value": "a", "Prénom": "b"]) == "a/b\n")
    }

    @Test("A point is part of a column's name: cells have nothing in them to go down to")
    func dottedNames() throws {
        #expect(try letter("{{owner.name}}", ["owner.name": "Ana"]) == "Ana\n")
        #expect(complaint("Dear {{given_name.first}}").hasPrefix("letter.txt:1:6: there is no field"))
    }

    @Test("Every cell is text: zeros and dates stay as they are")
    func cellsAreText() throws {
        #expect(try letter("{{postal_code}} {{npi}}", ["postal_code": "02139", "npi": "1e9"]) == "02139 1e9\n")
    }

    @Test("Columns of the contract that the list lacks are blank")
    func missingColumns() throws {
        #expect(try letter("I ({{website}}{{likely_high}}) am here.") == "I () am here.\n")
    }

    @Test("A letter without a line end gets one, and blank lines at its top go")
    func ends() throws {
        #expect(try letter("\n{{street}}\n\nDear {{salutation}}") == "Dear Colleague\n")
    }

    @Test("The date of the letter stands in words")
    func date() throws {
        #expect(try letter("{{date}}") == "November 23, 2026\n")
    }

    @Test("Windows line ends and a byte order mark do no harm")
    func windows() throws {
        #expect(
            try letter("\u{FEFF}Dear {{given_name}},\r\n{{city}}\r\nHello\r\n", ["given_name": "Ana"])
                == "Dear Ana,\r\nHello\r\n")
    }
}

@Suite struct CommentAndDelimiterTests {
    @Test(
        "Comments leave nothing behind",
        arguments: [
            ("12345{{! Comment Block! }}67890", "1234567890\n"),
            ("12345{{!\n  several\n  lines\n}}67890\n", "1234567890\n"),
            ("Begin.\n{{! alone }}\nEnd.\n", "Begin.\nEnd.\n"),
            ("Begin.\n  {{! indented }}\nEnd.\n", "Begin.\nEnd.\n"),
            ("|\r\n{{! alone }}\r\n|", "|\r\n|\n"),
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
            ("|\r\n{{= @ @ =}}\r\n|", "|\r\n|\n"),
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
