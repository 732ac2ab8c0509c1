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
        var place = count
        while place > 1 {
            place -= 2
            let pair = Int(rest % 100)
            bytes[place] = pairs.utf8Start[2 * pair]
            bytes[place + 1] = pairs.utf8Start[2 * pair + 1]
            rest /= 100
        }
        if place == 1 { bytes[0] = 0x30 + UInt8(truncatingIfNeeded: rest) }
        return count
    }

    /// `00` to `99`.
    private static let pairs: StaticString = """
        00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748\
        4950515253545556575859606162636465666768697071727374757677787980818283848586878889909192939495969798\
        99
        """
}
