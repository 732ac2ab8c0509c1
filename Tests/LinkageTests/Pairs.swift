@testable import Linkage

/// What comparing and blocking see of a list, whose first two rows are the pair that a test is about.
struct Pairs {
    let list: ContactList
    let features: Features
    let comparer: PairComparer
    var records: ComparedRecords { comparer.records }

    init(_ text: String, compared: [String] = []) throws {
        list = try LinkageTests.list(text)
        features = Features(extraColumns: compared.compactMap(list.place(of:)))
        for row in 0..<list.count {
            let table = list.table
            _ = features.append { table[row, $0] }
        }
        comparer = PairComparer(features, Comparison.all(withColumns: compared))
    }

    /// The name of the level of each field that has one, whatever the names of the two are.
    var levels: [String: String] {
        let pattern = comparer.patternOfFields(0, 1)
        var levels: [String: String] = [:]
        for (field, comparison) in comparer.comparisons.enumerated() where pattern[field] > 0 {
            levels[comparison.name] = comparison.levels[pattern[field] - 1].name
        }
        return levels
    }

    /// What the names of the two are to each other, or nil where the gate keeps the two apart.
    var nameLevel: String? { comparer.pattern(0, 1)?.names.name }

    /// Whether the gate lets the two be compared at all.
    var passGate: Bool { comparer.pattern(0, 1) != nil }

    /// The rules that bring the two together.
    var sharedRules: [BlockingRule] {
        let keys = BlockingKeys(features)
        return BlockingRule.allCases.filter { rule in
            var own: [Set<UInt64>] = [[], []]
            for record in 0...1 { keys.forEach(rule, of: record) { own[record].insert($0) } }
            return !own[0].isDisjoint(with: own[1])
        }
    }
}

/// CSV text of rows that are given by column: `["given_name": "Ines"]`; ids are `a`, `b`, `c` …, unless given.
func text(_ rows: [[String: String]]) -> String {
    let columns = Set(rows.flatMap(\.keys)).subtracting(["contact_id"]).sorted()
    let ids = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let lines = rows.enumerated().map { place, row in
        ([row["contact_id"] ?? ids[place]] + columns.map { row[$0] ?? "" }).map { "\"\($0)\"" }.joined(separator: ",")
    }
    return (["contact_id"] + columns).joined(separator: ",") + "\n" + lines.map { $0 + "\n" }.joined()
}
