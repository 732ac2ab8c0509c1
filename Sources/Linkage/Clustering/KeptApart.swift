/// Clusters that are different because somebody has decided so, or because a master has them apart.
struct KeptApart {
    private var others: [Int: Set<Int>] = [:]
    /// For every cluster whether it is of the master; empty where there is none.
    private let areMasters: [Bool]

    /// - Parameters:
    ///   - pairs: pairs of rows.
    ///   - clusters: the cluster of each row.
    ///   - areMasters: for every cluster whether it is of the master; empty where there is none.
    init(_ pairs: [(Int, Int)], clusters: [Int: Int], areMasters: [Bool]) {
        self.areMasters = areMasters
        for (one, other) in pairs {
            guard let one = clusters[one], let other = clusters[other] else { continue }
            others[one, default: []].insert(other)
            others[other, default: []].insert(one)
        }
    }

    func contains(_ one: Int, _ other: Int) -> Bool {
        areBothMasters(one, other) || !others.isEmpty && others[one]?.contains(other) == true
    }

    /// Whether two clusters are contacts of the master.
    func areBothMasters(_ one: Int, _ other: Int) -> Bool {
        !areMasters.isEmpty && areMasters[one] && areMasters[other]
    }

    /// Whether a cluster must stay apart from any other.
    func concerns(_ cluster: Int) -> Bool {
        !areMasters.isEmpty && areMasters[cluster] || !others.isEmpty && others[cluster] != nil
    }
}
