import Text

/// How the values of two records in a column named with `--compare` stand to each other.
enum ColumnLevel: Int, LevelNumber {
    case same = 1
    case near
    case different
}

extension Comparison {
    /// The comparison of a column named with `--compare`.
    ///
    /// - Parameter extra: its place among the extras of `Features`.
    static func column(_ name: String, extra: Int) -> Comparison {
        Comparison(
            name,
            [
                ColumnLevel.same: ComparisonLevel("same", m: 0.85, u: 0.001),
                .near: ComparisonLevel("one edit apart", m: 0.08, u: 0.001),
                .different: ComparisonLevel("different", m: 0.07, u: 0.998),
            ],
            m: .learned(start: "chosen by hand; half the first or the last costs .0005 of F1 on FEBRL3"),
            u: .estimated(start: "chosen by hand; double the first costs .0005 of F1 on FEBRL3"),
            isColumn: true, level: { $0.columnLevel(extra, $1, $2).number })
    }
}

extension ComparedRecords {
    fileprivate func columnLevel(_ extra: Int, _ one: Int, _ other: Int) -> ColumnLevel? {
        let a = features.extra(extra, of: one)
        let b = features.extra(extra, of: other)
        if a == Vocabulary.none || b == Vocabulary.none { return nil }
        if a == b { return .same }
        let vocabulary = features.extras[extra]
        return isOneEditApart(vocabulary[a], vocabulary[b]) ? .near : .different
    }
}
