import CSV

/// Honorifics before a name, and what stands behind it and is no credential.
extension PersonName {
    /// Whether a cell holds titles that stand before a name and nothing else: `Dr.`, `Prof. Dr.`, `Dr. & Mrs.`.
    package static func isTitles(_ cell: ByteView) -> Bool {
        guard (2...longestTitles).contains(cell.count), beginnings[beginning(of: cell)] else { return false }
        let words = cell.split(where: isSpace)
        return isPrefix(cell)
            || words.contains(where: isPrefix) && words.allSatisfy { isPrefix($0) || isAnd($0) || isFaculty($0) }
    }

    /// `Prof. Dr. med. Dr. rer. nat.` has 28 bytes.
    private static let longestTitles = 30

    /// Whether titles are those of two people: `Dr. & Mrs.`.
    package static func areOfTwo(_ titles: ByteView) -> Bool { titles.split(where: isSpace).contains(where: isAnd) }

    /// Whether a word is an honorific.
    static func isPrefix(_ word: ByteView) -> Bool { canonicalPrefix(word) != nil }

    /// Whether a word is a generational suffix.
    static func isSuffix(_ word: ByteView) -> Bool { canonicalSuffix(word) != nil }

    /// The usual spelling of an honorific, or nil for a word that is none.
    package static func canonicalPrefix(_ word: ByteView) -> String? {
        guard (1...9).contains(word.count) else { return nil }
        return prefixes[lookupKey(word)]
    }

    /// Whether the honorifics before a name make its bearer a doctor: `Dr.`, `Prof. Dr.`, `Frau Dr.`.
    package static func isDoctor(prefix: ByteView) -> Bool {
        prefix.split(where: isSpace).contains { ["Dr.", "Dra.", "Drs."].contains(canonicalPrefix($0)) }
    }

    /// The usual spelling of a generational suffix, or nil for a word that is none.
    package static func canonicalSuffix(_ word: ByteView) -> String? {
        // `J.R.` are initials.
        guard (2...6).contains(word.count), !word.upTo(word.count - 1).contains(UInt8(ascii: ".")) else { return nil }
        return suffixes[lookupKey(word)]
    }

    /// Which first three letters an honorific may have; few names need to be looked at any further.
    private static let beginnings: [Bool] = {
        var table = Array(repeating: false, count: 1 << 15)
        for prefix in prefixes.keys { table[Array(prefix.utf8).withByteView(beginning)] = true }
        return table
    }()

    /// The first three bytes of a cell that has two at least, letters of either case being alike and whatever stands behind
    /// two letters, or is no third one, being nothing.
    private static func beginning(of cell: ByteView) -> Int {
        let third = cell.count > 2 && cell[2].isASCIILetter ? cell[2] & 31 : 0
        return Int(cell[0] & 31) << 10 | Int(cell[1] & 31) << 5 | Int(third)
    }

    private static func lookupKey(_ word: ByteView) -> String {
        var key: [UInt8] = []
        for byte in word where byte != UInt8(ascii: ".") { key.append(byte.asciiLowercased) }
        return String(decoding: key, as: UTF8.self)
    }

    private static let prefixes = [
        "dr": "Dr.", "doctor": "Dr.", "drs": "Drs.", "mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.",
        "miss": "Miss",
        "mx": "Mx.",
        "prof": "Prof.", "professor": "Prof.", "rev": "Rev.", "sister": "Sister", "herr": "Herr", "frau": "Frau",
        "mme": "Mme", "sra": "Sra.", "dra": "Dra.",
    ]

    private static let suffixes = [
        "jr": "Jr.", "junior": "Jr.", "sr": "Sr.", "senior": "Sr.", "ii": "II", "iii": "III", "iv": "IV", "2nd": "II",
        "3rd": "III", "esq": "Esq.",
    ]
}
