/// How two given names stand to each other, the nearest first.
enum GivenLevel: UInt8, CaseIterable, Comparable {
    case exact
    /// Linked in the table of nicknames.
    case nickname
    /// One name with a typing error.
    case near
    /// One of them is an initial, and it fits.
    case initial
    /// At least one of them is blank.
    case missing
    /// Different, but with some likeness: not one person by themselves, and not surely two.
    case unlike
    /// Surely two people.
    case conflict

    /// Whether the two may be the names of one person.
    var fits: Bool { self <= .missing }

    static func < (one: GivenLevel, other: GivenLevel) -> Bool { one.rawValue < other.rawValue }

    /// The probability of the level among pairs that match, as it is believed before any data.
    var usualM: Double {
        switch self {
        case .exact: 0.79
        case .nickname: 0.05
        case .near: 0.06
        case .initial: 0.05
        case .missing: 0.03
        case .unlike: 0.01
        case .conflict: 0.01
        }
    }
}

/// How two family names stand to each other, the nearest first.
enum FamilyLevel: UInt8, CaseIterable {
    case exact
    /// They share one part of a hyphenated or double name.
    case part
    case near
    case missing
    case conflict

    /// The probability of the level among pairs that match, as it is believed before any data.
    var usualM: Double {
        switch self {
        case .exact: 0.86
        case .part: 0.03
        case .near: 0.06
        case .missing: 0.02
        case .conflict: 0.03
        }
    }
}

/// How the names of two records stand to each other, as one number: 0 for swapped names, then given × family for
/// persons, then the levels of an organization's name.
struct NameLevel: Equatable, Hashable {
    let rawValue: UInt8

    static let swapped = NameLevel(rawValue: 0)
    static let sameOrganization = NameLevel(rawValue: 36)
    static let shortenedOrganization = NameLevel(rawValue: 37)
    static let nearOrganization = NameLevel(rawValue: 38)
    static let partialOrganization = NameLevel(rawValue: 39)
    static let otherOrganization = NameLevel(rawValue: 40)
    static let count = 41

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ given: GivenLevel, _ family: FamilyLevel) {
        rawValue = 1 + given.rawValue * UInt8(FamilyLevel.allCases.count) + family.rawValue
    }

    init(_ organization: OrganizationLevel) {
        switch organization {
        case .same: self = .sameOrganization
        case .shortened: self = .shortenedOrganization
        case .near: self = .nearOrganization
        case .partial: self = .partialOrganization
        case .other: self = .otherOrganization
        }
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
        case .partialOrganization: "one word of the organization in common"
        case .otherOrganization: "other name of the organization"
        default: parts.map { "given name \($0.given), family name \($0.family)" } ?? ""
        }
    }
}

extension NameLevel {
    /// Where the m of names come from. Their u is no figure of the level: it is how often the two names occur, see
    /// `Rarity`.
    static let m = FigureSource.learned(
        start: "chosen by hand; on short lists half of given.exact costs .003 of F1, of given.nickname .006, of "
            + "family.exact .009; half of nearOrganization costs organizations .012, double gains .046")

    /// The m of every level by its number, as they are believed before any data.
    static func usualM(_ subject: Subject) -> [Double] {
        var m = [Double](repeating: leastM, count: count)
        if subject == .organization {
            m[Int(sameOrganization.rawValue)] = 0.66
            m[Int(shortenedOrganization.rawValue)] = 0.13
            m[Int(nearOrganization.rawValue)] = 0.10
            m[Int(partialOrganization.rawValue)] = 0.07
            m[Int(otherOrganization.rawValue)] = 0.04
            return m
        }
        for given in GivenLevel.allCases {
            for family in FamilyLevel.allCases {
                m[Int(NameLevel(given, family).rawValue)] = given.usualM * family.usualM
            }
        }
        m[Int(swapped.rawValue)] = 0.01
        return m
    }

    /// The m of levels that are about the other subject: as good as never. Half or double changes nothing.
    private static let leastM = 0.000_001
}
