/// What two rows of organizations must not say against each other, and what they must have in common where their names
/// are not enough.
extension PairComparer {
    /// How two organizations compare, or nil where something says that they are two: other departments, branches, or
    /// names that have too little in common for what else agrees.
    func organizationPattern(_ one: Int, _ other: Int) -> Pattern? {
        let a = records.features.records[one]
        let b = records.features.records[other]
        guard a.departments.fits(b.departments),
            let agreement = records.organizations.compare(a.organization, b.organization), !agreement.areBranches
        else { return nil }
        let chance = records.chanceMatches(organizations: a.organization, b.organization, agreement)
        let pattern = filled(Pattern(names: NameLevel(agreement.level), chanceMatches: chance), one, other)
        guard !areBranches(pattern),
            !agreement.isOneBranch && !isOfOtherTown(agreement, one, other) || isOneHouse(pattern)
        else { return nil }
        return agreement.level.fits || isCarried(pattern, agreement, a, b) ? pattern : nil
    }

    /// Whether what two organizations share carries names that are not alike: a telling word takes one of telephone,
    /// address and site or email, and two where only the address agrees, for practices share suites; names with nothing
    /// in common take two.
    private func isCarried(
        _ pattern: Pattern, _ agreement: OrganizationAgreement, _ a: RecordFeatures, _ b: RecordFeatures
    ) -> Bool {
        let phone = PhoneLevel(rawValue: pattern[places.phone])
        let email = EmailLevel(rawValue: pattern[places.email])
        let isSamePhone = phone == .sameDirect
        let isSameAddress = PlaceLevel(rawValue: pattern[places.place])?.isOneAddress == true
        let isSameOnline = email == .samePersonal || isSame(pattern, places.website)
        let differs =
            email.map(\.isConflict) == true || pattern[places.website] == SameLevel.different.rawValue
            || phone == .different
        let count = [isSamePhone, isSameAddress, isSameOnline].count(where: \.self)
        let areOtherKinds = a.kind != b.kind && a.kind != Vocabulary.none && b.kind != Vocabulary.none
        if agreement.level == .partial, !agreement.haveOtherProfessions {
            return count > 1 || isSamePhone || isSameOnline || isSameAddress && phone != .different && !areOtherKinds
        }
        return count > 1 && !agreement.haveOtherProfessions && !areOtherKinds
            && (!differs || agreement.level == .partial)
    }

    /// Whether a number or an address says that two rows are one house.
    private func isOneHouse(_ pattern: Pattern) -> Bool {
        switch PlaceLevel(rawValue: pattern[places.place]) {
        case .address, .addressAndOrganization: true
        case .different, .townElsewhere, .organizationElsewhere: false
        default: PhoneLevel(rawValue: pattern[places.phone]) == .sameDirect
        }
    }

    /// Whether one of the names has a town, and the other row is in another one.
    private func isOfOtherTown(_ agreement: OrganizationAgreement, _ one: Int, _ other: Int) -> Bool {
        let features = records.features
        let (a, b) = (features.records[one], features.records[other])
        let (lower, higher) = a.organization < b.organization ? (a, b) : (b, a)
        func isElsewhere(_ town: Int32, _ record: RecordFeatures) -> Bool {
            guard town != Vocabulary.none, record.city != Vocabulary.none else { return false }
            let name = features.organizations.words[town]
            let city = features.cities[record.city]
            return city.count < name.count || city.upTo(name.count) != name
        }
        return isElsewhere(agreement.towns.one, higher) || isElsewhere(agreement.towns.other, lower)
    }

    /// Two branches of one organization, in two towns and without a number in common, or at two addresses of one town
    /// with two numbers, are two contacts whatever mailbox they share.
    func areBranches(_ pattern: Pattern) -> Bool {
        guard !isSame(pattern, places.npi) else { return false }
        let phone = PhoneLevel(rawValue: pattern[places.phone])
        switch PlaceLevel(rawValue: pattern[places.place]) {
        case .different: return phone != .sameDirect && phone != .sameShared
        case .townElsewhere: return phone == .different
        default: return false
        }
    }

    /// Whether two records of one cluster are departments or branches of one organization.
    func areBranches(_ one: Int, _ other: Int) -> Bool {
        let a = records.features.records[one]
        let b = records.features.records[other]
        guard a.subject == .organization else { return false }
        return !a.departments.fits(b.departments)
            || records.organizations.compare(a.organization, b.organization)?.areBranches == true
            || areBranches(patternOfFields(one, other))
    }
}
