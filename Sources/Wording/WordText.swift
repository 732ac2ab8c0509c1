import Bytes
import Text

/// A text as folded words, with their places in it.
package struct WordText {
    /// Small letters without accents; a word of signs only is left out.
    package private(set) var words: [String] = []
    /// The bytes of each word in the text.
    package private(set) var ranges: [Range<Int>] = []

    /// The most words of a text that are examined.
    private static let mostWords = 400

    package init(_ text: ByteView) {
        var index = 0
        while index < text.count, words.count < WordText.mostWords {
            guard WordText.isInWord(text[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, WordText.isInWord(text[index]), !WordText.isSign(text, at: index) { index += 1 }
            if index == start {
                index += 1
                continue
            }
            add(text, start..<index)
        }
    }

    /// Adds a word; the article of `l'adresse` is a word of its own.
    private mutating func add(_ text: ByteView, _ range: Range<Int>) {
        var start = range.lowerBound
        for mark in ["'", "’"] as [StaticString] {
            guard let found = text[range].firstRange(of: mark), found.lowerBound == 1 else { continue }
            append(text, start..<start + 1)
            start += found.upperBound
        }
        append(text, start..<range.upperBound)
    }

    private mutating func append(_ text: ByteView, _ range: Range<Int>) {
        let word = text[range].folded()
        guard !word.isEmpty else { return }
        for (index, part) in word.split(separator: " ").enumerated() {
            words.append(String(part))
            ranges.append(index == 0 ? range : range.upperBound..<range.upperBound)
        }
    }

    /// Letters, digits, apostrophes and everything beyond ASCII.
    static func isInWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit || byte == .apostrophe
    }

    /// Whether the character at a place is a dash, a bullet or another sign of general punctuation (U+2000 to U+206F),
    /// but no apostrophe, or a blank that does not break.
    private static func isSign(_ text: ByteView, at index: Int) -> Bool {
        guard text[index] >= 0x80, index + 2 < text.count else { return false }
        return text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] & 0xFE != 0x98
            || text[index] == 0xC2 && text[index + 1] == 0xA0
    }
}
