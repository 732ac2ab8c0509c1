/// Groups that are different because somebody has decided so, or because a master has them apart.
struct KeptApart {
    private var others: [Int: Set<Int>] = [:]
    /// For every group whether it is of the master; empty where there is none.
    private let areMasters: [Bool]

    /// - Parameters:
    ///   - pairs: pairs of rows.
    ///   - groups: the group of each row.
    ///   - areMasters: for every group whether it is of the master; empty where there is none.
    init(_ pairs: [(Int, Int)], groups: [Int: Int], areMasters: [Bool]) {
        self.areMasters = areMasters
        for (one, other) in pairs {
            guard let one = groups[one], let other = groups[other] else { continue }
            others[one, default: []].insert(other)
            others[other, default: []].insert(one)
        }
    }

    func contains(_ one: Int, _ other: Int) -> Bool {
        areBothMasters(one, other) || !others.isEmpty && others[one]?.contains(other) == true
    }

    /// Whether two groups are contacts of the master.
    func areBothMasters(_ one: Int, _ other: Int) -> Bool {
        !areMasters.isEmpty && areMasters[one] && areMasters[other]
    }

    /// Whether a group must stay apart from any other.
    func concerns(_ group: Int) -> Bool {
        !areMasters.isEmpty && areMasters[group] || !others.isEmpty && others[group] != nil
    }
}
