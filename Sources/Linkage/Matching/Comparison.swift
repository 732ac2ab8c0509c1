import CSV

/// Compares records of one list, pair by pair.
final class Comparison {
    let features: Features
    let frequencies: Frequencies
    let names: NameComparison

    init(_ features: Features, _ frequencies: Frequencies) {
        self.features = features
        self.frequencies = frequencies
        names = NameComparison(features.names)
    }

    /// How two records compare, or nil where the gate keeps them apart: a person and an organization, conflicting names,
    /// different generations (Jr. and Sr.) or different NPIs are never one contact.
    func pattern(_ one: Int, _ other: Int) -> Pattern? {
        let a = features.records[one]
        let b = features.records[other]
        guard a.subject == b.subject, !areApart(a, b) else { return nil }
        if a.subject == .organization {
            guard let level = organizationLevel(a.organization, b.organization) else { return nil }
            let chance = chanceMatches(organizations: a.organization, b.organization, level)
            let pattern = fields(one, other, Pattern(names: level, chanceMatches: chance))
            return areBranches(pattern) ? nil : pattern
        }
        let (level, pair) = bestNameLevel(one, other)
        var pattern = Pattern(names: level, chanceMatches: chanceMatches(level, pair.0, pair.1))
        pattern = fields(one, other, pattern)
        return passesGate(pattern, one, other) ? pattern : nil
    }

    /// Two branches of one organization, in two towns and without a number in common, are two contacts whatever mailbox they
    /// share.
    private func areBranches(_ pattern: Pattern) -> Bool {
        let phone = pattern[ComparedField.phone.rawValue]
        let isSamePhone = phone == PhoneLevel.sameDirect || phone == PhoneLevel.sameShared
        return pattern[ComparedField.place.rawValue] == PlaceLevel.different && !isSamePhone
            && pattern[ComparedField.npi.rawValue] != 1
    }

    /// Whether two organizations of one cluster are branches.
    func areBranches(_ one: Int, _ other: Int) -> Bool {
        features.records[one].subject == .organization && areBranches(patternOfFields(one, other))
    }

    /// Whether something other than the names says that two records are two contacts.
    func areApart(_ a: RecordFeatures, _ b: RecordFeatures) -> Bool {
        a.generation != b.generation && a.generation != Generation.none && b.generation != Generation.none
            || a.npi != b.npi && a.npi != Vocabulary.none && b.npi != Vocabulary.none
    }

    /// The best level over all names of two persons, and the two names that have it.
    func bestNameLevel(_ one: Int, _ other: Int) -> (NameLevel, (NamePair, NamePair)) {
        let a = features.records[one]
        let b = features.records[other]
        let first = NamePair(given: a.given, family: a.family)
        let second = NamePair(given: b.given, family: b.family)
        var best = (nameLevel(first, second), (first, second))
        if a.otherNames.count + b.otherNames.count > 0 {
            for x in [first] + features.otherNames(of: one) {
                for y in [second] + features.otherNames(of: other) {
                    let level = nameLevel(x, y)
                    if badness(level) < badness(best.0) { best = (level, (x, y)) }
                }
            }
        }
        return best
    }

    private func badness(_ level: NameLevel) -> Int {
        guard let parts = level.parts else { return 3 }
        return Int(parts.given.rawValue) + 2 * Int(parts.family.rawValue)
    }

    func nameLevel(_ one: NamePair, _ other: NamePair) -> NameLevel {
        let given = names.given(one.given, other.given)
        if given.rawValue <= GivenLevel.missing.rawValue {
            return NameLevel(given, names.family(one.family, other.family))
        }
        return areSwapped(one, other) ? .swapped : NameLevel(given, names.family(one.family, other.family))
    }

    /// Whether the given name of each is the family name of the other; one of the two may be an initial.
    func areSwapped(_ one: NamePair, _ other: NamePair) -> Bool {
        let first = names.given(one.given, other.family)
        guard first.rawValue <= GivenLevel.initial.rawValue else { return false }
        let second = names.given(one.family, other.given)
        return second.rawValue <= GivenLevel.initial.rawValue && (first != .initial || second != .initial)
    }

    /// Jr. on one side only needs a personal address and a number in common, for father and son may share one of them. A conflict of given names ends it; one of family names must be outweighed by something of the person's own; and
    /// strong agreement in the columns named with `--compare` carries damaged names over the gate.
    private func passesGate(_ pattern: Pattern, _ one: Int, _ other: Int) -> Bool {
        let oneHasGeneration = features.records[one].generation > Generation.first
        let otherHasGeneration = features.records[other].generation > Generation.first
        let email = pattern[ComparedField.email.rawValue]
        if oneHasGeneration != otherHasGeneration {
            let isSamePhone = pattern[ComparedField.phone.rawValue] == PhoneLevel.sameDirect
            guard isSamePhone, email == EmailLevel.samePersonal else { return false }
        }
        if speaksOnlyAgainst(pattern) { return false }
        guard let parts = pattern.names.parts else { return true }
        let givenFits = parts.given.rawValue <= GivenLevel.missing.rawValue
        if givenFits, parts.family != .conflict { return true }
        let carried = agreementBesideNames(pattern)
        if carried >= (givenFits ? 2 : 3), givenFits || features.extras.count > 1 { return true }
        guard givenFits, parts.given.rawValue <= GivenLevel.near.rawValue else { return false }
        if email == EmailLevel.samePersonal { return true }
        let place = pattern[ComparedField.place.rawValue]
        guard pattern[ComparedField.phone.rawValue] == PhoneLevel.sameDirect, !isOfOnePractice(place) else {
            return false
        }
        let isAlike = email == 0 || email == EmailLevel.differentPersonal && place == PlaceLevel.address
        return isAlike && features.phones(of: one).allSatisfy { !frequencies.isOrganizationPhone[Int($0.number)] }
    }

