import CSV
import Contacts

/// The rows of a list grouped into what is so far taken for one contact each, sorted by the id that comes first in each.
struct Entities {
    private let list: ContactList
    private let rules: [Int: SurvivorshipRule]
    /// Golden records of the groups of more than one row, each written once.
    private let goldens: Table
    /// The place of every row in the order of ids.
    private let rank: [Int32]
    /// The row that follows in the same group, in the order of ids, or -1.
    private var following: [Int32]
    private var groups: [Group] = []

    /// What one contact consists of.
    private struct Group {
        /// The row whose id comes first; the others follow it.
        var first: Int32
        /// The row of its golden record in `goldens`, or -1 for a group of one row.
        var golden: Int32 = -1
        /// The place of its record in the features that were read last, or -1.
        var feature: Int32 = -1
        /// A hash of what it says, ids and sources aside; 0 for a group that names nobody.
        var content: UInt64
        /// How many different rows it was made of, in this run or before.
        var size: Int32
    }

    /// Columns that tell of a row and not of the contact.
    private static let aside = Set([ContactColumn.contactID, .mergedIDs, .source].map(\.index))

    /// Every row for itself, but rows with one id, which must say the same, together.
    ///
    /// - Parameter rules: the user's own rules of survivorship, by the place of the column.
    init(_ list: ContactList, rules: [Int: SurvivorshipRule]) throws(Diagnostic) {
        self.list = list
        self.rules = rules
        goldens = Table(Header(list.columns))
        following = Array(repeating: -1, count: list.count)
        let order = Entities.sortedByID(list)
        var rank = following
        for (place, row) in order.enumerated() { rank[row] = Int32(place) }
        self.rank = rank
        groups.reserveCapacity(list.count)
        var last = -1
        for row in order {
            if last >= 0, list.isMaster(last) == list.isMaster(row), list.id(last) == list.id(row) {
                guard contentHash(list.table, last) == contentHash(list.table, row) else {
                    throw Entities.contradiction(list, last, row)
                }
                following[last] = Int32(row)
            } else {
                groups.append(Group(first: Int32(row), content: namedContent(list.table, row), size: earlierSize(row)))
            }
            last = row
        }
        for index in groups.indices where following[Int(groups[index].first)] >= 0 { writeGolden(index) }
    }

    /// How many records a row was made of in earlier runs.
    private func earlierSize(_ row: Int) -> Int32 {
        let merged = list.cell(row, .mergedIDs)
        return merged.isEmpty ? 1 : Int32(merged.count(where: { $0 == UInt8(ascii: ";") }) + 1)
    }

    /// All rows in the order of their ids, those of the master first.
    private static func sortedByID(_ list: ContactList) -> [Int] {
        // Most ids differ in their first eight bytes, which are compared as one number.
        let keys = (0..<list.count).map { row in
            list.id(row).prefix(8).reduce(into: (UInt64(0), UInt64(56))) { key, byte in
                key.0 |= UInt64(byte) << key.1
                key.1 = key.1 &- 8
            }.0
        }
        return (0..<list.count).sorted { one, other in
            if list.isMaster(one) != list.isMaster(other) { return list.isMaster(one) }
            if keys[one] != keys[other] { return keys[one] < keys[other] }
            let (a, b) = (list.id(one), list.id(other))
            return a == b ? one < other : a.buffer.lexicographicallyPrecedes(b.buffer)
        }
    }

    private static func contradiction(_ list: ContactList, _ one: Int, _ other: Int) -> Diagnostic {
        Diagnostic(
            file: list.fileName(of: other), line: list.table.line(of: other),
            "contact_id \"\(list.id(other).string)\" stands for something else in line \(list.table.line(of: one))",
            hint: "give one of the two rows another contact_id")
    }

    /// Pairs of a row of the master and a later row that has its id, or an id that was merged into it: they are one contact,
    /// whatever they say.
    func updatesOfMaster() -> [(Int, Int)] {
        guard list.masterCount > 0 else { return [] }
        var masters: [[UInt8]: Int] = [:]
        for row in 0..<list.masterCount {
            for id in list.cell(row, .mergedIDs).split(on: "; ") { masters[id.array] = row }
        }
        for row in 0..<list.masterCount { masters[list.id(row).array] = row }
        return (list.masterCount..<list.count).compactMap { row in masters[list.id(row).array].map { ($0, row) } }
    }

    /// Whether each group is a contact of the master.
    var areMasters: [Bool] { groups.map { list.isMaster(Int($0.first)) } }

    /// How many different rows each group was made of.
    var sizes: [Int32] { groups.map(\.size) }

    /// The row whose id a group has.
    func master(of group: Int) -> Int { Int(groups[group].first) }

    /// The group that each of `rows` is in.
    func groups(of rows: some Sequence<Int>) -> [Int: Int] {
        let wanted = Set(rows)
        guard !wanted.isEmpty else { return [:] }
        var found: [Int: Int] = [:]
        for group in groups.indices {
            for row in self.rows(of: group) where wanted.contains(row) { found[row] = group }
        }
        return found
    }

    /// How many contacts there are so far.
    var count: Int { groups.count }

    /// The rows of a group in the order of their ids.
    func rows(of group: Int) -> [Int] {
        var rows: [Int] = []
        var row = Int(groups[group].first)
        while row >= 0 {
            rows.append(row)
            row = Int(following[row])
        }
        return rows
    }

