import Testing

@testable import Printing

@Suite("Reading the HTML of a letter")
struct LetterTextTests {
    private func letter(_ html: String, address: String = "") -> LetterText {
        LetterText(html: html.utf8, address: address)
    }

    private func texts(_ html: String) -> [String] { letter(html).body.map(\.text.text) }

    @Test(
        "blanks collapse, paragraphs and line breaks stay, and references become characters",
        arguments: [
            ("<p>Dear  Ann,\n how</p>\n<p>are</p>", ["Dear Ann, how", "are"]),
            ("<p>One<br>two</p>", ["One\ntwo"]),
            ("<pre>\nA\n  B C\n</pre>", ["A\nB C"]),
            ("Fish &amp; chips &#8217; &#x2019; &lt;b&gt; &mdash;", ["Fish & chips ’ ’ <b> —"]),
            ("a < b & c &unknown; &#0; &#xD800;", ["a < b & c &unknown; &#0; &#xD800;"]),
            ("<p>open <p>next", ["open", "next"]),
            ("<!-- no --><p>yes</p><style>p { color: red }</style>", ["yes"]),
            ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", ["1 2", "3"]),
            ("<", ["<"]), ("", []), ("<p", ["<p"]), ("</p></p></div>", []),
        ])
    func text(html: String, expected: [String]) {
        #expect(texts(html).map { $0.replacing("   ", with: " ") } == expected)
    }

    @Test("bold and italic are stretches of the text")
    func styles() {
        let block = letter("<p>A <b>bold <i>word</i></b> é<em>!</em></p>").body[0]
        #expect(block.text.text == "A bold word é!")
        #expect(
            block.text.spans == [
                StyledText.Span(range: 2..<7, style: .bold), StyledText.Span(range: 7..<11, style: [.bold, .italic]),
                StyledText.Span(range: 14..<15, style: .italic),
            ])
    }

    @Test("lists have marks, and definitions their terms")
    func lists() {
        #expect(
            letter("<ul><li>a<li>b<ol><li>c</li></ol></ul><p>d").body.map(\.kind) == [
                .item(mark: "•", depth: 1), .item(mark: "•", depth: 1), .item(mark: "1.", depth: 2), .paragraph,
            ])
        let definitions = letter("<dl>\n<dt>Aim</dt><dd>Staff can\nsay it\n<dt>When</dt><dd>Now\n</dl>").body
        #expect(
            definitions.map(\.kind) == [
                .definition(term: StyledText("Aim")), .definition(term: StyledText("When")),
            ])
        #expect(definitions.map(\.text.text) == ["Staff can say it", "Now"])
    }

    @Test("a link shows where it leads, unless its text does")
    func links() {
        #expect(
            texts("<p><a href=\"https://example.org/a?b&amp;c\">my page</a></p>")
                == ["my page (https://example.org/a?b&c)"])
        #expect(texts("<a href='mailto:ann@example.org'>ann@example.org</a>") == ["ann@example.org"])
    }

    @Test("the shipped letterhead is found in the text, and the window shows the address")
    func letterhead() {
        let text = letter(
            """
            <header class="letterhead">
            <div class="sender">
            <strong>Pelican Street</strong>
            <span>214 Pelican St</span>
            </div>
            <address class="window">Ann Lee<br>1 Elm</address>
            </header>
            <p class="date">May 1</p>
            <div class="signature">
            <pre>
            Nora
            </pre>
            </div>
            """, address: "Ann Lee\n1 Elm")
        #expect(text.showsAddress)
        #expect(text.letterhead.map(\.text.text) == ["Pelican Street\n214 Pelican St"])
        #expect(text.body.map(\.text.text) == ["May 1", "Nora"])
        #expect(text.body[1].isSigned && text.body[1].group != nil)
    }

    @Test("a text template's address goes to the window too, and what is above it to the letterhead")
    func plainLetterhead() {
        let text = letter("<pre>Me\n1 Oak</pre><p>May 1</p><p>Ann<br>1 Elm</p><p>Dear Ann,</p>", address: "Ann\n1 Elm")
        #expect(text.showsAddress)
        #expect(text.letterhead.map(\.text.text) == ["Me\n1 Oak", "May 1"])
        #expect(text.body.map(\.text.text) == ["Dear Ann,"])
    }

    @Test("however HTML is damaged, it is read to its end")
    func damaged() {
        let html = "<ul><li><b>a</b><dl><dt>b</dt><dd>c</dd></dl><table><tr><td>&amp;<!-- x --><pre>\n</pre></ul>"
        for length in 0...html.count {
            _ = letter(String(html.prefix(length)))
            _ = letter(String(html.suffix(length)))
        }
        #expect(letter(String(repeating: "<div>", count: 5000) + "x").body.map(\.text.text) == ["x"])
        #expect(letter(String(repeating: "</ul><li>", count: 500) + "x").body.last?.text.text == "x")
    }
}
