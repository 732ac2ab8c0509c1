import Text

/// The pairs of records that share a key of at least one blocking rule and whose names do not rule them out at first
/// sight.
struct CandidatePairs {
    /// Each pair once, the lower record number first, in ascending order: the numbers in the high and low 32 bits.
    private(set) var pairs: [UInt64] = []
    /// Blocks left out because more than `largestBlock` records share their key.
    private(set) var skippedBlocks = 0

    /// More records than this in one block are a common name or a placeholder, and pairs among them tell nothing.
    /// Chosen by hand, for time: pairs grow with its square. 200 and 800 give the same pairs on every list measured.
    static let largestBlock = 400
    /// More records than this with one whole name are namesakes, unless another rule too brings them together. Chosen
    /// by hand, for time: 15 and 60 give the same pairs on every list measured.
    private static let largestNameBlock = 30
    /// - Parameter changed: for every record whether it has changed since all pairs were looked at; then only pairs
    ///   with such a record are looked for. Nil for all pairs.
    init(_ records: ComparedRecords, changed: [Bool]? = nil) {
        let keys = BlockingKeys(records.features)
        var entries: [UInt64] = []
        for rule in BlockingRule.allCases {
            entries.removeAll(keepingCapacity: true)
            let wanted = changed.map { KeyFilter(rule, keys, $0) }
            for record in records.features.records.indices {
                keys.forEach(rule, of: record) { key in
                    let entry = RecordEntry.entry(key, salt: 0, record)
                    if wanted?.contains(entry) ?? true { entries.append(entry) }
                }
            }
            radixSort(&entries, bits: RecordEntry.keyBits)
            collect(entries, rule, records, changed)
        }
        removeRepetitions(records.features.count)
    }

    /// The two records of a pair.
    static func records(of pair: UInt64) -> (Int, Int) { (Int(pair >> 32), Int(pair & UInt64(UInt32.max))) }

    private mutating func collect(
        _ entries: [UInt64], _ rule: BlockingRule, _ records: ComparedRecords, _ changed: [Bool]?
    ) {
        let largest = rule == .wholeName ? CandidatePairs.largestNameBlock : CandidatePairs.largestBlock
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, RecordEntry.key(entries[end]) == RecordEntry.key(entries[start]) { end += 1 }
            if end - start > largest {
                if rule != .wholeName { skippedBlocks += 1 }
            } else if end - start > 1 {
                collect(entries[start..<end], records, changed)
            }
            start = end
        }
    }

    private mutating func collect(_ block: ArraySlice<UInt64>, _ records: ComparedRecords, _ changed: [Bool]?) {
        for i in block.indices {
            let one = RecordEntry.record(block[i])
            for j in block.index(after: i)..<block.endIndex {
                let other = RecordEntry.record(block[j])
                if let changed, !changed[one], !changed[other] { continue }
                if one != other, records.mayMatch(one, other) { pairs.append(RecordEntry.pair(one, other)) }
            }
        }
    }

    private mutating func removeRepetitions(_ count: Int) {
        let width = Int.bitWidth - count.leadingZeroBitCount
        radixSort(&pairs, bits: 0..<width)
        radixSort(&pairs, bits: 32..<32 + width)
        var kept = 0
        for index in pairs.indices where kept == 0 || pairs[kept - 1] != pairs[index] {
            pairs[kept] = pairs[index]
            kept += 1
        }
        pairs.removeLast(pairs.count - kept)
    }
}

/// Whether a key may be that of a record that has changed: a set of bits by the front of the key's hash.
private struct KeyFilter {
    private var bits: [UInt64]
    private let shift: UInt64

    init(_ rule: BlockingRule, _ keys: BlockingKeys, _ changed: [Bool]) {
        // Sixteen bits a record, so that few others pass.
        let count = changed.count(where: \.self)
        let width = min(31, max(10, Int.bitWidth - count.leadingZeroBitCount + 4))
        bits = Array(repeating: 0, count: 1 << (width - 6))
        shift = UInt64(64 - width)
        for record in changed.indices where changed[record] {
            keys.forEach(rule, of: record) { key in
                let place = Int(RecordEntry.entry(key, salt: 0, record) >> shift)
                bits[place >> 6] |= 1 << UInt64(place & 63)
            }
        }
    }

    func contains(_ entry: UInt64) -> Bool {
        let place = Int(entry >> shift)
        return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
}

extension ComparedRecords {
    /// A first look, at the given names only: the same answer as `pattern` in most cases, for a fraction of the time.
    func mayMatch(_ one: Int, _ other: Int) -> Bool {
        let a = features.records[one]
        let b = features.records[other]
        guard a.subject == b.subject else { return false }
        if a.subject == .organization || !features.extras.isEmpty { return true }
        if names.given(a.given, b.given).fits { return true }
        if a.otherNames.count + b.otherNames.count > 0 { return true }
        return areSwapped(NamePair(given: a.given, family: a.family), NamePair(given: b.given, family: b.family))
    }
}
