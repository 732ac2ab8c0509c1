/// Groups that are different because somebody has decided so.
struct KeptApart {
    private var others: [Int: Set<Int>] = [:]

    /// - Parameters:
    ///   - pairs: pairs of rows.
    ///   - groups: the group of each row.
    init(_ pairs: [(Int, Int)], groups: [Int: Int]) {
        for (one, other) in pairs {
            guard let one = groups[one], let other = groups[other] else { continue }
            others[one, default: []].insert(other)
            others[other, default: []].insert(one)
        }
    }

    func contains(_ one: Int, _ other: Int) -> Bool {
        !others.isEmpty && others[one]?.contains(other) == true
    }

    /// Whether there is any decision of this kind about a group.
    func concerns(_ group: Int) -> Bool { !others.isEmpty && others[group] != nil }
}
