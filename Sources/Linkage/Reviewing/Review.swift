import CSV
import Contacts
import Diagnostics

/// Two records about which dedupe may be wrong.
struct DoubtfulPair {
    /// The rows, or the first rows of the clusters, that were compared.
    let one: Int
    let other: Int
    /// How probable it is that the two are one contact.
    let probability: Double
    /// Whether dedupe has put them into one contact.
    let areMerged: Bool

    /// How probable it is that what dedupe did is wrong: what asking a person about it is worth.
    var doubt: Double { areMerged ? 1 - probability : probability }

    /// Pairs less doubtful than this are not worth a person's time: merged ones, and those kept apart, of which half
    /// are one contact even where the model says one in a hundred.
    static func leastDoubt(areMerged: Bool) -> Double { areMerged ? 0.02 : 0.000_5 }
}

/// The pairs that a person should decide, and those that have been decided before.
package struct Review {
    private let list: ContactList
    private let decisions: MatchDecisions?
    /// The most doubtful first.
    private let pairs: ArraySlice<DoubtfulPair>

    /// No more pairs than this are put before a person, unless she wants more: what a day can decide.
    package static let usualLimit = 1_000

    /// - Parameters:
    ///   - pairs: pairs of rows of `list`.
    ///   - limit: how many pairs there are at most.
    ///   - decisions: what has been decided before.
    init(_ pairs: [DoubtfulPair], of list: ContactList, limit: Int, _ decisions: MatchDecisions?) {
        self.list = list
        self.decisions = decisions
        func id(_ row: Int) -> String { list.id(row).string }
        self.pairs = pairs.sorted {
            ($1.doubt, id($0.one), id($0.other)) < ($0.doubt, id($1.one), id($1.other))
        }.prefix(limit)
    }

    /// How many pairs there are to decide.
    var doubtfulCount: Int { pairs.count }

    /// How many pairs have been decided before.
    var decidedCount: Int { decisions?.decisions.count ?? 0 }

    /// Writes the doubtful pairs, two rows a pair, the most doubtful first, with an empty column `decision`; then the
    /// pairs that had been decided before, as they stood, so that whoever decides in rounds has all decisions in the
    /// newest file.
    func write(to writer: inout Writer) throws(Diagnostic) {
        let known = Set(ReviewColumn.names)
        let ownColumns = decisions?.header.names.filter { !known.contains($0) } ?? []
        try writer.record(ReviewColumn.names + ownColumns)
        for (number, pair) in pairs.enumerated() {
            for row in [pair.one, pair.other] {
                for column in ReviewColumn.allCases { writer.field(cell(column, of: pair, number: number + 1)) }
                for column in ReviewColumn.shown { writer.field(list.cell(row, column)) }
                for _ in ownColumns { writer.field("") }
                try writer.endRecord()
            }
        }
        guard let decisions else { return }
        let places = (ReviewColumn.names + ownColumns).dropFirst().map(decisions.header.index)
        for (number, decision) in decisions.decisions.enumerated() {
            for row in decision.rows {
                writer.field(String(pairs.count + number + 1))
                for place in places { writer.field(place.map { row[$0] } ?? "") }
                try writer.endRecord()
            }
        }
    }

    private func cell(_ column: ReviewColumn, of pair: DoubtfulPair, number: Int) -> String {
        switch column {
        case .pair: String(number)
        case .decision: ""
        case .matchProbability: decimals(pair.probability, 4)
        case .merged: pair.areMerged ? "yes" : "no"
        }
    }
}