    /// A cell of the record that a group is so far: its golden record, or its only row.
    func cell(_ group: Int, _ column: Int) -> ByteView {
        let group = groups[group]
        return group.golden >= 0 ? goldens[Int(group.golden), column] : list.table[Int(group.first), column]
    }

    private mutating func writeGolden(_ group: Int) {
        let cells = GoldenRecord(rows(of: group), of: list, rules: rules).cells
        let ends = cells.reduce(into: [0]) { ends, cell in ends.append((ends.last ?? 0) + cell.count) }
        Array(cells.joined()).withByteView { all in
            goldens.append(line: 0) { all[ends[$0]..<ends[$0 + 1]] }
        }
        groups[group].golden = Int32(goldens.count - 1)
        groups[group].feature = -1
        groups[group].content = namedContent(goldens, goldens.count - 1)
    }

    /// The hash of what a row says if it names a person or an organization, else 0.
    private func namedContent(_ table: Table, _ row: Int) -> UInt64 {
        func has(_ column: ContactColumn) -> Bool { !table[row, column.index].isEmpty }
        let isNamed = has(.givenName) && has(.familyName) || has(.organization) || has(.email) || has(.phone)
        return isNamed ? contentHash(table, row) : 0
    }

    private func contentHash(_ table: Table, _ row: Int) -> UInt64 {
        var hash: UInt64 = 1
        for column in list.columns.indices where !Entities.aside.contains(column) {
            let cell = table[row, column]
            if !cell.isEmpty { hash = mixed(hash, mixed(UInt64(column), stableHash(cell))) }
        }
        return hash
    }
}

extension Entities {
    /// Joins groups that say the same in all columns and name a person or an organization, so that any number of exact
    /// repetitions costs no more than reading them. (Two different contents of one hash are taken for the same; among a
    /// billion rows that happens once in forty times.)
    ///
    /// - Parameter apart: groups that somebody has decided are different.
    mutating func joinIdentical(_ apart: KeptApart) {
        let mask = UInt64(CandidatePairs.maximumRecords - 1)
        var byContent: [UInt64] = []
        byContent.reserveCapacity(count)
        for group in groups.indices where groups[group].content != 0 {
            byContent.append(groups[group].content & ~mask | UInt64(group))
        }
        radixSort(&byContent, bits: 24..<64)
        var clusters = Clusters(count: count)
        for (one, other) in zip(byContent, byContent.dropFirst()) where one & ~mask == other & ~mask {
            let (one, other) = (Int(one & mask), Int(other & mask))
            if groups[one].content == groups[other].content, !apart.concerns(one), !apart.concerns(other) {
                clusters.join(clusters.cluster(of: one), clusters.cluster(of: other))
            }
        }
        _ = join(clusters, areRepetitions: true)
    }

    /// Brings `features` up to date: one record for every group in order. What it holds of a group that has not changed since
    /// the last call is not read again.
    mutating func update(_ features: Features) {
        let rows = list.table
        let goldens = goldens
        for index in groups.indices where groups[index].feature < 0 {
            let (first, golden) = (Int(groups[index].first), Int(groups[index].golden))
            let record = golden >= 0 ? features.append { goldens[golden, $0] } : features.append { rows[first, $0] }
            groups[index].feature = Int32(record)
        }
        features.select(groups.map { Int($0.feature) })
        for group in groups.indices { groups[group].feature = Int32(group) }
    }

    /// Joins the groups of each cluster; false if there was nothing to join.
    mutating func join(_ clusters: Clusters, areRepetitions: Bool = false) -> Bool {
        var kept: [Group] = []
        kept.reserveCapacity(count)
        var changed: [Int] = []
        var isTaken = [Bool](repeating: false, count: count)
        for group in groups.indices where !isTaken[group] {
            let cluster = clusters.cluster(of: group)
            if clusters.size(of: cluster) > 1 {
                let members = clusters.members(with: group)
                for member in members { isTaken[member] = true }
                chain(members.flatMap { rows(of: $0) }.sorted { rank[$0] < rank[$1] })
                changed.append(kept.count)
                let sizes = members.map { groups[$0].size }
                groups[group].size = areRepetitions ? sizes.max() ?? 1 : sizes.reduce(0, +)
            }
            kept.append(groups[group])
        }
        groups = kept
        for group in changed { writeGolden(group) }
        return !changed.isEmpty
    }

    private mutating func chain(_ rows: [Int]) {
        for (row, next) in zip(rows, rows.dropFirst()) { following[row] = Int32(next) }
        if let last = rows.last { following[last] = -1 }
    }

    /// The groups in the order in which they first appear in the input.
    func inOrderOfAppearance() -> [Int] {
        var groupOfRow = [Int32](repeating: -1, count: list.count)
        for group in groups.indices { groupOfRow[rows(of: group).min() ?? 0] = Int32(group) }
        return groupOfRow.lazy.filter { $0 >= 0 }.map(Int.init)
    }

    /// For every row, the row whose id its group has.
    func masterRows() -> [Int32] {
        var masters = [Int32](repeating: 0, count: list.count)
        for group in groups.indices {
            for row in rows(of: group) { masters[row] = groups[group].first }
        }
        return masters
    }
}
