import Bytes
import CSV
import Contacts
import Diagnostics

/// How the value that survives a merge is chosen, where the user has said so.
package enum SurvivorshipRule: String, CaseIterable, Sendable {
    case mostFrequent = "most-frequent"
    case longest
    /// The value of the row with the latest `updated_on`, or `added_on` where a row has no such date.
    case newest
    /// The value of the row that comes first in the input.
    case sourceOrder = "source-order"
}

/// The user's own rules of survivorship, by column; columns without one follow the rules of `GoldenRecord`.
package struct Survivorship {
    private var rules: [String: SurvivorshipRule] = [:]
    private var lines: [(column: String, line: Int)] = []
    private let name: String
    /// The rule for every column that has none of its own.
    private let everywhere: SurvivorshipRule?

    /// No rules of the user.
    package init() { (name, everywhere) = ("", nil) }

    /// One rule for every column in which there is something to choose.
    package init(everywhere rule: SurvivorshipRule) { (name, everywhere) = ("", rule) }

    /// Columns that keep all values, so that there is nothing to choose, and those that are not merged by choice.
    private static let fixed: Set<String> = Set(
        [
            ContactColumn.contactID, .mergedIDs, .otherEmails, .otherPhones, .credentials, .aliases, .tags, .notes,
            .source,
            .doNotContact, .addedOn, .updatedOn, .city, .region, .postalCode, .country, .familyName,
        ].map(\.rawValue))

    /// Reads a CSV file with the columns `column` and `rule`. A rule for `given_name` is one for the whole name, a rule
    /// for `street` one for the whole address.
    ///
    /// - Throws: when a column is missing, a rule is unknown, or a column has nothing to choose.
    package init(_ reader: inout Reader) throws(Diagnostic) {
        name = reader.name
        everywhere = nil
        guard let column = reader.header.index(of: "column"), let rule = reader.header.index(of: "rule") else {
            throw Diagnostic(
                file: name, line: 1, "the columns \"column\" and \"rule\" are needed",
                hint: "write lines such as job_title,newest below a header column,rule")
        }
        while let row = try reader.next() {
            guard case .record(let record) = row else { continue }
            let name = record[column].trimmed.string
            let word = record[rule].trimmed.lowercasedString
            guard let rule = SurvivorshipRule(rawValue: word) else {
                throw Diagnostic(
                    file: self.name, line: record.line, "\"\(word)\" is not a rule",
                    hint: "the rules are: \(SurvivorshipRule.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            guard !Survivorship.fixed.contains(name) else {
                throw Diagnostic(
                    file: self.name, line: record.line, "there is nothing to choose in column \"\(name)\"",
                    hint: "it keeps all values, or follows given_name or street")
            }
            rules[name] = rule
            lines.append((name, record.line))
        }
    }

    /// The rules by the places of their columns in a list.
    ///
    /// - Throws: when the list has no such column.
    func places(in list: ContactList) throws(Diagnostic) -> [Int: SurvivorshipRule] {
        var places: [Int: SurvivorshipRule] = [:]
        if let everywhere {
            for (place, column) in list.columns.enumerated() where !Survivorship.fixed.contains(column) {
                places[place] = everywhere
            }
        }
        for (column, line) in lines {
            guard let place = list.place(of: column) else {
                let near = nearestName(to: column, in: list.columns)
                throw Diagnostic(
                    file: name, line: line, "the list has no column \"\(column)\"",
                    hint: near.map { "did you mean \"\($0)\"?" })
            }
            places[place] = rules[column]
        }
        return places
    }
}

/// What golden records are made by: the user's own rules by the place of the column, and the day of the run.
struct MergeRules {
    var byColumn: [Int: SurvivorshipRule] = [:]
    var day = CalendarDate(dayNumber: 0)
}

/// Which of several rows of a cluster a column is taken from, where a rule of the user, a move or the master decides
/// it.
struct RowPreference {
    let list: ContactList
    let rules: [Int: SurvivorshipRule]
    var move: PracticeMove?

    /// The row among `candidates`, which are in the order of their ids and all have a value; nil where the usual rule
    /// decides.
    func row(among candidates: [Int], for column: Int) -> Int? {
        guard let rule = rules[column] else {
            if let move, move.concerns(column), candidates.contains(move.row) { return move.row }
            return candidates.first { list.isMaster($0) }
        }
        switch rule {
        case .mostFrequent: return nil
        case .longest:
            return candidates.reduce(nil) { best, row in
                guard let best else { return row }
                return list.table[row, column].count > list.table[best, column].count ? row : best
            }
        case .newest:
            return candidates.reduce(nil) { best, row in
                guard let best else { return row }
                return date(of: best).buffer.lexicographicallyPrecedes(date(of: row).buffer) ? row : best
            }
        case .sourceOrder: return candidates.min()
        }
    }
    private func date(of row: Int) -> ByteView {
        let updated = list.cell(row, .updatedOn).trimmed
        return updated.isEmpty ? list.cell(row, .addedOn).trimmed : updated
    }
}
