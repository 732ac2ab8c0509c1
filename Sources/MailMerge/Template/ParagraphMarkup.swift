import CSV

/// Turns a plain-text template into one that gives HTML, so that a letter is written once and printed as well.
///
/// Lines between blank lines are a paragraph, those of an indented list that begin with `- ` or with a word and two blanks
/// are a list or a list of definitions, and short lines, as those of an address, stay lines. Tags that stand alone on a line
/// stay where they are; text is escaped.
struct ParagraphMarkup {
    private let source: SourceText
    private var bytes: [UInt8] = []
    /// Where each of `bytes` comes from.
    private var offsets: [Int] = []
    private var paragraph: [Line] = []

    /// Lines with no more text than this were broken where they end on purpose.
    private static let shortLine = 45

    private struct Line {
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        var indentation = 0
        /// How many characters of text are on it, tags aside.
        var length = 0

        /// Whether an item of a list begins here.
        var hasBullet: Bool { bytes.dropFirst(indentation).starts(with: "- ".utf8) }

        /// How long the term is that two blanks part from its definition, or nil if there is none.
        var termLength: Int? {
            let text = bytes.dropFirst(indentation)
            var index = text.startIndex
            while index + 2 < text.endIndex {
                if text[index] == 0x20, text[index + 1] == 0x20 { return index - text.startIndex }
                index += 1
            }
            return nil
        }

        /// What stands on the line from the byte `index` on.
        func from(_ index: Int) -> Line {
            Line(bytes: Array(bytes.dropFirst(index)), offsets: Array(offsets.dropFirst(index)))
        }
    }

    /// The template at `range` of `source` as one for HTML; errors in it are told with their places in `source`.
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
        var tags = 0
        var standsAlone = true
        for piece in pieces {
            switch piece {
            case .text(let range):
                if line.bytes.isEmpty { line.indentation = source.bytes[range].prefix { $0 == 0x20 }.count }
                if !source.trimmed(range).isEmpty { standsAlone = false }
                line.length += source.bytes[range].count { $0 & 0xC0 != 0x80 }
                for offset in range { append(source.bytes[offset], at: offset, to: &line) }
            case .tag(let tag):
                tags += 1
                if !tag.mayStandAlone { standsAlone = false }
                line.bytes.append(contentsOf: source.bytes[tag.offset..<tag.end])
                line.offsets.append(contentsOf: tag.offset..<tag.end)
            case .lineEnd: break
            }
        }
        guard !standsAlone || tags > 1 else {
            endParagraph()
            return emit(line)
        }
        paragraph.append(line)
    }

    private func append(_ byte: UInt8, at offset: Int, to line: inout Line) {
        if let escape = HTMLEscape.escape(byte) {
            escape.withUTF8Buffer { line.bytes.append(contentsOf: $0) }
        } else {
            line.bytes.append(byte)
        }
        while line.offsets.count < line.bytes.count { line.offsets.append(offset) }
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
        guard let first = paragraph.first else { return }
        defer { paragraph.removeAll(keepingCapacity: true) }
        if first.indentation >= 2, first.hasBullet {
            emitBullets(indentation: first.indentation)
        } else if first.indentation >= 2, first.termLength != nil {
            emitDefinitions(indentation: first.indentation)
        } else if paragraph.count > 1, paragraph.allSatisfy({ $0.length <= ParagraphMarkup.shortLine }) {
            emit("<pre>", newLine: true)
            for line in paragraph { emit(line) }
            emit("</pre>", newLine: true)
        } else {
            emit("<p>")
            for line in paragraph { emit(line) }
            emit("</p>", newLine: true)
        }
    }

    private mutating func emitBullets(indentation: Int) {
        emit("<ul>", newLine: true)
        for line in paragraph {
            let isItem = line.indentation == indentation && line.hasBullet
            if isItem { emit("<li>") }
            emit(line.from(line.indentation + (isItem ? 2 : 0)))
        }
        emit("</ul>", newLine: true)
    }

    private mutating func emitDefinitions(indentation: Int) {
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
