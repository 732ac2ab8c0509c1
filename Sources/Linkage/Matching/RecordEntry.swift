import Text

/// A record and the hash of a key in one number, so that sorting brings records of one key together: the hash in the
/// high 32 bits, the record's number in the low ones. Two different keys that fall together only cost a comparison.
enum RecordEntry {
    /// The bits of the hash.
    static let keyBits = 32..<64
    private static let recordMask = UInt64(UInt32.max)

    /// - Parameter key: a hash, or a number that `salt` is mixed into.
    static func entry(_ key: UInt64, salt: UInt64, _ record: Int) -> UInt64 {
        mixed(key, salt) & ~recordMask | UInt64(record)
    }

    static func record(_ entry: UInt64) -> Int { Int(entry & recordMask) }

    static func key(_ entry: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: entry >> 32) }

    /// Two records as one number, the lower first.
    static func pair(_ one: Int, _ other: Int) -> UInt64 { UInt64(min(one, other)) << 32 | UInt64(max(one, other)) }
}
