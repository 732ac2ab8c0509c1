import Bytes

// Finds where the street ends when no comma separates it from the town.
extension PostalAddress {
    /// How many words of `12 Pelican St E Suite 4 Alder Bay` are the street, with its direction and unit; 0 if there is
    /// no street type.
    static func endOfStreet(_ words: [ByteView]) -> Int {
        var end: Int
        if isBox(words) {
            end = (words.firstIndex { $0.contains(where: \.isASCIIDigit) } ?? words.count - 1) + 1
        } else if let kind = kindOfStreet(words) {
            end = kind + 1
            if end < words.count, isDirection(words[end]), !beginsTown(words[end...]) { end += 1 }
        } else {
            return 0
        }
        if end + 1 < words.count, isUnit(words[end]) { return end + 2 }
        return end < words.count && words[end][0] == UInt8(ascii: "#") ? end + 1 : end
    }

    /// How many words before the town belong to the street in a part that follows others: `Ste 5 Oakland`, or `12
    /// Pelican St Alder Bay` after the name of a practice.
    static func endOfStreet(inLast words: [ByteView]) -> Int {
        guard words.count > 1 else { return 0 }
        if words[0][0] == UInt8(ascii: "#") { return 1 }
        if words.count > 2, isUnit(words[0]), words[1].count == 1 || words[1].contains(where: \.isASCIIDigit) {
            // `Suite 5 12 Main St Oakland`
            return words[2].contains(where: \.isASCIIDigit) ? 2 + endOfStreet(Array(words[2...])) : 2
        }
        return words[0].contains(where: \.isASCIIDigit) || isBox(words) ? endOfStreet(words) : 0
    }

    /// The position of the street type, which is the last such word: `12 St Kilda Rd Melbourne`. It is an earlier one
    /// if the last belongs to the town: `100 Main St St Paul`, `12 Main St Federal Way`. Broadway has none.
    private static func kindOfStreet(_ words: [ByteView]) -> Int? {
        guard words.count > 2 else { return nil }
        let kinds = words.indices.dropFirst().filter { isStreetWord(words[$0]) }
        guard let last = kinds.last else { return words.indices.last { words[$0].equalsIgnoringCase("broadway") } }
        guard let other = kinds.last(where: { $0 > 1 && $0 < last }) else { return last }
        let isEnd = last == words.count - 1
        let isOfTown = isEnd ? other + 2 < words.count : words[other + 1..<last].allSatisfy(isDirection)
        return isOfTown ? other : last
    }

    /// `PO Box 7`, `P.O. Box 7`
    static func isBox(_ words: [ByteView]) -> Bool {
        words.count > 2 && words.prefix(3).contains { $0.equalsIgnoringCase("box") }
            && words[0].hasPrefixIgnoringCase("p")
    }

    private static func isDirection(_ word: ByteView) -> Bool {
        word.count(where: \.isASCIILetter) <= 2 && StreetWord(word)?.isDirection ?? false
    }

    /// Whether a direction belongs to the town after it: `W Palm Beach`. `E Seattle` is not a town.
    private static func beginsTown(_ words: ArraySlice<ByteView>) -> Bool {
        guard let first = words.dropFirst().first, words[words.startIndex].count <= 2 else { return false }
        let two = words.dropFirst(2).first.map { first.extended(to: $0) } ?? first
        return StreetWord.isTownByDirection(first) || StreetWord.isTownByDirection(two)
    }

    /// Whether a word comes before the number of a part of a building; here `FL` means Florida.
    private static func isUnit(_ word: ByteView) -> Bool {
        StreetWord(word)?.isUnit ?? false && !word.equalsIgnoringCase("fl")
    }

    static func isStreetWord(_ word: ByteView) -> Bool {
        StreetWord(word)?.isType ?? false
    }
}
