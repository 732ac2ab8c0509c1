import Bytes
import Wording

/// Parentheses and quotes in a name, and the signs that part it from other text.
extension PersonName {
    /// Joins `CD (DONA)`, which is one credential, and words in parentheses or quotes.
    static func joiningBrackets(_ words: [ByteView]) -> [ByteView] {
        var joined: [ByteView] = []
        var index = 0
        // An opening mark that is never closed need not be searched for again.
        var unclosed: [Int] = []
        while index < words.count {
            var word = words[index]
            if let mark = openingMark(word), !isClosed(word, by: mark), !unclosed.contains(mark) {
                if let end = words[(index + 1)...].firstIndex(where: { ends($0, with: marks[mark].close) }) {
                    word = word.extended(to: words[end])
                    index = end
                } else {
                    unclosed.append(mark)
                }
            }
            if word[0] == UInt8(ascii: "("), let last = joined.last,
                Credentials.canonical(last.extended(to: word)) != nil
            {
                joined[joined.count - 1] = last.extended(to: word)
            } else {
                joined.append(word)
            }
            index += 1
        }
        return joined
    }

    /// The text in a word in parentheses or quotes; nil for any other word.
    static func bracketed(_ word: ByteView) -> ByteView? {
        guard let mark = openingMark(word), isClosed(word, by: mark) else { return nil }
        let (open, close) = (marks[mark].open.utf8CodeUnitCount, marks[mark].close.utf8CodeUnitCount)
        let inner = word[open..<word.count - close].trimmed
        return inner.isEmpty ? nil : inner
    }

    private static let marks: [(open: StaticString, close: StaticString)] = [
        ("(", ")"), ("\"", "\""), ("'", "'"), ("[", "]"), ("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}"),
        ("\u{201E}", "\u{201C}"), ("\u{AB}", "\u{BB}"),
    ]

    /// The index of the mark that a word begins with.
    private static func openingMark(_ word: ByteView) -> Int? {
        guard let first = word.first, !first.isASCIILetter else { return nil }
        return marks.firstIndex { word.hasPrefixIgnoringCase($0.open) }
    }

    private static func isClosed(_ word: ByteView, by mark: Int) -> Bool {
        word.count > marks[mark].open.utf8CodeUnitCount && ends(word, with: marks[mark].close)
    }

    private static func ends(_ word: ByteView, with close: StaticString) -> Bool {
        word.count >= close.utf8CodeUnitCount && word.from(word.count - close.utf8CodeUnitCount) == ByteView(close)
    }

    /// A sign between spaces that parts a name from other text.
    enum Separator {
        case dash
        /// Other text always follows: `|`, `@`.
        case bar
        /// Two names, or a name and other text.
        case slash
    }

    /// Finds the first dash, bar, slash or `@` between spaces; nil if there is none.
    static func firstSeparator(in text: ByteView) -> (range: Range<Int>, separator: Separator)? {
        var blank = text.firstIndex(of: .space)
        while let start = blank, start + 2 < text.count {
            let rest = text.from(start)
            if let found = separators.first(where: { rest.hasPrefixIgnoringCase($0.text) }) {
                return (start..<start + found.text.utf8CodeUnitCount, found.separator)
            }
            blank = text.firstIndex(of: .space, from: start + 1)
        }
        return nil
    }

    private static let separators: [(text: StaticString, separator: Separator)] = [
        (" - ", .dash), (" \u{2013} ", .dash), (" \u{2014} ", .dash), (" | ", .bar), (" @ ", .bar), (" / ", .slash),
    ]

    /// A cell without stars and other marks around it, which people use to mark or sort contacts: `*Ann Lee`, `Ann?`.
    static func withoutMarks(_ cell: ByteView) -> ByteView {
        var (start, end) = (0, cell.count)
        while start < end, "*!?~^=_>.:".utf8.contains(cell[start]) || cell[start] == .space { start += 1 }
        while start < end, "*!?#~^=_<:".utf8.contains(cell[end - 1]) || cell[end - 1] == .space { end -= 1 }
        return start == 0 && end == cell.count || start == end ? cell : cell[start..<end]
    }

    /// The parts of a name between commas or semicolons, also those of Arabic and East Asian scripts.
    static func segments(of text: ByteView) -> [ByteView] {
        let segments = text.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        guard text.contains(where: { !$0.isASCII }) else { return segments.map(\.trimmed).filter { !$0.isEmpty } }
        return segments.flatMap { $0.split(on: "\u{FF0C}") }.flatMap { $0.split(on: "\u{60C}") }
            .flatMap { $0.split(on: "\u{3001}") }.map(\.trimmed).filter { !$0.isEmpty }
    }
}
