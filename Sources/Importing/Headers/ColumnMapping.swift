import CSV
import Contacts
import Diagnostics

/// The user's own word on columns: `--map 'Header=column'`.
package struct ColumnMapping: Sendable {
    private var targets: [(header: String, column: String)]

    package init() {
        targets = []
    }

    /// Reads the arguments of `--map` for lists of contacts.
    ///
    /// - Throws: for an argument without `=`, for a column that is a misspelt one of the contract, and for two columns
    ///   that one header is said to be.
    package init(contacts arguments: [String]) throws(Diagnostic) {
        try self.init(arguments, columns: ContactRole.targetNames, example: "Surname=family_name")
    }

    /// Reads the arguments of `--map` for lists of bookings.
    ///
    /// - Throws: as for contacts.
    package init(bookings arguments: [String]) throws(Diagnostic) {
        try self.init(arguments, columns: BookingColumn.names, example: "Sent by=referred_by")
    }

    /// - Parameters:
    ///   - columns: what a header can be said to be.
    ///   - example: an argument of the right form.
    private init(_ arguments: [String], columns: [String], example: String) throws(Diagnostic) {
        var targets: [(header: String, column: String)] = []
        for argument in arguments {
            guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex,
                argument.index(after: equals) < argument.endIndex
            else {
                throw Diagnostic(
                    .error, .usage, "--map '\(argument)' is not of the form 'Header=column'",
                    hint: "for example --map '\(example)'")
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

    /// What to tell of headers in lists of contacts that are said to be something which is no column of these.
    package func notes(on headers: [Header]) -> [Diagnostic] {
        let names = ContactRole.targetNames
        return targets.filter { !names.contains($0.column) && ColumnMapping.has($0.header, headers) }.map { target in
            Diagnostic(
                .note, .usage,
                "column \"\(target.header)\" passes through as \"\(target.column)\", which is no column of contacts")
        }
    }

    /// The column that the user said a column called `name` is, or nil.
    func target(of name: String) -> String? { targets.last { $0.header == name }?.column }

    /// Checks that every mapped header is in one of the lists.
    package func check(against headers: [Header]) throws(Diagnostic) {
        for target in targets where !ColumnMapping.has(target.header, headers) {
            let near = nearestName(to: target.header, in: headers.flatMap(\.names))
            throw Diagnostic(
                .error, .usage, "--map '\(target.header)=\(target.column)': no list has a column \"\(target.header)\"",
                hint: near.map { "did you mean \"\($0)\"?" })
        }
    }

    private static func has(_ name: String, _ headers: [Header]) -> Bool {
        headers.contains { $0.hasColumn(titled: name) }
    }
}
