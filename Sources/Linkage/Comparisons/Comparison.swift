/// Compares one thing of two records, such as the place, and says what each outcome is worth: a comparison of the
/// Fellegi-Sunter model. `Comparison.all` lists them.
struct Comparison: Sendable {
    /// What `--explain` and `--model` call it.
    let name: String
    /// How two values can stand to each other, level 1 first. Level 0, nothing to compare, is not listed and weighs
    /// nothing.
    let levels: [ComparisonLevel]
    /// Where the m of its levels come from, and where the u.
    let m: FigureSource
    let u: FigureSource
    /// Whether it is a column named with `--compare`, whose agreement may outweigh damaged names.
    let isColumn: Bool
    /// The number of the level that two records have, 0 where there is nothing to compare. Called for every pair: it
    /// should capture nothing.
    let level: @Sendable (_ records: ComparedRecords, _ one: Int, _ other: Int) -> Int

    init<Level: LevelNumber>(
        _ name: String, _ levels: KeyValuePairs<Level, ComparisonLevel>, m: FigureSource, u: FigureSource,
        isColumn: Bool = false, level: @escaping @Sendable (ComparedRecords, Int, Int) -> Int
    ) {
        self.name = name
        self.levels = levels.sorted { $0.key < $1.key }.map(\.value)
        self.m = m
        self.u = u
        self.isColumn = isColumn
        self.level = level
    }
}

/// One way in which two values stand to each other, with what is believed of it before any data is seen.
struct ComparisonLevel: Sendable {
    let name: String
    /// The probability of the level among pairs that match, and among pairs that do not, where neither value is
    /// missing.
    let m: Double
    let u: Double

    init(_ name: String, m: Double, u: Double) { (self.name, self.m, self.u) = (name, m, u) }
}

/// Where the figures of a comparison come from.
enum FigureSource: Sendable {
    /// Learned from the list by expectation and maximization. What stands beside the levels is where it starts, and
    /// what a short list keeps; the text says how that was found.
    case learned(start: String)
    /// Counted over pairs drawn at random from the list, likewise.
    case estimated(start: String)
    /// What stands beside the levels, whatever the list says; the text says why.
    case guessed(String)
}

/// The levels of a comparison by name, numbered from 1, the nearest first.
protocol LevelNumber: RawRepresentable<Int>, CaseIterable, Comparable, Sendable {}

extension LevelNumber {
    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension Optional where Wrapped: LevelNumber {
    /// The number of the level, 0 where there is nothing to compare.
    var number: Int { self?.rawValue ?? 0 }
}

/// How two values stand to each other that are the same or not.
enum SameLevel: Int, LevelNumber {
    case same = 1
    case different

    /// Nil where one of the two is missing.
    init?(_ one: Int32, _ other: Int32) {
        guard one != Vocabulary.none, other != Vocabulary.none else { return nil }
        self.init(isSame: one == other)
    }

    init(isSame: Bool) { self = isSame ? .same : .different }
}
