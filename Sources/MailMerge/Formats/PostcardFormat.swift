extension LetterFormat {
    /// Postcards with an address and a message as PDF.
    package static let postcards = LetterFormat(
        "postcards", "cards as PDF", channel: .letter, templates: .html, needs: .street, prints: .postcards
    ) { _ in
        PrintComposer.compose
    }
}
