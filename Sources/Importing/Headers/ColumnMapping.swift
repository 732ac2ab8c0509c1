import CSV
import Contacts
import Diagnostics

/// Columns that the user mapped: `--map 'Header=column'`.
package struct ColumnMapping: Sendable {
    private var targets: [(header: String, column: String)]

    package init() {
        targets = []
    }

    /// Reads the arguments of `--map` for contact lists.
    ///
    /// - Throws: for an argument without `=`, for a misspelled contract column, and if one header is mapped to two
    ///   columns.
    package init(contacts arguments: [String]) throws(Diagnostic) {
        try self.init(arguments, columns: ContactRole.targetNames, example: "Surname=family_name")
    }

    /// Reads the arguments of `--map` for booking lists.
    ///
    /// - Throws: as for contacts.
    package init(bookings arguments: [String]) throws(Diagnostic) {
        try self.init(arguments, columns: BookingColumn.names, example: "Sent by=referred_by")
    }

    /// - Parameters:
    ///   - columns: the columns that a header can be mapped to.
    ///   - example: a well-formed argument.
    private init(_ arguments: [String], columns: [String], example: String) throws(Diagnostic) {
        var targets: [(header: String, column: String)] = []
        for argument in arguments {
            guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex,
                argument.index(after: equals) < argument.endIndex
            else {
                throw Diagnostic(
                    .error, .usage, "--map '\(argument)' must have the form 'Header=column'",
                    hint: "for example --map '\(example)'")
            }
            let column = String(argument[argument.index(after: equals)...])
            if !columns.contains(column), let near = nearestName(to: column, in: columns),
                ColumnMapping.isMisspelling(column, of: near)
            {
                throw Diagnostic(
                    .error, .usage, "--map '\(argument)': unknown column \"\(column)\"",
                    hint: "did you mean \(near)?")
            }
            let header = String(argument[..<equals])
            if let other = targets.first(where: { $0.header == header && $0.column != column }) {
                throw Diagnostic(
                    .error, .usage, "--map maps \"\(header)\" twice, to \(other.column) and to \(column)",
                    hint: "drop one of the two")
            }
            targets.append((header, column))
        }
        self.targets = targets
    }

    /// Whether a word differs from a name in at most two letters and in fewer than half: `date` is not a misspelled
    /// `name`.
    private static func isMisspelling(_ word: String, of name: String) -> Bool {
        let distance = editDistance(Array(name), Array(word.lowercased()))
        return distance <= 2 && distance * 2 < word.count
    }

    /// Notes about headers in contact lists that are mapped to something other than a contract column, or to the
    /// opposite of what they say.
    package func notes(on headers: [Header]) -> [Diagnostic] {
        let names = ContactRole.targetNames
        let mapped = targets.filter { ColumnMapping.has($0.header, headers) }
        let unknown = mapped.filter { !names.contains($0.column) }.map { target in
            Diagnostic(
                .note, .usage,
                "column \"\(target.header)\" passes through as \"\(target.column)\", which is not a contact column")
        }
        let opposite = mapped.filter { ContactRole.isOpposite($0.column, of: $0.header) }.map { target in
            let (stops, other) =
                target.column == ContactRole.mayContact
                ? ("no", ContactColumn.doNotContact.rawValue) : ("yes", ContactRole.mayContact)
            return Diagnostic(
                .note, .usage,
                "column \"\(target.header)\" seems to say the opposite of \(target.column); "
                    + "as it is mapped, \(stops) stops letters",
                hint: "if \(stops) allows letters, map it to \(other)")
        }
        return unknown + opposite
    }

    /// The target that the user mapped a column named `name` to, or nil.
    func target(of name: String) -> String? { targets.last { $0.header == name }?.column }

    /// Checks that each mapped header exists in one of the lists.
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
