import CSV
import Contacts

/// What a person has decided about pairs of records: a review file with its `decision` column filled in.
package struct Decisions {
    /// One decision about two records.
    struct Decision {
        let one: String
        let other: String
        let isSame: Bool
        /// The line of the file that has the word.
        let line: Int
        /// The two rows as they stand in the file, under `Decisions.header`.
        let rows: [[String]]
    }

    private(set) var decisions: [Decision] = []
    /// What messages call the file.
    let name: String
    /// The names of the file's columns.
    let header: Header

    /// The columns that matter; a review file has more, for a person to see.
    private static let columns = ["pair", "decision", "contact_id"]

    /// Reads a review file: two rows with one number in `pair`, and `same` or `different` in `decision` of either row.
    /// A pair without a word is not decided.
    ///
    /// - Throws: when a column is missing, a row cannot be read, a word is unknown or of no pair, a pair has not two rows, or
    ///   its two rows contradict each other.
    package init(_ reader: inout Reader) throws(Diagnostic) {
        name = reader.name
        header = reader.header
        var places: [Int] = []
        for column in Decisions.columns {
            guard let place = reader.header.index(of: column) else {
                throw Diagnostic(
                    file: reader.name, line: 1, "there is no column \"\(column)\"",
                    hint: "give the file that --review wrote, with \"same\" or \"different\" in its column \"decision\""
                )
            }
            places.append(place)
        }
        var open: [String: (rows: [[String]], word: String, line: Int)] = [:]
        while let row = try reader.next() {
            let record: Record
            switch row {
            case .record(let read): record = read
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            }
            let pair = record[places[0]].trimmed.string
            let word = record[places[1]].trimmed.lowercasedString
            if pair.isEmpty, word.isEmpty { continue }
            guard !pair.isEmpty else {
                throw Diagnostic(
                    file: name, line: record.line, "\"\(word)\" stands in a row without a number in \"pair\"",
                    hint: "give both rows of a pair one number")
            }
            guard ["", "same", "different"].contains(word) else {
                throw Diagnostic(
                    file: name, line: record.line, "\"\(word)\" is not a decision",
                    hint: "write same or different, or leave the cell blank")
            }
            var entry = open[pair] ?? ([], "", record.line)
            entry.rows.append(header.names.indices.map { record[$0].string })
            if !word.isEmpty {
                guard entry.word.isEmpty || entry.word == word else { throw contradiction(entry.line, record.line) }
                entry.word = word
                entry.line = record.line
            }
            open[pair] = entry
        }
        for (pair, entry) in open where !entry.word.isEmpty {
            guard entry.rows.count == 2 else {
                throw Diagnostic(
                    file: name, line: entry.line, "pair \(pair) has \(entry.rows.count) rows and not two",
                    hint: "keep both rows of a pair, and number pairs from different files differently")
            }
            let ids = entry.rows.map { $0[places[2]].withByteView { $0.trimmed.string } }
            decisions.append(
                Decision(
                    one: ids[0], other: ids[1], isSame: entry.word == "same", line: entry.line, rows: entry.rows))
        }
        decisions.sort { $0.line < $1.line }
    }

    func contradiction(_ line: Int, _ other: Int) -> Diagnostic {
        Diagnostic(
            file: name, line: max(line, other), "the decision contradicts the one in line \(min(line, other))",
            hint: "correct one of the two")
    }
}

/// Decisions as they apply to the rows of a list.
struct RowDecisions {
    /// Pairs of rows that are one contact, and that are two.
    private(set) var same: [(Int, Int)] = []
    private(set) var different: [(Int, Int)] = []
    /// Ids that no row has, each once, with the line of the first decision about it.
    private(set) var unknown: [(id: String, line: Int)] = []

    init() {}

    /// Finds the rows of the decided ids; an id that was merged before is found in `merged_ids`.
    ///
    /// - Throws: when a decision contradicts others, or a merge that has already taken place.
    init(_ decisions: Decisions, _ list: ContactList) throws(Diagnostic) {
        let wanted = Set(decisions.decisions.flatMap { [$0.one, $0.other] })
        let rows = RowDecisions.rows(of: wanted, in: list)
        var clusters = Clusters(count: list.count)
        var told: Set<String> = []
        var decided: [(rows: (Int, Int), isSame: Bool, line: Int)] = []
        for decision in decisions.decisions {
            for id in [decision.one, decision.other] where rows[id] == nil && told.insert(id).inserted {
                unknown.append((id, decision.line))
            }
            guard let one = rows[decision.one], let other = rows[decision.other] else { continue }
            decided.append(((one, other), decision.isSame, decision.line))
            if decision.isSame { clusters.join(ifApart: one, other) }
        }
        for (pair, isSame, line) in decided {
            if isSame {
                same.append(pair)
            } else if pair.0 == pair.1 {
                throw Diagnostic(
                    file: decisions.name, line: line,
                    "the two records have been merged into \"\(list.id(pair.0).string)\" before",
                    hint: "dedupe the list as it was before that merge, or delete the decision")
            } else if clusters.cluster(of: pair.0) == clusters.cluster(of: pair.1) {
                let sameLines = decided.filter {
                    $0.isSame && clusters.cluster(of: $0.rows.0) == clusters.cluster(of: pair.0)
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
