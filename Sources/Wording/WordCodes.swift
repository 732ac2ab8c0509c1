import Bytes
import CIntrinsics
import Text

/// The codes of the words of a text: enough to tell without folding that a phrase is not in it.
enum WordCodes {
    /// The first three letters of a folded word as a number below 2¹⁵; 0 only for a word without any.
    static func code(_ word: some Collection<UInt8>) -> Int {
        var code = 0
        var rest = word.makeIterator()
        for _ in 0..<3 { code = code << 5 | Int((rest.next() ?? 0) & 31) }
        return code
    }

    /// Puts the codes of the words of `text` into `codes`, in their order.
    ///
    /// - Returns: their number; nil if there are too many, or if a word must be folded before its letters are known.
    static func collect(_ text: ByteView, into codes: UnsafeMutableBufferPointer<Int>) -> Int? {
        var collector = Collector(text, codes)
        let step = Collector.step
        var place = 0
        while place + step <= text.count {
            guard collector.takeStep(text.start + place, at: place) else { return nil }
            place += step
        }
        let rest = text.count - place
        guard rest > 0 else { return collector.count }
        let isKnown = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: step) { last in
            last.initialize(repeating: .space)
            for index in 0..<rest { last[index] = text.start[place + index] }
            return UnsafePointer(last.baseAddress).map { collector.takeStep($0, at: place) } ?? false
        }
        return isKnown ? collector.count : nil
    }

    /// Finds the words, 64 bytes at a time.
    private struct Collector {
        private let text: ByteView
        private let codes: UnsafeMutableBufferPointer<Int>
        private(set) var count = 0
        /// 1 if the step before ended within a word.
        private var isInside: UInt64 = 0

        /// How many bytes one step examines.
        static let step = 64

        init(_ text: ByteView, _ codes: UnsafeMutableBufferPointer<Int>) { (self.text, self.codes) = (text, codes) }

        /// Takes the words that begin in 64 bytes, which stand at a place of the text; false if their codes are
        /// unknown or too many.
        mutating func takeStep(_ bytes: UnsafePointer<UInt8>, at place: Int) -> Bool {
            let words = positions_in_words(bytes)
            let special = positions_beyond_ascii(bytes) | positions_of_byte(bytes, .apostrophe)
            var starts = words & ~(words << 1 | isInside)
            isInside = words >> 63
            while starts != 0 {
                let index = starts.trailingZeroBitCount
                starts &= starts - 1
                let length = (~(words >> UInt64(index))).trailingZeroBitCount
                if index + length == Collector.step || special >> UInt64(index) & ((1 << UInt64(length)) - 1) != 0 {
                    guard takeLetters(from: place + index) else { return false }
                } else {
                    var code = Int(bytes[index] & 31) << 10
                    if length > 1 { code |= Int(bytes[index + 1] & 31) << 5 }
                    if length > 2 { code |= Int(bytes[index + 2] & 31) }
                    guard add(code) else { return false }
                }
            }
            return true
        }

        private mutating func add(_ code: Int) -> Bool {
            guard count < codes.count else { return false }
            codes[count] = code
            count += 1
            return true
        }

        /// Takes a word letter by letter: it has accents or apostrophes, or is at the end of a step.
        private mutating func takeLetters(from start: Int) -> Bool {
            var word = SpelledWord(text, at: start)
            while let code = word.nextCode() {
                if code == SpelledWord.unknown || code != 0 && !add(code) { return false }
            }
            return true
        }
    }
}

/// A word that is read letter by letter, or two of them: the article of `l'adresse` is a word of its own.
private struct SpelledWord {
    /// The code of a word that must be folded before its first letters, or its end, are known.
    static let unknown = -1

    private let text: ByteView
    /// The end of the parts that were read.
    private var end: Int
    private var hadArticle = false

    init(_ text: ByteView, at start: Int) { (self.text, end) = (text, start) }

    /// The code of the next part; 0 if it has no letter, nil at the end.
    mutating func nextCode() -> Int? {
        guard end < text.count, WordText.isInWord(text.start[end]) else { return nil }
        let start = end
        var code = 0
        var taken = 0
        while end < text.count, WordText.isInWord(text.start[end]) {
            let byte = text.start[end]
            let apostrophe = lengthOfApostrophe
            if apostrophe > 0 {
                let isArticle = !hadArticle && end == start + 1
                end += apostrophe
                if isArticle {
                    hadArticle = true
                    break
                }
                continue
            }
            var letter = byte
            end += 1
            if byte >= 0x80 {
                guard end < text.count, let base = SpelledWord.base(of: byte, text.start[end]) else {
                    return SpelledWord.unknown
                }
                letter = base
                end += 1
            }
            if taken < 3 {
                code = code << 5 | Int(letter & 31)
                taken += 1
            }
        }
        return code << (5 * (3 - taken))
    }

    /// The number of bytes of the apostrophe at `end`, typed or typographic; 0 if there is none.
    private var lengthOfApostrophe: Int {
        if text.start[end] == .apostrophe { return 1 }
        guard text.start[end] == 0xE2, end + 2 < text.count, text.start[end + 1] == 0x80 else { return 0 }
        return text.start[end + 2] == 0x99 ? 3 : 0
    }

    /// The letter that two bytes fold to if they are a letter of the Latin supplements (U+00C0 to U+017F) that folds to
    /// one.
    private static func base(of first: UInt8, _ second: UInt8) -> UInt8? {
        guard (0xC3...0xC5).contains(first), second & 0xC0 == 0x80 else { return nil }
        let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
        let base = LatinLetters.base(of: scalar)
        return base == LatinLetters.none || LatinLetters.second(of: scalar) != nil ? nil : base
    }
}

/// A set of codes that may hold some more than were put in: 256 bits, of which a code has one.
struct CodeSet: Sendable {
    private var bits = SIMD4<UInt64>()

    mutating func insert(_ code: Int) { bits[word(code)] |= bit(code) }

    /// False only for a code that was not put in.
    func contains(_ code: Int) -> Bool { bits[word(code)] & bit(code) != 0 }

    private func word(_ code: Int) -> Int { Int(hash(code) >> 6) }

    private func bit(_ code: Int) -> UInt64 { 1 << UInt64(hash(code) & 63) }

    private func hash(_ code: Int) -> UInt32 { (UInt32(truncatingIfNeeded: code) &* 0x9E37_79B1) >> 24 }
}
