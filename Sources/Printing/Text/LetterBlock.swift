/// A paragraph of a letter, or something that is set like one.
package struct LetterBlock: Equatable, Sendable {
    package var kind: Kind
    package var text: StyledText
    /// Blocks with the same number stay on one page, as far as a page holds them.
    package var group: Int?
    /// Whether room to sign by hand goes above it.
    package var isSigned = false

    package enum Kind: Equatable, Sendable {
        case paragraph
        /// A line that stays with the paragraph below it.
        case heading
        /// An item of a list: its mark, and how deep the list is nested, from 1.
        case item(mark: String, depth: Int)
        /// A term, in a column of its own, and what the text says of it.
        case definition(term: StyledText)
    }
}

/// A letter as it is set: what its HTML says, without markup.
package struct LetterText: Equatable, Sendable {
    /// The sender, above the recipient's address.
    package var letterhead: [LetterBlock] = []
    package var body: [LetterBlock] = []
    /// Whether the letter shows the recipient's address.
    package var showsAddress = false

    /// The letter in `html`.
    ///
    /// - Parameter address: the lines of the recipient's address. A template without the class `window` that shows it
    ///   as a paragraph shows it in the window all the same; what is above it becomes the letterhead.
    package init(html: some Collection<UInt8>, address: String) {
        var parser = MarkupParser()
        parser.parse(html)
        letterhead = parser.letterhead
        body = parser.body
        showsAddress = parser.hasWindow
        guard !showsAddress, !address.isEmpty, let place = body.firstIndex(where: { $0.text.text == address }) else {
            return
        }
        letterhead += body[..<place]
        body.removeSubrange(...place)
        showsAddress = true
    }
}
