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

    /// Compares all candidate pairs and learns from them.
    ///
    /// - Parameter comparisons: what is compared, see `PairComparer`.
    init(_ features: Features, _ comparisons: [Comparison]) {
        let comparer = PairComparer(features, comparisons)
        let candidates = CandidatePairs(comparer.records)
        let tally = PatternTally(candidates, comparer)
        let persons = Model(.person, comparisons).learned(from: comparer, tally)
        let organizations = Model(.organization, comparisons).learned(from: comparer, tally)
        self.init(comparer, tally, persons, organizations, skippedBlocks: candidates.skippedBlocks)
    }

    /// Compares the candidate pairs with a record that has changed since `earlier`, and weighs them as `earlier` did.
    init(_ features: Features, changed: [Bool], since earlier: PairScores) {
        let comparer = PairComparer(features, earlier.comparer.comparisons)
        let candidates = CandidatePairs(comparer.records, changed: changed)
        self.init(
            comparer, PatternTally(candidates, comparer), earlier.personModel, earlier.organizationModel,
            skippedBlocks: earlier.skippedBlocks)
    }

    private init(
        _ comparer: PairComparer, _ tally: PatternTally, _ persons: Model, _ organizations: Model, skippedBlocks: Int
    ) {
        self.comparer = comparer
        self.skippedBlocks = skippedBlocks
        pairs = tally.pairs
        patterns = tally.patterns
        personModel = persons
        organizationModel = organizations
        weights = tally.patterns.map { ($0.subject == .person ? persons : organizations).weight($0) }
    }

    func weight(_ pair: ScoredPair) -> Double { weights[Int(pair.pattern)] }

    /// The pair of two records, if they are one of the candidates and the gate lets them through.
    func pair(_ one: Int, _ other: Int) -> ScoredPair? {
        pairs.first { Int($0.one) == min(one, other) && Int($0.other) == max(one, other) }
    }
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
