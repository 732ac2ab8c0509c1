import Contacts

/// Remembers which contacts have been seen, in a fixed 32 MB at the most, so that a repetition gets an id of its own.
///
/// It holds about eight million contacts; a new one is taken for a repetition with a probability of 4 in 10⁹ at the
/// most. When it is full it forgets one contact for each that is added.
struct RepetitionFilter: ~Copyable {
    private var table = CuckooTable(bits: 13)
    /// What is in the table as long as that is a small one, which serves a list of the usual size from memory that is
    /// near.
    private var hashes: [UInt64]? = []

    /// Half of the places in the small table: few of its buckets are full then.
    private static let mostInSmall = 32_768

    init() {}

    /// Brings the place nearer where a contact that will be counted soon is remembered.
    func prefetch(_ identifier: ContactIdentifier) {
        table.prefetch(identifier.hash)
    }

    /// How often a contact has been seen, this time included.
    mutating func count(_ identifier: ContactIdentifier) -> Int {
        guard contains(identifier.hash) else {
            insert(identifier.hash)
            return 1
        }
        // What repetitions there are is known for 2, 3 … without a gap: find the first free number by doubling and
        // halving.
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
