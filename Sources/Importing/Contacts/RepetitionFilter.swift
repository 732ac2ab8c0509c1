import Contacts

/// Remembers which contacts have been seen, in a fixed 33 MB at the most, so that a repetition gets an id of its own.
///
/// It holds about eight million contacts; a new one is taken for a repetition with a probability of 8 in 10⁹ at the most.
/// When it is full it forgets one contact for each that is added.
struct RepetitionFilter: ~Copyable {
    /// The contacts of a list of the usual size, in memory that is near.
    private var first = CuckooTable(bits: 13)
    private var countInFirst = 0
    /// All that come later.
    private var rest: CuckooTable?

    /// Half of the places in the first table: few of its buckets are full then.
    private static let mostInFirst = 32_768

    init() {}

    /// Brings the place nearer where a contact that will be counted soon is remembered.
    func prefetch(_ identifier: ContactIdentifier) {
        rest?.prefetch(identifier.hash)
    }

    /// How often a contact has been seen, this time included.
    mutating func count(_ identifier: ContactIdentifier) -> Int {
        guard contains(identifier.hash) else {
            insert(identifier.hash)
            return 1
        }
        // What repetitions there are is known for 2, 3 … without a gap: find the first free number by doubling and halving.
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

    private func contains(_ hash: UInt64) -> Bool { first.contains(hash) || rest?.contains(hash) ?? false }

    private mutating func insert(_ hash: UInt64) {
        if countInFirst < RepetitionFilter.mostInFirst {
            countInFirst += 1
            return first.insert(hash)
        }
        if rest == nil { rest = CuckooTable(bits: 20) }
        rest?.insert(hash)
    }
}
