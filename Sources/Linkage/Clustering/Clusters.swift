import Bytes
import CSV
import Contacts
import Diagnostics
import Text

/// The rows of a list grouped into what is so far taken for one contact each, sorted by the id that comes first in
/// each.
struct Clusters {
    private let list: ContactList
    private let rules: MergeRules
    /// Golden records of the clusters of more than one row, each written once.
    private let goldens: Table
    /// The place of every row in the order of ids.
    private let rank: [Int32]
    /// The row that follows in the same cluster, in the order of ids, or -1.
    private var following: [Int32]
    private var clusters: [Cluster] = []

    /// What one contact consists of.
    private struct Cluster {
        /// The row whose id comes first; the others follow it.
        var first: Int32
        /// The row of its golden record in `goldens`, or -1 for a cluster of one row.
        var golden: Int32 = -1
        /// The place of its record in the features that were read last, or -1.
        var feature: Int32 = -1
        /// A hash of what it says, ids and sources aside; 0 for a cluster that names nobody.
        var content: UInt64
        /// A hash of who it is and how to reach it; 0 where that is too little to go by.
        var identity: UInt64
        /// How many different rows it was made of, in this run or before.
        var size: Int32
    }

    /// The columns that say something of the contact and not only of the row.
    private let telling: [Int]
    private static let aside = Set([ContactColumn.contactID, .mergedIDs, .source].map(\.index))
    /// The columns that say who a contact is, and those of the list that the contract does not know.
    private let identifying: [Int]

