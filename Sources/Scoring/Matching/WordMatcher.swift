import Bytes
import Text
import Wording

/// Finds the contact words that a typed word may mean: the same word, a nickname, or a near spelling.
final class WordMatcher {
    struct Match {
        let word: Int32
        /// 1 for the same word, less for a nickname or a misspelling.
        let likeness: Double
    }

    /// The least Jaro-Winkler similarity of a misspelling.
    static let leastSimilarity = 0.9
    static let nicknameLikeness = 0.95
    static let misspeltLikeness = 0.97

    private let words: ContactWords
    /// The words that near spellings are looked for among, by what they have in common.
    private var nearWords: [NearKey: [Entry]] = [:]
    private var byNicknameLine: [UInt16: [Int32]] = [:]
    /// The words of answers seen before.
    private var known: [String: AnswerTokens.Token] = [:]

    private struct Entry {
        let word: Int32
        let letters: UInt32
    }

    /// What a word and its misspelling have in common: the first letter and all digits. The number of letters may
    /// differ by two.
    ///
    /// Another number is another name (`Suite 12`, `Contact 1204`), however alike the two look.
    private struct NearKey: Hashable {
        let first: UInt8
        let digits: UInt64
        let count: Int

        init?(_ word: ByteView) {
            guard word.count >= WordMatcher.shortestMisspelt else { return nil }
            first = word[0]
            count = word.count
            var digits: UInt64 = 0
            for byte in word.buffer where byte.isASCIIDigit { digits = digits &* 11 &+ UInt64(byte - 0x2F) }
            self.digits = digits
        }

        private init(first: UInt8, digits: UInt64, count: Int) {
            (self.first, self.digits, self.count) = (first, digits, count)
        }

        /// The keys of the words that a word with this key may be meant for.
        var near: [NearKey] {
            (max(WordMatcher.shortestMisspelt, count - 2)...count + 2).map {
                NearKey(first: first, digits: digits, count: $0)
            }
        }
    }

    /// Shorter words are other words, not misspelt ones.
    private static let shortestMisspelt = 4

    init(_ words: ContactWords) {
        self.words = words
        for (number, word) in words.words.enumerated() {
            word.withByteView { bytes in
                if let key = NearKey(bytes), bytes.contains(where: { !$0.isASCIIDigit }) {
                    let entry = Entry(word: Int32(number), letters: WordMatcher.letters(bytes))
                    nearWords[key, default: []].append(entry)
                }
                for line in Nicknames.standard.classes(of: bytes) {
                    byNicknameLine[line, default: []].append(Int32(number))
                }
            }
        }
    }

    /// A word of an answer, in its part of this number.
    func token(_ typed: String, inPart part: Int) -> AnswerTokens.Token {
        var token = known[typed] ?? AnswerTokens.Token(typed, words, self)
        known[typed] = token
        token.part = part
        return token
    }

    /// One bit for each letter that occurs.
    private static func letters(_ bytes: ByteView) -> UInt32 {
        bytes.buffer.reduce(0) { $1.isASCIILowercase ? $0 | 1 << UInt32($1 - 0x61) : $0 }
    }

    /// Whether one letter replaced, missing or added makes one word of the other, or they are equal.
    static func areOneEditApart(_ one: ByteView, _ other: ByteView) -> Bool {
        if one.count > other.count { return areOneEditApart(other, one) }
        guard other.count - one.count <= 1 else { return false }
        var place = 0
        while place < one.count, one[place] == other[place] { place += 1 }
        return one.from(one.count == other.count ? min(place + 1, one.count) : place)
            == other.from(min(place + 1, other.count))
    }

    /// The contact words that `word` may mean, each once, with its best likeness.
    func matches(_ word: String) -> [Match] {
        var best: [Int32: Double] = [:]
        if let same = words.find(word) { best[same] = 1 }
        word.withByteView { typed in
            for line in Nicknames.standard.classes(of: typed) {
                for other in byNicknameLine[line] ?? [] {
                    best[other] = max(best[other] ?? 0, WordMatcher.nicknameLikeness)
                }
            }
            guard let key = NearKey(typed) else { return }
            let letters = WordMatcher.letters(typed)
            for entry in key.near.flatMap({ nearWords[$0] ?? [] }) {
                // Rules out words that differ by more than two letters.
                guard (entry.letters ^ letters).nonzeroBitCount <= 3, best[entry.word] == nil else { continue }
                if let similarity = words.words[Int(entry.word)].withByteView({ WordMatcher.nearness(typed, $0) }) {
                    best[entry.word] = similarity * WordMatcher.misspeltLikeness
                }
            }
        }
        return best.map { Match(word: $0.key, likeness: $0.value) }.sorted { $0.word < $1.word }
    }

    /// How alike two words are that may be one; nil if they are two.
    private static func nearness(_ typed: ByteView, _ word: ByteView) -> Double? {
        let similarity = jaroWinkler(typed, word)
        let isNear =
            similarity >= leastSimilarity
            || similarity >= 0.86 && min(word.count, typed.count) >= 6 && areOneEditApart(typed, word)
        return isNear ? similarity : nil
    }
}
