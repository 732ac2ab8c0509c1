import CSV
import Contacts

/// The rows of a list grouped into what is so far taken for one contact each.
struct Entities {
    private let list: ContactList
    /// The rows of each group, sorted by id; the groups are sorted by the id that comes first in each.
    private(set) var groups: [[Int]]
    /// The place of every row in the order of ids.
    private let rank: [Int32]

    /// Every row for itself, but rows with one id, which must say the same, together.
    init(_ list: ContactList) throws(Diagnostic) {
        self.list = list
        func id(_ row: Int) -> ByteView { list.cell(row, .contactID).trimmed }
        let order = (0..<list.count).sorted { one, other in
            let (a, b) = (id(one), id(other))
            return a == b ? one < other : a.buffer.lexicographicallyPrecedes(b.buffer)
        }
        var rank = [Int32](repeating: 0, count: list.count)
        var groups: [[Int]] = []
        for (place, row) in order.enumerated() {
            rank[row] = Int32(place)
            guard let first = groups.last?.first, id(first) == id(row) else {
                groups.append([row])
                continue
            }
            guard Entities.sayTheSame(list, first, row) else {
                throw Diagnostic(
                    file: list.name, line: list.table.line(of: row),
                    "contact_id \"\(id(row).string)\" stands for something else in line \(list.table.line(of: first))",
                    hint: "give one of the two rows another contact_id")
            }
            groups[groups.count - 1].append(row)
        }
        self.rank = rank
        self.groups = groups
    }

    /// Columns that tell of a row and not of the contact.
    private static let aside: Set<Int> = [
        ContactColumn.contactID.index, ContactColumn.mergedIDs.index, ContactColumn.source.index,
    ]

    private static func sayTheSame(_ list: ContactList, _ one: Int, _ other: Int) -> Bool {
        list.columns.indices.allSatisfy { aside.contains($0) || list.table[one, $0] == list.table[other, $0] }
    }

    /// Joins groups of one row whose rows say the same in all columns and name a person or an organization; any number
    /// of exact repetitions costs no more than reading them.
    mutating func joinIdentical() {
        var firsts: [UInt64: Int] = [:]
        var joined: [[Int]] = []
        for group in groups {
            guard let row = group.first, Entities.sayTheSame(list, row, group[group.count - 1]), isNamed(row) else {
                joined.append(group)
                continue
            }
            let hash = contentHash(row)
            if let place = firsts[hash], Entities.sayTheSame(list, joined[place][0], row) {
                joined[place].append(contentsOf: group)
            } else {
                firsts[hash] = joined.count
                joined.append(group)
            }
        }
        groups = joined
    }

    private func isNamed(_ row: Int) -> Bool {
        let isPerson = !list.cell(row, .givenName).isEmpty && !list.cell(row, .familyName).isEmpty
        return isPerson || [ContactColumn.organization, .email, .phone].contains { !list.cell(row, $0).isEmpty }
    }

    private func contentHash(_ row: Int) -> UInt64 {
        var hash: UInt64 = 0
        for column in list.columns.indices where !Entities.aside.contains(column) {
            let cell = list.table[row, column]
            if !cell.isEmpty { hash = mixed(hash, mixed(UInt64(column), stableHash(cell))) }
        }
        return hash
    }

    /// The features of every group's golden record.
    func features(extraColumns: [Int]) -> Features {
        let features = Features(extraColumns: extraColumns)
        for group in groups {
            if group.count == 1 {
                features.append { list.table[group[0], $0] }
            } else {
                let cells = GoldenRecord(group, of: list).cells
                let ends = cells.reduce(into: [0]) { ends, cell in ends.append((ends.last ?? 0) + cell.count) }
                Array(cells.joined()).withByteView { all in
                    features.append { column in all[ends[column]..<ends[column + 1]] }
                }
            }
        }
        return features
    }

    /// Joins the groups of each cluster; false if there was nothing to join.
    mutating func join(_ clusters: Clusters) -> Bool {
        var joined: [[Int]] = []
        for entity in groups.indices
        where clusters.cluster(of: entity) == entity || clusters.size(of: clusters.cluster(of: entity)) > 1 {
            let members = clusters.members(with: entity)
            guard members.allSatisfy({ $0 >= entity }) else { continue }
            let rows = members.flatMap { groups[$0] }
            joined.append(rows.count == 1 ? rows : rows.sorted { rank[$0] < rank[$1] })
        }
        let hasJoined = joined.count < groups.count
        groups = joined
        return hasJoined
    }
}
