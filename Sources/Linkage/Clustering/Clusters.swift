/// Records grouped into contacts: disjoint sets whose members can be listed.
struct Clusters {
    private var cluster: [Int32]
    /// The members of a cluster form a ring.
    private var next: [Int32]
    private var sizes: [Int32]

    /// Every record for itself.
    init(count: Int) {
        cluster = (0..<Int32(count)).map { $0 }
        next = cluster
        sizes = Array(repeating: 1, count: count)
    }

    /// The cluster that a record is in, named by one of its members.
    func cluster(of record: Int) -> Int { Int(cluster[record]) }

    func size(of cluster: Int) -> Int { Int(sizes[cluster]) }

    /// The members of the cluster of `record`, that record first.
    func members(with record: Int) -> [Int] {
        var members = [record]
        var member = Int(next[record])
        while member != record {
            members.append(member)
            member = Int(next[member])
        }
        return members
    }

    /// Makes the clusters of two records one, if they are not.
    mutating func join(ifApart one: Int, _ other: Int) {
        let (a, b) = (cluster(of: one), cluster(of: other))
        if a != b { join(a, b) }
    }

    /// Makes two different clusters one.
    mutating func join(_ one: Int, _ other: Int) {
        let (kept, taken) = sizes[one] >= sizes[other] ? (one, other) : (other, one)
        var member = taken
        repeat {
            cluster[member] = Int32(kept)
            member = Int(next[member])
        } while member != taken
        next.swapAt(kept, taken)
        sizes[kept] += sizes[taken]
    }
}
