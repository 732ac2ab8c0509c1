import Damage

/// A list of invented persons, households, practices and organizations with duplicates as people make them, and the
/// truth about it. The same seed gives the same list on every machine.
struct InventedList {
    struct Row {
        let id: String
        let cells: [String: String]
        /// The number of the person or organization that the row is about.
        let entity: Int
        var isOrganization: Bool {
            cells["given_name", default: ""].isEmpty && cells["family_name", default: ""].isEmpty
        }
    }

    private(set) var rows: [Row] = []
    private var random: RandomNumbers

    static let columns = [
        "organization", "given_name", "middle_name", "family_name", "suffix", "email", "other_emails", "phone",
        "street",
        "city", "region", "postal_code", "website", "npi", "aliases", "born", "number",
    ]

    /// - Parameters:
    ///   - rows: how many rows the list has at least; the last household or practice is whole.
    ///   - hasDamagedNames: see `InventedNeighborhood`.
    init(seed: UInt64, rows count: Int, hasDamagedNames: Bool = false) {
        var neighborhood = InventedNeighborhood(seed: seed, hasDamagedNames: hasDamagedNames)
        while rows.count < count {
            for (entity, versions) in neighborhood.next() {
                for cells in versions { rows.append(Row(id: "r\(rows.count)", cells: cells, entity: entity)) }
            }
        }
        random = RandomNumbers(seed: seed, stream: 1)
        shuffle()
    }

    mutating func shuffle() {
        for place in rows.indices.dropFirst().reversed() { rows.swapAt(place, random.below(place + 1)) }
    }

    /// CSV text: `contact_id`, then `columns`.
    var text: String {
        let lines = rows.map { row in
            ([row.id] + InventedList.columns.map { row.cells[$0] ?? "" }).joined(separator: ",") + "\n"
        }
        return (["contact_id"] + InventedList.columns).joined(separator: ",") + "\n" + lines.joined()
    }
}

/// How well clusters fit the truth, in pairs of rows.
struct PairCounts: Equatable, CustomStringConvertible {
    /// Pairs in one cluster that are one contact, and that are two.
    var right = 0
    var wrong = 0
    /// Pairs of one contact that are in two clusters.
    var missed = 0

    var description: String { "\(right) right, \(wrong) wrong, \(missed) missed" }

    static func + (one: PairCounts, other: PairCounts) -> PairCounts {
        PairCounts(
            right: one.right + other.right, wrong: one.wrong + other.wrong, missed: one.missed + other.missed)
    }

    init(right: Int, wrong: Int, missed: Int) { (self.right, self.wrong, self.missed) = (right, wrong, missed) }

    /// - Parameter clusters: ids joined by a plus sign.
    init(_ clusters: [String], _ list: InventedList, where isCounted: (InventedList.Row) -> Bool) {
        let rows = Dictionary(uniqueKeysWithValues: list.rows.filter(isCounted).map { ($0.id, $0.entity) })
        var pairs: [Int: Int] = [:]
        for entity in rows.values { pairs[entity, default: 0] += 1 }
        let truth = pairs.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        for cluster in clusters {
            let entities = cluster.split(separator: "+").compactMap { rows[String($0)] }
            var counts: [Int: Int] = [:]
            for entity in entities { counts[entity, default: 0] += 1 }
            let own = counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
            right += own
            wrong += entities.count * (entities.count - 1) / 2 - own
        }
        missed = truth - right
    }
}
