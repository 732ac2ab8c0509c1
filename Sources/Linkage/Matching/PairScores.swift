/// All candidate pairs of a list with their patterns, and the models that weigh them.
struct PairScores {
    /// A pair of records, the lower number first, and the place of its pattern in `patterns`.
    struct ScoredPair {
        let one: Int32
        let other: Int32
        let pattern: Int32
    }

    let comparer: PairComparer
    let patterns: [Pattern]
    /// The match weight of each pattern, in bits.
    let weights: [Double]
    let pairs: [ScoredPair]
    let personModel: Model
    let organizationModel: Model
    let skippedBlocks: Int

    /// - Parameter comparisons: what is compared, see `PairComparer`.
    init(_ features: Features, _ comparisons: [Comparison]) {
        comparer = PairComparer(features, comparisons)
        let candidates = CandidatePairs(comparer.records)
        var tally = PatternTally()
        for pair in candidates.pairs {
            let (one, other) = CandidatePairs.records(of: pair)
            if let pattern = comparer.pattern(one, other) { tally.add(pattern, one, other) }
        }
        let persons = Model(.person, comparisons).learned(from: comparer, tally)
        let organizations = Model(.organization, comparisons).learned(from: comparer, tally)
        skippedBlocks = candidates.skippedBlocks
        pairs = tally.pairs
        patterns = tally.patterns
        personModel = persons
        organizationModel = organizations
        weights = tally.patterns.map { ($0.subject == .person ? persons : organizations).weight($0) }
    }

    func weight(_ pair: ScoredPair) -> Double { weights[Int(pair.pattern)] }
}

extension Model {
    fileprivate func learned(from comparer: PairComparer, _ tally: PatternTally) -> Model {
        var model = self
        model.learnCoincidences(comparer)
        let own = zip(tally.patterns, tally.counts).filter { $0.0.subject == subject }
        let frequencies = comparer.records.frequencies
        model.learnMatches(
            own.map { (pattern: $0.0, count: $0.1) },
            records: subject == .person ? frequencies.persons : frequencies.organizations)
        return model
    }
}
