extension LetterFormat {
    /// Sheets of address labels as PDF.
    package static let labels = LetterFormat(
        "labels", "addresses as PDF", channel: .letter, templates: .html, needs: .street, prints: .labels
    ) { _ in
        PrintComposer.composeAddress
    }
}
