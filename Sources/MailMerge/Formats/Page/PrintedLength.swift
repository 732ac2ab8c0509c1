import Bytes

/// Estimates the printed length of a letter, well enough to find letters that need a second sheet.
///
/// It knows the measures of `PrintDocument` and of the shipped letterhead, and treats other elements as text. A
/// browser's own font may be narrower than the widths used here, but is rarely wider.
struct PrintedLength {
    private var height = 0.0
    private var text = PrintedLength.line(behind: 0)
    private var endsInBlank = true
    private var hasLetterhead = false
    private var isPreformatted = false
    /// The indentation of the definitions in a list.
    private var indentation = 0.0

    private static let page = (11 - 2 * 0.6) * 72
    private static let letterhead = (3.04 - 0.6 + 0.45) * 72
    private static let signature = 0.5 * 72
    private static let textWidth = 6.5 * 72
    private static let fontSize = 10.5
    private static let lineHeight = 10.5 * 1.3
    private static let margin = 8.0

    /// Whether the letter with this markup is longer than a page.
    static func exceedsPage(_ markup: [UInt8]) -> Bool {
        var length = PrintedLength()
        markup.withByteView { length.measure($0) }
        length.endLine()
        return length.height - margin > page
    }

    private mutating func measure(_ markup: ByteView) {
        var index = 0
        while index < markup.count {
            let byte = markup[index]
            switch byte {
            case UInt8(ascii: "<"):
                let end = markup.firstIndex(of: UInt8(ascii: ">"), from: index) ?? markup.count - 1
                index = take(tag: markup[index..<end + 1], of: markup, endingAt: end)
            case UInt8(ascii: "&"):
                add(UInt8(ascii: "n"))
                let reference = markup[index..<min(index + 10, markup.count)]
                index += reference.firstIndex(of: UInt8(ascii: ";")) ?? 0
            case 0x0A where isPreformatted: endLine()
            case 0x0A, 0x20: if !endsInBlank { add(0x20) }
            default: add(byte)
            }
            index += 1
        }
    }

    /// Measures a tag; returns the index of the last byte it covers.
    private mutating func take(tag: ByteView, of markup: ByteView, endingAt end: Int) -> Int {
        let isClosing = tag.count > 1 && tag[1] == UInt8(ascii: "/")
        let name = tag.from(isClosing ? 2 : 1).prefix { $0.isASCIILetter || $0.isASCIIDigit }.map(\.asciiLowercased)
        switch (String(decoding: name, as: UTF8.self), isClosing) {
        case ("header", false) where !hasLetterhead:
            hasLetterhead = true
            height += PrintedLength.letterhead
            return markup.from(end).firstRange(of: "</header>").map { end + $0.upperBound - 1 } ?? end
        case ("dt", true):
            indentation = max(indentation, text.lastLineWidth + PrintedLength.fontSize * 1.2)
            beginLine()
        case ("div", false) where tag.firstRange(of: "signature") != nil:
            endLine()
            height += PrintedLength.signature
        case ("p", true), ("ul", true), ("ol", true), ("dl", true), ("pre", true), ("table", true):
            endLine()
            (isPreformatted, indentation) = (false, 0)
            beginLine()
            height += PrintedLength.margin
        case ("pre", false): isPreformatted = true
        case ("br", _), ("p", _), ("li", _), ("dd", _), ("dt", _), ("div", _), ("tr", _): endLine()
        default: break
        }
        return end
    }

    private mutating func add(_ byte: UInt8) {
        text.add(byte)
        endsInBlank = byte == 0x20
    }

    private mutating func endLine() {
        if !text.isEmpty { height += Double(text.lines) * PrintedLength.lineHeight }
        beginLine()
    }

    private mutating func beginLine() {
        text = PrintedLength.line(behind: indentation)
        endsInBlank = true
    }

    private static func line(behind indentation: Double) -> TextMeasure {
        TextMeasure(size: fontSize, width: max(textWidth - indentation, 72))
    }
}
