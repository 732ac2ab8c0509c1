/// Numbers from 0 in disjoint sets, whose members can be listed.
struct DisjointSets {
    /// The set of each number, by the name of it.
    private var sets: [Int32]
    /// The members of a set form a ring.
    private var next: [Int32]
    private var sizes: [Int32]

    /// Every number for itself.
    init(count: Int) {
        sets = (0..<Int32(count)).map { $0 }
        next = sets
        sizes = Array(repeating: 1, count: count)
    }

    /// The set that a number is in, named by one of its members.
    func set(of number: Int) -> Int { Int(sets[number]) }

    /// How many members the set of that name has.
    func size(of set: Int) -> Int { Int(sizes[set]) }

    /// The members of the set of `number`, that number first.
    func members(with number: Int) -> [Int] {
        var members = [number]
        var member = Int(next[number])
        while member != number {
            members.append(member)
            member = Int(next[member])
        }
        return members
    }

    /// Makes the sets of two numbers one, if they are two.
    mutating func join(ifApart one: Int, _ other: Int) {
        let (a, b) = (set(of: one), set(of: other))
        if a != b { join(a, b) }
    }

    /// Makes two different sets one.
    mutating func join(_ one: Int, _ other: Int) {
        let (kept, taken) = sizes[one] >= sizes[other] ? (one, other) : (other, one)
        var member = taken
        repeat {
            sets[member] = Int32(kept)
            member = Int(next[member])
        } while member != taken
        next.swapAt(kept, taken)
        sizes[kept] += sizes[taken]
    }
}
