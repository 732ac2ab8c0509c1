/// Lays out addresses on sheets of labels.
package struct LabelLayout {
    private let form: LabelForm
    private let typesetter: any Typesetter
    private var page: PrintedPage?
    /// The next label of the sheet, from 0.
    private var next: Int

    package init(_ form: LabelForm, _ typesetter: any Typesetter) {
        self.form = form
        self.typesetter = typesetter
        next = form.startAt - 1
    }

    /// The type size in points: what suits the height of the label.
    private var size: Double { (min(12, max(8, form.stock.height * 0.42)) * 2).rounded(.down) / 2 }

    /// Adds the label for `item`; a sheet that is full is returned.
    ///
    /// - Returns: nil if the address does not fit at any size.
    package mutating func add(_ item: PrintItem) -> (sheet: PrintedPage?, notes: [FitNote])? {
        let box = form.stock.box(next).moved(form.offset.x, form.offset.y)
        // 2 mm from every edge, for labels are rarely fed straight; a little more at the rounded sides.
        let room = box.inset(min(3.2, box.width / 8), min(2.1, box.height / 8))
        let style = TextStyle(.sans, size: size, language: item.language)
        guard let (text, fitted) = Fitting.fit(StyledText(item.address), style, in: room, typesetter) else {
            return nil
        }
        var page = page ?? emptySheet()
        page.add(text, x: room.x, y: room.y + (room.height - text.height) / 2)
        next += 1
        self.page = page
        let isFull = next == form.stock.count
        return (isFull ? takeSheet() : nil, fitted < size ? [FitNote(part: .address, size: fitted)] : [])
    }

    /// The last sheet, if labels are on it.
    package mutating func finish() -> PrintedPage? { takeSheet() }

    private mutating func takeSheet() -> PrintedPage? {
        defer { (page, next) = (nil, 0) }
        return page
    }

    private func emptySheet() -> PrintedPage {
        var page = PrintedPage(form.stock.paper.box)
        guard form.hasOutlines else { return page }
        for index in 0..<form.stock.count {
            page.marks.append(.outline(form.stock.box(index).moved(form.offset.x, form.offset.y)))
        }
        return page
    }
}
