import CIntrinsics
import Platform

/// A set of hashes that stores 32 bits of each: it finds every added hash, and reports another as added with a
/// probability of at most 4 in 10⁹.
///
/// A cuckoo filter (Fan, Andersen, Kaminsky, Mitzenmacher, 2014) with tags of 32 bits in buckets of eight. Once full,
/// it forgets one hash for each that is added.
struct CuckooTable: ~Copyable {
    private static let slotsInBucket = 8
    private let memory: UnsafeMutableRawPointer
    /// The part of the memory that begins with a page.
    private let tags: UnsafeMutablePointer<UInt32>
    private let bucketMask: UInt64
    private var nextVictim = 0
    /// How often a tag is moved before one is forgotten: rarely needed until the table is full, and useless then.
    private var moves = 500

    /// - Parameter bits: the table has 2 to this power buckets of 32 bytes each.
    init(bits: Int) {
        bucketMask = 1 << UInt64(bits) - 1
        let size = (1 << bits) * CuckooTable.slotsInBucket * MemoryLayout<UInt32>.size
        let alignment = min(size, CuckooTable.largePage)
        // The system provides zeroed memory on first use only.
        guard let memory = calloc(size + alignment, 1) else { preconditionFailure("out of memory") }
        self.memory = memory
        let start = memory.alignedUp(toMultipleOf: alignment)
        // Accesses are spread over the memory; with small pages half the time would go to page lookups.
        preferLargePages(start, size)
        tags = start.bindMemory(to: UInt32.self, capacity: size / MemoryLayout<UInt32>.size)
    }

    private static let largePage = 2 << 20

    deinit {
        free(memory)
    }

    private func bucket(_ hash: UInt64) -> Int { Int(hash & bucketMask) }

    private func tag(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 32)) }

    /// The other bucket in which a tag may be; the same step leads back.
    private func alternate(_ bucket: Int, _ tag: UInt32) -> Int {
        bucket ^ Int((UInt64(tag) &* 0x5bd1_e995) >> 7 & bucketMask)
    }

    private func slot(of tag: UInt32, in bucket: Int) -> Int? {
        let start = bucket * CuckooTable.slotsInBucket
        let positions = positions_of_number(tags + start, tag)
        return positions == 0 ? nil : start + positions.trailingZeroBitCount
    }

    /// Prefetches the bucket of a hash that will be looked up soon.
    func prefetch(_ hash: UInt64) {
        CIntrinsics.prefetch(tags + bucket(hash) * CuckooTable.slotsInBucket)
    }

    /// A tag is in its other bucket only if the first was full, and full buckets stay full: usually one lookup, and one
    /// cache miss, is enough.
    func contains(_ hash: UInt64) -> Bool {
        let tag = tag(hash)
        let bucket = bucket(hash)
        if slot(of: tag, in: bucket) != nil { return true }
        return slot(of: 0, in: bucket) == nil && slot(of: tag, in: alternate(bucket, tag)) != nil
    }

    /// Adds a hash that is not in the table.
    mutating func insert(_ hash: UInt64) {
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
            let victim = bucket * CuckooTable.slotsInBucket + (nextVictim + attempt) % CuckooTable.slotsInBucket
            swap(&tag, &tags[victim])
        }
        nextVictim += 1
        moves = 8
    }
}
