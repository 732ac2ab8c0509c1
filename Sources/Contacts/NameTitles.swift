import Bytes

/// Honorifics before a name and generational suffixes after it.
extension PersonName {
    /// Whether a cell holds titles and no name: `Dr.`, `Prof. Dr.`, `Dr. & Mrs.`.
    package static func isTitles(_ cell: ByteView) -> Bool {
        guard (2...longestTitles).contains(cell.count), Honorific.mayBegin(cell) else { return false }
        let words = cell.split(where: isSpace)
        return isPrefix(cell)
            || words.contains(where: isPrefix) && words.allSatisfy { isPrefix($0) || isAnd($0) || isFaculty($0) }
    }

    /// `Prof. Dr. med. Dr. rer. nat.` has 28 bytes.
    private static let longestTitles = 30

    /// Whether titles belong to two people: `Dr. & Mrs.`.
    package static func areOfTwo(_ titles: ByteView) -> Bool { titles.split(where: isSpace).contains(where: isAnd) }

    /// Whether a word is an honorific.
    static func isPrefix(_ word: ByteView) -> Bool { Honorific(word) != nil }

    /// Whether a word is a generational suffix.
    static func isSuffix(_ word: ByteView) -> Bool { canonicalSuffix(word) != nil }

    /// The usual spelling of an honorific; nil for any other word.
    package static func canonicalPrefix(_ word: ByteView) -> String? { Honorific(word)?.spelling }

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
