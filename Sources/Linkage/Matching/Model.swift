/// What is believed about matching pairs and other pairs of one list and one subject: a Fellegi-Sunter model whose
/// prior is the rarity of the names.
///
/// The odds that a pair is one contact are d · m(names) / E · Π m(level) / u(level), with d the mean number of other
/// records of the same contact and E the number of chance matches of the names (`Pattern.chanceMatches`). A field
/// without a value on either side weighs nothing.
struct Model {
    let subject: Subject
    /// What is compared, field by field of a pattern.
    let comparisons: [Comparison]
    /// By `NameLevel`: its probability among matching pairs.
    var nameM: [Double]
    /// By field and level, level 1 first.
    var m: [[Double]]
    var u: [[Double]]
    var duplicatesPerRecord = Model.usualDuplicates

    /// One record in five of a usual list repeats another, which makes a quarter of a duplicate a contact. Chosen by
    /// hand; half of it costs .011 of F1 on short lists and double gains .004; a long list learns it anew.
    static let usualDuplicates = 0.25

    /// What is believed before any data is seen.
    init(_ subject: Subject, _ comparisons: [Comparison]) {
        self.subject = subject
        self.comparisons = comparisons
        m = comparisons.map { $0.levels.map(\.m) }
        u = comparisons.map { $0.levels.map(\.u) }
        nameM = NameLevel.usualM(subject)
    }

    /// The match weight of a pattern in bits.
    func weight(_ pattern: Pattern) -> Double {
        var bits = priorWeight(pattern)
        for field in m.indices { bits += weight(field, pattern[field]) }
        return bits
    }

    /// What the names alone say, in bits.
    func priorWeight(_ pattern: Pattern) -> Double {
        logarithm2(duplicatesPerRecord * nameM[Int(pattern.names.rawValue)] / pattern.chanceMatches)
    }

    /// What a level of a field adds, in bits; nothing for level 0.
    func weight(_ field: Int, _ level: Int) -> Double {
        level == 0 ? 0 : logarithm2(m[field][level - 1] / u[field][level - 1])
    }
}
