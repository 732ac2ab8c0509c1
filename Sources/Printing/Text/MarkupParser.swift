/// Reads the HTML of a letter: paragraphs, lists, definitions, line breaks, bold and italic. Other elements are set as
/// their text.
///
/// It reads whatever it gets: an element that is not closed ends with the one around it, and a `<` that begins no tag
/// is text.
struct MarkupParser {
    private(set) var letterhead: [LetterBlock] = []
    private(set) var body: [LetterBlock] = []
    private(set) var hasWindow = false
    private var context = Context()
    private var open: [(name: String, outer: Context)] = []
    private var text: [UInt8] = []
    private var spans: [StyledText.Span] = []
    private var term: StyledText?
    private var isAfterBlank = true
    /// The numbers of items in open lists; nil for a list with bullets.
    private var lists: [Int?] = []
    private var mark: String?
    private var groups = 0
    private var isSigned = false
    private var link = ""

    /// What an element changes for what is in it.
    private struct Context {
        var region = Region.body
        var style: StyledText.Style = []
        var isPreformatted = false
        var isHeading = false
        var group: Int?
    }

    private enum Region { case body, letterhead, window, hidden }

    /// More elements than this inside each other are not told apart.
    private static let deepest = 64

    mutating func parse(_ html: some Collection<UInt8>) {
        let bytes = Array(html)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), let tag = MarkupTag(bytes, at: index) {
                take(tag)
                index = tag.end
            } else if byte == UInt8(ascii: "&"), let (scalar, end) = CharacterReference.read(bytes, at: index) {
                append(Array(String(Character(scalar)).utf8))
                index = end
            } else {
                append(byte)
                index += 1
            }
        }
        endBlock()
    }

    // MARK: - Text

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case 0x0A where context.isPreformatted: breakLine()
        case 0x09, 0x0A, 0x0D, 0x20:
            if !isAfterBlank { append([0x20]) }
            isAfterBlank = true
        default: append([byte])
        }
    }

    private mutating func append(_ bytes: [UInt8]) {
        guard context.region == .body || context.region == .letterhead else { return }
        isAfterBlank = false
        let range = text.count..<text.count + bytes.count
        text += bytes
        guard !context.style.isEmpty else { return }
        if let last = spans.last, last.range.upperBound == range.lowerBound, last.style == context.style {
            spans[spans.count - 1] = StyledText.Span(
                range: last.range.lowerBound..<range.upperBound, style: context.style)
        } else {
            spans.append(StyledText.Span(range: range, style: context.style))
        }
    }

    private mutating func breakLine() {
        dropBlank()
        if !text.isEmpty { append([0x0A]) }
        isAfterBlank = true
    }

    private mutating func dropBlank() {
        if text.last == 0x20 { text.removeLast() }
    }

    private mutating func takeText() -> StyledText {
        while let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
        var styled = StyledText(String(decoding: text, as: UTF8.self))
        let end = text.count
        styled.spans = spans.compactMap { span in
            let range = span.range.clamped(to: 0..<end)
            return range.isEmpty ? nil : StyledText.Span(range: range, style: span.style)
        }
        text.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        isAfterBlank = true
        return styled
    }

    private mutating func endBlock() {
        let styled = takeText()
        guard !styled.isEmpty || term != nil else { return }
        var kind = context.isHeading ? LetterBlock.Kind.heading : .paragraph
        if let term {
            kind = .definition(term: term)
        } else if !lists.isEmpty {
            kind = .item(mark: mark ?? "", depth: lists.count)
        }
        (term, mark) = (nil, nil)
        var block = LetterBlock(kind: kind, text: styled, group: context.group)
        if context.region == .letterhead {
            letterhead.append(block)
        } else {
            block.isSigned = isSigned
            isSigned = false
            body.append(block)
        }
    }

    // MARK: - Tags

    private mutating func take(_ tag: MarkupTag) {
        guard !tag.isClosing else { return close(tag.name) }
        switch tag.name {
        case "br": return breakLine()
        case "hr", "img", "meta", "link", "input", "wbr", "!doctype", "!--": return
        case "p", "li", "tr":
            // These end where the next one begins.
            if open.last?.name == tag.name { close(tag.name) }
        case "dt", "dd":
            if let last = open.last?.name, last == "dt" || last == "dd" { close(last) }
        default: break
        }
        if MarkupParser.blocks.contains(tag.name) { endBlock(unless: tag.name == "dd") }
        guard open.count < MarkupParser.deepest else { return }
        open.append((tag.name, context))
        enter(tag)
    }

    private mutating func endBlock(unless keepsTerm: Bool) {
        if keepsTerm, let waiting = term, text.isEmpty {
            term = waiting
        } else {
            endBlock()
        }
    }

    private mutating func enter(_ tag: MarkupTag) {
        switch tag.name {
        case "b", "strong", "th": context.style.insert(context.region == .letterhead ? .large : .bold)
        case "i", "em", "cite": context.style.insert(.italic)
        case "u": context.style.insert(.underlined)
        case "small": context.style.insert(.small)
        case "pre": context.isPreformatted = true
        case "h1", "h2", "h3", "h4", "h5", "h6":
            context.style.insert(.bold)
            context.isHeading = true
        case "ul": lists.append(nil)
        case "ol": lists.append(1)
        case "li":
            if let number = lists.last ?? nil {
                mark = "\(number)."
                lists[lists.count - 1] = number + 1
            } else {
                mark = "•"
            }
        case "a": link = tag.attribute("href")
        case "td": if !text.isEmpty { append(Array("   ".utf8)) }
        case "head", "style", "script", "title", "template": context.region = .hidden
        default: break
        }
        for word in tag.attribute("class").split(separator: " ") {
            switch word {
            case "letterhead", "sender": context.region = .letterhead
            case "window":
                context.region = .window
                hasWindow = true
            case "signature":
                groups += 1
                context.group = groups
                isSigned = true
            case "opt-out": context.style.insert(.small)
            default: break
            }
        }
    }

    private mutating func close(_ name: String) {
        guard let place = open.lastIndex(where: { $0.name == name }) else { return }
        if name == "dt" { term = takeText() } else if MarkupParser.blocks.contains(name) { endBlock() }
        if name == "a" { showLink() }
        if name == "strong", context.region == .letterhead { breakLine() }
        for element in open[place...] where ["ul", "ol"].contains(element.name) { lists.removeLast() }
        context = open[place].outer
        open.removeSubrange(place...)
    }

    /// Paper cannot be clicked: the address of a link follows its text, unless it is the text.
    private mutating func showLink() {
        defer { link = "" }
        let target = link.hasPrefix("mailto:") ? String(link.dropFirst(7)) : link
        guard link.contains(":"), !String(decoding: text, as: UTF8.self).contains(target) else { return }
        append(Array(" (\(target))".utf8))
    }

    private static let blocks: Set<String> = [
        "p", "div", "header", "footer", "section", "article", "main", "address", "h1", "h2", "h3", "h4", "h5", "h6",
        "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "table", "tr", "head", "style", "script", "title",
    ]
}
