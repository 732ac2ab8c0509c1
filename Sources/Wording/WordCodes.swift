import Bytes

/// The codes of the words of a text, one after another: enough to tell without folding that a phrase is not in it.
struct WordCodes: IteratorProtocol {
    /// The code of a word that must be folded before its first letters, or its end, are known.
    static let unknown = -1

    private let text: ByteView
    private var index = 0
    /// Whether the next word follows an article: `adresse` in `l'adresse`.
    private var isAfterArticle = false

    init(_ text: ByteView) { self.text = text }

    /// The first three letters of a folded word as a number below 2¹⁵.
    static func code(_ word: some Collection<UInt8>) -> Int {
        var code = 0
        var rest = word.makeIterator()
        for _ in 0..<3 { code = code << 5 | Int((rest.next() ?? 0) & 31) }
        return code
    }

    mutating func next() -> Int? {
        while index < text.count, !WordText.isInWord(text.start[index]) { index += 1 }
        guard index < text.count else { return nil }
        let start = index
        let hadArticle = isAfterArticle
        isAfterArticle = false
        var code = 0
        var taken = 0
        while index < text.count, WordText.isInWord(text.start[index]) {
            let byte = text.start[index]
            index += 1
            if byte == .apostrophe {
                guard !hadArticle, index == start + 2 else { continue }
                isAfterArticle = true
                break
            } else if byte >= 0x80 {
                // An accented letter further on in a word does not matter; a sign may end the word.
                guard taken == 3, index < text.count, WordCodes.isLatinLetter(byte, text.start[index]) else {
                    return WordCodes.unknown
                }
                index += 1
            } else if taken < 3 {
                code = code << 5 | Int(byte & 31)
                taken += 1
            }
        }
        return code << (5 * (3 - taken))
    }

    /// Whether two bytes are a letter of the Latin supplements (U+00C0 to U+017F), and not × or ÷ among them.
    private static func isLatinLetter(_ first: UInt8, _ second: UInt8) -> Bool {
        (0xC3...0xC5).contains(first) && (first != 0xC3 || second != 0x97 && second != 0xB7)
    }
}

/// A set of codes that may hold some more than were put in: 256 bits, of which a code has one.
struct CodeSet: Sendable {
    private var bits = SIMD4<UInt64>()

    init() {}

    init(_ code: Int) { insert(code) }

    mutating func insert(_ code: Int) {
        let hash = (UInt32(truncatingIfNeeded: code) &* 0x9E37_79B1) >> 24
        bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
    }

    /// False only if the two have no code in common.
    func overlaps(_ other: CodeSet) -> Bool { bits & other.bits != SIMD4() }
}
