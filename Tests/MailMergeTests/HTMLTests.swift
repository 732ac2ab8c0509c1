import CSV
import MailMerge
import Testing

@Suite struct HTMLTests {
    /// The markup that a text template gives, without what is around every letter.
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
            ("{{#city}}\nin {{city}}\n{{/city}}\nbye", "<p>bye\n</p>\n"),
            ("{{#given_name}}\nhi\n{{/given_name}}", "<p>hi\n</p>\n"),
            ("{{=<% %>=}}\n<% given_name %>", "<p>&lt;b&gt;\n</p>\n"),
        ])
    func paragraphs(template: String, expected: String) throws {
        #expect(try markup(template, ["given_name": "<b>"]) == expected)
    }

    @Test(
        "A value is text in HTML whatever it holds, unless a template of HTML asks for it as it is",
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

    @Test("A partial of HTML goes before one of text for HTML, and only there")
    func partials() throws {
        let partials = ["top.html": "<h1>top</h1>\n", "top.txt": "TOP\n"]
        #expect(try markup("{{> top}}", partials: partials) == "<h1>top</h1>\n")
        #expect(try letter("{{> top}}", partials: partials) == "TOP\n")
    }

    @Test("An error in a text template is told with its place there")
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
