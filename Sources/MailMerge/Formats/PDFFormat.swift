extension LetterFormat {
    /// Letters to print, all in one PDF file.
    package static let pdf = LetterFormat(
        "pdf", "letters as PDF", channel: .letter, templates: .html, needs: .street, prints: .letters
    ) { _ in
        PrintComposer.compose
    }
}
