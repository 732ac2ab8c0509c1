/// The first three letters of words, of which a few thousand combinations are possible: a quick answer for words that
/// cannot be in a table.
struct LetterTriples: Sendable {
    private var isThere = [Bool](repeating: false, count: 1 << 15)

    /// Adds a folded word.
    ///
    /// - Parameter isWhole: whether only the word itself and its plural are in the table, and not longer words too.
    mutating func insert(_ word: some Sequence<UInt8>, isWhole: Bool) {
        let letters = Array(word.prefix(3))
        switch letters.count {
        case 3: isThere[LetterTriples.place(letters)] = true
        case 2 where isWhole:
            for third in [0, UInt8(ascii: "s")] { isThere[LetterTriples.place(letters + [third])] = true }
        default:
            for place in isThere.indices where LetterTriples.begins(place, with: letters) { isThere[place] = true }
        }
    }

    /// Whether a word of ASCII letters begins as one that was added.
    func contains(_ word: some Sequence<UInt8>) -> Bool {
        var place = 0
        var count = 0
        for letter in word.prefix(3) {
            place = place << 5 | Int(letter & 31)
            count += 1
        }
        return count > 0 && isThere[place << (5 * (3 - count))]
    }

    private static func place(_ letters: [UInt8]) -> Int { letters.reduce(0) { $0 << 5 | Int($1 & 31) } }

    private static func begins(_ place: Int, with letters: [UInt8]) -> Bool {
        letters.enumerated().allSatisfy { place >> (10 - 5 * $0) & 31 == Int($1 & 31) }
    }
}
