import CSV
import Contacts
import Diagnostics

/// What a person has decided about pairs of records: a review file with its `decision` column filled in.
package struct MatchDecisions {
    /// What may be decided.
    enum Verdict: String, CaseIterable {
        /// Two records are one contact, or two.
        case same
        case different
        /// One record is a contact of its own.
        case split
    }

    /// One decision, about two records or, to split it off, about one.
    struct Decision {
        let one: String
        /// Blank where one record is split off.
        let other: String
        let verdict: Verdict
        /// The line of the file that has the word.
        let line: Int
        /// The rows as they stand in the file, under `MatchDecisions.header`.
        let rows: [[String]]

        var isSame: Bool { verdict == .same }
    }

    private(set) var decisions: [Decision]
    /// What messages call the file.
    let name: String
    /// The names of the file's columns.
    let header: Header

    /// The columns that matter; a review file has more, for a person to see.
    private static let columns = [
        ReviewColumn.pair.rawValue, ReviewColumn.decision.rawValue, ContactColumn.contactID.rawValue,
    ]

    /// Takes some of the decisions of a file.
    init(_ decisions: [Decision], of file: MatchDecisions) {
        (self.decisions, name, header) = (decisions, file.name, file.header)
    }

    /// Reads a review file: two rows with one number in `pair`, and `same` or `different` in `decision` of either row;
    /// `split` stands beside the one record that it is about, with or without a number. A pair without a word is not
    /// decided.
    ///
    /// - Throws: when a column is missing, a row cannot be read, a word is unknown or of no pair, a pair has not two
    ///   rows, or its two rows contradict each other.
    package init(_ reader: inout Reader) throws(Diagnostic) {
        decisions = []
        name = reader.name
        header = reader.header
        var places: [Int] = []
        for column in MatchDecisions.columns {
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
            let cells = header.names.indices.map { record[$0].string }
            if word == Verdict.split.rawValue {
                decisions.append(
                    Decision(
                        one: record[places[2]].trimmed.string, other: "", verdict: .split, line: record.line,
                        rows: [cells]))
                continue
            }
            guard !pair.isEmpty else {
                throw Diagnostic(
                    file: name, line: record.line, "\"\(word)\" stands in a row without a number in \"pair\"",
                    hint: "give both rows of a pair one number")
            }
            guard word.isEmpty || Verdict(rawValue: word) != nil else {
                throw Diagnostic(
                    file: name, line: record.line, "\"\(word)\" is not a decision",
                    hint: "write same or different, or split beside one id, or leave the cell blank")
            }
            var entry = open[pair] ?? ([], "", record.line)
            entry.rows.append(cells)
            if !word.isEmpty {
                guard entry.word.isEmpty || entry.word == word else { throw contradiction(entry.line, record.line) }
                entry.word = word
                entry.line = record.line
            }
            open[pair] = entry
        }
        for (pair, entry) in open {
            guard let verdict = Verdict(rawValue: entry.word) else { continue }
            guard entry.rows.count == 2 else {
                throw Diagnostic(
                    file: name, line: entry.line, "pair \(pair) has \(counted(entry.rows.count, "row")) and not two",
                    hint: "keep both rows of a pair, and number pairs from different files differently")
            }
            let ids = entry.rows.map { $0[places[2]].withByteView { $0.trimmed.string } }
            decisions.append(
                Decision(
                    one: ids[0], other: ids[1], verdict: verdict, line: entry.line, rows: entry.rows))
        }
        decisions.sort { $0.line < $1.line }
    }

    func contradiction(_ line: Int, _ other: Int) -> Diagnostic {
        Diagnostic(
            file: name, line: max(line, other), "the decision contradicts the one in line \(min(line, other))",
            hint: "correct one of the two")
    }
}
