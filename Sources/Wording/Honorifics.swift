import Bytes

/// Titles that stand before a name.
package enum Honorifics {
    /// The usual spelling of an honorific, or nil for a word that is none.
    package static func canonical(_ word: ByteView) -> String? {
        guard (1...9).contains(word.count) else { return nil }
        return spellings[lookupKey(word)]
    }

    /// Whether a cell may begin with an honorific; few names do, and need to be looked at any further.
    package static func mayBegin(_ cell: ByteView) -> Bool { cell.count > 1 && beginnings[beginning(of: cell)] }

    /// The usual spellings of those that make their bearer a doctor.
    package static let doctors: Set<String> = ["Dr.", "Dra.", "Drs."]

    /// Those that children say with a given name: `Miss Ann`, `Sister Ann`.
    package static let beforeGivenNames: Set<String> = ["Miss", "Sister"]

    /// Which first three letters an honorific may have.
    private static let beginnings: [Bool] = {
        var table = Array(repeating: false, count: 1 << 15)
        for prefix in spellings.keys { table[Array(prefix.utf8).withByteView(beginning)] = true }
        return table
    }()

    /// The first three bytes of a cell that has two at least, letters of either case being alike and whatever stands behind
    /// two letters, or is no third one, being nothing.
    private static func beginning(of cell: ByteView) -> Int {
        let third = cell.count > 2 && cell[2].isASCIILetter ? cell[2] & 31 : 0
        return Int(cell[0] & 31) << 10 | Int(cell[1] & 31) << 5 | Int(third)
    }

    private static let spellings = [
        "dr": "Dr.", "doctor": "Dr.", "drs": "Drs.", "mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.",
        "miss": "Miss",
        "mx": "Mx.",
        "prof": "Prof.", "professor": "Prof.", "rev": "Rev.", "sister": "Sister", "herr": "Herr", "frau": "Frau",
        "mme": "Mme", "sra": "Sra.", "dra": "Dra.",
    ]
}

/// What stands behind a name and says which of several with it.
package enum GenerationalSuffixes {
    /// The usual spelling of a generational suffix, or nil for a word that is none.
    package static func canonical(_ word: ByteView) -> String? {
        // `J.R.` are initials.
        guard (2...6).contains(word.count), !word.upTo(word.count - 1).contains(UInt8(ascii: ".")) else { return nil }
        return spellings[lookupKey(word)]
    }

    private static let spellings = [
        "jr": "Jr.", "junior": "Jr.", "sr": "Sr.", "senior": "Sr.", "ii": "II", "iii": "III", "iv": "IV", "2nd": "II",
        "3rd": "III", "esq": "Esq.",
    ]
}

/// The letters of a word, small and without full stops.
private func lookupKey(_ word: ByteView) -> String {
    var key: [UInt8] = []
    for byte in word where byte != UInt8(ascii: ".") { key.append(byte.asciiLowercased) }
    return String(decoding: key, as: UTF8.self)
}
