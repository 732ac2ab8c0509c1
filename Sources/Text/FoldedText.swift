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

    /// Folds `cell`, replacing what was folded before. Apostrophes and full stops vanish, so that O'Brien is one word and
    /// S.C. another; every other sign parts words. Bytes of scripts other than Latin stay as they are.
    package mutating func fold(_ cell: ByteView) {
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        let cell = cell.count > FoldedText.limit ? cell.upTo(FoldedText.limit) : cell
        var start = -1
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            let next = index + 1 < cell.count ? cell[index + 1] : 0
            index += 1
            let before = bytes.count
            if byte < 0x80 {
                if byte.isASCIILetter || byte.isASCIIDigit {
                    bytes.append(byte.asciiLowercased)
                } else if byte == 0x27 || byte == 0x2E {
                    continue
                }
            } else if byte == 0xE2, next == 0x80, index + 1 < cell.count, cell[index + 1] & 0xFE == 0x98 {
                index += 2
                continue
            } else if byte >= 0xC3, byte <= 0xC5, next & 0xC0 == 0x80 {
                index += 1
                appendLatin(UInt32(byte & 0x1F) << 6 | UInt32(next & 0x3F), byte, next)
            } else if byte >= 0xC6 || (byte < 0xC0 && start >= 0) {
                bytes.append(byte)
            }
            if bytes.count > before {
                if start < 0 { start = before }
            } else if start >= 0 {
                endWord(&start)
            }
        }
        if start >= 0 { endWord(&start) }
        if bytes.last == 0x20 { bytes.removeLast() }
    }

    private mutating func endWord(_ start: inout Int) {
        words.append(start..<bytes.count)
        bytes.append(0x20)
        start = -1
    }

    /// The base letters of U+00C0…U+017F in order; `?` where there is none, `A` for ae, `O` for oe, `S` for ss.
    private static let bases = Array(
        ("aaaaaaAceeeeiiii?nooooo?ouuuuy?SaaaaaaAceeeeiiii?nooooo?ouuuuy?y"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    private mutating func appendLatin(_ scalar: UInt32, _ first: UInt8, _ second: UInt8) {
        let base = FoldedText.bases[min(Int(scalar) - 0xC0, FoldedText.bases.count - 1)]
        switch base {
        case 0x3F:
            if scalar != 0xD7, scalar != 0xF7 { bytes.append(contentsOf: [first, second]) }
        case 0x41: bytes.append(contentsOf: [0x61, 0x65])
        case 0x4F: bytes.append(contentsOf: [0x6F, 0x65])
        case 0x53: bytes.append(contentsOf: [0x73, 0x73])
        default: bytes.append(base)
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
