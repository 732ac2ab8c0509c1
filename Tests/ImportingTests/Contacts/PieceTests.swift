import Importing
import Testing

/// A list may be imported in pieces: the IDs do not depend on where it is cut.
@Suite("Pieces of a list")
struct PieceTests {
    /// Rows of a few people, some of whom are there several times with the same or other notes.
    private static func rows(_ seed: UInt64) -> [String] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: UInt64) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % limit)
        }
        return (0..<30).map { _ in
            let (person, note, tag) = (next(8), next(3), next(2))
            let family = ["Fa", "Fb", "Fc", "Fd", "Fe", "Ff", "Fg", "Fh"][person]
            return "Ann \(family),f\(person)@example.org,note \(note),tag \(tag)"
        }
    }

    private static func imported(_ rows: some Sequence<String>) throws -> [[String: String]] {
        try importContacts("Name,Email,Notes,Tags\n" + rows.joined(separator: "\n") + "\n").rows
    }

    /// The ID without the number of a repetition, and what else the row says.
    private static func key(_ row: [String: String]) -> String {
        let id = (row["contact_id"] ?? "").split(separator: "-")
        return "\(id[0]) \(row["notes"] ?? "") \(row["tags"] ?? "")"
    }

    @Test(
        "rows of one identity differ by a hash of their other cells, exact repetitions by a number", arguments: 1...40)
    func identities(seed: UInt64) throws {
        var contents: [String: String] = [:]
        var ids: Set<String> = []
        for row in try Self.imported(Self.rows(seed)) {
            let id = try #require(row["contact_id"])
            #expect(ids.insert(id).inserted)
            let parts = id.split(separator: "-").map(String.init)
            let isNumber = { (part: String) in Int(part) != nil }
            let content = parts.filter { !isNumber($0) }.joined(separator: "-")
            let said = "\(row["email"] ?? "") \(row["notes"] ?? "") \(row["tags"] ?? "")"
            #expect(contents[content, default: said] == said)
            contents[content] = said
        }
        // No two IDs for one content.
        #expect(Set(contents.values).count == contents.count)
    }

    @Test("the ID of a row depends on nothing but what rows of its identity say before it", arguments: 1...40)
    func pieces(seed: UInt64) throws {
        let rows = Self.rows(seed)
        let whole = try Self.imported(rows)
        for cut in [1, 7, 15, 29] {
            let halves = try Self.imported(rows[..<cut]) + Self.imported(rows[cut...])
            #expect(whole.map(Self.key) == halves.map(Self.key))
            // The ending of a row's content is the same in every piece.
            for (one, other) in zip(whole, halves) {
                let endings = [one, other].map { row in
                    (row["contact_id"] ?? "").split(separator: "-").dropFirst().first { Int($0) == nil }
                }
                if let first = endings[0], let second = endings[1] { #expect(first == second) }
            }
        }
    }

    @Test("where a row stands does not count")
    func source() throws {
        let row = "Ann Fa,a@example.org,later,x"
        let one = try Self.imported(["Ann Fa,a@example.org,first,x", row])
        let other = try Self.imported(["Jo Ray,jo@example.org,,", "Ann Fa,a@example.org,first,x", "", row])
        #expect(one.last?["contact_id"] == other.last?["contact_id"])
        #expect(one.last?["source"] != other.last?["source"])
    }
}
