import Contacts
import Diagnostics

/// Decisions as they apply to the rows of a list.
struct RowDecisions {
    /// Pairs of rows that are one contact, and that are two.
    private(set) var same: [(Int, Int)] = []
    private(set) var different: [(Int, Int)] = []
    /// Rows that are contacts of their own.
    private(set) var alone: [Int] = []
    /// Ids that no row has, each once, with the line of the first decision about it.
    private(set) var unknown: [(id: String, line: Int)] = []

    /// Finds the rows of the decided ids; an id that was merged before is found in `merged_ids`.
    ///
    /// - Throws: when a decision contradicts others, or a merge that has already taken place.
    init(_ decisions: MatchDecisions, _ list: ContactList) throws(Diagnostic) {
        let wanted = Set(decisions.decisions.flatMap { [$0.one, $0.other] }).subtracting([""])
        let rows = RowDecisions.rows(of: wanted, in: list)
        var sets = DisjointSets(count: list.count)
        var told: Set<String> = []
        var decided: [(rows: (Int, Int), isSame: Bool, line: Int)] = []
        var splits: [Int: Int] = [:]
        for decision in decisions.decisions {
            for id in [decision.one, decision.other] where !id.isEmpty && rows[id] == nil && told.insert(id).inserted {
                unknown.append((id, decision.line))
            }
            if decision.verdict == .split {
                if let row = rows[decision.one], splits.updateValue(decision.line, forKey: row) == nil {
                    alone.append(row)
                }
                continue
            }
            guard let one = rows[decision.one], let other = rows[decision.other] else { continue }
            decided.append(((one, other), decision.isSame, decision.line))
            if decision.isSame { sets.join(ifApart: one, other) }
        }
        for (pair, isSame, line) in decided {
            if isSame {
                if let split = splits[pair.0] ?? splits[pair.1] { throw decisions.contradiction(line, split) }
                same.append(pair)
            } else if pair.0 == pair.1 {
                throw Diagnostic(
                    file: decisions.name, line: line,
                    "the two records have been merged into \"\(list.id(pair.0).string)\" before",
                    hint: "give the file that --history wrote, or the lists and this one with --against")
            } else if sets.set(of: pair.0) == sets.set(of: pair.1) {
                let sameLines = decided.filter {
                    $0.isSame && sets.set(of: $0.rows.0) == sets.set(of: pair.0)
                }
                throw decisions.contradiction(line, sameLines.first?.line ?? line)
            } else {
                different.append(pair)
            }
        }
    }

    private static func rows(of ids: Set<String>, in list: ContactList) -> [String: Int] {
        guard !ids.isEmpty else { return [:] }
        var rows: [String: Int] = [:]
        for row in 0..<list.count {
            for id in list.cell(row, .mergedIDs).split(on: "; ") {
                let id = id.string
                if ids.contains(id) { rows[id] = row }
            }
        }
        for row in 0..<list.count {
            let id = list.id(row).string
            if ids.contains(id) { rows[id] = row }
        }
        return rows
    }
}
