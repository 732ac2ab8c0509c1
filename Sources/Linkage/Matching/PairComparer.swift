/// Compares records of one list, pair by pair.
final class PairComparer {
    let records: ComparedRecords
    let comparisons: [Comparison]
    /// The places of the comparisons that the gate asks about; one that is not compared says nothing.
    let places: (email: Int?, phone: Int?, place: Int?, npi: Int?, website: Int?)
    /// The places of the columns named with `--compare`.
    let columns: [Int]

    /// - Parameter comparisons: no more than a pattern holds, see `Pattern.maximumFields`.
    init(_ features: Features, _ comparisons: [Comparison]) {
        records = ComparedRecords(features)
        self.comparisons = comparisons
        func place(of comparison: Comparison) -> Int? {
            comparisons.firstIndex { !$0.isColumn && $0.name == comparison.name }
        }
        places = (place(of: .email), place(of: .phone), place(of: .place), place(of: .npi), place(of: .website))
        columns = comparisons.indices.filter { comparisons[$0].isColumn }
    }

    /// How two records compare, or nil where the gate keeps them apart: a person and an organization, conflicting
    /// names, different generations (Jr. and Sr.) or different NPIs are never one contact.
    func pattern(_ one: Int, _ other: Int) -> Pattern? {
        let a = records.features.records[one]
        let b = records.features.records[other]
        guard a.subject == b.subject, !areApart(a, b) else { return nil }
        if a.subject == .organization { return organizationPattern(one, other) }
        let (level, pair) = records.bestNameLevel(one, other)
        let chance = records.chanceMatches(level, pair.0, pair.1)
        let pattern = filled(Pattern(names: level, chanceMatches: chance), one, other)
        return gateVeto(pattern, one, other) == nil ? pattern : nil
    }

    /// The pattern of two records whatever their names are: for counting how alike random pairs are.
    func patternOfFields(_ one: Int, _ other: Int) -> Pattern {
        filled(Pattern(names: .swapped, chanceMatches: 1), one, other)
    }

    func filled(_ names: Pattern, _ one: Int, _ other: Int) -> Pattern {
        names.withLevels(comparisons.count) { comparisons[$0].level(records, one, other) }
    }
}
