import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

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
    /// Whether the times of appointments are in UTC, as the heading says.
    let isInUTC: Bool

    /// Plans the columns of `header`.
    ///
    /// - Parameter evidence: what the first cells of each column look like; nil to go by the header alone.
    /// - Throws: if no column holds appointment dates, or no column identifies clients.
    init(
        _ header: Header, mapping: ColumnMapping, format named: BookingFormat?, file: String,
        evidence: SampleEvidence? = nil
    ) throws(Diagnostic) {
        let format = named ?? BookingFormat.recognise(header)
        var choice = RoleChoice(header, mapping, format, evidence)
        choice.resolve()
        var roles = choice.roles
        BookingPlan.passWeakAnswers(&roles, header, mapping)
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
        columns = BookingPlan.inOrder(roles, header, choice)
        passThroughs = BookingPlan.passThroughs(roles, header, mapping, choice)
        isInUTC =
            roles.firstIndex(of: .column(.startsAt)).map { column in
                HeaderSynonyms.key(of: header.names[column]).withByteView(BookingHeading.namesUTC)
            } ?? false
    }

    /// What each column becomes, in words.
    ///
    /// - Parameter header: the header of the list.
    func meanings(of header: Header) -> [String] {
        var meanings = roles.map(\.meaning)
        for (column, name) in passThroughs where roles[column] == .passThrough && name != header.title(of: column) {
            meanings[column] = "passes through as \"\(name)\""
        }
        return meanings
    }

    /// Whether a list looks like a booking list: it has dates, clients and at least two of service, status and amount.
    static func looksLikeBookings(_ header: Header) -> Bool {
        guard let plan = try? BookingPlan(header, mapping: ColumnMapping(), format: nil, file: "") else { return false }
        let telling: [BookingRole] = [.column(.service), .column(.status), .column(.amount)]
        return telling.count(where: plan.roles.contains) > 1
    }

    /// The unknown columns, each with a name that is unique in the output.
    private static func passThroughs(
        _ roles: [BookingRole], _ header: Header, _ mapping: ColumnMapping, _ choice: RoleChoice
    ) -> [(column: Int, name: String)] {
        var taken = Set(BookingColumn.allCases.map(\.rawValue))
        var numbers: [String: Int] = [:]
        let passing = roles.indices.filter { column in
            let role = roles[column]
            return role == .passThrough || role.alsoPassesThrough || role == .column(.status) && choice.isWeak(column)
                || role == .column(.amount) && choice.places(of: role).first != column
        }
        return passing.map { column in
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

    /// Amounts by how well they say what was paid; questions before responses; better referral columns before weaker
    /// ones, and notes last.
    private static func inOrder(
        _ roles: [BookingRole], _ header: Header, _ choice: RoleChoice
    ) -> [(index: Int, role: BookingRole)] {
        let ranked = roles.enumerated().compactMap { index, role -> (rank: Int, index: Int, role: BookingRole)? in
            switch role {
            case .dropped, .passThrough: return nil
            case .column(.amount), .column(.clientName), .column(.clientPhone), .column(.clientEmail):
                return (choice.places(of: role).firstIndex(of: index) ?? 0, index, role)
            case .response(let number): return (1000 + number, index, role)
            case .column(.referredBy):
                let rank = BookingRole.referralRank(of: HeaderSynonyms.key(of: header.names[index])) ?? 0
                return (500 + rank, index, role)
            case .answers: return (10_000, index, role)
            case .notes: return (20_000, index, role)
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
        case .cancelledBecause: "\(BookingColumn.status.rawValue): \(BookingStatus.cancelled.rawValue) if not blank"
        case .paymentStatus: "\(BookingColumn.status.rawValue) if nothing else says it; passes through"
        case .payment: "\(BookingColumn.amount.rawValue), the number in front"
        case .refunded: "subtracted from \(BookingColumn.amount.rawValue); passes through"
        case .practitioner: "who treated the client; passes through"
        case .participants: "the number of clients"
        case .question(let number): "question \(number)"
        case .response(let number): "\(BookingColumn.referredBy.rawValue) if question \(number) asks for it"
        case .answers: "\(BookingColumn.referredBy.rawValue) from the question that asks for it"
        case .notes: "\(BookingColumn.referredBy.rawValue) from \"referred by …\"; passes through"
        case .dropped: "not carried over"
        case .passThrough: "passes through"
        }
    }
}
