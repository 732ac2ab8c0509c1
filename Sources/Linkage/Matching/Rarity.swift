/// How telling it is that two records bear compatible names: the number of other records that would do so by chance.
///
/// A pair of rare names is one person until something speaks against it; two John Smiths are nothing. The count of a name
/// is that of the list itself, the record subtracted, so that no table of names is needed.
extension Comparison {
    /// The least number of chance matches that is believed.
    private static let least = 0.5
    /// In how many ways a name is commonly mistyped. A name near another one is a typing error if it is rare itself; where
    /// both are frequent they are two names.
    private static let waysToMistype = 30.0

    func chanceMatches(_ level: NameLevel, _ one: NamePair, _ other: NamePair) -> Double {
        let persons = Double(max(2, frequencies.persons))
        guard let parts = level.parts else {
            return count(frequencies.given, one.given) * count(frequencies.family, one.family) / persons
        }
        let given =
            switch parts.given {
            case .exact: max(count(frequencies.given, one.given), count(frequencies.given, other.given))
            case .nickname: count(frequencies.given, one.given, other.given)
            case .near: nearCount(frequencies.given, one.given, other.given)
            case .initial: initialCount(one.given)
            case .missing, .unlike, .conflict: persons
            }
        let family =
            switch parts.family {
            case .exact: count(frequencies.family, one.family)
            case .part: partCount(one.family, other.family)
            case .near: nearCount(frequencies.family, one.family, other.family)
            case .missing, .conflict: persons
            }
        return given * family / persons
    }

    func chanceMatches(organizations a: RecordFeatures, _ b: RecordFeatures, _ level: NameLevel) -> Double {
        let counts = frequencies.organization
        if level == .sameOrganization { return count(counts, a.organization) }
        return level == .nearOrganization
            ? nearCount(counts, a.organization, b.organization) : count(counts, a.organization, b.organization)
    }

    private func count(_ counts: [UInt32], _ name: Int32) -> Double {
        name == Vocabulary.none ? Comparison.least : max(Comparison.least, Double(counts[Int(name)]) - 1)
    }

    private func count(_ counts: [UInt32], _ one: Int32, _ other: Int32) -> Double {
        max(Comparison.least, Double(counts[Int(one)]) + Double(counts[Int(other)]) - 1)
    }

    private func nearCount(_ counts: [UInt32], _ one: Int32, _ other: Int32) -> Double {
        let rarer = Double(min(counts[Int(one)], counts[Int(other)])) - 1
        return Comparison.waysToMistype * max(Comparison.least, rarer)
    }

    private func initialCount(_ given: Int32) -> Double {
        let letter = features.names.facts[Int(given)].initial
        return max(Comparison.least, Double(frequencies.initial[Int(letter)]) - 1)
    }

    /// Of all that bear the shared part, those count who bear it in a double name.
    private func partCount(_ one: Int32, _ other: Int32) -> Double {
        let parts = features.names.parts(of: other)
        let shared = features.names.parts(of: one).first { parts.contains($0) }
        return shared.map { count(frequencies.familyPart, $0) } ?? count(frequencies.family, one, other)
    }
}
