import Contacts

/// What is compared beside the names. Each is a field of a `Pattern`; columns named with `--compare` follow these.
enum ComparedField: Int, CaseIterable {
    case email
    case phone
    case place
    case middleName
    case npi
    case website
}

/// How two values of a field stand to each other, with what is believed of it before any data is seen.
struct ComparisonLevel {
    let name: String
    /// The probability of the level among pairs that match, and among pairs that do not, where neither value is missing.
    let m: Double
    let u: Double
}

/// The levels of every field; level 0, nothing to compare, is not listed and weighs nothing.
enum ComparisonLevels {
    static func of(_ field: ComparedField) -> [ComparisonLevel] {
        switch field {
        case .email:
            [
                ComparisonLevel(name: "same personal address", m: 0.60, u: 0.000_03),
                ComparisonLevel(name: "same shared address", m: 0.15, u: 0.001),
                ComparisonLevel(name: "nearly the same address", m: 0.05, u: 0.000_1),
                ComparisonLevel(name: "different personal addresses", m: 0.12, u: 0.75),
                ComparisonLevel(name: "different addresses, one of them shared", m: 0.08, u: 0.25),
            ]
        case .phone:
            [
                ComparisonLevel(name: "same direct number", m: 0.60, u: 0.000_06),
                ComparisonLevel(name: "same shared number", m: 0.20, u: 0.001),
                ComparisonLevel(name: "nearly the same number", m: 0.04, u: 0.000_1),
                ComparisonLevel(name: "different numbers", m: 0.16, u: 0.998),
            ]
        case .place:
            [
                ComparisonLevel(name: "same address and organization", m: 0.40, u: 0.001),
                ComparisonLevel(name: "same address", m: 0.25, u: 0.000_5),
                ComparisonLevel(name: "same organization", m: 0.10, u: 0.001),
                ComparisonLevel(name: "same organization, other address", m: 0.08, u: 0.001),
                ComparisonLevel(name: "same town", m: 0.06, u: 0.02),
                ComparisonLevel(name: "same town, other address", m: 0.05, u: 0.02),
                ComparisonLevel(name: "same street and number, other town", m: 0.01, u: 0.000_3),
                ComparisonLevel(name: "different places", m: 0.05, u: 0.95),
            ]
        case .middleName:
            [
                ComparisonLevel(name: "same initial", m: 0.95, u: 0.1),
                ComparisonLevel(name: "different initials", m: 0.05, u: 0.9),
            ]
        case .npi:
            [
                ComparisonLevel(name: "same number", m: 0.999, u: 0.000_03),
                ComparisonLevel(name: "different numbers", m: 0.001, u: 0.999),
            ]
        case .website:
            [
                ComparisonLevel(name: "same site", m: 0.85, u: 0.002),
                ComparisonLevel(name: "different sites", m: 0.15, u: 0.998),
            ]
        }
    }

    /// Of a column named with `--compare`.
    static let extra = [
        ComparisonLevel(name: "same", m: 0.85, u: 0.001),
        ComparisonLevel(name: "one edit apart", m: 0.08, u: 0.001),
        ComparisonLevel(name: "different", m: 0.07, u: 0.998),
    ]
}

/// How the names of two records stand to each other, as one number: 0 for swapped names, then given × family for persons,
/// then the three levels of an organization's name.
struct NameLevel: Equatable, Hashable {
    let rawValue: UInt8

    static let swapped = NameLevel(rawValue: 0)
    static let sameOrganization = NameLevel(rawValue: 36)
    static let shortenedOrganization = NameLevel(rawValue: 37)
    static let nearOrganization = NameLevel(rawValue: 38)
    static let count = 39

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ given: GivenLevel, _ family: FamilyLevel) {
        rawValue = 1 + given.rawValue * UInt8(FamilyLevel.allCases.count) + family.rawValue
    }

    /// The levels of the two names; nil for swapped names and organizations.
    var parts: (given: GivenLevel, family: FamilyLevel)? {
        guard rawValue > 0, rawValue < 36 else { return nil }
        let families = UInt8(FamilyLevel.allCases.count)
        guard let given = GivenLevel(rawValue: (rawValue - 1) / families),
            let family = FamilyLevel(rawValue: (rawValue - 1) % families)
        else { return nil }
        return (given, family)
    }

    /// Whose names the level is about.
    var subject: Subject { rawValue >= NameLevel.sameOrganization.rawValue ? .organization : .person }

    /// What a person calls the level.
    var name: String {
        switch self {
        case .swapped: "given and family name swapped"
        case .sameOrganization: "same organization"
        case .shortenedOrganization: "shortened organization"
        case .nearOrganization: "nearly the same organization"
        default: parts.map { "given name \($0.given), family name \($0.family)" } ?? ""
        }
    }
}

/// All that a comparison of two records came to, packed into one number, so that alike comparisons are counted together:
/// six bits for how rare the names are, six for the level of the names, four for the level of each field.
struct Pattern: Hashable {
    private(set) var bits: UInt64 = 0

    /// Fields beyond the first six are columns named with `--compare`.
    static let maximumFields = 13

    init(names: NameLevel, chanceMatches: Double) {
        bits = UInt64(names.rawValue) << 6 | UInt64(Pattern.bin(of: chanceMatches))
    }

    init(bits: UInt64) { self.bits = bits }

    var names: NameLevel { NameLevel(rawValue: UInt8(bits >> 6 & 63)) }

    /// How many other records of the list would bear compatible names by chance, to the nearest half bit.
    var chanceMatches: Double { power(2, Double(Int(bits & 63) - 40) / 2) }

    private static func bin(of chanceMatches: Double) -> Int {
        min(63, max(0, Int((2 * logarithm2(chanceMatches)).rounded()) + 40))
    }

    /// The level of field `field`, 0 for nothing to compare.
    subscript(field: Int) -> Int {
        get { Int(bits >> UInt64(12 + 4 * field) & 15) }
        set {
            let shift = UInt64(12 + 4 * field)
            bits = bits & ~(15 << shift) | UInt64(newValue) << shift
        }
    }
}

extension Pattern {
    /// Whose names were compared.
    var subject: Subject { names.subject }
}
