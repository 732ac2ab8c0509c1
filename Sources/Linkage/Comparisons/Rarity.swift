/// How telling it is that two records bear compatible names: the number of other records that would do so by chance.
///
/// A pair of rare names is one person until something speaks against it; two John Smiths are nothing. The count of a
/// name is that of the list itself, the record subtracted, so that no table of names is needed. Where the two names are
/// not the same, what counts is how often the rarer form occurs, times the number of forms that a name commonly takes
/// in that way: `Jhon` beside `John` is a typing error if hardly anybody else is called so, and `Erik` beside `Eric` is
/// not. It counts at least as often as those who bear the commoner form would take the other one: any of many Johns may
/// have become `Jhon`.
extension ComparedRecords {
    /// The least number of chance matches that is believed. Chosen by hand. Half of it gains .005 of F1 on short lists
    /// and .0003 on one of 20,000, but merges 31 pairs of 11,000 wrongly instead of 27 on another; .75 costs .006 and
    /// .0003.
    private static let least = 0.5

    /// The chance matches of two persons' names.
    func chanceMatches(_ level: NameLevel, _ one: NamePair, _ other: NamePair) -> Double {
        let persons = Double(max(2, frequencies.persons))
        guard let parts = level.parts else { return swappedCount(one, other) / persons }
        let given =
            switch parts.given {
            case .exact: max(count(frequencies.given, one.given), count(frequencies.given, other.given))
            case .nickname: formCount(frequencies.given, one.given, other.given, .shortened)
            case .near: formCount(frequencies.given, one.given, other.given, .mistyped)
            case .initial: initialCount(one.given, other.given)
            case .missing: persons * frequencies.missingGiven
            case .unlike, .conflict: persons
            }
        let family =
            switch parts.family {
            case .exact: count(frequencies.family, one.family)
            case .part: partCount(one.family, other.family)
            case .near: formCount(frequencies.family, one.family, other.family, .mistyped)
            case .missing: persons * frequencies.missingFamily
            case .conflict: persons
            }
        return given * family / persons
    }

    /// The chance matches of two organizations' names: the other towns that have one of the name, the names that share
    /// the rarest word with it, or, where the two share none, all.
    ///
    /// Rows of one name are one organization more often than not, so that counting them would make a name the more
    /// common the more often an organization is listed.
    func chanceMatches(organizations one: Int32, _ other: Int32, _ agreement: OrganizationAgreement) -> Double {
        switch agreement.level {
        case .same:
            let towns = frequencies.townsOfOrganization
            return max(ComparedRecords.leastOfOrganizations, Double(max(towns[Int(one)], towns[Int(other)])) - 1)
        case .other: return Double(max(1, frequencies.organizations))
        case .shortened, .near, .partial:
            guard agreement.rarest != Vocabulary.none else { return Double(max(1, frequencies.organizations)) }
            let names = Double(features.organizations.wordFacts[Int(agreement.rarest)].names) - 1
            return max(ComparedRecords.least, min(names, count(frequencies.organizationWord, agreement.rarest)))
        }
    }

    /// The least number of other organizations of one name that is believed.
    private static let leastOfOrganizations = 0.15

    private func count(_ counts: [UInt32], _ name: Int32) -> Double {
        name == Vocabulary.none ? ComparedRecords.least : max(ComparedRecords.least, Double(counts[Int(name)]) - 1)
    }

    /// A way in which a name takes another form: in how many forms, and how often among all that bear the name.
    private struct Change {
        let forms: Double
        let rate: Double

        /// Chosen by hand: a name has about two short forms, and one bearer in twenty is written by one. Half or double
        /// of the forms moves F1 by .004 and -.008 on short lists and by next to nothing on long ones; of the rate, by
        /// .001 and -.003 on the invented 3,000 rows.
        static let shortened = Change(forms: 2, rate: 0.05)
        /// Chosen by hand: the mistyped forms of a name are many, but few are met. Half of them merges 35 pairs of
        /// 11,000 wrongly instead of 27, and 11 more rightly; double costs .006 of F1 on short lists and .0005 on
        /// FEBRL3. The rate changes nothing, halved or doubled.
        static let mistyped = Change(forms: 30, rate: 0.06)
    }

    /// One given name in twenty is written as its initial, and one name in a hundred swapped, as in `NameLevel.m`. Half
    /// or double of either changes next to nothing.
    private static let rateOfInitials = 0.05
    private static let rateOfSwaps = 0.01

    private func formCount(_ counts: [UInt32], _ one: Int32, _ other: Int32, _ change: Change) -> Double {
        let (a, b) = (count(counts, one), count(counts, other))
        return max(change.forms * min(a, b), change.rate * max(a, b))
    }

    private func initialCount(_ one: Int32, _ other: Int32) -> Double {
        let letter = features.names.facts[Int(one)].initial
        let rarer = min(count(frequencies.given, one), count(frequencies.given, other))
        return max(rarer, ComparedRecords.rateOfInitials * Double(frequencies.initial[Int(letter)]))
    }

    /// Of all that bear the names in either order, those who have them swapped.
    private func swappedCount(_ one: NamePair, _ other: NamePair) -> Double {
        func product(_ name: NamePair) -> Double {
            count(frequencies.given, name.given) * count(frequencies.family, name.family)
        }
        return max(min(product(one), product(other)), ComparedRecords.rateOfSwaps * max(product(one), product(other)))
    }

    /// Of all that bear the shared part, those count who bear it in a double name, or would at the usual rate.
    private func partCount(_ one: Int32, _ other: Int32) -> Double {
        let parts = features.names.parts(of: other)
        guard let shared = features.names.parts(of: one).first(where: { parts.contains($0) }) else {
            return count(frequencies.family, one)
        }
        let expected = frequencies.doubleFamily * Double(frequencies.family[Int(shared)])
        return max(expected, count(frequencies.familyPart, shared))
    }
}
