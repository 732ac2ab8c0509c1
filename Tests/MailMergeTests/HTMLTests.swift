import Diagnostics
import MailMerge
import Testing

@Suite struct HTMLTests {
    /// The markup of a text template, without the markup around every letter.
    private func markup(
        _ template: String, _ cells: Cells = [:], partials: [String: String] = [:]
    ) throws(Diagnostic) -> String {
        let text = try letter(template, cells, partials: partials, format: .html)
        return text.replacing("<article class=\"letter\">\n", with: "").replacing("</article>\n", with: "")
    }

    @Test(
        "A text template becomes paragraphs, lists and lines",
        arguments: [
            ("one\n\ntwo", "<p>one\n</p>\n\n<p>two\n</p>\n"),
            ("Ann Lee\n1 Elm St", "<pre>\nAnn Lee\n1 Elm St\n</pre>\n"),
            (
                "A line that is long enough to be broken by hand somewhere\nand its rest",
                "<p>A line that is long enough to be broken by hand somewhere\nand its rest\n</p>\n"
            ),
            ("  - one\n    more\n  - two", "<ul>\n<li>one\nmore\n<li>two\n</ul>\n"),
            (
                "  Who    you\n         all\n  When   now",
                "<dl>\n<dt>Who</dt><dd>you\nall\n<dt>When</dt><dd>now\n</dl>\n"
            ),
            ("1 < 2 & \"x\"", "<p>1 &lt; 2 &amp; &quot;x&quot;\n</p>\n"),
            ("{{#city}}\nin {{city}}\n{{/city}}\n\nbye", "<p>bye\n</p>\n"),
            ("{{#city}}\nin {{city}}\n{{/city}}\nbye", "<pre>\nbye\n</pre>\n"),
            ("{{#given_name}}\nhi\n{{/given_name}}", "<p>hi\n</p>\n"),
            ("{{=<% %>=}}\n<% given_name %>", "<p>&lt;b&gt;\n</p>\n"),
        ])
    func paragraphs(template: String, expected: String) throws {
        #expect(try markup(template, ["given_name": "<b>"]) == expected)
    }

    @Test(
        "A value is escaped in HTML, unless an HTML template asks for it unescaped",
        arguments: [
            ("{{given_name}}", "<p>&lt;b&gt; &amp; &#39;&quot;\n</p>\n"),
            ("{{{given_name}}}", "<p>&lt;b&gt; &amp; &#39;&quot;\n</p>\n"),
            ("{{given_name | lower}}", "<p>&lt;b&gt; &amp; &#39;&quot;\n</p>\n"),
            ("{{> escaped}}", "&lt;b&gt; &amp; &#39;&quot;\n"), ("{{> plain}}", "<b> & '\"\n"),
        ])
    func escaping(template: String, expected: String) throws {
        let partials = ["escaped.html": "{{given_name}}\n", "plain.html": "{{{given_name}}}\n"]
        #expect(try markup(template, ["given_name": "<b> & '\""], partials: partials) == expected)
    }

