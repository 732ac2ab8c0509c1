/// What two records must not say against each other, and what they must say beside their names, to be weighed at all.
/// Weights alone do not keep colleagues, families and namesakes apart: they share too much.
extension PairComparer {
    /// Jr. on one side only needs a personal address and a number in common, for father and son may share one of them.
    /// A conflict of given names ends it; one of family names must be outweighed by something of the person's own; and
    /// strong agreement in the columns named with `--compare` carries damaged names over the gate.
    ///
    /// - Returns: what keeps the two apart, or nil.
    func gateVeto(_ pattern: Pattern, _ one: Int, _ other: Int) -> Veto? {
        let features = records.features
        let oneHasGeneration = features.records[one].generation > Generation.first
        let otherHasGeneration = features.records[other].generation > Generation.first
        let email = EmailLevel(rawValue: pattern[places.email])
        let phone = PhoneLevel(rawValue: pattern[places.phone])
        if oneHasGeneration != otherHasGeneration {
            guard phone == .sameDirect, email == .samePersonal else { return .otherGeneration }
        }
        if speaksOnlyAgainst(pattern) { return .onlyNamesAgree }
        guard let parts = pattern.names.parts else { return nil }
        if parts.given.fits, parts.family != .conflict { return nil }
        let agreement = agreementBesideNames(pattern)
        if parts.given.fits {
            if agreement >= PairComparer.agreementForFamily { return nil }
        } else if agreement >= PairComparer.agreementForGiven, columns.count > 1 {
            return nil
        }
        guard parts.given <= .near else { return parts.given.fits ? .familyNames : .givenNames }
        if email == .samePersonal { return nil }
        let place = PlaceLevel(rawValue: pattern[places.place])
        let veto = parts.given.fits ? Veto.familyNames : .givenNames
        guard phone == .sameDirect, place?.isOnePractice != true else { return veto }
        let isAlike = email == nil || email == .differentPersonal && place == .address
        let isPrivate = features.phones(of: one).allSatisfy {
            !records.frequencies.isOrganizationPhone[Int($0.number)]
        }
        return isAlike && isPrivate ? nil : veto
    }

    /// Whether two of email, phone and place differ and nothing but the names agrees: those are namesakes, however rare
    /// the name is in this list.
    private func speaksOnlyAgainst(_ pattern: Pattern) -> Bool {
        var conflicts = 0
        if let email = EmailLevel(rawValue: pattern[places.email]) {
            guard email >= .differentPersonal else { return false }
            conflicts += 1
        }
        if let phone = PhoneLevel(rawValue: pattern[places.phone]) {
            guard phone >= .different else { return false }
            conflicts += 1
        }
        if let place = PlaceLevel(rawValue: pattern[places.place]) {
            guard place >= .different else { return false }
            conflicts += 1
        }
        guard conflicts > 1, !isSame(pattern, places.npi), !isSame(pattern, places.website) else { return false }
        return columns.allSatisfy { pattern[$0] != ColumnLevel.same.rawValue }
    }

    func isSame(_ pattern: Pattern, _ place: Int?) -> Bool { pattern[place] == SameLevel.same.rawValue }

    /// How much the columns named with `--compare` say that damaged names are those of one person: two for a value in
    /// common, one for nearly so, less one for different values; beside a value in common the same address counts two
    /// as well.
    private func agreementBesideNames(_ pattern: Pattern) -> Int {
        var agreement = 0
        var hasCommonValue = false
        var dateParts = 0
        for column in columns {
            switch ColumnLevel(rawValue: pattern[column]) {
            case .same:
                agreement += 2
                hasCommonValue = true
            case .near:
                agreement += 1
                hasCommonValue = true
            case .datePart: dateParts += 1
            case .different: agreement -= 1
            case nil: break
            }
        }
        // Two dates that are nearly the same say something only beside another value in common.
        if hasCommonValue { agreement += dateParts }
        let isOneAddress = PlaceLevel(rawValue: pattern[places.place])?.isOneAddress == true
        return hasCommonValue && isOneAddress ? agreement + 2 : agreement
    }

    /// The agreement beside the names that outweighs a conflict of family names, and one of given names. Chosen by
    /// hand; 3 for family names costs .0004 of F1 on FEBRL3 and .003 where names are badly damaged. For given names 2
    /// gains .0003 and .014, and 4 costs .005 of either.
    private static let agreementForFamily = 2
    private static let agreementForGiven = 3

    /// Whether something other than the names says that two records are two contacts.
    func areApart(_ a: RecordFeatures, _ b: RecordFeatures) -> Bool {
        a.generation != b.generation && a.generation != Generation.none && b.generation != Generation.none
            || a.npi != b.npi && a.npi != Vocabulary.none && b.npi != Vocabulary.none
    }
}
