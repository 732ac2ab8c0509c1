import Bytes

// Finds where the street ends when no comma separates it from the town.
extension PostalAddress {
    /// How many words of `12 Pelican St E Suite 4 Alder Bay` are the street, with its direction and unit; 0 if nothing
    /// marks its end.
    static func endOfStreet(_ words: [ByteView]) -> Int {
        let name = endOfName(words)
        return name == 0 ? 0 : behindUnits(words, from: name)
    }

    /// How many words are the street without its unit: up to its type and direction, the number of a road or box, or
    /// the word before a unit.
    private static func endOfName(_ words: [ByteView]) -> Int {
        if isBox(words) { return (words.firstIndex { $0.contains(where: \.isASCIIDigit) } ?? words.count - 1) + 1 }
        if let road = numberedRoad(words) { return behindDirection(words, from: road) }
        if let kind = kindOfStreet(words) { return behindDirection(words, from: kind + 1) }
        // `1328 West McDermott Suite 200 Allen`
        if let unit = words.indices.dropFirst(2).first(where: { isUnit(words, at: $0) }) { return unit }
        // `193 Braybrook SE Cedar Rapids`
        if words.count > 3, let direction = words.indices.dropFirst(2).first(where: { isDiagonal(words[$0]) }) {
            return direction + 1
        }
        // `33 W Monroe Chicago`
        return words.count > 3 && isDirection(words[1]) ? 3 : 0
    }

    /// Where a direction after the street type ends.
    private static func behindDirection(_ words: [ByteView], from end: Int) -> Int {
        guard end < words.count else { return end }
        let isWhole = isLongDirection(words[end]) && (isDiagonal(words[end]) || isUnit(words, at: end + 1))
        return isWhole || isDirection(words[end]) && !beginsTown(words[end...]) ? end + 1 : end
    }

    /// Where the units after a street end: `Suite 4`, `# 2`, `9th Floor Room 905`, `12C`, `PO Box 7`.
    private static func behindUnits(_ words: [ByteView], from start: Int) -> Int {
        var end = start
        while end < words.count {
            let count = unitCount(words, at: end)
            if count == 0 { break }
            end += count
        }
        // Where nothing else is left, the last word is not a unit but the town.
        return end == words.count && end > start && !words[end - 1].contains(where: \.isASCIIDigit)
            && unitCount(words, at: end - 1) == 0 ? end - 1 : end
    }

    /// How many words are a unit; 0 if none begins there.
    private static func unitCount(_ words: [ByteView], at index: Int) -> Int {
        let word = words[index]
        let next = index + 1 < words.count ? words[index + 1] : .empty
        let hasNumber = next.contains(where: \.isASCIIDigit) || next.count == 1 && next[0].isASCIILetter
        if word == ByteView("#") { return next.isEmpty ? 1 : 2 }
        if word[0] == UInt8(ascii: "#") { return 1 }
        if StreetWord(word)?.isUnit ?? false, !word.equalsIgnoringCase("fl") || hasNumber {
            if next == ByteView("#"), index + 2 < words.count { return 3 }
            return hasNumber ? 2 : 1
        }
        if StreetWord(word) == .box {
            if next.equalsIgnoringCase("box"), index + 2 < words.count { return 3 }
            return hasNumber ? 2 : 0
        }
        if !next.isEmpty, isFloor(next), word[0].isASCIIDigit || StreetWord.isFloorName(word) { return 2 }
        return word.contains(where: \.isASCIIDigit) && index + 1 < words.count ? 1 : 0
    }

    private static func isFloor(_ word: ByteView) -> Bool {
        switch StreetWord(word) {
        case .unit("fl"), .unit("level"): true
        default: false
        }
    }

    /// How many words before the town belong to the street in a part that follows others: `Ste 5 Oakland`, `SW
    /// Cartersville`, or `12 Pelican St Alder Bay` after the name of a practice.
    static func endOfStreet(inLast words: [ByteView]) -> Int {
        guard words.count > 1 else { return 0 }
        let start = isDiagonal(words[0]) ? 1 : 0
        // The number of a house, and not of a unit: `12 Main St Oakland`, `29 Palms`.
        if words[0][0].isASCIIDigit, !isFloor(words[1]) { return endOfStreet(words) }
        let units = behindUnits(words, from: start)
        if units == start, start == 0, isStart(words[0]) || isBox(words) { return endOfStreet(words) }
        guard units > start, units < words.count else { return min(units, words.count - 1) }
        // `Suite 5 12 Main St Oakland`: the number of a house is no unit.
        let name = Array(words[units...])
        if units > 1, let house = words[..<units].lastIndex(where: { $0.allSatisfy(\.isASCIIDigit) }), house > 1,
            unitCount(words, at: house - 1) == 1 || house == units - 1
        {
            let rest = Array(words[house...])
            let end = kindOfStreet(rest) == nil ? 0 : endOfStreet(rest)
            if end > 0 { return house + end }
        }
        return isStart(name[0]) ? units + endOfStreet(name) : units
    }

