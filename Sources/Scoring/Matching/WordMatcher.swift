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
    private var byInitial: [UInt8: [Entry]] = [:]
    private var byNicknameLine: [UInt16: [Int32]] = [:]
    private var known: [String: [Match]] = [:]

    private struct Entry {
        let word: Int32
        let count: Int
        let letters: UInt32
    }

    init(_ words: ContactWords) {
        self.words = words
        for (number, word) in words.words.enumerated() {
            let bytes = Array(word.utf8)
            guard let first = bytes.first else { continue }
            let entry = Entry(word: Int32(number), count: bytes.count, letters: WordMatcher.letters(bytes))
            byInitial[first, default: []].append(entry)
            for line in bytes.withByteView(Nicknames.standard.classes) {
                byNicknameLine[line, default: []].append(Int32(number))
            }
        }
    }

    /// One bit for each letter that occurs.
    private static func letters(_ bytes: [UInt8]) -> UInt32 {
        bytes.reduce(0) { $1.isASCIILowercase ? $0 | 1 << UInt32($1 - 0x61) : $0 }
    }

    /// Whether one letter replaced, missing or added makes one word of the other.
    private static func areOneEditApart(_ one: ByteView, _ other: ByteView) -> Bool {
        if one.count > other.count { return areOneEditApart(other, one) }
        guard other.count - one.count <= 1 else { return false }
        var place = 0
        while place < one.count, one[place] == other[place] { place += 1 }
        return one.from(one.count == other.count ? min(place + 1, one.count) : place)
            == other.from(min(place + 1, other.count))
    }

    /// The contact words that `word` may mean, each once, with its best likeness.
    func matches(_ word: String) -> [Match] {
        if let matches = known[word] { return matches }
        var best: [Int32: Double] = [:]
        if let same = words.find(word) { best[same] = 1 }
        let bytes = Array(word.utf8)
        bytes.withByteView { typed in
            for line in Nicknames.standard.classes(of: typed) {
                for other in byNicknameLine[line] ?? [] {
                    best[other] = max(best[other] ?? 0, WordMatcher.nicknameLikeness)
                }
            }
            guard bytes.count >= 4, let first = bytes.first else { return }
            let letters = WordMatcher.letters(bytes)
            for entry in byInitial[first] ?? [] {
                // Cheap checks that rule out words differing by more than two letters.
                guard entry.count >= 4, abs(entry.count - bytes.count) <= 2,
                    (entry.letters ^ letters).nonzeroBitCount <= 3, best[entry.word] == nil
                else { continue }
                let similarity = words.words[Int(entry.word)].withByteView { jaroWinkler(typed, $0) }
                let isNear =
                    similarity >= WordMatcher.leastSimilarity
                    || similarity >= 0.86 && min(entry.count, bytes.count) >= 6
                        && words.words[Int(entry.word)].withByteView { WordMatcher.areOneEditApart(typed, $0) }
                if isNear {
                    best[entry.word] = similarity * WordMatcher.misspeltLikeness
                }
            }
        }
        let matches = best.map { Match(word: $0.key, likeness: $0.value) }.sorted { $0.word < $1.word }
        known[word] = matches
        return matches
    }
}
