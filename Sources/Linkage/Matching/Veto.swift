/// Why the gate keeps two records apart, whatever their weight would be.
enum Veto {
    case otherSubject
    case otherNPI
    case otherGeneration
    case otherDepartment
    case branches
    case organizationNames
    case onlyNamesAgree
    case givenNames
    case familyNames

    /// The rule as a sentence that ends "these are two contacts".
    var text: String {
        switch self {
        case .otherSubject: "one is a person and the other an organization"
        case .otherNPI: "they have different NPIs"
        case .otherGeneration: "only one of them is a Jr., III or the like, or they are of two generations"
        case .otherDepartment: "they are different departments or floors"
        case .branches: "they are two branches: in other towns, or with other addresses and numbers"
        case .organizationNames: "the names are not alike, and too little else is the same"
        case .onlyNamesAgree: "nothing but the names agrees; emails, telephones or places differ"
        case .givenNames: "the given names are those of two people"
        case .familyNames: "the family names differ, and no personal email or direct telephone is the same"
        }
    }
}

extension PairComparer {
    /// Why `pattern` gives nothing for two records; nil where it gives something.
    func veto(_ one: Int, _ other: Int) -> Veto? {
        guard pattern(one, other) == nil else { return nil }
        let a = records.features.records[one]
        let b = records.features.records[other]
        if a.subject != b.subject { return .otherSubject }
        if areApart(a, b) {
            let areOtherNPIs = a.npi != b.npi && a.npi != Vocabulary.none && b.npi != Vocabulary.none
            return areOtherNPIs ? .otherNPI : .otherGeneration
        }
        if a.subject == .organization {
            guard a.departments.fits(b.departments) else { return .otherDepartment }
            let agreement = records.organizations.compare(a.organization, b.organization)
            let isBranch = agreement?.areBranches == true || agreement?.isOneBranch == true
            return isBranch || areBranches(patternOfFields(one, other)) ? .branches : .organizationNames
        }
        let (level, names) = records.bestNameLevel(one, other)
        let pattern = filled(
            Pattern(names: level, chanceMatches: records.chanceMatches(level, names.0, names.1)), one, other)
        return gateVeto(pattern, one, other)
    }
}
