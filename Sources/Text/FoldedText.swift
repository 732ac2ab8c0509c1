import Bytes

/// Text folded for comparison: lowercase letters without accents, words separated by single spaces, no punctuation.
///
/// Reuse one value for many cells, so that folding does not allocate.
package struct FoldedText {
    package private(set) var bytes: [UInt8] = []
    /// The range of each word in `bytes`.
    package private(set) var words: [Range<Int>] = []

    package init() {}

    /// Only this many bytes of a cell are folded; a longer cell is not a name, address or organization.
    package static let limit = 200

    /// Folds `cell`, replacing the previous text.
    package mutating func fold(_ cell: ByteView) {
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        let cell = cell.count > FoldedText.limit ? cell.upTo(FoldedText.limit) : cell
        cell.withFolded(limit: cell.count + 1) { folded in
            guard let folded, !folded.isEmpty else { return }
            bytes.append(contentsOf: folded.buffer)
            var start = 0
            for index in 0...folded.count where index == folded.count || folded.start[index] == .space {
                words.append(start..<index)
                start = index + 1
            }
        }
    }

    /// Whether there are no words.
    package var isEmpty: Bool { words.isEmpty }

    /// Calls `body` with the bytes of word `index`.
    package func withWord<Result>(_ index: Int, _ body: (ByteView) -> Result) -> Result {
        bytes.withByteView { body($0[words[index]]) }
    }

    /// Whether word `index` is `text`.
    package func word(_ index: Int, is text: StaticString) -> Bool {
        withWord(index) { $0.equalsIgnoringCase(text) }
    }

    /// Keeps only the words that `isKept` accepts.
    package mutating func keepWords(where isKept: (ByteView) -> Bool) {
        words.removeAll { range in !bytes.withByteView { isKept($0[range]) } }
    }

    /// Restores an earlier value of `words`.
    package mutating func restore(_ words: [Range<Int>]) { self.words = words }

    package mutating func keepFirst(_ count: Int) { words.removeSubrange(count...) }

    package mutating func dropFirstWord() { words.removeFirst() }

    package mutating func dropLastWord() { words.removeLast() }

    /// Writes the words into `target`, with `separator` between them if there is one.
    package func join(into target: inout [UInt8], separator: UInt8? = nil) {
        target.removeAll(keepingCapacity: true)
        for (number, range) in words.enumerated() {
            if number > 0, let separator { target.append(separator) }
            target.append(contentsOf: bytes[range])
        }
    }
}
