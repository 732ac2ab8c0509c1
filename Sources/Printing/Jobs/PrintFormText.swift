/// A form as words and numbers, for the stream to the printing program.
enum PrintFormText {
    static func text(of form: PrintForm) -> String {
        let words: [String]
        switch form {
        case .letters(let form):
            words = ["letters", form.paper.name, form.window?.envelope.name ?? "none", form.isDuplex ? "2" : "1"]
        case .labels(let form):
            let stock = form.stock
            let counts = [stock.columns, stock.rows, form.startAt, form.hasOutlines ? 1 : 0].map(String.init)
            let lengths = [
                stock.width, stock.height, stock.left, stock.top, stock.pitchX, stock.pitchY, form.offset.x,
                form.offset.y,
            ].map { "\($0)" }
            words = ["labels", stock.paper.name] + counts + lengths
        case .envelopes(let envelope): words = ["envelopes", envelope.name]
        case .postcards(let form):
            words = [
                "postcards", form.card.name, form.paper?.name ?? "none", "\(form.perSheet)", form.hasBack ? "2" : "1",
            ]
        }
        return words.joined(separator: " ")
    }

    /// The form in `text`; nil if it is none.
    static func form(_ text: String) -> PrintForm? {
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("letters", 4):
            guard let paper = Paper(words[1]) else { return nil }
            let window = Envelope(words[2]).flatMap { FoldedSheet(paper, in: $0) }
            return .letters(LetterForm(paper: paper, window: window, isDuplex: words[3] == "2"))
        case ("labels", 14):
            let counts = words[2..<6].compactMap { Int($0) }
            let lengths = words[6...].compactMap { Double($0) }
            guard let paper = Paper(words[1]), counts.count == 4, lengths.count == 8 else { return nil }
            let stock = Stock(
                name: "", paper: paper, columns: counts[0], rows: counts[1], width: lengths[0], height: lengths[1],
                left: lengths[2], top: lengths[3], pitchX: lengths[4], pitchY: lengths[5])
            let offset = Offset(x: lengths[6], y: lengths[7])
            guard stock.fault(movedBy: offset) == nil, (1...stock.count).contains(counts[2]) else { return nil }
            return .labels(
                LabelForm(stock: stock, startAt: counts[2], offset: offset, hasOutlines: counts[3] == 1))
        case ("envelopes", 2): return Envelope(words[1]).map { .envelopes($0) }
        case ("postcards", 5):
            guard let card = Postcard(words[1]), let perSheet = Int(words[3]), (1...16).contains(perSheet) else {
                return nil
            }
            return .postcards(
                PostcardForm(card: card, paper: Paper(words[2]), perSheet: perSheet, hasBack: words[4] == "2"))
        default: return nil
        }
    }
}
