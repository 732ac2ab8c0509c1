/// Whole numbers as decimal digits, without a text in between.
enum Decimal {
    /// The most digits that a number has.
    static let longest = 20

    /// Writes the digits of `value` and returns how many they are.
    static func write(_ value: UInt64, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
        var count = 1
        var power: UInt64 = 10
        while count < longest, value >= power {
            count += 1
            power = power &* 10
        }
        var rest = value
        for index in (0..<count).reversed() {
            bytes[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return count
    }
}
