import Text

extension Model {
    /// How many observed pairs the beliefs of a usual list are worth. A short list moves them little, a long one
    /// decides. Chosen by hand. Half of `usualMatches` gains .002 of F1 on short lists, double costs .007 (FEBRL3
    /// .0005); half of `usualPairs` costs .013 on short lists and double gains .004, but .0007 is lost on one of 20,000
    /// and .0005 on FEBRL3.
    private static let usualMatches = 60.0
    private static let usualPairs = 2_000.0
    /// How many records the usual number of duplicates is worth, chosen by hand. Half gains .003 of F1 on short lists
    /// and double costs .001 (FEBRL3 .0005).
    private static let usualRecords = 100.0
    /// The least u of an agreement, about one of the pairs that are drawn, so that no agreement weighs more than 15
    /// bits. Half or double costs .0005 or .0007 of F1 on a list of 20,000.
    static let rarestCoincidence = 0.000_03
    /// How many pairs are drawn at random: with half of them a list of 20,000 loses .0026 of F1, with double .0004,
    /// which is the chance of the draw.
    static let randomPairs = 50_000

    /// Learns u, the probability of each level among pairs that do not match, from pairs drawn at random.
    ///
    /// It stays fixed afterwards: re-estimated together with m, it drifts until colleagues of one practice are matches.
    mutating func learnCoincidences(_ comparer: PairComparer, sampleSize: Int = randomPairs) {
        let records = comparer.records.features.records
        let members = records.indices.filter { records[$0].subject == subject }
        guard members.count > 1 else { return }
        var counts = u.map { $0.map { _ in 0.0 } }
        func count(_ one: Int, _ other: Int) {
            let pattern = comparer.patternOfFields(one, other)
            for field in counts.indices where pattern[field] > 0 { counts[field][pattern[field] - 1] += 1 }
        }
        if members.count * (members.count - 1) / 2 <= sampleSize {
            for (index, one) in members.enumerated() {
                for other in members[(index + 1)...] { count(one, other) }
            }
        } else {
            var random = StableRandom(seed: 2_718_281_828)
            for _ in 0..<sampleSize {
                let one = members[Int(random.next() % UInt64(members.count))]
                let other = members[Int(random.next() % UInt64(members.count))]
                if one != other { count(one, other) }
            }
        }
        learnCoincidences(counts)
    }

    /// Sets u from counts of levels among pairs that do not match, by field and level.
    mutating func learnCoincidences(_ counts: [[Double]]) {
        for field in u.indices {
            guard case .estimated = comparisons[field].u else { continue }
            let total = counts[field].reduce(0, +)
            for level in u[field].indices {
                let usual = comparisons[field].levels[level].u * Model.usualPairs
                u[field][level] = max(
                    Model.rarestCoincidence, (counts[field][level] + usual) / (total + Model.usualPairs))
            }
        }
    }

    /// Learns m and the number of duplicates by expectation and maximization over counted patterns.
    ///
    /// It ends when a round moves the duplicates by less than a hundred-thousandth, or after sixty rounds; thirty give
    /// the same pairs.
    ///
    /// - Parameter records: how many records of the subject the list has.
    mutating func learnMatches(_ patterns: [(pattern: Pattern, count: Int)], records: Int) {
        for _ in 0..<60 {
            let before = duplicatesPerRecord
            maximize(expect(patterns), records: records)
            if abs(duplicatesPerRecord - before) < 0.000_01 * before { return }
        }
    }

    /// Matching pairs as they are expected: in all, by level of names, by field and level.
    private struct Expectation {
        var matches = 0.0
        var names = [Double](repeating: 0, count: NameLevel.count)
        var fields: [[Double]]
    }

    private func expect(_ patterns: [(pattern: Pattern, count: Int)]) -> Expectation {
        var expected = Expectation(fields: m.map { $0.map { _ in 0 } })
        for (pattern, count) in patterns {
            let matches = Double(count) * probability(ofWeight: weight(pattern))
            expected.matches += matches
            expected.names[Int(pattern.names.rawValue)] += matches
            for field in m.indices where pattern[field] > 0 { expected.fields[field][pattern[field] - 1] += matches }
        }
        return expected
    }

    private mutating func maximize(_ expected: Expectation, records: Int) {
        let usualNames = NameLevel.usualM(subject)
        for level in nameM.indices {
            nameM[level] =
                (expected.names[level] + usualNames[level] * Model.usualMatches)
                / (expected.matches + Model.usualMatches)
        }
        for field in m.indices {
            guard case .learned = comparisons[field].m else { continue }
            let total = expected.fields[field].reduce(0, +)
            for level in m[field].indices {
                m[field][level] =
                    (expected.fields[field][level] + comparisons[field].levels[level].m * Model.usualMatches)
                    / (total + Model.usualMatches)
            }
        }
        duplicatesPerRecord =
            (2 * expected.matches + Model.usualDuplicates * Model.usualRecords) / (Double(records) + Model.usualRecords)
    }
}
