import Bytes

/// Mixes two 64-bit numbers into one, the same on every run and machine (the finalizer of MurmurHash3 over their sum).
///
/// Swift's `Hasher` has a different seed in every process, so the order of keys would differ between runs.
@inlinable
package func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var bits = one &* 0x9E37_79B9_7F4A_7C15 &+ other &+ 0xD1B5_4A32_D192_ED03
    bits = (bits ^ (bits >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ (bits >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ (bits >> 33)
}

/// A stable 64-bit hash of bytes (FNV-1a, mixed).
@inlinable
package func stableHash(_ bytes: ByteView) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes.buffer { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mixed(hash, UInt64(bytes.count))
}

/// A small, fast, reproducible generator (SplitMix64) for drawing random pairs.
package struct StableRandom: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return mixed(state, 0)
    }
}
