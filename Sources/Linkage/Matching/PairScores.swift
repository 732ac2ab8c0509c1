/// All candidate pairs of a list with their patterns, and the models that weigh them.
struct PairScores {
    /// A pair of records, the lower number first, and the place of its pattern in `patterns`.
    struct ScoredPair {
        let one: Int32
        let other: Int32
        let pattern: Int32
    }

    let comparison: Comparison
    let patterns: [Pattern]
    /// The match weight of each pattern, in bits.
    let weights: [Double]
    let pairs: [ScoredPair]
    let personModel: Model
    let organizationModel: Model
    let skippedBlocks: Int

    /// - Parameter extraColumns: the names of the columns that `features` holds as extras.
    init(_ features: Features, extraColumns: [String]) {
        let comparison = Comparison(features, Frequencies(features))
        let candidates = CandidatePairs(comparison)
        var tally = PatternTally()
        for pair in candidates.pairs {
            let (one, other) = CandidatePairs.records(of: pair)
            if let pattern = comparison.pattern(one, other) { tally.add(pattern, one, other) }
        }
        let persons = Model(.person, extraColumns: extraColumns).learned(from: comparison, tally)
        let organizations = Model(.organization, extraColumns: extraColumns).learned(from: comparison, tally)
        self.comparison = comparison
        skippedBlocks = candidates.skippedBlocks
        pairs = tally.pairs
        patterns = tally.patterns
        personModel = persons
        organizationModel = organizations
        weights = tally.patterns.map { ($0.subject == .person ? persons : organizations).weight($0) }
    }

    func weight(_ pair: ScoredPair) -> Double { weights[Int(pair.pattern)] }
}

/// Distinct patterns with how often each occurs, and the pairs that have them.
private struct PatternTally {
    var patterns: [Pattern] = []
    var counts: [Int] = []
    var pairs: [PairScores.ScoredPair] = []
    private var numbers: [Pattern: Int32] = [:]

    mutating func add(_ pattern: Pattern, _ one: Int, _ other: Int) {
        let number = numbers[pattern] ?? Int32(patterns.count)
        if Int(number) == patterns.count {
            numbers[pattern] = number
            patterns.append(pattern)
            counts.append(0)
        }
        counts[Int(number)] += 1
        pairs.append(PairScores.ScoredPair(one: Int32(one), other: Int32(other), pattern: number))
    }
}

extension Model {
    fileprivate func learned(from comparison: Comparison, _ tally: PatternTally) -> Model {
        var model = self
        model.learnCoincidences(comparison)
        let own = zip(tally.patterns, tally.counts).filter { $0.0.subject == subject }
        let frequencies = comparison.frequencies
        model.learnMatches(
            own.map { (pattern: $0.0, count: $0.1) },
            records: subject == .person ? frequencies.persons : frequencies.organizations)
        return model
    }
}
