import CSV
import Contacts

/// The user's own word on columns: `--map 'Header=column'`.
package struct ColumnMapping: Sendable {
    private let targets: [(header: String, column: String)]
    /// What is said of a column with whole names, for which the contract has no column.
    private static let wholeName = "name"

    package init() {
        targets = []
    }

    /// Reads the arguments of `--map`.
    ///
    /// - Parameter columns: the columns of the contract that a header can be said to be.
    /// - Throws: for an argument without `=`, for a column that is a misspelt one of the contract, and for two columns of the
    ///   contract that one header is said to be.
    package init(
        _ arguments: [String], columns: [String] = ContactColumn.names
    ) throws(Diagnostic) {
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
                editDistance(Array(near), Array(column)) <= 2
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

    /// The column that the user said a column called `name` is, or nil.
    func target(of name: String) -> String? { targets.last { $0.header == name }?.column }

    /// What a column means that the user said is `target`.
    static func role(of target: String) -> ColumnRole {
        if target == wholeName { return .wholeName }
        return ContactColumn(rawValue: target).map(ColumnPlan.canonicalRole) ?? .passThrough
    }

    /// Checks that every mapped header is in one of the lists.
    package func check(against headers: [Header]) throws(Diagnostic) {
        for target in targets where !headers.contains(where: { $0.index(of: target.header) != nil }) {
            let near = nearestName(to: target.header, in: headers.flatMap(\.names))
            throw Diagnostic(
                .error, .usage, "--map '\(target.header)=\(target.column)': no list has a column \"\(target.header)\"",
                hint: near.map { "did you mean \"\($0)\"?" })
        }
    }
}
