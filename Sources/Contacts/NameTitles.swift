import Bytes

/// Honorifics before a name and generational suffixes after it.
extension PersonName {
    /// Whether a cell holds titles and no name: `Dr.`, `Prof. Dr.`, `Dr. & Mrs.`.
    package static func isTitles(_ cell: ByteView) -> Bool {
        guard (2...longestTitles).contains(cell.count), Honorific.mayBegin(cell) else { return false }
        let words = cell.split(where: isSpace)
        return isHonorific(cell)
            || words.contains(where: isHonorific) && words.allSatisfy { isHonorific($0) || isAnd($0) || isFaculty($0) }
    }

    /// `Prof. Dr. med. Dr. rer. nat.` has 28 bytes.
    private static let longestTitles = 30

    /// Whether titles belong to two people: `Dr. & Mrs.`.
    package static func areOfTwo(_ titles: ByteView) -> Bool { titles.split(where: isSpace).contains(where: isAnd) }

    private static func isHonorific(_ word: ByteView) -> Bool { Honorific(word) != nil }

    /// Whether a word is a title before a name: an honorific, or an office such as `Rabbi`.
    static func isPrefix(_ word: ByteView) -> Bool { Honorific(beforeName: word)?.isTitle(before: 2) ?? false }

    /// How many of the first words are titles before a name; at least one word is left. Offices are also family names:
    /// `Pastor Gómez`.
    static func titleCount(_ words: [ByteView], withOffices: Bool = true) -> Int {
        var count = 0
        while count + 1 < words.count, count < mostTitlesInARow {
            let rest = words.count - count - 1
            if let title = withOffices ? Honorific(beforeName: words[count]) : Honorific(words[count]) {
                // `Nurse Next Door` is a firm.
                if Honorific(words[count]) == nil,
                    words[(count + 1)...].prefix(mostTitlesInARow).contains(where: isNoName)
                {
                    break
                }
                // The last honorific decides whether one name is enough: `The Hon. Judge Ann Lee`.
                guard
                    title.isTitle(before: rest)
                        || title.sort == .orName && words[count][words[count].count - 1] == .period
                        || title.sort == .beforeTitles
                            && titleCount(Array(words[(count + 1)...].prefix(mostTitlesInARow))) > 0
                else { break }
            } else if count == 0 && rest > 1 && isSister(words[0]) || count > 0 && isFaculty(words[count]) {
                // `Sr. Mary Agnes` is a sister or a señor.
            } else {
                break
            }
            count += 1
        }
        return count
    }

    /// The most titles before one name; what follows in a long cell is not searched.
    private static let mostTitlesInARow = 8

    private static func isSister(_ word: ByteView) -> Bool { word.equalsIgnoringCase("sr.") || word == ByteView("Sr") }

    /// Whether a word is a generational suffix.
    static func isSuffix(_ word: ByteView) -> Bool { canonicalSuffix(word) != nil }

    /// The usual spelling of an honorific or office; nil for any other word.
    package static func canonicalPrefix(_ word: ByteView) -> String? { Honorific(beforeName: word)?.spelling }

    /// Whether the honorifics before a name say that the person is a doctor: `Dr.`, `Prof. Dr.`, `Frau Dr.`.
    package static func isDoctor(prefix: ByteView) -> Bool {
        prefix.split(where: isSpace).contains { Honorific($0)?.isDoctor ?? false }
    }

    /// The usual spelling of a generational suffix; nil for any other word.
    package static func canonicalSuffix(_ word: ByteView) -> String? {
        // `J.R.` are initials.
        guard word.count > 1, !word.upTo(word.count - 1).contains(.period) else { return nil }
        return GenerationalSuffix(word)?.spelling
    }
}
