extension LetterFormat {
    /// Plain text, a file for each letter; pages in one stream are parted by a form feed.
    package static let text = LetterFormat(
        "text", channel: .letter, fileSuffix: ".txt", sequence: LetterSequence(separator: "\u{0C}")
    ) { _ in
        { _ in }
    }
}
