/// Lays out postcards: the recipient right, the sender and the message left, or the message on the back.
package struct PostcardLayout {
    private let form: PostcardForm
    private let job: PrintJob
    private let typesetter: any Typesetter
    private let sheet: Postcard.Sheet
    private var front: PrintedPage?
    private var back: PrintedPage?
    private var next = 0

    /// - Returns: nil if the cards do not fit the sheet.
    package init?(_ form: PostcardForm, _ job: PrintJob, _ typesetter: any Typesetter) {
        self.form = form
        self.job = job
        self.typesetter = typesetter
        if let paper = form.paper {
            guard let sheet = form.card.sheet(of: form.perSheet, on: paper) else { return nil }
            self.sheet = sheet
        } else {
            sheet = Postcard.Sheet(page: form.card.box, columns: 1, rows: 1, cards: [form.card.box])
        }
    }

    private static let addressSize = 11.0
    private static let returnSize = 8.0
    private static let messageSize = 10.5
    private static let backSize = 12.0

    /// Whether a page lies on its long side.
    package var isSideways: Bool { sheet.page.width > sheet.page.height }

    /// Adds the card for `item`; the pages of a sheet that is full are returned, the front before the back.
    ///
    /// - Returns: nil if an address or the message does not fit at any size.
    package mutating func add(_ item: PrintItem) -> (pages: [PrintedPage], notes: [FitNote])? {
        let card = sheet.cards[next]
        var front = front ?? emptyPage()
        var back = back ?? emptyPage()
        var notes: [FitNote] = []
        if front.bookmark == nil { front.bookmark = item.name }
        let texts: [(FitNote.Part, String, TextStyle, Box)] = [
            (
                .returnAddress, job.returnAddress, TextStyle(.sans, size: PostcardLayout.returnSize),
                form.card.returnBox(in: card)
            ),
            (
                .address, item.address,
                TextStyle(.sans, size: PostcardLayout.addressSize, language: item.language),
                form.card.addressBox(in: card)
            ),
        ]
        for (part, text, style, box) in texts where !text.isEmpty {
            guard let (set, size) = Fitting.fit(StyledText(text), style, in: box, typesetter) else { return nil }
            if size < style.size { notes.append(FitNote(part: part, size: size)) }
            front.add(set, x: box.x, y: box.y)
        }
        let blocks = LetterText(html: item.html, address: item.address).body
        let size = form.hasBack ? PostcardLayout.backSize : PostcardLayout.messageSize
        let box = form.hasBack ? backOf(next).inset(9, 9) : form.card.messageBox(in: card)
        let fitted =
            form.hasBack
            ? add(blocks, in: box, size: size, to: &back) : add(blocks, in: box, size: size, to: &front)
        guard let fitted else { return nil }
        if fitted < size { notes.append(FitNote(part: .message, size: fitted)) }
        (self.front, self.back) = (front, back)
        next += 1
        return (next == sheet.cards.count ? finish() : [], notes)
    }

    /// The pages of the last sheet, if cards are on it.
    package mutating func finish() -> [PrintedPage] {
        defer { (front, back, next) = (nil, nil, 0) }
        guard let front, let back else { return [] }
        return form.hasBack ? [front, back] : [front]
    }

    /// The back of a card: where its front is when the sheet is turned over like the page of a book.
    private func backOf(_ index: Int) -> Box {
        let card = sheet.cards[index]
        return card.moved(sheet.page.width - 2 * card.x - card.width, 0)
    }

    /// Adds the message at the first size at which it fits, and returns that.
    private func add(_ blocks: [LetterBlock], in box: Box, size: Double, to page: inout PrintedPage) -> Double? {
        guard !blocks.isEmpty else { return size }
        for size in Fitting.sizes(from: size) {
            let style = TextStyle(.serif, size: size, leading: 1.25)
            let set = BlockSetter(typesetter: typesetter, style: style, width: box.width).set(blocks).map { block in
                // Nobody signs in half an inch here.
                (block, before: block.before / 3)
            }
            let last = set.last?.0.after ?? 0
            guard set.reduce(0, { $0 + $1.before + $1.0.height + $1.0.after }) - last <= box.height else { continue }
            var y = box.y
            for (block, before) in set {
                y += before
                if let beside = block.beside { page.add(beside.text, x: box.x + beside.x, y: y) }
                page.add(block.text, x: box.x + block.x, y: y)
                y += block.height + block.after
            }
            return size
        }
        return nil
    }

    /// A sheet with marks to cut along, outside the cards where there is room.
    private func emptyPage() -> PrintedPage {
        var page = PrintedPage(sheet.page)
        guard sheet.cards.count > 1, let first = sheet.cards.first else { return page }
        let length = 5.0
        let right = first.x + Double(sheet.columns) * first.width
        let bottom = first.y + Double(sheet.rows) * first.height
        for column in 0...sheet.columns {
            let x = first.x + Double(column) * first.width
            for y in [max(0, first.y - length), bottom - 2] {
                page.marks.append(
                    .rule(x: x, y: y, toX: x, toY: y == bottom - 2 ? min(bottom + length, page.height) : first.y + 2))
            }
        }
        for row in 0...sheet.rows {
            let y = first.y + Double(row) * first.height
            page.marks.append(.rule(x: max(0, first.x - length), y: y, toX: first.x + 2, toY: y))
            page.marks.append(.rule(x: right - 2, y: y, toX: min(right + length, page.width), toY: y))
        }
        return page
    }
}
