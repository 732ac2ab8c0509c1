import Testing
import Text

@testable import Linkage

@Suite("Disjoint sets and what is kept apart")
struct DisjointSetTests {
    @Test("joined records are one cluster whose members can be listed from any of them")
    func members() {
        var sets = DisjointSets(count: 7)
        sets.join(ifApart: 0, 3)
        sets.join(ifApart: 5, 6)
        sets.join(ifApart: 3, 6)
        sets.join(ifApart: 0, 5)
        for record in [0, 3, 5, 6] {
            let members = sets.members(with: record)
            #expect(members.first == record)
            #expect(members.sorted() == [0, 3, 5, 6])
            #expect(sets.set(of: record) == sets.set(of: 0))
            #expect(sets.size(of: sets.set(of: record)) == 4)
        }
        #expect(sets.members(with: 1) == [1])
        #expect(Set((0..<7).map { sets.set(of: $0) }).count == 4)
    }

    @Test("any order of joins gives the same clusters", arguments: [1, 2, 3])
    func anyOrder(seed: UInt64) {
        var random = StableRandom(seed: seed)
        let pairs = (0..<60).map { _ in (Int(random.next() % 80), Int(random.next() % 80)) }
        func grouped(_ pairs: [(Int, Int)]) -> Set<Set<Int>> {
            var sets = DisjointSets(count: 80)
            for (one, other) in pairs { sets.join(ifApart: one, other) }
            return Set((0..<80).map { Set(sets.members(with: $0)) })
        }
        #expect(grouped(pairs) == grouped(pairs.reversed()))
        #expect(grouped(pairs) == grouped(pairs.shuffled(using: &random)))
    }

    @Test("groups are kept apart that somebody has decided are, and all of a master")
    func keptApart() {
        let clusters = [10: 0, 11: 0, 12: 1, 13: 2]
        let decided = KeptApart([(10, 12), (13, 99)], clusters: clusters, areMasters: [])
        #expect(decided.contains(0, 1) && decided.contains(1, 0))
        #expect(!decided.contains(0, 2) && !decided.contains(1, 2))
        #expect(decided.concerns(0) && decided.concerns(1) && !decided.concerns(2))
        let master = KeptApart([], clusters: [:], areMasters: [true, true, false])
        #expect(master.contains(0, 1) && master.areBothMasters(0, 1))
        #expect(!master.contains(0, 2) && !master.areBothMasters(0, 2))
        #expect(master.concerns(0) && !master.concerns(2))
    }
}
