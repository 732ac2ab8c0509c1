/// Writes whole numbers as decimal digits without an intermediate string.
enum Decimal {
    /// The space that a number needs, in bytes; it may have fewer digits.
    static let room = 24

    /// Writes the digits of `value` into `room` bytes and returns their count.
    static func write(_ value: UInt64, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
        let target = UnsafeMutableRawPointer(bytes)
        guard value >= 100_000_000 else {
            let digits = eightDigits(value)
            let zeros = min(digits.trailingZeroBitCount / 8, 7)
            let text = (digits | zeroDigits) >> UInt64(8 * zeros)
            target.storeBytes(of: text.littleEndian, as: UInt64.self)
            return 8 - zeros
        }
        let count = write(value / 100_000_000, to: bytes)
        let text = eightDigits(value % 100_000_000) | zeroDigits
        target.storeBytes(of: text.littleEndian, toByteOffset: count, as: UInt64.self)
        return count + 8
    }

    private static let zeroDigits: UInt64 = 0x3030_3030_3030_3030

    /// The eight digits of a number below 10⁸, one per byte from the lowest byte up. Halves, pairs and single digits
    /// are split in parallel. The multiplications divide by 100 and 10, exactly for numbers this small.
    private static func eightDigits(_ value: UInt64) -> UInt64 {
        let halves = value / 10_000 | (value % 10_000) << 32
        let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
        let pairs = hundreds | (halves &- hundreds &* 100) << 16
        let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
        return tens | (pairs &- tens &* 10) << 8
    }
}
