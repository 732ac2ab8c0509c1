import Testing

/// Cases like those of the Mustache spec's module `partials`.
@Suite struct PartialTests {
    @Test("A partial replaces its tag and sees the same fields")
    func inclusion() throws {
        #expect(try letter("\"{{> p}}\"", ["city": "Napa"], partials: ["p": "*{{city}}*"]) == "\"*Napa*\"\n")
        #expect(try letter("|{{>p}}|", partials: ["p": ">"]) == "|>|\n")
        #expect(try letter("{{#city}}{{> p}}{{/city}}", ["city": "Napa"], partials: ["p": "{{.}}"]) == "Napa\n")
    }

    @Test(
        "A partial alone on its line is indented like its tag and replaces the line",
        arguments: [
            ("\\\n {{> p}}\n/\n", "|\n{{city}}\n|\n", "\\\n |\n Napa\n |\n/\n"),
            ("|\r\n{{> p}}\r\n|", ">", "|\n>|\n"),
            ("  {{> p}}\n>", ">\n>", "  >\n  >>\n"),
            (">\n  {{> p}}", ">\n>", ">\n  >\n  >\n"),
            ("| {{> p}} |", "\t|\t", "| \t|\t |\n"),
            ("  {{city}}  {{> p}}\n", ">\n>", "  Napa  >\n>\n"),
            (" {{> p}}\n", "{{#city}}\na\n\nb\n{{/city}}\n", " a\n\n b\n"),
        ])
    func indentation(template: String, partial: String, expected: String) throws {
        #expect(try letter(template, ["city": "Napa"], partials: ["p": partial]) == expected)
    }

    @Test("Only template lines are indented, not lines inside a cell")
    func cellsAreNotIndented() throws {
        let text = try letter("\\\n {{>p}}\n/\n", ["notes": "<\n->"], partials: ["p": "|\n{{{notes}}}\n|\n"])
        #expect(text == "\\\n |\n <\n->\n |\n/\n")
    }

    @Test("Partials nest, and their indentation adds up")
    func nesting() throws {
        let partials = ["outer": "(\n {{> inner}}\n)\n", "inner": "a\nb\n"]
        #expect(try letter(" {{> outer}}\n", partials: partials) == " (\n  a\n  b\n )\n")
    }

    @Test("A partial that includes itself is an error, not a crash")
    func recursion() {
        #expect(
            complaint("{{> a}}", partials: ["a": "x\n{{> b}}", "b": " {{> a}}"])
                == "b.txt:1:2: the partial \"a\" includes itself; delete this {{> a}}")
        #expect(
            complaint("{{> letter}}")
                == "letter.txt:1:1: the partial \"letter\" includes itself; delete this {{> letter}}")
    }

    @Test("Partials that double at every level are stopped")
    func explosion() {
        var partials = ["p30": "{{! }}"]
        for level in 0..<30 { partials["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
        #expect(
            complaint("{{> p0}}", partials: partials).hasSuffix("the template and its partials are larger than 32 MB"))
    }

    @Test("The nesting depth of partials is limited")
    func depth() {
        var partials = ["p100": ""]
        for level in 0..<100 { partials["p\(level)"] = "{{> p\(level + 1)}}" }
        #expect(
            complaint("{{> p0}}", partials: partials) == "p31.txt:1:1: partials are nested more than 32 deep")
    }

    @Test("A partial cannot leave its folder", arguments: ["../letter", "/etc/passwd", "sub/letter", ""])
    func paths(name: String) {
        #expect(complaint("{{> \(name)}}").hasPrefix("letter.txt:1:1: unknown partial \"\(name)\""))
    }
}
