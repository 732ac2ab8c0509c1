import CSV
import Contacts
import Wording

/// Chooses what each column means where headings leave it open: of several columns that could hold a field, the one
/// whose cells look like it.
struct RoleChoice {
    private(set) var roles: [BookingRole]
    private let claims: [[BookingRole.Claim]]
    private let evidence: [ColumnEvidence]?
    /// For each column the claim that holds, by its place among the claims; nil where none does.
    private var chosen: [Int?]
    /// Columns that the user mapped or that the format or the contract decides.
    private let settled: [BookingRole?]

    init(_ header: Header, _ mapping: ColumnMapping, _ format: BookingFormat, _ evidence: SampleEvidence?) {
        self.evidence = evidence?.columns
        let isCanonical = format.identifier == BookingFormat.canonical.identifier
        settled = header.names.enumerated().map { index, name in
            if let target = mapping.target(of: header.title(of: index)) {
                return BookingColumn(rawValue: target).map(BookingRole.column) ?? .passThrough
            }
            if isCanonical { return BookingColumn(rawValue: name).map(BookingRole.column) ?? .passThrough }
            return format.roles[name]
        }
        claims = zip(header.names, settled).map { name, role in role == nil ? BookingRole.claims(of: name) : [] }
        roles = zip(header.names, settled).map { name, role in role ?? BookingRole(ofUnknown: name) }
        chosen = claims.map { _ in nil }
    }

    /// Decides the role of every column.
    mutating func resolve() {
        for column in claims.indices { chosen[column] = nextClaim(of: column, after: -1) }
        var isOpen = true
        while isOpen {
            isOpen = false
            for column in claims.indices {
                guard let claim = claim(of: column), isBeaten(column, claim) else { continue }
                chosen[column] = nextClaim(of: column, after: chosen[column] ?? -1)
                isOpen = true
            }
        }
        dateByBooking()
        for column in claims.indices {
            if let claim = claim(of: column) { roles[column] = claim.role }
        }
        // Of two columns that the user or the contract gave one role, the first has it.
        for (column, role) in roles.enumerated() where !role.isShared && roles[..<column].contains(role) {
            roles[column] = .passThrough
        }
    }

    /// The columns of a role, the best first.
    func places(of role: BookingRole) -> [Int] {
        roles.indices.filter { roles[$0] == role }.sorted { isBetter($0, than: $1, as: role) }
    }

    /// Whether only the cells make a column what it is.
    func isWeak(_ column: Int) -> Bool { claim(of: column)?.strength == .weak }

    private func claim(of column: Int) -> BookingRole.Claim? { chosen[column].map { claims[column][$0] } }

    /// The first claim after one that the cells agree with; else, before any was tried, the heading's own meaning,
    /// whose unreadable cells are then reported.
    private func nextClaim(of column: Int, after last: Int) -> Int? {
        let list = claims[column]
        let rest = list.indices.filter { $0 > last }
        if let fitting = rest.first(where: { fits(column, list[$0]) ?? (list[$0].strength > .weak) }) { return fitting }
        guard evidence != nil else { return rest.first }
        return rest.first { list[$0].strength > .weak && RoleChoice.isReported(list[$0].role) }
    }

    private func fits(_ column: Int, _ claim: BookingRole.Claim) -> Bool? {
        evidence.map { $0[column].fits(claim) } ?? nil
    }

    /// Whether cells of a field that cannot be read are worth a message.
    private static func isReported(_ role: BookingRole) -> Bool {
        [.column(.startsAt), .column(.status), .column(.amount), .column(.bookedOn)].contains(role)
    }

    /// Whether another column holds the field that a column claims.
    private func isBeaten(_ column: Int, _ claim: BookingRole.Claim) -> Bool {
        if settled.contains(where: { $0 == claim.role }) {
            return !claim.role.isShared || claim.role == .column(.amount)
        }
        for other in claims.indices where other != column && self.claim(of: other)?.role == claim.role {
            guard isBetter(other, than: column, as: claim.role) else { continue }
            // Cells of a second status or amount that cannot be read say nothing; nor does a weak heading unseen.
            if !claim.role.isShared || fits(column, claim) == false { return true }
            if evidence == nil, claim.strength == .weak { return true }
        }
        return false
    }

    private func isBetter(_ one: Int, than other: Int, as role: BookingRole) -> Bool {
        let (first, second) = (merit(one, role), merit(other, role))
        return first == second ? one < other : second.lexicographicallyPrecedes(first)
    }

    /// What speaks for a column, the weightiest first.
    private func merit(_ column: Int, _ role: BookingRole) -> [Int] {
        guard let claim = claims[column].first(where: { $0.role == role }) else { return [9] }
        let fits = fits(column, claim)
        let seen = evidence?[column]
        let isSaid = role == .column(.amount) ? seen.map { $0.otherThanZero > 0 } ?? true : true
        let detail =
            switch role {
            case .column(.startsAt): seen?.datesWithTime ?? 0
            case .column(.bookingID): seen?.variety ?? 0
            default: 0
            }
        return [fits == true ? 2 : fits == nil ? 1 : 0, isSaid ? 1 : 0, claim.strength.rawValue, detail]
    }

    /// Where no column has the dates of appointments, those of bookings stand for them: invoices, shop orders.
    private mutating func dateByBooking() {
        let starts = claims.indices.filter { claim(of: $0)?.role == .column(.startsAt) }
        guard evidence != nil, !settled.contains(.column(.startsAt)), starts.allSatisfy({ evidence?[$0].count == 0 })
        else { return }
        guard let booked = claims.indices.first(where: { claim(of: $0)?.role == .column(.bookedOn) }),
            starts.isEmpty || evidence?[booked].count ?? 0 > 0
        else { return }
        for column in starts { chosen[column] = nil }
        chosen[booked] = nil
        roles[booked] = .column(.startsAt)
    }
}
