import Bytes
import Text

/// Whether a sentence of a wrapped paragraph goes on in the next line.
struct OpenSentence {
    private(set) var goesOn = false

    /// A line of a wrapped paragraph has at least this many characters.
    private static let shortestWrappedLine = 40

    /// Takes a line with the ranges of its text.
    mutating func take(
        _ line: [Piece], _ texts: [Range<Int>], _ hasWords: Bool, in source: SourceText, _ markup: Markup
    ) {
        let last = texts.last.map { markup.visible(source.bytes[$0]) } ?? []
        let end = last.last { $0 != .space }
        let length = line.reduce(0) { length, piece in
            if case .text(let range) = piece { length + range.count } else { length + 8 }
        }
        let endsInWord = end.map { $0.isVisibleInWord || $0 == .comma } ?? false
        goesOn = hasWords && length > OpenSentence.shortestWrappedLine && endsInWord
    }
}

extension Markup {
    /// The text without the tags of HTML.
    func visible(_ text: ArraySlice<UInt8>) -> [UInt8] { self == .html ? text.withoutTags : Array(text) }
}
