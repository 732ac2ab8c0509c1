/// Clusters that are different because somebody has decided so, or because a master has them apart.
struct KeptApart {
    private var others: [Int: Set<Int>] = [:]
    private var alone: Set<Int> = []
    /// For every cluster whether it is of the master; empty where there is none.
    private let areMasters: [Bool]

    /// - Parameters:
    ///   - pairs: pairs of rows.
    ///   - alone: rows whose clusters are different from all others.
    ///   - clusters: the cluster of each row.
    ///   - areMasters: for every cluster whether it is of the master; empty where there is none.
    init(_ pairs: [(Int, Int)], alone: [Int] = [], clusters: [Int: Int], areMasters: [Bool]) {
        self.areMasters = areMasters
        self.alone = Set(alone.compactMap { clusters[$0] })
        for (one, other) in pairs {
            guard let one = clusters[one], let other = clusters[other] else { continue }
            others[one, default: []].insert(other)
            others[other, default: []].insert(one)
        }
    }

    func contains(_ one: Int, _ other: Int) -> Bool { areBothMasters(one, other) || areDecided(one, other) }

    /// Whether somebody has decided that two clusters are different.
    func areDecided(_ one: Int, _ other: Int) -> Bool {
        !others.isEmpty && others[one]?.contains(other) == true
            || !alone.isEmpty && (alone.contains(one) || alone.contains(other))
    }

    /// Whether two clusters are contacts of the master.
    func areBothMasters(_ one: Int, _ other: Int) -> Bool {
        !areMasters.isEmpty && areMasters[one] && areMasters[other]
    }

    /// Whether a cluster must stay apart from any other.
    func concerns(_ cluster: Int) -> Bool {
        !areMasters.isEmpty && areMasters[cluster] || !others.isEmpty && others[cluster] != nil
            || alone.contains(cluster)
    }
}
