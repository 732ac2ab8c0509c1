import Bytes

/// Text folded for comparison: small letters without accents, words parted by single spaces, no punctuation.
///
/// One value is reused for many cells, so that folding allocates nothing.
package struct FoldedText {
    package private(set) var bytes: [UInt8] = []
    /// Where each word lies in `bytes`.
    package private(set) var words: [Range<Int>] = []

    package init() {}

    /// No more of a cell is looked at than this many bytes; a longer one is no name, address or organization.
    package static let limit = 200

    /// Folds `cell`, replacing what was folded before.
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

    /// Whether there is no word.
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

    /// Puts back words that were there before.
    package mutating func restore(_ words: [Range<Int>]) { self.words = words }

    package mutating func keepFirst(_ count: Int) { words.removeSubrange(count...) }

    package mutating func dropFirstWord() { words.removeFirst() }

    package mutating func dropLastWord() { words.removeLast() }

    /// Writes the words, with `separator` between them unless it is nil, into `target`.
    package func join(into target: inout [UInt8], separator: UInt8? = nil) {
        target.removeAll(keepingCapacity: true)
        for (number, range) in words.enumerated() {
            if number > 0, let separator { target.append(separator) }
            target.append(contentsOf: bytes[range])
        }
    }
}
