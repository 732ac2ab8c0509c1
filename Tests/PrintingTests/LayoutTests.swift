import Diagnostics
import Testing

@testable import Printing

@Suite("Layout of letters")
struct LetterLayoutTests {
    private static let address = "Ann Lee, MD\nHarbor Pediatrics\n12 Elm Street\nAlder Bay, CA 94904"

    private func letter(_ body: String, address: String = LetterLayoutTests.address) -> PrintItem {
        let html =
            "<header><div class=\"sender\"><strong>Pelican</strong></div><address class=\"window\"></address></header>"
            + body
        return PrintItem(name: "Ann Lee", address: address, html: Array(html.utf8), line: 2)
    }

    private func pages(_ item: PrintItem, paper: Paper = .letter, envelope: String = "10") throws -> [PrintedPage] {
        let window = FoldedSheet(paper, in: try #require(Envelope(envelope)))
        let form = LetterForm(paper: paper, window: window)
        let layout = LetterLayout(form, PrintJob(.letters(form)), PlainTypesetter())
        return try #require(layout.pages(for: item)).pages
    }

    private static let paragraph = "<p>" + String(repeating: "word ", count: 90) + "</p>"

    @Test("the address stands in the window, its last line always at the same height", arguments: 1...5)
    func window(lines: Int) throws {
        let address = (1...lines).map { "Line \($0)" }.joined(separator: "\n")
        let page = try pages(letter("<p>Dear Ann,</p>", address: address))[0]
        let envelope = try #require(Envelope("10"))
        let folded = try #require(FoldedSheet(.letter, in: envelope))
        let box = try #require(page.texts.first { $0.text == address }).box
        #expect(folded.addressBox.contains(box))
        #expect(abs(box.bottom - folded.addressBox.bottom) < 0.01)
    }

    @Test("a long address is made smaller until it fits, and nothing of it is lost")
    func longAddress() throws {
        let lines = (1...9).map { "Department \($0) of the Children's Hospital of Greater Marlow County" }
        let item = letter("<p>x</p>", address: lines.joined(separator: "\n"))
        let form = LetterForm(paper: .a4, window: FoldedSheet(.a4, in: try #require(Envelope("DL"))))
        let layout = LetterLayout(form, PrintJob(.letters(form)), PlainTypesetter())
        let result = try #require(layout.pages(for: item))
        let text = try #require(result.pages[0].texts.first { $0.text.contains("Department 1") })
        #expect(form.window?.addressBox.contains(text.box) == true)
        #expect(text.text.replacing("\n", with: " ") == lines.joined(separator: " "))
        #expect(result.notes.count == 1)
    }

    @Test("a letter of several pages repeats nothing, loses nothing, and keeps to its margins")
    func severalPages() throws {
        let body = (1...12).map { "<p>P\($0) " + String(repeating: "word ", count: 120) + "</p>" }.joined()
        let pages = try pages(letter(body))
        #expect(pages.count > 1)
        let words = pages.flatMap(\.texts).flatMap { $0.text.split { $0.isWhitespace } }
        #expect(words.count { $0 == "word" } == 12 * 120)
        #expect(words.filter { $0.hasPrefix("P") && $0.count < 4 }.map(String.init) == (1...12).map { "P\($0)" })
        for page in pages {
            let sheet = Paper.letter.box.inset(25.3, 10)
            for text in page.texts { #expect(sheet.contains(text.box), "\(text)") }
        }
        #expect(pages[1].texts.contains { $0.text == "2 / \(pages.count)" })
        #expect(pages[1].texts.contains { $0.text == "Ann Lee" })
        #expect(pages[0].bookmark == "Ann Lee" && pages[1].bookmark == nil)
    }

    @Test("no page begins or ends with a single line of a paragraph", arguments: 1...30)
    func widows(lines: Int) throws {
        let filler = (0..<lines).map { "<p>\($0)</p>" }.joined()
        for page in try pages(letter(filler + String(repeating: LetterLayoutTests.paragraph, count: 4))) {
            for text in page.texts where text.text.contains("word") {
                #expect(text.text.split(separator: "\n").count >= 2, "\(text)")
            }
        }
    }

    @Test("the closing and the signature stay on one page", arguments: 20...40)
    func signature(lines: Int) throws {
        let filler = (0..<lines).map { "<p>\($0)</p>" }.joined()
        let closing = "<p>Sincerely,</p><div class=\"signature\"><pre>Nora\n555-0100\nnora@example.org</pre></div>"
        let pages = try pages(letter(filler + closing))
        let page = try #require(pages.first { $0.texts.contains { $0.text == "Sincerely," } })
        #expect(page.texts.contains { $0.text.hasPrefix("Nora") && $0.text.hasSuffix("example.org") })
    }

    @Test("letters on both sides begin on odd pages")
    func duplex() throws {
        let form = LetterForm(paper: .letter, window: nil, isDuplex: true)
        let keeper = PageKeeper()
        var run = try PrintRun(PrintJob(.letters(form)), on: keeper, PlainTypesetter()) { _, _ in }
        for _ in 0..<3 { try run.add(letter("<p>Hi</p>")) }
        run.finish()
        #expect(keeper.pages.map { $0.bookmark != nil } == [true, false, true, false, true, false])
        #expect(run.sheetCount == 3)
        #expect(run.preferences.duplex == "DuplexFlipLongEdge")
    }

    @Test("a character that no font has is reported once, with a package that brings one")
    func missing() throws {
        let form = LetterForm(paper: .letter, window: nil)
        var messages: [Diagnostic] = []
        var run = try PrintRun(PrintJob(.letters(form)), on: PageKeeper(), PlainTypesetter()) { message, _ in
            messages.append(message)
        }
        for _ in 0..<2 { try run.add(letter("<p>🍼</p>")) }
        #expect(messages.count == 1)
        #expect(messages.first?.message.contains("U+1F37C") == true)
        #expect(messages.first?.hint?.contains("fonts-noto-color-emoji") == true)
    }
}

@Suite("Layout of labels, envelopes and postcards")
struct SheetLayoutTests {
    private static let addresses = [
        "Eve", "Ann Lee, MD\nHarbor Pediatrics\n12 Elm Street\nAlder Bay, CA 94904",
        String(repeating: "The Children's Hospital of the Greater Northern Marlow County Foundation ", count: 4)
            + "\n1420 Lighthouse Avenue, Building C, Tower 2, Suite 2000-B, Mail Stop 4410\nSanta Margarita, CA 94904",
        String(repeating: "Llanfairpwllgwyngyll", count: 5),
    ]

    private func print(_ form: PrintForm, _ items: [PrintItem], job change: (inout PrintJob) -> Void = { _ in }) throws
        -> (pages: [PrintedPage], sheets: Int, messages: [Diagnostic])
    {
        var job = PrintJob(form)
        change(&job)
        let keeper = PageKeeper()
        var messages: [Diagnostic] = []
        var run = try PrintRun(job, on: keeper, PlainTypesetter()) { message, _ in messages.append(message) }
        for item in items { try run.add(item) }
        run.finish()
        return (keeper.pages, run.sheetCount, messages)
    }

    @Test(
        "every address is inside its label with 2 mm to spare, at every offset", arguments: Stock.all,
        [Offset.none, Offset(x: 1, y: -0.5), Offset(x: -2, y: 2)])
    func labels(stock: Stock, offset: Offset) throws {
        let form = LabelForm(stock: stock, startAt: 3, offset: offset)
        let items = (0..<stock.count * 2).map { PrintItem(address: SheetLayoutTests.addresses[$0 % 4], line: $0 + 2) }
        let (pages, _, messages) = try print(.labels(form), items)
        #expect(pages.count == 3)
        var index = 2
        for page in pages {
            for text in page.texts {
                let label = stock.box(index % stock.count).moved(offset.x, offset.y)
                #expect(label.inset(2, 2).contains(text.box), "label \(index): \(text)")
                index += 1
            }
        }
        #expect(index == stock.count * 2 + 2)
        #expect(messages.allSatisfy { $0.line != nil && $0.message.contains("points, to fit") })
    }

    @Test("the first label is where --start-at says, and the next sheet begins at its top")
    func startAt() throws {
        let stock = try #require(Stock.known("5163"))
        let form = LabelForm(stock: stock, startAt: 10, hasOutlines: true)
        let (pages, _, _) = try print(.labels(form), [PrintItem(address: "A"), PrintItem(address: "B")])
        #expect(pages.map { $0.texts.map(\.text) } == [["A"], ["B"]])
        #expect(stock.box(9).contains(pages[0].texts[0].box) && stock.box(0).contains(pages[1].texts[0].box))
        #expect(pages[0].marks.count { if case .outline = $0 { true } else { false } } == 10)
    }

    @Test("an address that fits at no size is an error that names its line, never cut")
    func neverCut() throws {
        let stock = try #require(Stock.known("5160"))
        let address = String(repeating: "line\n", count: 60)
        let error = #expect(throws: Diagnostic.self) {
            try print(.labels(LabelForm(stock: stock)), [PrintItem(address: address, line: 7)])
        }
        #expect(error?.line == 7)
    }

    @Test("envelopes have both addresses inside their boxes", arguments: Envelope.all, SheetLayoutTests.addresses)
    func envelopes(envelope: Envelope, address: String) throws {
        let (pages, _, _) = try print(.envelopes(envelope), [PrintItem(name: "Ann", address: address)]) {
            $0.returnAddress = "Nora Ellingsen\nPelican Street Perinatal & Infant Massage\n214 Pelican Street"
        }
        let texts = try #require(pages.first).texts
        #expect(texts.count == 2)
        #expect(envelope.returnBox.contains(texts[0].box) && envelope.addressBox.contains(texts[1].box))
    }

    @Test("the back of a card is behind its front when the sheet is turned over")
    func backs() throws {
        let form = PostcardForm(card: try #require(Postcard("A6")), paper: .a4, perSheet: 4, hasBack: true)
        let items = (0..<3).map { PrintItem(address: "A\($0)", html: Array("<p>M\($0)</p>".utf8)) }
        let (pages, sheets, _) = try print(.postcards(form), items)
        #expect(pages.count == 2 && sheets == 1)
        let width = pages[0].width
        for number in 0..<3 {
            let front = try #require(pages[0].texts.first { $0.text == "A\(number)" }).box
            let back = try #require(pages[1].texts.first { $0.text == "M\(number)" }).box
            #expect((front.x > width / 2) == (back.x < width / 2))
            #expect(abs(front.y - back.y) < 105)
        }
    }

    @Test("a message too long for its half of a card is made smaller, and reported")
    func message() throws {
        let card = try #require(Postcard("4x6"))
        let html = Array(("<p>" + String(repeating: "word ", count: 250) + "</p>").utf8)
        let (pages, _, messages) = try print(
            .postcards(PostcardForm(card: card)), [PrintItem(address: "Ann", html: html, line: 2)])
        let text = try #require(pages[0].texts.last)
        #expect(card.messageBox(in: card.box).contains(text.box))
        #expect(messages.map(\.line) == [2])
    }
}
