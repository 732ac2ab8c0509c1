import Testing

/// Cases in the manner of the Mustache spec's modules `sections` and `inverted`, a section being a test for a field
/// that is not blank.
@Suite struct SectionTests {
    private let yes: Cells = ["given_name": "Ana", "city": "Napa"]

    @Test("A section is there if its field is not blank, an inverted one if it is")
    func presence() throws {
        let template = "{{#city}}in {{city}}{{/city}}{{^city}}somewhere{{/city}}"
        #expect(try letter(template, yes) == "in Napa\n")
        #expect(try letter(template, ["city": ""]) == "somewhere\n")
        #expect(try letter(template, ["city": " \u{A0}\t"]) == "somewhere\n")
    }

    @Test(
        "A zero and false shut a section as a blank does, and stay what they are elsewhere",
        arguments: ["0", "0.0", "0.00", "false", "FALSE"])
    func falseValues(cell: String) throws {
        #expect(
            try letter("{{#city}}in{{/city}}{{^city}}not in{{/city}} {{city}}", ["city": cell]) == "not in \(cell)\n")
    }

    @Test(
        "Other words and numbers open a section, the code of Norway too",
        arguments: ["NO", "no", "0.5", "00", "0 Elm St", "-1", "falsely", "f"])
    func trueValues(cell: String) throws {
        #expect(try letter("{{#city}}{{city}}{{/city}}", ["city": cell]) == cell + "\n")
    }

    @Test("The point is the field of the section around it")
    func implicitField() throws {
        #expect(try letter("{{#city}}({{.}}{{^street}}, {{.}}{{/street}}){{/city}}", yes) == "(Napa, Napa)\n")
    }

    @Test("Sections nest, and the same one may follow itself")
    func nesting() throws {
        let template = "| A {{#city}}B {{#given_name}}C{{/given_name}} D{{/city}} E {{#city}}F{{/city}} |"
        #expect(try letter(template, yes) == "| A B C D E F |\n")
        #expect(try letter(template, ["city": "Napa"]) == "| A B  D E F |\n")
        #expect(try letter(template) == "| A  E  |\n")
    }

    @Test(
        "A section tag alone on its line takes the line with it",
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
        "A line whose fields are all blank is left out, whatever blanks stand around them",
        arguments: ["{{street}}", "  {{street}}\t", "{{street}}{{website}}", "{{#street}}, {{street}}{{/street}}"])
    func blankLine(line: String) throws {
        #expect(try letter("one\n\(line)\ntwo\n") == "one\ntwo\n")
    }

    @Test("A line with a word or a mark on it stays", arguments: ["Phone:", ".", "\u{A0}"])
    func visible(word: String) throws {
        #expect(try letter("one\n\(word){{street}}\ntwo\n") == "one\n\(word)\ntwo\n")
    }

    @Test("Blank lines that the template itself has stay")
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

    @Test("The rule holds inside an indented partial")
    func partial() throws {
        let partials = ["address": "{{street}}\n{{city}}\n"]
        #expect(try letter("To:\n  {{> address}}\n--", ["city": "Napa"], partials: partials) == "To:\n  Napa\n--\n")
    }

    @Test("A blank field on a line that began with a word does not take the word along")
    func acrossLines() throws {
        #expect(try letter("a{{#street}}\nb\n{{/street}}\n{{website}}\nc\n") == "a\nc\n")
    }
}
