import Bytes

/// Paragraphs of an HTML letter whose sections are all closed.
enum EmptyParagraphs {
    private static let opening = Array("<p>".utf8)
    private static let closing = Array("</p>".utf8)

    /// Whether a letter can have one: a paragraph that begins with a section.
    static func mayBe(in template: Template) -> Bool {
        zip(template.instructions, template.instructions.dropFirst()).contains { instruction, next in
            guard case .text(let range) = instruction else { return false }
            switch next {
            case .skipIfFalse, .skipUnlessFalse:
                let text = template.literals[range].reversed().drop { $0 == .lineFeed || $0 == .space }
                return text.starts(with: opening.reversed())
            default: return false
            }
        }
    }

    /// Removes empty paragraphs with their line ends.
    static func remove(from letter: inout [UInt8]) {
        var read = 0
        var write = 0
        while read < letter.count {
            if letter[read] == opening[0], letter[read...].starts(with: opening) {
                var end = read + opening.count
                while end < letter.count, letter[end] == .lineFeed || letter[end] == .space { end += 1 }
                if letter[end...].starts(with: closing) {
                    end += closing.count
                    if end < letter.count, letter[end] == .lineFeed { end += 1 }
                    read = end
                    continue
                }
            }
            letter[write] = letter[read]
            (read, write) = (read + 1, write + 1)
        }
        letter.removeLast(letter.count - write)
    }
}