    /// Whether two of email, phone and place differ and nothing but the names agrees: those are namesakes, however rare the
    /// name is in this list.
    private func speaksOnlyAgainst(_ pattern: Pattern) -> Bool {
        var conflicts = 0
        let email = pattern[ComparedField.email.rawValue]
        let phone = pattern[ComparedField.phone.rawValue]
        let place = pattern[ComparedField.place.rawValue]
        for (level, firstConflict) in [
            (email, EmailLevel.differentPersonal), (phone, PhoneLevel.different), (place, PlaceLevel.different),
        ] where level != 0 {
            if level < firstConflict { return false }
            conflicts += 1
        }
        guard conflicts > 1, pattern[ComparedField.npi.rawValue] != 1, pattern[ComparedField.website.rawValue] != 1
        else {
            return false
        }
        return features.extras.indices.allSatisfy { pattern[ComparedField.allCases.count + $0] != ExtraLevel.same }
    }

    /// Two people of one given name may work at one practice and give its number.
    private func isOfOnePractice(_ place: Int) -> Bool {
        place == PlaceLevel.addressAndOrganization || place == PlaceLevel.organization
            || place == PlaceLevel.organizationElsewhere
    }

    /// How much the columns named with `--compare` say that damaged names are those of one person: two for a value in common,
    /// one for nearly so, less one for different values; beside a value in common the same address counts two as well.
    private func agreementBesideNames(_ pattern: Pattern) -> Int {
        var agreement = 0
        var hasCommonValue = false
        for extra in features.extras.indices {
            switch pattern[ComparedField.allCases.count + extra] {
            case ExtraLevel.same:
                agreement += 2
                hasCommonValue = true
            case ExtraLevel.near:
                agreement += 1
                hasCommonValue = true
            case ExtraLevel.different: agreement -= 1
            default: break
            }
        }
        let place = pattern[ComparedField.place.rawValue]
        let isSameAddress = place == PlaceLevel.address || place == PlaceLevel.addressAndOrganization
        return hasCommonValue && isSameAddress ? agreement + 2 : agreement
    }

    private func fields(_ one: Int, _ other: Int, _ names: Pattern) -> Pattern {
        var pattern = names
        let a = features.records[one]
        let b = features.records[other]
        pattern[ComparedField.email.rawValue] = emailLevel(one, other)
        pattern[ComparedField.phone.rawValue] = phoneLevel(one, other)
        pattern[ComparedField.place.rawValue] = placeLevel(a, b)
        pattern[ComparedField.middleName.rawValue] = sameOrNot(Int32(a.middleInitial) - 1, Int32(b.middleInitial) - 1)
        pattern[ComparedField.npi.rawValue] = sameOrNot(a.npi, b.npi)
        pattern[ComparedField.website.rawValue] = sameOrNot(a.website, b.website)
        for extra in features.extras.indices {
            pattern[ComparedField.allCases.count + extra] = extraLevel(extra, one, other)
        }
        return pattern
    }

    /// The pattern of two records whatever their names are: for counting how alike random pairs are.
    func patternOfFields(_ one: Int, _ other: Int) -> Pattern {
        fields(one, other, Pattern(names: .swapped, chanceMatches: 1))
    }

    private func sameOrNot(_ one: Int32, _ other: Int32) -> Int {
        one == Vocabulary.none || other == Vocabulary.none ? 0 : one == other ? 1 : 2
    }

    private func extraLevel(_ extra: Int, _ one: Int, _ other: Int) -> Int {
        let a = features.extra(extra, of: one)
        let b = features.extra(extra, of: other)
        if a == Vocabulary.none || b == Vocabulary.none { return 0 }
        if a == b { return ExtraLevel.same }
        let vocabulary = features.extras[extra]
        return isOneEditApart(vocabulary[a], vocabulary[b]) ? ExtraLevel.near : ExtraLevel.different
    }
}

/// The numbers of levels that are spoken of by name; they count from 1 in the order of `ComparisonLevels`.
enum EmailLevel {
    static let samePersonal = 1
    static let sameShared = 2
    static let near = 3
    static let differentPersonal = 4
    static let differentShared = 5
}

enum PhoneLevel {
    static let sameDirect = 1
    static let sameShared = 2
    static let near = 3
    static let different = 4
}

enum PlaceLevel {
    static let addressAndOrganization = 1
    static let address = 2
    static let organization = 3
    static let organizationElsewhere = 4
    static let town = 5
    static let townElsewhere = 6
    static let addressElsewhere = 7
    static let different = 8
}

enum ExtraLevel {
    static let same = 1
    static let near = 2
    static let different = 3
}
