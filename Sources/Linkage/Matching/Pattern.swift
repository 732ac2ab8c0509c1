import Text

/// All that a comparison of two records came to, packed into one number, so that alike comparisons are counted
/// together: six bits for how rare the names are, six for the level of the names, four for the level of each field.
struct Pattern: Hashable {
    private(set) var bits: UInt128

    /// How many fields there is room for. Six of them are taken by `Comparison.all`, the others may be columns named
    /// with `--compare`.
    static let maximumFields = (UInt128.bitWidth - namesWidth) / fieldWidth
    /// The highest number that a level may have.
    static let highestLevel = 1 << fieldWidth - 1
    private static let namesWidth = 12
    private static let fieldWidth = 4

    init(names: NameLevel, chanceMatches: Double) {
        bits = UInt128(names.rawValue) << 6 | UInt128(Pattern.bin(of: chanceMatches))
    }

    /// The same names with the levels that `level` gives for the fields from 0 to `count` - 1.
    @inline(__always)
    func withLevels(_ count: Int, _ level: (_ field: Int) -> Int) -> Pattern {
        var fields: UInt128 = 0
        for field in (0..<count).reversed() {
            fields = fields &<< UInt128(Pattern.fieldWidth) | UInt128(truncatingIfNeeded: level(field))
        }
        var pattern = self
        pattern.bits |= fields &<< UInt128(Pattern.namesWidth)
        return pattern
    }

    var names: NameLevel { NameLevel(rawValue: UInt8(truncatingIfNeeded: UInt64(truncatingIfNeeded: bits) >> 6 & 63)) }

    /// How many other records of the list would bear compatible names by chance, to the nearest half bit.
    var chanceMatches: Double { power(2, Double(Int(truncatingIfNeeded: bits & 63) - 40) / 2) }

    private static func bin(of chanceMatches: Double) -> Int {
        min(63, max(0, Int((2 * logarithm2(chanceMatches)).rounded()) + 40))
    }

    /// The level of field `field`, 0 for nothing to compare.
    subscript(field: Int) -> Int {
        let shift = UInt128(truncatingIfNeeded: Pattern.namesWidth + Pattern.fieldWidth * field)
        return Int(truncatingIfNeeded: bits &>> shift) & Pattern.highestLevel
    }

    /// The level of a field that may not be compared.
    subscript(field: Int?) -> Int { field.map { self[$0] } ?? 0 }

    /// A number by which patterns are found in a table.
    var hash: UInt64 { mixed(mixed(UInt64(truncatingIfNeeded: bits >> 64), 0), UInt64(truncatingIfNeeded: bits)) }

    /// Whose names were compared.
    var subject: Subject { names.subject }
}
