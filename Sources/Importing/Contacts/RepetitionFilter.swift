import CIntrinsics
import Contacts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Remembers which contacts have been seen, in a fixed 32 MB at the most, so that a repetition gets an id of its own.
///
/// A cuckoo filter (Fan, Andersen, Kaminsky, Mitzenmacher, 2014) with tags of 32 bits in buckets of eight. It holds about
/// eight million contacts; a new one is taken for a repetition with a probability of 4 in 10⁹ at the most. When it is full it
/// forgets one contact for each that is added. Pages that are never touched cost no memory.
struct RepetitionFilter: ~Copyable {
    private static let bucketBits: UInt64 = 20
    private static let slotsInBucket = 8
    private let tags: UnsafeMutablePointer<UInt32>
    private var nextVictim = 0
    /// How often a tag is moved before one is forgotten: seldom needed until the filter is full, and useless then.
    private var moves = 500

    init() {
        let count = (1 << Int(RepetitionFilter.bucketBits)) * RepetitionFilter.slotsInBucket
        // Zeroed pages come from the system on first use only.
        tags = calloc(count, MemoryLayout<UInt32>.size).assumingMemoryBound(to: UInt32.self)
    }

    deinit {
        free(tags)
    }

    /// Brings the place nearer where a contact that will be counted soon is remembered.
    func prefetch(_ identifier: ContactIdentifier) {
        CIntrinsics.prefetch(tags + bucket(identifier.hash) * RepetitionFilter.slotsInBucket)
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

    private func bucket(_ hash: UInt64) -> Int { Int(hash & (1 << RepetitionFilter.bucketBits - 1)) }

    private func tag(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 32)) }

    /// The other bucket in which a tag may stand; the same step leads back.
    private func alternate(_ bucket: Int, _ tag: UInt32) -> Int {
        bucket ^ Int(UInt64(tag) &* 0x5bd1_e995 >> 7 & (1 << RepetitionFilter.bucketBits - 1))
    }

    private func slot(of tag: UInt32, in bucket: Int) -> Int? {
        let start = bucket * RepetitionFilter.slotsInBucket
        for slot in start..<start + RepetitionFilter.slotsInBucket where tags[slot] == tag { return slot }
        return nil
    }

    /// A tag stands in its other bucket only if the first one was full, and a full bucket stays full: mostly one look, and
    /// one miss of the processor's cache, is enough.
    private func contains(_ hash: UInt64) -> Bool {
        let tag = tag(hash)
        let bucket = bucket(hash)
        if slot(of: tag, in: bucket) != nil { return true }
        return slot(of: 0, in: bucket) == nil && slot(of: tag, in: alternate(bucket, tag)) != nil
    }

    private mutating func insert(_ hash: UInt64) {
        var tag = tag(hash)
        var bucket = bucket(hash)
        for attempt in 0..<moves {
            if let free = slot(of: 0, in: bucket) {
                tags[free] = tag
                return
            }
            bucket = alternate(bucket, tag)
            if let free = slot(of: 0, in: bucket) {
                tags[free] = tag
                return
            }
            let victim =
                bucket * RepetitionFilter.slotsInBucket + (nextVictim + attempt) % RepetitionFilter.slotsInBucket
            swap(&tag, &tags[victim])
        }
        nextVictim += 1
        moves = 8
    }
}