    /// Every row for itself, but rows with one id, which must say the same, together.
    ///
    /// - Parameter rules: what golden records are made by.
    init(_ list: ContactList, rules: MergeRules = MergeRules()) throws(Diagnostic) {
        self.list = list
        self.rules = rules
        telling = list.columns.indices.filter { !Clusters.aside.contains($0) }
        let known: [ContactColumn] = [
            .organization, .givenName, .middleName, .familyName, .suffix, .email, .otherEmails, .phone, .otherPhones,
            .street, .city, .region, .postalCode, .website, .npi,
        ]
        identifying = known.map(\.index) + list.columns.indices.dropFirst(ContactColumn.allCases.count)
        goldens = Table(Header(list.columns))
        following = Array(repeating: -1, count: list.count)
        let order = Clusters.sortedByID(list)
        var rank = following
        for (place, row) in order.enumerated() { rank[row] = Int32(place) }
        self.rank = rank
        clusters.reserveCapacity(list.count)
        var last = -1
        for row in order {
            if last >= 0, list.isMaster(last) == list.isMaster(row), list.id(last) == list.id(row) {
                guard
                    contentHash(list.table, last) == contentHash(list.table, row)
                        || Clusters.madeID(list, last) && Clusters.madeID(list, row)
                else {
                    throw Clusters.contradiction(list, last, row)
                }
                following[last] = Int32(row)
            } else {
                clusters.append(
                    Cluster(
                        first: Int32(row), content: namedContent(list.table, row), identity: identity(list.table, row),
                        size: earlierSize(row)))
            }
            last = row
        }
        for index in clusters.indices where following[Int(clusters[index].first)] >= 0 { writeGolden(index) }
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

    /// Whether the id of a row was made of its own name and addresses. Rows with such an id are one contact even if
    /// they say different things: import could not tell them apart, because it read each in another piece of the list.
    private static func madeID(_ list: ContactList, _ row: Int) -> Bool {
        let made = ContactIdentifier { list.cell(row, $0) }.text()
        return list.id(row).count >= made.utf8.count && list.id(row).upTo(made.utf8.count).elementsEqual(made.utf8)
    }

    private static func contradiction(_ list: ContactList, _ one: Int, _ other: Int) -> Diagnostic {
        Diagnostic(
            file: list.fileName(of: other), line: list.table.line(of: other),
            "contact_id \"\(list.id(other).string)\" stands for something else in line \(list.table.line(of: one))",
            hint: "give one of the two rows another contact_id")
    }

    /// Pairs of a row of the master and a later row that has its id, or an id that was merged into it: they are one
    /// contact, whatever they say.
    func updatesOfMaster() -> [(Int, Int)] {
        guard list.masterCount > 0 else { return [] }
        var masters: [[UInt8]: Int] = [:]
        for row in 0..<list.masterCount {
            for id in list.cell(row, .mergedIDs).split(on: "; ") { masters[id.array] = row }
        }
        for row in 0..<list.masterCount { masters[list.id(row).array] = row }
        return (list.masterCount..<list.count).compactMap { row in masters[list.id(row).array].map { ($0, row) } }
    }

    /// Whether each cluster is a contact of the master.
    var areMasters: [Bool] { clusters.map { list.isMaster(Int($0.first)) } }

    /// How many different rows each cluster was made of.
    var sizes: [Int32] { clusters.map(\.size) }

    /// The row whose id a cluster has.
    func firstRow(of cluster: Int) -> Int { Int(clusters[cluster].first) }

    /// The cluster that each of `rows` is in.
    func clusters(of rows: some Sequence<Int>) -> [Int: Int] {
        let wanted = Set(rows)
        guard !wanted.isEmpty else { return [:] }
        var found: [Int: Int] = [:]
        for cluster in clusters.indices {
            for row in self.rows(of: cluster) where wanted.contains(row) { found[row] = cluster }
        }
        return found
    }

    /// How many contacts there are so far.
    var count: Int { clusters.count }

    /// The rows of a cluster in the order of their ids.
    func rows(of cluster: Int) -> [Int] {
        var rows: [Int] = []
        var row = Int(clusters[cluster].first)
        while row >= 0 {
            rows.append(row)
            row = Int(following[row])
        }
        return rows
    }

    /// A cell of the record that a cluster is so far: its golden record, or its only row.
    func cell(_ cluster: Int, _ column: Int) -> ByteView {
        let cluster = clusters[cluster]
        return cluster.golden >= 0 ? goldens[Int(cluster.golden), column] : list.table[Int(cluster.first), column]
    }

    private mutating func writeGolden(_ cluster: Int) {
        goldens.append(line: 0, cells: GoldenRecord(rows(of: cluster), of: list, rules: rules).cells)
        clusters[cluster].golden = Int32(goldens.count - 1)
        clusters[cluster].feature = -1
        clusters[cluster].content = namedContent(goldens, goldens.count - 1)
        clusters[cluster].identity = identity(goldens, goldens.count - 1)
    }

    /// The hash of what a row says if it names a person or an organization, else 0.
    private func namedContent(_ table: Table, _ row: Int) -> UInt64 {
        func has(_ column: ContactColumn) -> Bool { !table[row, column.index].isEmpty }
        let isNamed = has(.givenName) && has(.familyName) || has(.organization) || has(.email) || has(.phone)
        return isNamed ? contentHash(table, row) : 0
    }

    /// The hash of names, contact data, place and numbers of a row that has both a full name and contact data, else 0.
    /// For an organization notes and job title count too, which may tell its departments apart.
    private func identity(_ table: Table, _ row: Int) -> UInt64 {
        func has(_ column: ContactColumn) -> Bool { !table[row, column.index].isEmpty }
        let isPerson = has(.givenName) && has(.familyName)
        guard isPerson || has(.organization) && !has(.givenName) && !has(.familyName) else { return 0 }
        guard has(.email) || has(.phone) || has(.street) && has(.city) else { return 0 }
        var hash: UInt64 = 2
        for column in identifying {
            let cell = table[row, column]
            if !cell.isEmpty { hash = mixed(hash, mixed(UInt64(column), stableHash(cell))) }
        }
        guard !isPerson else { return hash }
        for column in [ContactColumn.notes, .jobTitle, .credentials] {
            hash = mixed(hash, stableHash(table[row, column.index]))
        }
        return hash
    }

    private func contentHash(_ table: Table, _ row: Int) -> UInt64 {
        var hash: UInt64 = 1
        for column in telling {
            let cell = table[row, column]
            if !cell.isEmpty { hash = mixed(hash, mixed(UInt64(column), stableHash(cell))) }
        }
        return hash
    }
}

extension Clusters {
    /// Joins clusters that say the same in all columns and name a person or an organization, and then those that say
    /// the same in all columns that tell who somebody is, so that any number of repetitions costs no more than reading
    /// them, also where each has a note of its own. (Two different contents of one hash are taken for the same; among a
    /// billion rows that happens once in forty times.)
    ///
    /// - Parameter apart: clusters that somebody has decided are different.
    /// - Returns: pairs of first rows of clusters that were joined.
    @discardableResult
    mutating func joinIdentical(_ apart: KeptApart) -> [(Int, Int)] {
        joinAlike(\.content, apart) + joinAlike(\.identity, apart)
    }

