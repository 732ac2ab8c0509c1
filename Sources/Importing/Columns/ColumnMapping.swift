import CSV
import Contacts

/// The user's own word on columns: `--map 'Header=column'`.
package struct ColumnMapping: Sendable {
    private var targets: [(header: String, column: String)]
    /// What a column of contacts can be said to be: a column of the contract, or what holds several of them in one cell.
    private static let contactTargets: [String: ColumnRole] = {
        var targets = ["name": ColumnRole.wholeName, "address": .address(.whole, .main)]
        for column in ContactColumn.allCases { targets[column.rawValue] = ColumnPlan.canonicalRole(column) }
        return targets
    }()

    package init() {
        targets = []
    }

    /// Reads the arguments of `--map`.
    ///
    /// - Parameter columns: what a header can be said to be; nil for all that a column of contacts can be.
    /// - Throws: for an argument without `=`, for a column that is a misspelt one of these, and for two columns that one
    ///   header is said to be.
    package init(_ arguments: [String], columns: [String]? = nil) throws(Diagnostic) {
        let columns = columns ?? ColumnMapping.contactTargets.keys.sorted()
        var targets: [(header: String, column: String)] = []
        for argument in arguments {
            guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex,
                argument.index(after: equals) < argument.endIndex
            else {
                throw Diagnostic(
                    .error, .usage, "--map '\(argument)' is not of the form 'Header=column'",
                    hint: "for example --map 'Surname=family_name'")
            }
            let column = String(argument[argument.index(after: equals)...])
            if !columns.contains(column), let near = nearestName(to: column, in: columns),
                ColumnMapping.isMisspelling(column, of: near)
            {
                throw Diagnostic(
                    .error, .usage, "--map '\(argument)': there is no column \"\(column)\"",
                    hint: "did you mean \(near)?")
            }
            let header = String(argument[..<equals])
            if let other = targets.first(where: { $0.header == header && $0.column != column }) {
                throw Diagnostic(
                    .error, .usage, "--map says two things of \"\(header)\": \(other.column) and \(column)",
                    hint: "leave one of them out")
            }
            targets.append((header, column))
        }
        self.targets = targets
    }

    /// Whether a name differs in two letters at most, and in fewer than half of them: `date` is no misspelt `name`.
    private static func isMisspelling(_ word: String, of name: String) -> Bool {
        let distance = editDistance(Array(name), Array(word.lowercased()))
        return distance <= 2 && distance * 2 < word.count
    }

    /// What to tell of headers that are said to be something which is no column of contacts.
    package var notes: [Diagnostic] {
        targets.filter { ColumnMapping.contactTargets[$0.column] == nil }.map { target in
            Diagnostic(
                .note, .usage,
                "column \"\(target.header)\" passes through as \"\(target.column)\", which is no column of contacts")
        }
    }

    /// The column that the user said a column called `name` is, or nil.
    func target(of name: String) -> String? { targets.last { $0.header == name }?.column }

    /// What a column means that the user said is `target`.
    static func role(of target: String) -> ColumnRole { contactTargets[target] ?? .passThrough }

    /// Forgets what is said of columns that none of the lists has, as the one that had them could not be opened.
    package mutating func keepOnly(in headers: [Header]) {
        targets.removeAll { target in !headers.contains { $0.hasColumn(titled: target.header) } }
    }

    /// Checks that every mapped header is in one of the lists.
    package func check(against headers: [Header]) throws(Diagnostic) {
        for target in targets where !headers.contains(where: { $0.hasColumn(titled: target.header) }) {
            let near = nearestName(to: target.header, in: headers.flatMap(\.names))
            throw Diagnostic(
                .error, .usage, "--map '\(target.header)=\(target.column)': no list has a column \"\(target.header)\"",
                hint: near.map { "did you mean \"\($0)\"?" })
        }
    }
}
