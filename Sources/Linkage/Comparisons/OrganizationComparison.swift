import Bytes
import Text

extension ComparedRecords {
    /// How the names of two organizations compare, nil for different ones.
    func organizationLevel(_ one: Int32, _ other: Int32) -> NameLevel? {
        guard one != Vocabulary.none, other != Vocabulary.none else { return nil }
        if one == other { return .sameOrganization }
        let a = features.organizations[one]
        let b = features.organizations[other]
        // Chosen by hand; five or seven letters give the same pairs on every list measured.
        if a.count >= 6, b.count >= 6, isOneEditApart(a, b) { return .nearOrganization }
        return isShortened(a, b) ? .shortenedOrganization : nil
    }

    /// Whether each word of the shorter name stands in the longer one in order, whole, shortened (`peds`, `pediatrics`)
    /// or with one typing error, and the first words agree; a name of one word is too little (demanding three words
    /// costs organizations .005 of F1).
    private func isShortened(_ a: ByteView, _ b: ByteView) -> Bool {
        guard a[0] == b[0] || a[min(1, a.count - 1)] == b[min(1, b.count - 1)] else { return false }
        let words = [a, b].map { $0.split { $0 == 0x20 } }.sorted { $0.count < $1.count }
        let (short, long) = (words[0], words[1])
        guard short.count >= 2, isSameWord(short[0], long[0]) else { return false }
        var next = 1
        for word in short.dropFirst() {
            while next < long.count, !isSameWord(word, long[next]) { next += 1 }
            if next == long.count { return false }
            next += 1
        }
        return true
    }

    /// The same word, shortened or with a typing error. The lengths and the similarity were chosen by hand; a letter
    /// more or less gives the same pairs on every list measured, .97 costs .0002 of F1 on one, and .89 changes nothing.
    private func isSameWord(_ a: ByteView, _ b: ByteView) -> Bool {
        if a == b { return true }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        if (3...5).contains(short.count), short.count < long.count, short[0] == long[0], isSubsequence(short, of: long)
        {
            return true
        }
        return short.count >= 4 && (isOneEditApart(a, b) || jaroWinkler(a, b) >= 0.93)
    }

    /// `peds` stands in `pediatrics` letter by letter.
    private func isSubsequence(_ short: ByteView, of long: ByteView) -> Bool {
        var next = 0
        for byte in long.buffer where next < short.count && byte == short[next] { next += 1 }
        return next == short.count
    }
}
