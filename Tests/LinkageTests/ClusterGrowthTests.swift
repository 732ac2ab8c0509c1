import Testing

@testable import Linkage

@Suite("Growth of clusters")
struct ClusterGrowthTests {
    /// Grows clusters of a list as one round of dedupe does.
    private func grown(
        _ text: String, threshold: Double = 2, sizes: [Int32]? = nil, apart: [(Int, Int)] = []
    ) throws -> (growth: ClusterGrowth, ids: [String]) {
        let pairs = try Pairs(text)
        let scores = PairScores(pairs.features, Comparison.all)
        let count = pairs.features.count
        let clusters = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, $0) })
        let growth = ClusterGrowth(
            scores, threshold: threshold, sizes: sizes ?? Array(repeating: 1, count: count),
            apart: KeptApart(apart, clusters: clusters, areMasters: []))
        return (growth, (0..<count).map { pairs.list.id($0).string })
    }

    private static let alike = """
        contact_id,given_name,family_name,email,phone
        a,Ines,Duarte,ines@example.org,
        b,Ines,Duarte,ines@example.org,+17075550101
        c,Ines,Duarte,,+17075550101
        d,Omar,Haddad,omar@example.org,+17075550102
        """

    @Test("links at or above the threshold join, and each record remembers the weight by which it joined")
    func joins() throws {
        let growth = try grown(ClusterGrowthTests.alike).growth
        #expect(growth.sets.members(with: 0).sorted() == [0, 1, 2])
        #expect(growth.joinedBy[3] == nil)
        for record in 0..<3 { #expect(try #require(growth.joinedBy[record]) >= 2) }
        #expect(growth.joins.count == 2)
        #expect(try grown(ClusterGrowthTests.alike, threshold: 90).growth.joins.isEmpty)
    }

    @Test("what somebody keeps apart is not joined, not even through a third record")
    func apart() throws {
        let growth = try grown(ClusterGrowthTests.alike, apart: [(0, 2)]).growth
        #expect(growth.sets.set(of: 0) != growth.sets.set(of: 2))
    }

    @Test("a record with an initial joins the one contact it fits, and neither of two")
    func ambiguous() throws {
        let header = "contact_id,organization,given_name,family_name,phone,street,city\n"
        let rows = [("a", "D."), ("b", "Dominique"), ("c", "Diana")].map {
            "\($0),Storm Pediatrics,\($1),Wilson,+17075550131,1 Hill Rd,Ukiah\n"
        }
        let two = try grown(header + rows.joined()).growth
        #expect(two.ambiguous == [0] && two.joins.isEmpty)
        let one = try grown(header + rows[..<2].joined()).growth
        #expect(one.ambiguous.isEmpty && one.sets.size(of: one.sets.set(of: 0)) == 2)
    }

    @Test(
        "names that conflict are not joined through a form that is near to both, unless both are mistyped forms of it")
    func bridges() throws {
        func cluster(_ names: [String]) throws -> [Int] {
            let rows = names.enumerated().map { "\($0),\($1),Lang,+17075550132,5 Hill Rd,Ukiah\n" }
            let growth = try grown("contact_id,given_name,family_name,phone,street,city\n" + rows.joined()).growth
            return growth.sets.members(with: 0).sorted()
        }
        #expect(try cluster(["Christopher", "Chris", "Christina"]).count == 2)
        #expect(try cluster(["Crl", "Carl", "Carrl"]) == [0, 1, 2])
    }

    @Test("a weak link joins no two clusters of several rows, and none beyond the largest size")
    func weakBridge() throws {
        let text = """
            contact_id,given_name,family_name,city
            a,Ines,Duarte,Willits
            b,Ines,Duarte,Eureka
            """
        let weight = try #require(try grown(text, threshold: -20).growth.joins.first)
        #expect(weight.one == 0 && weight.other == 1)
        #expect(try grown(text, threshold: -20, sizes: [5, 1]).growth.joins.count == 1)
        #expect(try grown(text, threshold: -20, sizes: [2, 2]).growth.joins.isEmpty)
        #expect(try grown(text, threshold: -20, sizes: [20, 1]).growth.joins.isEmpty)
        let strong = ClusterGrowthTests.alike
        #expect(try grown(strong, sizes: [30, 30, 30, 1]).growth.joins.count == 2)
    }
}
