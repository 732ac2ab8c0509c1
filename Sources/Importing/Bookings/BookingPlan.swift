import CSV
import Contacts
import Diagnostics

/// What each column of one booking list becomes.
struct BookingPlan {
    /// The role of each column, in the order of the source.
    let roles: [BookingRole]
    /// The format of the list; it may be replaced by another format without column roles of its own.
    var format: BookingFormat
    /// The columns to read, in the order of reading: of several with one role the first that is not blank counts.
    let columns: [(index: Int, role: BookingRole)]
    /// The unknown columns with their names in the output.
    let passThroughs: [(column: Int, name: String)]

    /// Plans the columns of `header`.
    ///
    /// - Throws: if no column holds appointment dates, or no column identifies clients.
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
                    ?? "a booking list needs at least the columns Date and Client; "
                    + "import a list of contacts without --as bookings")
        }
        self.format = format
        self.roles = roles
        columns = BookingPlan.inOrder(roles, header)
        passThroughs = BookingPlan.passThroughs(roles, header, mapping)
    }

    /// What each column becomes, in words.
    ///
    /// - Parameter header: the header of the list.
    func meanings(of header: Header) -> [String] {
        var meanings = roles.map(\.meaning)
        for (column, name) in passThroughs where name != header.title(of: column) {
            meanings[column] = "passes through as \"\(name)\""
        }
        return meanings
    }

    /// Whether a list looks like a booking list: it has dates, clients and at least two of service, status and amount.
    static func looksLikeBookings(_ header: Header) -> Bool {
        guard let plan = try? BookingPlan(header, mapping: ColumnMapping(), format: nil, file: "") else { return false }
        let telling: [BookingRole] = [.column(.service), .column(.status), .column(.amount)]
        return plan.roles.count(where: telling.contains) > 1
    }

    /// The role of a column that the user mapped to `target`.
    private static func role(of target: String) -> BookingRole {
        BookingColumn(rawValue: target).map(BookingRole.column) ?? .passThrough
    }

    /// The role of a column called `name` in a list of this format; in a canonical list only the contract counts.
    private static func role(of name: String, in format: BookingFormat) -> BookingRole {
        if format.identifier == BookingFormat.canonical.identifier {
            return BookingColumn(rawValue: name).map(BookingRole.column) ?? .passThrough
        }
        return format.roles[name] ?? BookingRole(header: name) ?? BookingRole(ofUnknown: name)
    }

    /// The unknown columns, each with a name that is unique in the output.
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

    /// Next to a better column, a mere `Source` says how the appointment was booked: `Online`, `Staff`.
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

    /// Where a list has both `Date` and `Start Time`, the second is the time of day.
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

    /// Whether an earlier column has the same role and takes it: only names, emails, phones and answers may have
    /// several columns.
    private static func isRepetition(_ roles: [BookingRole], _ index: Int) -> Bool {
        switch roles[index] {
        case .dropped, .passThrough, .column(.clientName), .column(.clientEmail), .column(.clientPhone),
            .column(.referredBy):
            false
        default: roles[..<index].contains(roles[index])
        }
    }

    /// Questions before responses, and better referral columns before weaker ones.
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
    /// What the column becomes, in words.
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
