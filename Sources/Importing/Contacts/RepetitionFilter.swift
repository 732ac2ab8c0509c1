import Contacts

/// Stores the contacts seen so far in at most 32 MB, so that a repetition gets its own ID.
///
/// It holds about four million contacts, or eight million providers; a new one is counted as a repetition with a
/// probability of at most 4 in 10⁹. Once full, it forgets one contact for each that is added.
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

    /// What a row repeats.
    enum Repetition: Equatable {
        /// No row before had the identity.
        case none
        /// The first row of the identity said the same; the number of such rows, including this one.
        case exact(Int)
        /// The first row of the identity said something else; the number of rows that say this, including this one.
        case otherContent(Int)
    }

    /// Takes a row and returns what it repeats.
    ///
    /// - Parameters:
    ///   - identity: who the contact is.
    ///   - content: that and what else the row says; equal to `identity` if only that is to count.
    mutating func take(_ identity: ContactIdentifier, content: ContactIdentifier) -> Repetition {
        guard contains(identity.hash) else {
            insert(identity.hash)
            if content != identity { insert(content.repeated(RepetitionFilter.first).hash) }
            return .none
        }
        if content == identity || contains(content.repeated(RepetitionFilter.first).hash) {
            return .exact(next(identity, from: 2))
        }
        return .otherContent(next(content, from: 1))
    }

    /// A number that no repetition has, which marks the content of the first row of an identity.
    private static let first = Int.max

    /// How often a contact has been seen, including now.
    mutating func count(_ identifier: ContactIdentifier) -> Int {
        switch take(identifier, content: identifier) {
        case .exact(let count), .otherContent(let count): count
        case .none: 1
        }
    }

    /// The first number that has not been given out for `identifier`, from `low`, which is given out now.
    private mutating func next(_ identifier: ContactIdentifier, from start: Int) -> Int {
        // Repetitions are numbered without a gap: doubling and halving finds the first free number.
        guard contains(identifier.repeated(start).hash) else {
            insert(identifier.repeated(start).hash)
            return start
        }
        var high = start * 2
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
