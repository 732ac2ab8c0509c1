extension LetterFormat {
    /// Plain text, one file per letter; in one stream, letters are separated by form feeds.
    package static let text = LetterFormat(
        "text", channel: .letter, fileSuffix: ".txt", sequence: LetterSequence(separator: "\u{0C}")
    ) { _ in
        { _ in }
    }
}
