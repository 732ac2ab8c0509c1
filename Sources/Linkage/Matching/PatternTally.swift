/// Distinct patterns with how often each occurs, and the pairs that have them.
struct PatternTally {
    private(set) var patterns: [Pattern] = []
    private(set) var counts: [Int] = []
    private(set) var pairs: [PairScores.ScoredPair] = []
    /// Open addressing: the place of a pattern + 1, 0 for an empty slot; its size is a power of two. A table of the
    /// standard library takes three times as long, and it is asked for every pair.
    private var slots = [Int32](repeating: 0, count: 1 << 12)

    init() {}

    /// Compares candidate pairs; those that the gate keeps apart are left out.
    init(_ candidates: CandidatePairs, _ comparer: PairComparer) {
        for pair in candidates.pairs {
            let (one, other) = CandidatePairs.records(of: pair)
            if let pattern = comparer.pattern(one, other) { add(pattern, one, other) }
        }
    }

    /// Counts the pattern of a pair of records.
    mutating func add(_ pattern: Pattern, _ one: Int, _ other: Int) {
        let number = number(of: pattern)
        counts[number] += 1
        pairs.append(PairScores.ScoredPair(one: Int32(one), other: Int32(other), pattern: Int32(number)))
    }

    private mutating func number(of pattern: Pattern) -> Int {
        var slot = Int(truncatingIfNeeded: pattern.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = Int(slots[slot] - 1)
            if patterns[known] == pattern { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        patterns.append(pattern)
        counts.append(0)
        slots[slot] = Int32(patterns.count)
        if patterns.count * 2 > slots.count { grow() }
        return patterns.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, pattern) in patterns.enumerated() {
            var slot = Int(truncatingIfNeeded: pattern.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number + 1)
        }
    }
}