    private mutating func joinAlike(_ key: KeyPath<Cluster, UInt64>, _ apart: KeptApart) -> [(Int, Int)] {
        // Clusters that have not changed since the last call differ from each other: only what the changed ones say is
        // looked for.
        let isFirst = clusters.allSatisfy { $0.feature < 0 }
        let changed = isFirst ? [] : Set(clusters.lazy.filter { $0.feature < 0 }.map { $0[keyPath: key] })
        var byKey: [UInt64] = []
        for cluster in clusters.indices {
            let key = clusters[cluster][keyPath: key]
            guard key != 0, isFirst || changed.contains(key), !apart.concerns(cluster) else { continue }
            byKey.append(RecordEntry.entry(key, salt: 0, cluster))
        }
        radixSort(&byKey, bits: RecordEntry.keyBits)
        var sets = DisjointSets(count: count)
        var joined: [(Int, Int)] = []
        // The first cluster of each content among those whose hashes begin alike.
        var firsts: [Int] = []
        for (place, entry) in byKey.enumerated() {
            if place == 0 || RecordEntry.key(byKey[place - 1]) != RecordEntry.key(entry) { firsts = [] }
            let cluster = RecordEntry.record(entry)
            let content = clusters[cluster][keyPath: key]
            guard let first = firsts.first(where: { clusters[$0][keyPath: key] == content }) else {
                firsts.append(cluster)
                continue
            }
            sets.join(ifApart: first, cluster)
            joined.append((firstRow(of: first), firstRow(of: cluster)))
        }
        _ = join(sets, areRepetitions: true)
        return joined
    }

    /// Brings `features` up to date: one record for every cluster in order. What it holds of a cluster that has not
    /// changed since the last call is not read again.
    ///
    /// - Returns: for every cluster whether it has changed.
    @discardableResult
    mutating func update(_ features: Features) -> [Bool] {
        let rows = list.table
        let goldens = goldens
        let changed = clusters.map { $0.feature < 0 }
        for index in clusters.indices where changed[index] {
            let (first, golden) = (Int(clusters[index].first), Int(clusters[index].golden))
            let record = golden >= 0 ? features.append { goldens[golden, $0] } : features.append { rows[first, $0] }
            clusters[index].feature = Int32(record)
        }
        features.select(clusters.map { Int($0.feature) })
        for cluster in clusters.indices { clusters[cluster].feature = Int32(cluster) }
        features.settleSubjects()
        return changed
    }

    /// Joins the clusters of each cluster; false if there was nothing to join.
    mutating func join(_ sets: DisjointSets, areRepetitions: Bool = false) -> Bool {
        var kept: [Cluster] = []
        kept.reserveCapacity(count)
        var changed: [Int] = []
        var isTaken = [Bool](repeating: false, count: count)
        for cluster in clusters.indices where !isTaken[cluster] {
            if sets.size(of: sets.set(of: cluster)) > 1 {
                let members = sets.members(with: cluster)
                for member in members { isTaken[member] = true }
                chain(members.flatMap { rows(of: $0) }.sorted { rank[$0] < rank[$1] })
                changed.append(kept.count)
                let sizes = members.map { clusters[$0].size }
                clusters[cluster].size = areRepetitions ? sizes.max() ?? 1 : sizes.reduce(0, +)
            }
            kept.append(clusters[cluster])
        }
        clusters = kept
        for cluster in changed { writeGolden(cluster) }
        return !changed.isEmpty
    }

    private mutating func chain(_ rows: [Int]) {
        for (row, next) in zip(rows, rows.dropFirst()) { following[row] = Int32(next) }
        if let last = rows.last { following[last] = -1 }
    }

    /// The clusters in the order in which they first appear in the input.
    func inOrderOfAppearance() -> [Int] {
        var clusterOfRow = [Int32](repeating: -1, count: list.count)
        for cluster in clusters.indices { clusterOfRow[rows(of: cluster).min() ?? 0] = Int32(cluster) }
        return clusterOfRow.lazy.filter { $0 >= 0 }.map(Int.init)
    }

    /// For every row, the row whose id its cluster has.
    func firstRows() -> [Int32] {
        var firsts = [Int32](repeating: 0, count: list.count)
        for cluster in clusters.indices {
            for row in rows(of: cluster) { firsts[row] = clusters[cluster].first }
        }
        return firsts
    }
}
