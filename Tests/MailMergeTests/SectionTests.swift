import Testing

/// Cases like those of the Mustache spec's modules `sections` and `inverted`; a section tests whether a field is not
/// blank.
@Suite struct SectionTests {
    private let yes: Cells = ["given_name": "Ana", "city": "Napa"]

    @Test("A section appears if its field is not blank, an inverted one if it is")
    func presence() throws {
        let template = "{{#city}}in {{city}}{{/city}}{{^city}}somewhere{{/city}}"
        #expect(try letter(template, yes) == "in Napa\n")
        #expect(try letter(template, ["city": ""]) == "somewhere\n")
        #expect(try letter(template, ["city": " \u{A0}\t"]) == "somewhere\n")
    }

    @Test(
        "Zero and false close a section like a blank, and are unchanged elsewhere",
        arguments: ["0", "0.0", "0.00", "false", "FALSE"])
    func falseValues(cell: String) throws {
        #expect(
            try letter("{{#city}}in{{/city}}{{^city}}not in{{/city}} {{city}}", ["city": cell]) == "not in \(cell)\n")
    }

    @Test(
        "Other words and numbers open a section, even the code of Norway",
        arguments: ["NO", "no", "0.5", "00", "0 Elm St", "-1", "falsely", "f"])
    func trueValues(cell: String) throws {
        #expect(try letter("{{#city}}{{city}}{{/city}}", ["city": cell]) == cell + "\n")
    }

    @Test("A dot is the field of the section around it")
    func implicitField() throws {
        #expect(try letter("{{#city}}({{.}}{{^street}}, {{.}}{{/street}}){{/city}}", yes) == "(Napa, Napa)\n")
    }

    @Test("Sections nest and repeat")
    func nesting() throws {
        let template = "| A {{#city}}B {{#given_name}}C{{/given_name}} D{{/city}} E {{#city}}F{{/city}} |"
        #expect(try letter(template, yes) == "| A B C D E F |\n")
        #expect(try letter(template, ["city": "Napa"]) == "| A B  D E F |\n")
        #expect(try letter(template) == "| A  E  |\n")
    }

    @Test(
        "A section tag alone on its line removes the line",
        arguments: [
            ("| This Is\n{{#city}}\n|\n{{/city}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
            ("| This Is\n  {{#city}}\n|\n  {{/city}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
            ("|\r\n{{#city}}\r\n{{/city}}\r\n|", "|\n|\n"),
            ("  {{#city}}\n#{{/city}}\n/", "#\n/\n"),
            ("#{{#city}}\n/\n  {{/city}}", "#\n/\n"),
            (" | {{#city}}\t|\t{{/city}} | \n", " | \t|\t | \n"),
            (" | {{#city}} {{! Important }}\n {{/city}} | \n", " |  \n  | \n"),
            (" {{#city}}YES{{/city}}\n {{#city}}GOOD{{/city}}\n", " YES\n GOOD\n"),
            ("|{{# city }}={{/ city }}|", "|=|\n"),
            ("| This Is\n{{^street}}\n|\n{{/street}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
            (" | {{^street}} {{! Important }}\n {{/street}} | \n", " |  \n  | \n"),
            ("^{{^street}}\n/\n  {{/street}}", "^\n/\n"),
            ("  {{^street}}\n^{{/street}}\n/", "^\n/\n"),
            ("|{{#street}}\nnot\nhere\n{{/street}}|", "||\n"),
            ("|{{^ street }}={{/ street }}|", "|=|\n"),
            (" {{^street}}NO{{/street}}\n {{^city}}WAY{{/city}}\n", " NO\n"),
            ("|\r\n{{^street}}\r\n{{/street}}\r\n|", "|\n|\n"),
            ("one\n{{#city}}\n{{#given_name}}\ntwo\n{{/given_name}}\n{{/city}}\nthree\n", "one\ntwo\nthree\n"),
            (
                "{{#city}}\none\n{{^street}}\ntwo\n{{/street}}\n{{#street}}\nthree\n{{/street}}\n{{/city}}\n",
                "one\ntwo\n"
            ),
        ])
    func standalone(template: String, expected: String) throws {
        #expect(try letter(template, yes) == expected)
    }
}

@Suite struct VanishingLineTests {
    @Test(
        "A line whose fields are all blank is omitted, with or without blanks around them",
        arguments: ["{{street}}", "  {{street}}\t", "{{street}}{{website}}", "{{#street}}, {{street}}{{/street}}"])
    func blankLine(line: String) throws {
        #expect(try letter("one\n\(line)\ntwo\n") == "one\ntwo\n")
    }

    @Test("A line with any visible text stays", arguments: ["Phone:", "1", "\u{A0}"])
    func visible(word: String) throws {
        #expect(try letter("one\n\(word){{street}}\ntwo\n") == "one\n\(word)\ntwo\n")
    }

    @Test("Blank lines of the template stay")
    func blankLinesOfTheTemplate() throws {
        #expect(try letter("one\n\n{{street}}\n\n \ntwo\n") == "one\n\n\n \ntwo\n")
    }

    @Test("An address has no gaps")
    func address() throws {
        let template = "{{full_name}}\n{{organization}}\n{{street}}\n{{city}}{{#region}}, {{region}}{{/region}}\n--\n"
        #expect(
            try letter(template, ["given_name": "Ana", "family_name": "Lopez", "city": "Napa"])
                == "Ana Lopez\nNapa\n--\n")
        #expect(try letter(template, ["street": "1 Main St"]) == "1 Main St\n--\n")
    }

    @Test("Blank lines disappear inside an indented partial, too")
    func partial() throws {
        let partials = ["address": "{{street}}\n{{city}}\n"]
        #expect(try letter("To:\n  {{> address}}\n--", ["city": "Napa"], partials: partials) == "To:\n  Napa\n--\n")
    }

    @Test("A blank field does not remove the text before it on its line")
    func acrossLines() throws {
        #expect(try letter("a{{#street}}\nb\n{{/street}}\n{{website}}\nc\n") == "a\nc\n")
    }
}
