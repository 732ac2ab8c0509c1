import Diagnostics
import Text

/// Converts a plain-text template to HTML, so that one template serves text, email and print.
///
/// Blank lines separate paragraphs. Indented lines that start with `- ` become a list, those that start with a term and
/// two blanks a definition list. Short lines, such as those of an address, keep their line breaks. A section that opens
/// and closes inside a paragraph stays inside it; other tags alone on a line go between paragraphs. Text is escaped.
struct ParagraphMarkup {
    private let source: SourceText
    private var bytes: [UInt8] = []
    /// The offset in `source` of each of `bytes`.
    private var offsets: [Int] = []
    /// The lines since the last blank line.
    private var lines: [Line] = []

    /// Lines of at most this many characters were broken on purpose, so their line breaks stay.
    private static let shortLine = 45

    private struct Line {
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        var indentation = 0
        /// The number of characters of text, tags not counted.
        var length = 0
        /// The tag that is alone on the line, if there is one.
        var tag: Tag.Kind?
        /// The tags on the line that open or close a section.
        var sectionTags: [Tag.Kind] = []

        /// Whether the line begins a list item.
        var hasBullet: Bool { bytes.dropFirst(indentation).starts(with: "- ".utf8) }

        /// The length of the term before two blanks and a definition; nil if there is none.
        var termLength: Int? {
            let text = bytes.dropFirst(indentation)
            var index = text.startIndex
            while index + 2 < text.endIndex {
                if text[index] == 0x20, text[index + 1] == 0x20 { return index - text.startIndex }
                index += 1
            }
            return nil
        }

        /// The rest of the line from byte `index`.
        func from(_ index: Int) -> Line {
            Line(bytes: Array(bytes.dropFirst(index)), offsets: Array(offsets.dropFirst(index)))
        }

        mutating func append(_ byte: UInt8, at offset: Int) {
            bytes.append(byte)
            offsets.append(offset)
        }
    }

    /// The template at `range` of `source` as HTML; errors in it are reported at their places in `source`.
    static func html(of source: SourceText, range: Range<Int>) throws(Diagnostic) -> SourceText {
        var markup = ParagraphMarkup(source: source)
        var lexer = TemplateLexer(source, range: range)
        var pieces: [Piece] = []
        while try lexer.nextLine(&pieces) { markup.take(pieces) }
        markup.endParagraph()
        return SourceText(markup.bytes, madeOf: source, offsets: markup.offsets)
    }

    private init(source: SourceText) {
        self.source = source
    }

    private mutating func take(_ pieces: [Piece]) {
        var line = Line()
        var tags: [Tag] = []
        var hasText = false
        for piece in pieces {
            switch piece {
            case .text(let range):
                if line.bytes.isEmpty { line.indentation = source.bytes[range].prefix { $0 == 0x20 }.count }
                if !source.trimmed(range).isEmpty { hasText = true }
                line.length += source.bytes[range].count { $0 & 0xC0 != 0x80 }
                for offset in range { append(source.bytes[offset], at: offset, to: &line) }
            case .tag(let tag):
                tags.append(tag)
                append(tag, to: &line)
            case .lineEnd: break
            }
        }
        let shown = tags.filter { $0.sigil != nil }
        if !hasText, shown.isEmpty {
            // A line with only comments does not appear in the letter; a blank one ends the paragraph.
            if !tags.isEmpty { return }
            endParagraph()
            return emit(line)
        }
        line.sectionTags = shown.map(\.kind).filter { [.section, .invertedSection, .otherwise, .close].contains($0) }
        if !hasText, shown.count == 1, shown[0].mayStandAlone { line.tag = shown[0].kind }
        lines.append(line)
    }

    private func append(_ byte: UInt8, at offset: Int, to line: inout Line) {
        guard let escape = HTMLEscape.escape(byte) else { return line.append(byte, at: offset) }
        escape.withUTF8Buffer { for byte in $0 { line.append(byte, at: offset) } }
    }

    /// Appends the tag between marks; comments and delimiter changes leave nothing behind.
    private func append(_ tag: Tag, to line: inout Line) {
        guard let sigil = tag.sigil else { return }
        for byte in [Tag.mark, sigil] { line.append(byte, at: tag.offset) }
        for offset in tag.content { line.append(source.bytes[offset], at: offset) }
        line.append(Tag.mark, at: tag.end - 1)
    }

    private mutating func emit(_ line: Line) {
        bytes.append(contentsOf: line.bytes)
        offsets.append(contentsOf: line.offsets)
        bytes.append(0x0A)
        offsets.append(line.offsets.last ?? offsets.last ?? 0)
    }

    private mutating func emit(_ markup: String, newLine: Bool = false) {
        let place = offsets.last ?? 0
        for byte in markup.utf8 + (newLine ? [0x0A] : []) {
            bytes.append(byte)
            offsets.append(place)
        }
    }

