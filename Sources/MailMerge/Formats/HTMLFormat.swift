extension LetterFormat {
    /// One document with all letters, to print from a browser; each letter begins a page.
    package static let html = LetterFormat(
        "html", "one document to print", channel: .letter, templates: .html, needs: .street,
        sequence: LetterSequence(beginning: PrintDocument.beginning, ending: PrintDocument.ending)
    ) { _ in
        PageComposer.compose
    }
}
