import Bytes
import Text

/// Finds the meaning of a word or phrase regardless of case, accents and punctuation.
///
/// A lookup folds the text on the stack without an allocation, and skips text whose beginning matches no phrase. The
/// keys are in one array, found by open addressing.
package struct PhraseTable<Meaning: Sendable>: Sendable {
    private let meanings: [Meaning]
    private let rules: FoldingRules
    private var keys: [UInt8] = []
    /// The end of each key in `keys`, and its index in `meanings`.
    private var ends: [(end: UInt32, meaning: UInt16)] = []
    /// The number of a key plus 1, or 0 for an empty slot; the count is a power of two.
    private var slots: [UInt16] = []
    /// The length of the longest key in bytes.
    private(set) var longest = 0
    /// One bit for the first three letters of each key.
    private var beginnings = [UInt64](repeating: 0, count: 1 << 9)

    /// - Parameters:
    ///   - rows: each meaning with its phrases; a phrase with two meanings has the first.
    ///   - rules: how phrases and texts are folded.
    package init(_ rows: [(Meaning, Phrases)], _ rules: FoldingRules = []) {
        meanings = rows.map(\.0)
        self.rules = rules
        for (number, row) in rows.enumerated() {
            row.1.forEach { phrase in
                phrase.withFolded(limit: phrase.count * 2, rules) { key in
                    if let key { insert(key, meaning: UInt16(number)) }
                }
            }
        }
    }

    /// The meaning of `text`; nil if it is not in the table.
    package subscript(text: ByteView) -> Meaning? {
        guard mayBegin(text) else { return nil }
        return text.withFolded(limit: longest, rules) { key in key.flatMap { self[key: $0] } }
    }

    /// The meaning of a folded text.
    package subscript(key key: ByteView) -> Meaning? {
        find(key).map { meanings[Int(ends[$0].meaning)] }
    }

    /// False only for a text that cannot be in the table because of its first three letters.
    package func mayBegin(_ text: ByteView) -> Bool {
        guard text.count > 2, !rules.contains(.partsCapitals), !rules.contains(.lettersOnly) else {
            return !text.isEmpty
        }
        let (first, second, third) = (text.start[0], text.start[1], text.start[2])
        guard first.isASCIILetter, second.isASCIILetter, third.isASCIILetter else { return true }
        let place = PhraseTable.place(first, second, third)
        return beginnings[place >> 6] >> UInt64(place & 63) & 1 != 0
    }

    private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }

    private func key(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1].end))..<Int(ends[number].end)
    }

    private func find(_ key: ByteView) -> Int? {
        guard !key.isEmpty, key.count <= longest else { return nil }
        var slot = Int(truncatingIfNeeded: stableHash(key)) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            let range = self.key(number)
            if range.count == key.count, keys.withUnsafeBufferPointer({ ByteView($0)[range] == key }) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ key: ByteView, meaning: UInt16) {
        guard !key.isEmpty, find(key) == nil else { return }
        keys.append(contentsOf: key.buffer)
        ends.append((UInt32(keys.count), meaning))
        longest = max(longest, key.count)
        if key.count > 2, key[0].isASCIILetter, key[1].isASCIILetter, key[2].isASCIILetter {
            let place = PhraseTable.place(key[0], key[1], key[2])
            beginnings[place >> 6] |= 1 << UInt64(place & 63)
        }
        if ends.count * 2 > slots.count { grow() }
        occupy(number: ends.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: max(64, slots.count * 2))
        for number in 0..<ends.count - 1 { occupy(number: number) }
    }

    private mutating func occupy(number: Int) {
        let range = key(number)
        let hash = keys.withUnsafeBufferPointer { stableHash(ByteView($0)[range]) }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt16(number + 1)
    }
}

/// Words of one meaning, regardless of case, accents and punctuation.
package struct PhraseSet: Sendable {
    private let table: PhraseTable<Void>

    package init(_ phrases: Phrases, _ rules: FoldingRules = []) { table = PhraseTable([((), phrases)], rules) }

    /// Whether a word or phrase is in the set.
    package func contains(_ text: ByteView) -> Bool { table[text] != nil }

    /// Whether a folded text is in the set.
    package func contains(key: ByteView) -> Bool { table[key: key] != nil }

    /// Whether a folded text is in the set.
    package func contains(_ text: String) -> Bool { text.withByteView { table[key: $0] != nil } }
}