    private mutating func endParagraph() {
        defer { lines.removeAll(keepingCapacity: true) }
        let (standsBetween, closings) = tagsBetweenParagraphs()
        var start = 0
        for index in lines.indices where standsBetween[index] {
            emitParagraph(start..<index, closings)
            emit(lines[index])
            start = index + 1
        }
        emitParagraph(start..<lines.count, closings)
    }

    /// Finds the tags that belong between paragraphs, and for each other section its closing line.
    ///
    /// Partials belong between paragraphs, and so do sections that open or close elsewhere or contain such a tag.
    private func tagsBetweenParagraphs() -> (standsBetween: [Bool], closings: [Int: Int]) {
        var standsBetween = Array(repeating: false, count: lines.count)
        var closings: [Int: Int] = [:]
        // Where sections were opened, and how many tags stood between paragraphs by then.
        var open: [(line: Int, count: Int)] = []
        var count = 0
        func standBetween(_ line: Int) {
            guard lines[line].tag != nil else { return }
            standsBetween[line] = true
            count += 1
        }
        for (index, line) in lines.enumerated() {
            if line.tag == .partial { standBetween(index) }
            for kind in line.sectionTags {
                if kind == .otherwise {
                    // Between two paragraphs if the section opens between paragraphs, here or further up.
                    if open.last.map({ lines[$0.line].tag != nil }) ?? true { standBetween(index) }
                    continue
                }
                guard kind == .close else {
                    open.append((index, count))
                    continue
                }
                let opening = open.popLast()
                if let opening, opening.count == count {
                    if line.tag != nil, lines[opening.line].tag != nil { closings[opening.line] = index }
                } else {
                    standBetween(index)
                    if let opening { standBetween(opening.line) }
                }
            }
        }
        for opening in open { standBetween(opening.line) }
        return (standsBetween, closings)
    }

    /// Emits the lines at `range` as one block, inside the section that surrounds all of them, if one does.
    private mutating func emitParagraph(_ range: Range<Int>, _ closings: [Int: Int]) {
        var range = range
        var around: [Line] = []
        while let last = range.last, closings[range.lowerBound] == last {
            emit(lines[range.lowerBound])
            around.append(lines[last])
            range = range.lowerBound + 1..<last
        }
        emitBlock(lines[range])
        for line in around.reversed() { emit(line) }
    }

    private mutating func emitBlock(_ paragraph: ArraySlice<Line>) {
        let text = paragraph.filter { $0.tag == nil }
        guard let first = text.first else { return paragraph.forEach { emit($0) } }
        if first.indentation >= 2, first.hasBullet {
            emitBullets(paragraph, indentation: first.indentation)
        } else if first.indentation >= 2, first.termLength != nil {
            emitDefinitions(paragraph, indentation: first.indentation)
        } else if text.count > 1, text.allSatisfy({ $0.length <= ParagraphMarkup.shortLine }) {
            emit("<pre>", newLine: true)
            for line in paragraph { emit(line) }
            emit("</pre>", newLine: true)
        } else {
            emit("<p>")
            for line in paragraph { emit(line) }
            emit("</p>", newLine: true)
        }
    }

    private mutating func emitBullets(_ paragraph: ArraySlice<Line>, indentation: Int) {
        emit("<ul>", newLine: true)
        for line in paragraph {
            let isItem = line.indentation == indentation && line.hasBullet
            if isItem { emit("<li>") }
            emit(line.from(line.indentation + (isItem ? 2 : 0)))
        }
        emit("</ul>", newLine: true)
    }

    private mutating func emitDefinitions(_ paragraph: ArraySlice<Line>, indentation: Int) {
        emit("<dl>", newLine: true)
        for line in paragraph {
            guard line.indentation == indentation, let length = line.termLength else {
                emit(line.from(line.indentation))
                continue
            }
            emit("<dt>")
            emit(String(decoding: line.bytes[line.indentation..<line.indentation + length], as: UTF8.self))
            emit("</dt><dd>")
            let rest = line.from(line.indentation + length)
            emit(rest.from(rest.bytes.prefix { $0 == 0x20 }.count))
        }
        emit("</dl>", newLine: true)
    }
}

extension Tag {
    /// The byte before the tag's content in derived text; nil for a tag that leaves nothing behind.
    fileprivate var sigil: UInt8? {
        switch kind {
        case .comment, .delimiters: nil
        case .field: 0x20
        case .unescapedField: UInt8(ascii: "&")
        case .section: UInt8(ascii: "#")
        case .invertedSection: UInt8(ascii: "^")
        case .otherwise: UInt8(ascii: ":")
        case .close: UInt8(ascii: "/")
        case .partial: UInt8(ascii: ">")
        }
    }
}