    @Test(
        "A section inside a paragraph stays inside it, and one around several paragraphs stays around them",
        arguments: [
            (
                "This is a paragraph of letters and words, says\n{{#city}}\nsomebody in {{city}},\n{{/city}}\n{{^city}}\n"
                    + "nobody,\n{{/city}}\nand it goes on below.",
                "<p>This is a paragraph of letters and words, says\nsomebody in Napa,\nand it goes on below.\n</p>\n",
                "<p>This is a paragraph of letters and words, says\nnobody,\nand it goes on below.\n</p>\n"
            ),
            (
                "One paragraph.\n{{#city}}\n\nAnd another.\n{{/city}}\n\nThe last.",
                "<p>One paragraph.\n</p>\n\n<p>And another.\n</p>\n\n<p>The last.\n</p>\n",
                "<p>One paragraph.\n</p>\n\n<p>The last.\n</p>\n"
            ),
            ("{{#city}}\n  - one\n  - two\n{{/city}}", "<ul>\n<li>one\n<li>two\n</ul>\n", nil),
            (
                "  - one\n{{#city}}\n  - two\n{{/city}}\n  - three", "<ul>\n<li>one\n<li>two\n<li>three\n</ul>\n",
                "<ul>\n<li>one\n<li>three\n</ul>\n"
            ),
            (
                "One paragraph of {{#city}}letters\nand words\n{{> top}}\n{{/city}}\nHere.",
                "<pre>\nOne paragraph of letters\nand words\n</pre>\n<h1>top</h1>\n<p>Here.\n</p>\n", nil
            ),
            (
                "{{! one }}\nThe only line{{! two\nthree }} there is.\n{{! four }}",
                "<p>The only line there is.\n</p>\n", nil
            ),
        ])
    func sections(template: String, open: String, shut: String?) throws {
        let partials = ["top.html": "<h1>top</h1>\n"]
        #expect(try markup(template, ["city": "Napa"], partials: partials) == open)
        if let shut { #expect(try markup(template, partials: partials) == shut) }
    }

    @Test("An {{else}} stands between paragraphs when its section opened in an earlier one", arguments: ["", "Napa"])
    func otherwiseInLaterParagraph(city: String) throws {
        let template =
            "{{#city}}\nOne, which is long enough not to be an address.\n\nTwo, also of that length, "
            + "is where it ends.\n{{else}}\nThree, which is for those who have no city.\n{{/city}}\n\nEnd."
        let text = try letter(template, ["given_name": "Ann", "city": city], format: .html)
        #expect(text.components(separatedBy: "<p>").count == text.components(separatedBy: "</p>").count)
        #expect(text.contains("<p>Three") == city.isEmpty && text.contains("<p>Two") == !city.isEmpty)
    }

    @Test("A value of several lines keeps them in HTML")
    func lines() throws {
        let cells: Cells = ["notes": "one\ntwo", "full_name": "Ann Lee", "street": "1 Elm St", "city": "Elm Bay"]
        #expect(
            try markup("A long line that goes before the notes: {{notes}}", cells).hasSuffix(": one<br>two\n</p>\n"))
        #expect(try markup("{{address_block}}", cells) == "<p>Ann Lee<br>1 Elm St<br>Elm Bay\n</p>\n")
        #expect(try markup("{{address_block | upper}}", cells).contains("ANN LEE<br>1 ELM ST"))
        #expect(try letter("{{address_block}}", cells) == "Ann Lee\n1 Elm St\nElm Bay\n")
    }

    @Test(
        "Delimiters that HTML uses do not damage the markup",
        arguments: [
            ("{{=< >=}}\nto <given_name>\n\nbye", "<p>to x\n</p>\n\n<p>bye\n</p>\n"),
            ("{{=& ;=}}\nto &given_name; and more < less", "<p>to x and more &lt; less\n</p>\n"),
            ("{{=p p=}}\n{{given_name}} is pgiven_namep", "<p>{{given_name}} is x\n</p>\n"),
            ("{{given_name}} {{=| |=}}{{ |#given_name||given_name| }}|/given_name|", "<p>x {{ x }}\n</p>\n"),
        ])
    func delimiters(template: String, expected: String) throws {
        #expect(try markup(template, ["given_name": "x"]) == expected)
    }

    @Test("An HTML partial takes precedence over a text partial, only in HTML")
    func partials() throws {
        let partials = ["top.html": "<h1>top</h1>\n", "top.txt": "TOP\n"]
        #expect(try markup("{{> top}}", partials: partials) == "<h1>top</h1>\n")
        #expect(try letter("{{> top}}", partials: partials) == "TOP\n")
    }

    @Test("An error in a text template is reported with its place there")
    func places() {
        for (template, place) in [("a & b\n\n  - c & {{citty}}", "3:9"), ("{{citty}}", "1:1"), ("Oh {{#city}}", "1:4")]
        {
            #expect {
                try markup(template)
            } throws: { error in
                (error as? Diagnostic).map(told)?.hasPrefix("letter.txt:\(place): ") == true
            }
        }
    }
}
