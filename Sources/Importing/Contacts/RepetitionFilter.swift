import Contacts

/// Stores the contacts seen so far in at most 32 MB, so that a repetition gets its own ID.
///
/// It holds about eight million contacts; a new one is counted as a repetition with a probability of at most 4 in 10⁹.
/// Once full, it forgets one contact for each that is added.
struct RepetitionFilter: ~Copyable {
    private var table = CuckooTable(bits: 13)
    /// The contents of the table while it is small enough for the cache, as with a list of the usual size.
    private var hashes: [UInt64]? = []

    /// Half of the slots of the small table, so that few buckets are full.
    private static let mostInSmall = 32_768

    init() {}

    /// Prefetches the bucket of a contact that will be counted soon.
    func prefetch(_ identifier: ContactIdentifier) {
        table.prefetch(identifier.hash)
    }

    /// How often a contact has been seen, including now.
    mutating func count(_ identifier: ContactIdentifier) -> Int {
        guard contains(identifier.hash) else {
            insert(identifier.hash)
            return 1
        }
        // Repetitions are numbered 2, 3 … without a gap: doubling and halving finds the first free number.
        var high = 2
        while contains(identifier.repeated(high).hash) { high *= 2 }
        var low = high / 2
        while high - low > 1 {
            let middle = (low + high) / 2
            if contains(identifier.repeated(middle).hash) { low = middle } else { high = middle }
        }
        insert(identifier.repeated(high).hash)
        return high
    }

    private func contains(_ hash: UInt64) -> Bool { table.contains(hash) }

    private mutating func insert(_ hash: UInt64) {
        if let inSmall = hashes?.count {
            if inSmall < RepetitionFilter.mostInSmall { hashes?.append(hash) } else { moveToLarge() }
        }
        table.insert(hash)
    }

    private mutating func moveToLarge() {
        table = CuckooTable(bits: 20)
        for hash in hashes ?? [] { table.insert(hash) }
        hashes = nil
    }
}