    /// Whether a street begins with the word: a number, or a small one in letters.
    static func isStart(_ word: ByteView) -> Bool {
        word.contains(where: \.isASCIIDigit) || StreetWord.isNumber(word)
    }

    /// The position of the street type, which is the last such word: `12 St Kilda Rd Melbourne`. It is an earlier one
    /// if the last belongs to the town: `100 Main St St Paul`, `12 Main St Federal Way`. Broadway has none.
    static func kindOfStreet(_ words: [ByteView]) -> Int? {
        guard words.count > 2 else { return nil }
        let kinds = words.indices.dropFirst().filter { isStreetWord(words[$0]) }
        guard let last = kinds.last else { return words.indices.last { words[$0].equalsIgnoringCase("broadway") } }
        guard let other = kinds.last(where: { $0 > 1 && $0 < last }) else { return last }
        let isEnd = last == words.count - 1
        // `26th Street Dr SE Cedar Rapids`
        if !isEnd, last == other + 1, !isSaint(words[last]) { return last }
        // `1 Hospital Plz Fl 2 St. Louis`
        if isSaint(words[last]), last > other + 1, (1...2).contains(words.count - 1 - last) { return other }
        let isOfTown = isEnd ? other + 2 < words.count : words[other + 1..<last].allSatisfy(isDirection)
        return isOfTown ? other : last
    }

    private static func isSaint(_ word: ByteView) -> Bool {
        word.equalsIgnoringCase("st") || word.equalsIgnoringCase("st.")
    }

    /// The end of a road with a number: `5801 North Highway 763`, `31595 SR 20`.
    private static func numberedRoad(_ words: [ByteView]) -> Int? {
        guard let road = words.indices.dropFirst().last(where: { StreetWord.isNumberedRoad(words[$0]) }),
            road + 1 < words.count
        else { return nil }
        if words[road + 1] == ByteView("#"), road + 2 < words.count { return road + 3 }
        return words[road + 1][0].isASCIIDigit && !isFloor(road + 2 < words.count ? words[road + 2] : .empty)
            ? road + 2 : nil
    }

    /// `PO Box 7`, `P.O. Box 7`, `P.O.Box 7`, `POB 7`, `Box 7`
    static func isBox(_ words: [ByteView]) -> Bool {
        guard words.count > 1 else { return false }
        if StreetWord(words[0]) == .box, !words[0].equalsIgnoringCase("po"), words[0].count > 2 {
            return words[1].contains(where: \.isASCIIDigit) || words[1] == ByteView("#")
        }
        return words.count > 2 && words.prefix(3).contains { $0.equalsIgnoringCase("box") }
            && words[0].hasPrefixIgnoringCase("p")
    }

    private static func isDirection(_ word: ByteView) -> Bool {
        word.count(where: \.isASCIILetter) <= 2 && StreetWord(word)?.isDirection ?? false
    }

    private static func isLongDirection(_ word: ByteView) -> Bool { StreetWord(word)?.isDirection ?? false }

    /// `NE`, `Southwest`
    private static func isDiagonal(_ word: ByteView) -> Bool {
        guard let found = StreetWord(word), found.isDirection else { return false }
        return found.short.utf8.count == 2
    }

    /// Whether a direction belongs to the town after it: `W Palm Beach`. `E Seattle` is not a town.
    private static func beginsTown(_ words: ArraySlice<ByteView>) -> Bool {
        guard let first = words.dropFirst().first, words[words.startIndex].count <= 2 else { return false }
        let two = words.dropFirst(2).first.map { first.extended(to: $0) } ?? first
        return StreetWord.isTownByDirection(first) || StreetWord.isTownByDirection(two)
    }

    /// Whether a unit with its number begins at a position.
    private static func isUnit(_ words: [ByteView], at index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let word = words[index]
        if word[0] == UInt8(ascii: "#") { return true }
        if isFloor(words[index + 1]) { return word[0].isASCIIDigit }
        guard StreetWord(word)?.isUnit ?? false else { return false }
        let next = words[index + 1]
        return next.contains(where: \.isASCIIDigit) || next == ByteView("#")
            || next.count == 1 && !word.equalsIgnoringCase("fl")
    }

    static func isStreetWord(_ word: ByteView) -> Bool {
        StreetWord(word)?.isType ?? false
    }
}
