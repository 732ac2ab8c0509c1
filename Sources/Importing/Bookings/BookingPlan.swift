import CSV
import Contacts
import Diagnostics

/// What becomes of every column of one booking list.
struct BookingPlan {
    /// One role a column of the source, in its order.
    let roles: [BookingRole]
    /// What the list is; of two formats that have no roles for columns of their own one can take the place of the
    /// other.
    var format: BookingFormat
    /// The columns that matter, in the order in which they are looked at: of several for one thing the first counts
    /// that is not blank.
    let columns: [(index: Int, role: BookingRole)]
    /// The columns that pass through, and what they are called in the output.
    let passThroughs: [(column: Int, name: String)]

    /// Plans the columns of `header`.
    ///
    /// - Throws: if no column holds the dates of the appointments, or nothing tells clients apart.
    init(
        _ header: Header, mapping: ColumnMapping, format named: BookingFormat?, file: String
    ) throws(Diagnostic) {
        let format = named ?? BookingFormat.recognise(header)
        var roles = header.names.enumerated().map { index, name in
            mapping.target(of: header.title(of: index)).map(BookingPlan.role) ?? BookingPlan.role(of: name, in: format)
        }
        BookingPlan.passWeakAnswers(&roles, header, mapping)
        BookingPlan.tellTimesFromDates(&roles, header)
        for index in roles.indices where BookingPlan.isRepetition(roles, index) { roles[index] = .passThrough }
        let hasClient = roles.contains { role in
            [.column(.clientName), .column(.clientID), .column(.clientEmail), .givenName, .familyName].contains(role)
        }
        guard roles.contains(.column(.startsAt)), hasClient else {
            let seen = header.names.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")
            throw Diagnostic(
                file: file, line: 1,
                "no column holds the \(hasClient ? "dates" : "clients") of bookings; the columns are \(seen)",
                hint: OtherFile(firstLine: header.names[0])?.advice
                    ?? "a booking list has at least the columns Date and Client; "
                    + "one of contacts is imported without --as bookings")
        }
        self.format = format
        self.roles = roles
        columns = BookingPlan.inOrder(roles, header)
        passThroughs = BookingPlan.passThroughs(roles, header, mapping)
    }

    /// What to tell a person that each column becomes.
    ///
    /// - Parameter header: that of the list.
    func meanings(of header: Header) -> [String] {
        var meanings = roles.map(\.meaning)
        for (column, name) in passThroughs where name != header.title(of: column) {
            meanings[column] = "passes through as \"\(name)\""
        }
        return meanings
    }

    /// Whether a list looks like one of bookings: it has days, and on each something that was booked.
    static func looksLikeBookings(_ header: Header) -> Bool {
        guard let plan = try? BookingPlan(header, mapping: ColumnMapping(), format: nil, file: "") else { return false }
        let telling: [BookingRole] = [.column(.service), .column(.status), .column(.amount)]
        return plan.roles.count(where: telling.contains) > 1
    }

    /// What a column means that the user said is `target`.
    private static func role(of target: String) -> BookingRole {
        BookingColumn(rawValue: target).map(BookingRole.column) ?? .passThrough
    }

    /// What a column called `name` means in a list of this format; in a canonical one nothing but what the contract
    /// says.
    private static func role(of name: String, in format: BookingFormat) -> BookingRole {
        if format.identifier == BookingFormat.canonical.identifier {
            return BookingColumn(rawValue: name).map(BookingRole.column) ?? .passThrough
        }
        return format.roles[name] ?? BookingRole(header: name) ?? BookingRole(ofUnknown: name)
    }

    /// The columns that pass through, each with a name that no other column of the output has.
    private static func passThroughs(
        _ roles: [BookingRole], _ header: Header, _ mapping: ColumnMapping
    ) -> [(column: Int, name: String)] {
        var taken = Set(BookingColumn.allCases.map(\.rawValue))
        var numbers: [String: Int] = [:]
        return roles.indices.filter { roles[$0] == .passThrough }.map { column in
            let name = mapping.target(of: header.title(of: column)) ?? header.title(of: column)
            var unique = name
            while !taken.insert(unique).inserted {
                let number = numbers[name, default: 1] + 1
                numbers[name] = number
                unique = "\(name) (\(number))"
            }
            return (column, unique)
        }
    }

    /// Beside a better column a mere `Source` says how the appointment was booked: `Online`, `Staff`.
    private static func passWeakAnswers(_ roles: inout [BookingRole], _ header: Header, _ mapping: ColumnMapping) {
        func isWeak(_ index: Int) -> Bool {
            let name = header.names[index]
            return mapping.target(of: name) == nil
                && BookingRole.referralRank(of: HeaderSynonyms.key(of: name)) == BookingRole.weakestReferralRank
        }
        let answers = roles.indices.filter { roles[$0] == .column(.referredBy) }
        guard !answers.allSatisfy(isWeak) else { return }
        for index in answers where isWeak(index) { roles[index] = .passThrough }
    }

    /// Where `Date` and `Start Time` stand side by side, the second says when on that day.
    private static func tellTimesFromDates(_ roles: inout [BookingRole], _ header: Header) {
        let starts = roles.indices.filter { roles[$0] == .column(.startsAt) }
        guard starts.count > 1 else { return }
        func names(_ index: Int, _ word: String) -> Bool {
            HeaderSynonyms.key(of: header.names[index]).split(separator: " ").contains { $0 == word }
        }
        let date = starts.first { names($0, "date") } ?? starts[0]
        for index in starts where index != date {
            roles[index] = names(index, "time") && !names(index, "date") ? .time : .passThrough
        }
    }

    /// Whether an earlier column says the same and is always meant: only names, addresses, numbers and answers may have
    /// several columns, of which the first that is not blank counts.
    private static func isRepetition(_ roles: [BookingRole], _ index: Int) -> Bool {
        switch roles[index] {
        case .dropped, .passThrough, .column(.clientName), .column(.clientEmail), .column(.clientPhone),
            .column(.referredBy):
            false
        default: roles[..<index].contains(roles[index])
        }
    }

    /// Questions before responses, and the columns that say best who sent the client before the others.
    private static func inOrder(_ roles: [BookingRole], _ header: Header) -> [(index: Int, role: BookingRole)] {
        let ranked = roles.enumerated().compactMap { index, role -> (rank: Int, index: Int, role: BookingRole)? in
            switch role {
            case .dropped, .passThrough: return nil
            case .response(let number): return (100 + number, index, role)
            case .column(.referredBy):
                let rank = BookingRole.referralRank(of: HeaderSynonyms.key(of: header.names[index])) ?? 0
                return (1 + rank, index, role)
            default: return (0, index, role)
            }
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map { ($0.index, $0.role) }
    }
}

extension BookingRole {
    /// What to tell a person that the column becomes.
    var meaning: String {
        switch self {
        case .column(let column): column.rawValue
        case .givenName, .familyName: BookingColumn.clientName.rawValue
        case .time: "\(BookingColumn.startsAt.rawValue), time of day"
        case .flag(let status): "\(BookingColumn.status.rawValue): \(status.rawValue)"
        case .question(let number): "question \(number)"
        case .response(let number): "\(BookingColumn.referredBy.rawValue) if question \(number) asks for it"
        case .dropped: "not carried over"
        case .passThrough: "passes through"
        }
    }
}
