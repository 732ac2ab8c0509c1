import CSV
import Contacts

/// What becomes of every column of one list.
struct ColumnPlan {
    /// One role a column of the source, in its order.
    let roles: [ColumnRole]
    let format: SourceFormat
    /// The kind that the heading of the names says all rows are of: a list of doulas has its names under "Doula".
    let impliedKind: Kind?
    /// The columns that pass through, and what they are called in the output.
    let passThroughs: [(column: Int, name: String)]

    /// Plans the columns of `header`.
    ///
    /// - Parameters:
    ///   - mapping: the user's own `Header=column` pairs, which go before everything else.
    ///   - file: the name of the list in messages.
    /// - Throws: if nothing in the list would name or reach anybody.
    init(_ header: Header, mapping: ColumnMapping, file: String) throws(Diagnostic) {
        format = SourceFormat.recognise(header)
        var roles: [ColumnRole] = []
        var impliedKind: Kind?
        var passThroughs: [(column: Int, name: String)] = []
        for (index, name) in header.names.enumerated() {
            let target = mapping.target(of: name)
            let role = target.map(ColumnMapping.role) ?? ColumnPlan.role(of: name, in: header, format: format)
            if role == .wholeName { impliedKind = impliedKind ?? name.withByteView { Kind(words: $0) } }
            roles.append(role ?? .passThrough)
            if roles[index] == .passThrough {
                passThroughs.append((index, target ?? ColumnPlan.passThroughName(name, index: index, in: header)))
            }
        }
        self.roles = roles
        self.impliedKind = impliedKind
        self.passThroughs = passThroughs
        guard roles.contains(where: ColumnPlan.reachesSomebody) else {
            let seen = header.names.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")
            throw Diagnostic(
                file: file, line: 1,
                "no column holds a name, an organization, an email or a phone; the columns are \(seen)",
                hint: "if one does, say so: --map '\(header.names.first ?? "Header")=family_name'")
        }
    }

    private static func role(of name: String, in header: Header, format: SourceFormat) -> ColumnRole? {
        if format.signature == SourceFormat.canonical.signature {
            guard let column = ContactColumn(rawValue: name) else { return nil }
            return ColumnPlan.canonicalRole(column)
        }
        if HeaderSynonyms.key(of: name) == "title" {
            let hasJobTitle = header.names.contains { HeaderSynonyms.role(of: $0) == .text(.jobTitle) }
            return hasJobTitle ? .namePart(.prefix) : .text(.jobTitle)
        }
        if name == ContactColumn.contactID.rawValue { return .verbatim(.contactID) }
        let role = HeaderSynonyms.role(of: name)
        // A list with names like date_of_birth was made for programs, on purpose: what is private in an address book may be
        // the very evidence that dedupe is to compare.
        return role == .dropped && name.contains("_") ? nil : role
    }

    /// A canonical list keeps its cells; those that are normalised are normalised again, which changes nothing.
    static func canonicalRole(_ column: ContactColumn) -> ColumnRole {
        switch column {
        case .prefix, .givenName, .middleName, .familyName, .suffix, .credentials: .namePart(column)
        case .email, .otherEmails: .email
        case .phone, .otherPhones: .phone
        case .street: .address(.street, .main)
        case .city: .address(.city, .main)
        case .region: .address(.region, .main)
        case .postalCode: .address(.postalCode, .main)
        case .country: .address(.country, .main)
        case .kind: .kind
        case .tags: .labels
        case .doNotContact: .doNotContact
        case .addedOn: .addedOn
        case .contactID, .mergedIDs, .source: .verbatim(column)
        case .organization, .jobTitle, .website, .npi, .referredBy, .aliases, .notes: .text(column)
        }
    }

    private static func passThroughName(_ name: String, index: Int, in header: Header) -> String {
        if name.isEmpty { return "column \(index + 1)" }
        let earlier = header.names[..<index].count { $0 == name }
        return earlier == 0 ? name : "\(name) (\(earlier + 1))"
    }

    private static func reachesSomebody(_ role: ColumnRole) -> Bool {
        switch role {
        case .wholeName, .namePart(.givenName), .namePart(.familyName), .text(.organization), .email, .phone: true
        default: false
        }
    }
}

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
    /// - Throws: for an argument without `=`, and for a column that is a misspelt one of the contract.
    package init(_ arguments: [String]) throws(Diagnostic) {
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
            if ContactColumn(rawValue: column) == nil, let near = nearestName(to: column, in: ContactColumn.names),
                editDistance(Array(near), Array(column)) <= 2
            {
                throw Diagnostic(
                    .error, .usage, "--map '\(argument)': there is no column \"\(column)\"",
                    hint: "did you mean \(near)?")
            }
            targets.append((String(argument[..<equals]), column))
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
    func check(against headers: [Header]) throws(Diagnostic) {
        for target in targets where !headers.contains(where: { $0.index(of: target.header) != nil }) {
            let near = nearestName(to: target.header, in: headers.flatMap(\.names))
            throw Diagnostic(
                .error, .usage, "--map '\(target.header)=\(target.column)': no list has a column \"\(target.header)\"",
                hint: near.map { "did you mean \"\($0)\"?" })
        }
    }
}
