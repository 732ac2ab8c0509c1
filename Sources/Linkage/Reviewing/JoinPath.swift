/// How rows came to be one contact: which row was joined with which, and why.
struct JoinPath {
    private var joins: [Int: [(row: Int, reason: String)]] = [:]

    /// Remembers that two rows were joined; `reason` is a verb for both: `match`.
    mutating func add(_ one: Int, _ other: Int, _ reason: String) {
        joins[one, default: []].append((other, reason))
        joins[other, default: []].append((one, reason))
    }

    /// The shortest way from one row to another, each step with its reason; nil where they are two contacts.
    func steps(from one: Int, to other: Int) -> [(from: Int, to: Int, reason: String)]? {
        var origin: [Int: (row: Int, reason: String)] = [:]
        var queue = [one]
        var next = 0
        while next < queue.count, origin[other] == nil {
            for join in joins[queue[next]] ?? [] where join.row != one && origin[join.row] == nil {
                origin[join.row] = (queue[next], join.reason)
                queue.append(join.row)
            }
            next += 1
        }
        guard origin[other] != nil else { return nil }
        var steps: [(Int, Int, String)] = []
        var row = other
        while row != one, let (before, reason) = origin[row] {
            steps.append((before, row, reason))
            row = before
        }
        return steps.reversed()
    }
}
