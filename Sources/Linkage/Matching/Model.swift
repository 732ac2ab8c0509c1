/// What is believed about matching pairs and other pairs of one list and one subject: a Fellegi-Sunter model whose prior is
/// the rarity of the names.
///
/// The odds that a pair is one contact are d · m(names) / E · Π m(level) / u(level), with d the mean number of other records
/// of the same contact and E the number of chance matches of the names (`Pattern.chanceMatches`). A field without a value on
/// either side weighs nothing.
struct Model {
    let subject: Subject
    /// The names of the fields, and their levels as they were believed before any data.
    let fieldNames: [String]
    let levels: [[ComparisonLevel]]
    /// By `NameLevel`: its probability among matching pairs.
    var nameM: [Double]
    /// By field and level, level 1 first.
    var m: [[Double]]
    var u: [[Double]]
    var duplicatesPerRecord = Model.usualDuplicates

    /// One record in five of a usual list repeats another.
    static let usualDuplicates = 0.25

    init(_ subject: Subject, extraColumns: [String] = []) {
        self.subject = subject
        fieldNames = ComparedField.allCases.map { "\($0)" } + extraColumns
        levels = ComparedField.allCases.map(ComparisonLevels.of) + extraColumns.map { _ in ComparisonLevels.extra }
        m = levels.map { $0.map(\.m) }
        u = levels.map { $0.map(\.u) }
        nameM = Model.usualNames(subject)
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

    /// The probability of each level of names among matching pairs of a usual list.
    private static func usualNames(_ subject: Subject) -> [Double] {
        var m = [Double](repeating: 0.000_001, count: NameLevel.count)
        if subject == .organization {
            m[Int(NameLevel.sameOrganization.rawValue)] = 0.75
            m[Int(NameLevel.shortenedOrganization.rawValue)] = 0.15
            m[Int(NameLevel.nearOrganization.rawValue)] = 0.10
            return m
        }
        let given = [0.79, 0.05, 0.06, 0.05, 0.03, 0.01, 0.01]
        let family = [0.86, 0.03, 0.06, 0.02, 0.03]
        for (level, probability) in zip(GivenLevel.allCases, given) {
            for (other, factor) in zip(FamilyLevel.allCases, family) {
                m[Int(NameLevel(level, other).rawValue)] = probability * factor
            }
        }
        m[Int(NameLevel.swapped.rawValue)] = 0.01
        return m
    }
}
