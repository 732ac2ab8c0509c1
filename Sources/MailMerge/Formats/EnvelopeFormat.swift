extension LetterFormat {
    /// Addressed envelopes as PDF.
    package static let envelopes = LetterFormat(
        "envelopes", "addresses as PDF", channel: .letter, templates: .html, needs: .street, prints: .envelopes
    ) { _ in
        PrintComposer.composeAddress
    }
}
