/// How telling it is that two records bear compatible names: the number of other records that would do so by chance.
///
/// A pair of rare names is one person until something speaks against it; two John Smiths are nothing. The count of a name
/// is that of the list itself, the record subtracted, so that no table of names is needed. Where the two names are not the
/// same, what counts is how often the rarer form occurs, times the number of forms that a name commonly takes at that level:
/// `Jhon` beside `John` is a typing error if hardly anybody else is called so, and `Erik` beside `Eric` is not.
extension Comparison {
    /// The least number of chance matches that is believed.
    private static let least = 0.5
    private static let waysToShorten = 2.0
    private static let waysToMistype = 30.0

    /// The chance matches of two persons' names.
    func chanceMatches(_ level: NameLevel, _ one: NamePair, _ other: NamePair) -> Double {
        let persons = Double(max(2, frequencies.persons))
        guard let parts = level.parts else {
            return count(frequencies.given, one.given) * count(frequencies.family, one.family) / persons
        }
        let given =
            switch parts.given {
            case .exact: max(count(frequencies.given, one.given), count(frequencies.given, other.given))
            case .nickname: Comparison.waysToShorten * rarer(frequencies.given, one.given, other.given)
            case .near: Comparison.waysToMistype * rarer(frequencies.given, one.given, other.given)
            case .initial: rarer(frequencies.given, one.given, other.given)
            case .missing: persons * frequencies.missingGiven
            case .unlike, .conflict: persons
            }
        let family =
            switch parts.family {
            case .exact: count(frequencies.family, one.family)
            case .part: partCount(one.family, other.family)
            case .near: Comparison.waysToMistype * rarer(frequencies.family, one.family, other.family)
            case .missing: persons * frequencies.missingFamily
            case .conflict: persons
            }
        return given * family / persons
    }

    /// The chance matches of two organizations' names.
    func chanceMatches(organizations one: Int32, _ other: Int32, _ level: NameLevel) -> Double {
        let counts = frequencies.organization
        switch level {
        case .sameOrganization: return count(counts, one)
        case .shortenedOrganization: return Comparison.waysToShorten * rarer(counts, one, other)
        default: return Comparison.waysToMistype * rarer(counts, one, other)
        }
    }

    private func count(_ counts: [UInt32], _ name: Int32) -> Double {
        name == Vocabulary.none ? Comparison.least : max(Comparison.least, Double(counts[Int(name)]) - 1)
    }

    private func rarer(_ counts: [UInt32], _ one: Int32, _ other: Int32) -> Double {
        min(count(counts, one), count(counts, other))
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
