extension LetterFormat {
    /// One document for all letters that a browser prints, one page or more for each.
    package static let html = LetterFormat(
        "html", "one document to print", channel: .letter, templates: .html,
        sequence: LetterSequence(beginning: PrintDocument.beginning, ending: PrintDocument.ending)
    ) { _ in
        PageComposer.compose
    }
}
