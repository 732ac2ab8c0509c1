/// What is printed: its shape, with all measures.
package enum PrintForm: Equatable, Sendable {
    case letters(LetterForm)
    case labels(LabelForm)
    case envelopes(Envelope)
    case postcards(PostcardForm)
}

/// How letters are printed.
package struct LetterForm: Equatable, Sendable {
    package var paper: Paper
    /// The folded sheet in its window envelope; nil for letters without a window.
    package var window: FoldedSheet?
    /// Whether paper is printed on both sides; then each letter begins on a new sheet.
    package var isDuplex = false

    package init(paper: Paper, window: FoldedSheet?, isDuplex: Bool = false) {
        self.paper = paper
        self.window = window
        self.isDuplex = isDuplex
    }
}

/// How labels are printed.
package struct LabelForm: Equatable, Sendable {
    package var stock: Stock
    /// The first label of the first sheet that is used, from 1.
    package var startAt = 1
    package var offset = Offset.none
    /// Whether the edges of the labels are drawn, to try the sheet on plain paper.
    package var hasOutlines = false

    package init(stock: Stock, startAt: Int = 1, offset: Offset = .none, hasOutlines: Bool = false) {
        self.stock = stock
        self.startAt = startAt
        self.offset = offset
        self.hasOutlines = hasOutlines
    }
}

/// How postcards are printed.
package struct PostcardForm: Equatable, Sendable {
    package var card: Postcard
    /// The paper of several cards a sheet; nil for a card a page.
    package var paper: Paper?
    package var perSheet = 1
    /// Whether the message is on a page of its own, the back, rather than left of the address.
    package var hasBack = false

    package init(card: Postcard, paper: Paper? = nil, perSheet: Int = 1, hasBack: Bool = false) {
        self.card = card
        self.paper = paper
        self.perSheet = perSheet
        self.hasBack = hasBack
    }
}

/// What the pages are written as.
package enum PrintOutput: String, Sendable {
    case pdf
    /// One picture of the first pages side by side.
    case png
}
