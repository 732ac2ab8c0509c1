extension ComparedRecords {
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
        if given.fits {
            return NameLevel(given, names.family(one.family, other.family))
        }
        return areSwapped(one, other) ? .swapped : NameLevel(given, names.family(one.family, other.family))
    }

    /// Whether the given name of each is the family name of the other; one of the two may be an initial.
    func areSwapped(_ one: NamePair, _ other: NamePair) -> Bool {
        let first = names.given(one.given, other.family)
        guard first <= .initial else { return false }
        let second = names.given(one.family, other.given)
        return second <= .initial && (first != .initial || second != .initial)
    }
}
