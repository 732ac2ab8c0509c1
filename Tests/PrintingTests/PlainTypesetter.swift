@testable import Printing

/// Sets text in letters that are all half as wide as they are high, so that a test can count.
final class PlainTypesetter: Typesetter {
    func set(_ text: StyledText, _ style: TextStyle, width: Double) -> any SetText {
        PlainText(text.text, size: style.size * Unit.point, leading: style.leading, width: width)
    }
}

final class PlainText: SetText {
    let text: String
    /// The letters of each line.
    let words: [String]
    let lines: [SetLine]
    let breaksWords: Bool
    let isRightToLeft = false
    let missing: [Unicode.Scalar]

    init(_ text: String, size: Double, leading: Double, width: Double) {
        self.text = text
        let room = max(1, Int((width + 0.0001) / (size / 2)))
        var words: [String] = []
        var breaksWords = false
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ").map(String.init) {
                var word = word
                if !line.isEmpty, line.count + 1 + word.count > room {
                    words.append(line)
                    line = ""
                }
                while word.count > room {
                    breaksWords = true
                    words.append(String(word.prefix(room)))
                    word = String(word.dropFirst(room))
                }
                line += (line.isEmpty ? "" : " ") + word
            }
            words.append(line)
        }
        self.words = words
        self.breaksWords = breaksWords
        lines = words.map { SetLine(height: size * leading, width: Double($0.count) * size / 2) }
        missing = text.unicodeScalars.filter { $0 == "\u{1F37C}" }
    }
}

/// Keeps the pages.
final class PageKeeper: Canvas {
    private(set) var pages: [PrintedPage] = []

    func add(_ page: PrintedPage) { pages.append(page) }
}

extension PrintedPage {
    /// The boxes of all texts on the page, with their words.
    var texts: [(text: String, box: Box)] {
        marks.compactMap { mark in
            guard case .text(let text, let range, let x, let y) = mark, let text = text as? PlainText else {
                return nil
            }
            let lines = text.lines[range]
            let box = Box(
                x: x, y: y, width: lines.reduce(0) { max($0, $1.width) }, height: lines.reduce(0) { $0 + $1.height })
            return (text.words[range].joined(separator: "\n"), box)
        }
    }
}
