import Diagnostics
import Text

/// One tag of a template, such as `{{given_name}}`.
struct Tag {
    enum Kind {
        case comment
        case field
        /// `{{{name}}}` and `{{&name}}`.
        case unescapedField
        case section
        case invertedSection
        /// `{{else}}`.
        case otherwise
        case close
        case partial
        case delimiters
    }

    let kind: Kind
    /// The offset of its opening delimiter.
    let offset: Int
    /// The range of its content, without the sigil and surrounding white space.
    let content: Range<Int>
    /// The offset after its closing delimiter.
    let end: Int

    /// The byte around tags in derived text; people cannot type it.
    static let mark: UInt8 = 0

    /// Whether the tag shows nothing itself, so that a line with only this tag is not a line of the letter.
    var mayStandAlone: Bool { kind != .field && kind != .unescapedField }
}

/// A part of a line of a template.
enum Piece {
    case text(Range<Int>)
    case tag(Tag)
    /// The line feed that ends the line.
    case lineEnd(Range<Int>)
}

/// Splits a template into the pieces of its lines, in time linear in its length.
///
/// Line ends inside a comment do not end a line. Syntax: the Mustache manual, mustache(5).
struct TemplateLexer {
    private let source: SourceText
    private var position: Int
    private let end: Int
    private var opening: [UInt8]
    private var closing: [UInt8]

    /// The maximum length of a delimiter in bytes; it keeps the search for delimiters linear.
    private static let longestDelimiter = 16

    init(_ source: SourceText, range: Range<Int>) {
        self.source = source
        position = range.lowerBound
        end = range.upperBound
        // Derived text has its tags between marks, whatever delimiters the original uses.
        (opening, closing) = source.isDerived ? ([Tag.mark], [Tag.mark]) : ([0x7B, 0x7B], [0x7D, 0x7D])
    }

    /// Fills `line` with the pieces of the next line; returns false at the end of the template.
    mutating func nextLine(_ line: inout [Piece]) throws(Diagnostic) -> Bool {
        line.removeAll(keepingCapacity: true)
        guard position < end else { return false }
        var textEnd = endOfText()
        while position < end {
            if let found = source.firstIndex(of: opening, in: position..<textEnd) {
                if found > position { line.append(.text(position..<found)) }
                line.append(.tag(try tag(at: found, textEnd: textEnd)))
                if position > textEnd { textEnd = endOfText() }
                continue
            }
            if textEnd > position { line.append(.text(position..<textEnd)) }
            position = min(textEnd + 1, end)
            if textEnd < position { line.append(.lineEnd(textEnd..<position)) }
            return true
        }
        return true
    }

    /// The offset of the next line feed, or the end of the template.
    private func endOfText() -> Int { source.firstIndex(of: 0x0A, in: position..<end) ?? end }

    /// Reads the tag that opens at `offset`, and moves past it.
    private mutating func tag(at offset: Int, textEnd: Int) throws(Diagnostic) -> Tag {
        let start = offset + opening.count
        guard start < end else { throw notClosed(offset) }
        let sigil = source.bytes[start]
        if sigil == UInt8(ascii: "!") {
            let close = try closingIndex(closing, in: start..<end, of: offset)
            return Tag(kind: .comment, offset: offset, content: start..<close, end: position)
        }
        let kind: Tag.Kind
        var contentStart = start + 1
        var terminator = closing
        switch sigil {
        case UInt8(ascii: "#"): kind = .section
        case UInt8(ascii: "^"): kind = .invertedSection
        case UInt8(ascii: "/"): kind = .close
        case UInt8(ascii: ">"): kind = .partial
        case UInt8(ascii: "="):
            kind = .delimiters
            terminator = [UInt8(ascii: "=")] + closing
        case UInt8(ascii: ":") where source.isDerived: kind = .otherwise
        case UInt8(ascii: "&"): kind = .unescapedField
        case UInt8(ascii: "{"):
            kind = .unescapedField
            terminator = [UInt8(ascii: "}")] + closing
        default:
            kind = .field
            contentStart = start
        }
        guard contentStart <= textEnd else { throw notClosed(offset) }
        let close = try closingIndex(terminator, in: contentStart..<textEnd, of: offset)
        let content = source.trimmed(contentStart..<close)
        if source.firstIndex(of: opening, in: content) != nil { throw notClosed(offset) }
        let isElse = kind == .field && source.bytes[content].elementsEqual("else".utf8)
        let tag = Tag(kind: isElse ? .otherwise : kind, offset: offset, content: content, end: position)
        if kind == .delimiters { try setDelimiters(tag) }
        return tag
    }

    private mutating func closingIndex(
        _ terminator: [UInt8], in range: Range<Int>, of offset: Int
    ) throws(Diagnostic) -> Int {
        guard let found = source.firstIndex(of: terminator, in: range) else { throw notClosed(offset) }
        position = found + terminator.count
        return found
    }

    /// `{{=<% %>=}}`: from here on, tags are between these two delimiters.
    private mutating func setDelimiters(_ tag: Tag) throws(Diagnostic) {
        let parts = source.bytes[tag.content].split(whereSeparator: \.isTextSpace)
        guard parts.count == 2, !source.bytes[tag.content].contains(UInt8(ascii: "=")) else {
            throw source.error(
                at: tag.offset, "a delimiter change needs two delimiters without an equals sign",
                hint: "write it like {{=<% %>=}}")
        }
        guard parts.allSatisfy({ $0.count <= TemplateLexer.longestDelimiter }) else {
            throw source.error(
                at: tag.offset, "a delimiter is longer than \(TemplateLexer.longestDelimiter) bytes",
                hint: "write it like {{=<% %>=}}")
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
    }

    private func notClosed(_ offset: Int) -> Diagnostic {
        let mark = String(decoding: closing, as: UTF8.self)
        return source.error(at: offset, "the tag is not closed", hint: "end it with \(mark) on the same line")
    }
}
