/// Lays out letters on sheets: letterhead, address in the window, text, second pages.
package struct LetterLayout {
    private let form: LetterForm
    private let job: PrintJob
    private let typesetter: any Typesetter

    package init(_ form: LetterForm, _ job: PrintJob, _ typesetter: any Typesetter) {
        self.form = form
        self.job = job
        self.typesetter = typesetter
    }

    // Millimeters; the same measures as the HTML document to print.
    private static let side = 25.4
    private static let top = 15.24
    private static let bottom = 16.0
    private static let belowAddress = 11.43
    private static let nextTop = 24.0
    private static let nextHead = 12.0
    private static let bodyStyle = TextStyle(.serif, size: 10.5, leading: 1.3)

    private var width: Double { form.paper.width - 2 * LetterLayout.side }
    private var limit: Double { form.paper.height - LetterLayout.bottom }

    /// The pages of a letter, and what did not fit at its normal size.
    ///
    /// - Returns: nil if the address does not fit the window at any size.
    package func pages(for item: PrintItem) -> (pages: [PrintedPage], notes: [FitNote])? {
        let letter = LetterText(html: item.html, address: item.address)
        var first = PrintedPage(form.paper.box)
        first.bookmark = item.name
        var notes: [FitNote] = []
        var y = LetterLayout.top
        let ceiling = letter.showsAddress ? form.window?.addressBox.y ?? 80 : 80
        guard let end = addLetterhead(letter.letterhead, to: &first, above: ceiling - 2) else { return nil }
        y = end
        if letter.showsAddress, !item.address.isEmpty {
            let box =
                form.window?.addressBox ?? Box(x: LetterLayout.side, y: y + 8, width: min(90, width), height: 34)
            let style = TextStyle(.sans, size: 10, language: item.language)
            guard let (text, size) = Fitting.fit(StyledText(item.address), style, in: box, typesetter) else {
                return nil
            }
            if size < style.size { notes.append(FitNote(part: .address, size: size)) }
            // In a window the last line is always at the same height; what is above it is seen wherever the sheet
            // slides.
            first.add(text, x: box.x, y: form.window == nil ? box.y : box.bottom - text.height)
            y = form.window == nil ? box.y + text.height + 8 : box.bottom + LetterLayout.belowAddress
        } else if y > LetterLayout.top {
            y += 8
        }
        for fold in form.window?.folds ?? [] {
            first.marks.append(.rule(x: 5.08, y: fold, toX: 10.16, toY: fold))
        }
        let setter = BlockSetter(typesetter: typesetter, style: LetterLayout.bodyStyle, width: width)
        var flow = PageFlow(
            first: first, x: LetterLayout.side, width: width, y: y, limit: limit, nextTop: LetterLayout.nextTop,
            hasSignature: !job.signature.isEmpty)
        for blocks in LetterLayout.joined(setter.set(LetterLayout.withClosing(letter.body))) { flow.add(blocks) }
        var pages = flow.pages
        for index in pages.indices.dropFirst() {
            addHead(to: &pages[index], name: item.name, number: index + 1, of: pages.count)
        }
        return (pages, notes)
    }

    /// Adds the sender, and the logo at the right; returns where they end.
    private func addLetterhead(_ blocks: [LetterBlock], to page: inout PrintedPage, above ceiling: Double) -> Double? {
        let top = LetterLayout.top
        let logo = Box(x: form.paper.width - LetterLayout.side - 50, y: top - 4, width: 50, height: 20)
        let hasLogo = !job.logo.isEmpty
        if hasLogo { page.marks.append(.picture(.logo, logo, isAtRight: true)) }
        guard !blocks.isEmpty else { return hasLogo ? logo.bottom : top }
        for size in Fitting.sizes(from: 9) {
            let style = TextStyle(.serif, size: size, leading: 1.3)
            let setter = BlockSetter(typesetter: typesetter, style: style, width: hasLogo ? width - 55 : width)
            let set = setter.set(blocks)
            let height = set.reduce(0) { $0 + $1.height + 0.5 }
            let end = max(top + height + 1.5, hasLogo ? logo.bottom + 1.5 : 0)
            guard end <= ceiling else { continue }
            var y = top
            for block in set {
                page.add(block.text, x: LetterLayout.side + block.x, y: y)
                y += block.height + 0.5
            }
            page.marks.append(
                .rule(x: LetterLayout.side, y: end, toX: form.paper.width - LetterLayout.side, toY: end))
            return end
        }
        return nil
    }

    /// Adds what the top of a second page says: to whom, of what day, which page.
    private func addHead(to page: inout PrintedPage, name: String, number: Int, of count: Int) {
        let style = TextStyle(.serif, size: 8.5, isGray: true)
        let pageNumber = typesetter.set(StyledText("\(number) / \(count)"), style, width: 30)
        page.add(
            pageNumber, x: form.paper.width - LetterLayout.side - pageNumber.width, y: LetterLayout.nextHead)
        let words = [name, job.dateInWords].filter { !$0.isEmpty }.joined(separator: " · ")
        let box = Box(
            x: LetterLayout.side, y: LetterLayout.nextHead, width: width - 35,
            height: LetterLayout.nextTop - LetterLayout.nextHead - 2)
        guard let text = Fitting.fit(StyledText(words), style, in: box, typesetter)?.text else { return }
        page.add(text, x: text.isRightToLeft ? box.x : box.x, y: box.y)
    }

    /// The closing, such as "Sincerely,", stays with the signature below it.
    private static func withClosing(_ blocks: [LetterBlock]) -> [LetterBlock] {
        var blocks = blocks
        for index in blocks.indices.dropFirst()
        where blocks[index].group != nil && blocks[index - 1].group == nil && blocks[index - 1].kind == .paragraph
            && blocks[index - 1].text.text.count <= 40
        {
            blocks[index - 1].group = blocks[index].group
        }
        return blocks
    }

    /// The blocks, those of one group together.
    private static func joined(_ blocks: [SetBlock]) -> [[SetBlock]] {
        blocks.reduce(into: [[SetBlock]]()) { joined, block in
            if let group = block.group, joined.last?.last?.group == group {
                joined[joined.count - 1].append(block)
            } else {
                joined.append([block])
            }
        }
    }
}

/// What had to be made smaller, and to which size in points.
package struct FitNote: Equatable, Sendable {
    package let part: Part
    package let size: Double

    package enum Part: String, Sendable {
        case address
        case message
        case returnAddress = "return address"
    }
}
