import Text

/// The pairs of records that share a key of at least one blocking rule and whose names do not rule them out at first
/// sight.
struct CandidatePairs {
    /// Each pair once, the lower record number first, in ascending order: the numbers in the high and low 24 bits.
    private(set) var pairs: [UInt64] = []
    /// Blocks left out because more than `largestBlock` records share their key.
    private(set) var skippedBlocks = 0

    /// More records than this in one block are a common name or a placeholder, and pairs among them tell nothing.
    /// Chosen by hand, for time: pairs grow with its square. 200 and 800 give the same pairs on every list measured.
    static let largestBlock = 400
    /// More records than this with one whole name are namesakes, unless another rule too brings them together. Chosen
    /// by hand, for time: 15 and 60 give the same pairs on every list measured.
    private static let largestNameBlock = 30
    /// The most records a list may have: what 24 bits hold.
    static let maximumRecords = 1 << 24
    private static let recordMask = UInt64(maximumRecords - 1)

    init(_ records: ComparedRecords) {
        let keys = BlockingKeys(records.features)
        var entries: [UInt64] = []
        for rule in BlockingRule.allCases {
            entries.removeAll(keepingCapacity: true)
            for record in records.features.records.indices {
                keys.forEach(rule, of: record) { key in
                    entries.append(mixed(key, 0) & ~CandidatePairs.recordMask | UInt64(record))
                }
            }
            // Forty bits of a hash: two different keys that fall together only cost a comparison.
            radixSort(&entries, bits: 24..<64)
            collect(entries, rule, records)
        }
        removeRepetitions()
    }

    /// The two records of a pair.
    static func records(of pair: UInt64) -> (Int, Int) { (Int(pair >> 24), Int(pair & recordMask)) }

    private mutating func collect(_ entries: [UInt64], _ rule: BlockingRule, _ records: ComparedRecords) {
        let largest = rule == .wholeName ? CandidatePairs.largestNameBlock : CandidatePairs.largestBlock
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end] >> 24 == entries[start] >> 24 { end += 1 }
            if end - start > largest {
                if rule != .wholeName { skippedBlocks += 1 }
            } else if end - start > 1 {
                collect(entries[start..<end], records)
            }
            start = end
        }
    }

    private mutating func collect(_ block: ArraySlice<UInt64>, _ records: ComparedRecords) {
        for i in block.indices {
            let one = block[i] & CandidatePairs.recordMask
            for j in block.index(after: i)..<block.endIndex {
                let other = block[j] & CandidatePairs.recordMask
                if one != other, records.mayMatch(Int(one), Int(other)) {
                    pairs.append(min(one, other) << 24 | max(one, other))
                }
            }
        }
    }

    private mutating func removeRepetitions() {
        radixSort(&pairs, bits: 0..<48)
        var kept = 0
        for index in pairs.indices where kept == 0 || pairs[kept - 1] != pairs[index] {
            pairs[kept] = pairs[index]
            kept += 1
        }
        pairs.removeLast(pairs.count - kept)
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
