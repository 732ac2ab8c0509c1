/// The region of a phone number without a country code; the raw value is its ISO 3166 code.
package enum DiallingRegion: String, CaseIterable, Sendable {
    case unitedStates = "US"
    case canada = "CA"
    case unitedKingdom = "GB"
    case ireland = "IE"
    case australia = "AU"
    case newZealand = "NZ"

    var isNorthAmerican: Bool { self == .unitedStates || self == .canada }

    /// The country code, and the digits of a national number without the trunk prefix `0` (ITU, national numbering
    /// plans).
    private var plan: (code: UInt64, lengths: ClosedRange<Int>) {
        switch self {
        case .unitedStates, .canada: (1, 10...10)
        case .unitedKingdom: (44, 9...10)
        case .ireland: (353, 7...9)
        case .australia: (61, 9...9)
        case .newZealand: (64, 8...10)
        }
    }

    /// The first four digits of ten-digit numbers that are dialed nationwide without a trunk prefix, free or for the
    /// price of a local call.
    private var sharedCosts: [UInt64] {
        switch self {
        case .australia: [1300, 1800]
        case .ireland: [1800, 1850, 1890]
        default: []
        }
    }

    /// Whether digits without a trunk prefix are a local number, whose area code is unknown.
    func isLocal(_ digits: Digits) -> Bool {
        let lengths: ClosedRange<Int> =
            switch self {
            case .unitedStates, .canada, .newZealand: 7...7
            case .unitedKingdom: 5...8
            case .ireland: 5...7
            case .australia: 8...8
            }
        return lengths.contains(digits.count) && digits.value >= DiallingRegion.power(digits.count - 1)
    }

    /// The country code and national number of dialed digits. Nil if they are not a number of this region, or of
    /// another country after an international prefix (`+`, `00`, in North America also `011`).
    func complete(_ digits: Digits, international: Bool) -> UInt64? {
        if international { return DiallingRegion.check(digits.value, count: digits.count) }
        let power = DiallingRegion.power
        if isNorthAmerican {
            if digits.count == 10 { return DiallingRegion.northAmerican(digits.value) }
            if digits.count == 11, digits.value / 10_000_000_000 == 1 {
                return DiallingRegion.northAmerican(digits.value % 10_000_000_000)
            }
            // `011`, or `00` as in other countries, and the number. Leading zeros count as digits but not in the value.
            if digits.count > 9, digits.value < power(digits.count - 2) {
                return DiallingRegion.check(digits.value, count: digits.count - 2)
            }
            if digits.count > 11, digits.value / power(digits.count - 3) == 11 {
                return DiallingRegion.check(digits.value % power(digits.count - 3), count: digits.count - 3)
            }
            return nil
        }
        let hasTrunkPrefix = digits.value < power(digits.count - 1)
        if self == .australia, digits.count > 12, digits.value / power(digits.count - 4) == 11 {
            // `0011` and the number.
            return DiallingRegion.check(digits.value % power(digits.count - 4), count: digits.count - 4)
        }
        if hasTrunkPrefix, digits.value < power(digits.count - 2) {
            return DiallingRegion.check(digits.value, count: digits.count - 2)
        }
        let (code, lengths) = plan
        if hasTrunkPrefix {
            guard lengths.contains(digits.count - 1) else { return nil }
            let number = code * power(digits.count - 1) + digits.value
            return self == .unitedKingdom ? DiallingRegion.british(number, count: digits.count + 1) : number
        }
        // The country code without its plus sign. No ten-digit national number begins with it.
        if lengths.contains(where: { digits.value / power($0) == code }) {
            return DiallingRegion.check(digits.value, count: digits.count)
        }
        if digits.count == 10, sharedCosts.contains(digits.value / power(6)) { return code * power(10) + digits.value }
        // A spreadsheet removed the trunk prefix.
        return lengths.upperBound == digits.count || lengths.contains(digits.count) && self != .unitedKingdom
            ? code * power(digits.count) + digits.value : nil
    }

    /// A complete number with its country code: 8 to 15 digits; in North America with a valid area code and exchange.
    private static func check(_ value: UInt64, count: Int) -> UInt64? {
        guard (8...15).contains(count), value >= power(count - 1) else { return nil }
        if count == 11, value / power(10) == 1 { return northAmerican(value % power(10)) }
        return switch value / power(count - 2) {
        case 10...19: nil
        case 44: british(value, count: count)
        default: value
        }
    }

    /// A number with country code 44: ten more digits, or nine in the freephone range 800 and in area codes that still
    /// have five-digit numbers.
    private static func british(_ value: UInt64, count: Int) -> UInt64? {
        switch count {
        case 12: value
        case 11: value / power(6) == 44_800 || shortAreas.contains(value / power(5) - 440_000) ? value : nil
        default: nil
        }
    }

    /// Area codes without their 0 (Ofcom, National Telephone Numbering Plan); 1697 stands for 016977.
    private static let shortAreas: Set<UInt64> = [
        1204, 1208, 1254, 1276, 1297, 1298, 1363, 1364, 1384, 1386, 1404, 1420, 1460, 1461, 1480, 1488, 1524, 1527,
        1562, 1566, 1606, 1629, 1635, 1647, 1659, 1695, 1697, 1726, 1744, 1750, 1768, 1827, 1837, 1884, 1900, 1905,
        1935, 1946, 1949, 1963, 1995,
    ]

    /// Area code and exchange begin with 2 to 9 (North American Numbering Plan).
    private static func northAmerican(_ value: UInt64) -> UInt64? {
        guard value >= 2_000_000_000, value / 1_000_000 % 10 >= 2 else { return nil }
        return 10_000_000_000 + value
    }

    private static func power(_ exponent: Int) -> UInt64 {
        exponent < 0 ? 0 : (0..<exponent).reduce(1) { value, _ in value * 10 }
    }
}
