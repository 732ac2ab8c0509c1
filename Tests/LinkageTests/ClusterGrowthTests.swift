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

@Suite("Contacts of many rows")
struct ManyRowsTests {
    /// Rows of one person, each with another typing error in the city and another note.
    private func rows(_ count: Int, _ row: (Int) -> [String: String]) -> String {
        text((0..<count).map { row($0).merging(["contact_id": "r\($0)"]) { $1 } })
    }

    @Test("rows of one person that differ in a note are one contact, at any number of them", arguments: [401, 1_200])
    func notes(count: Int) throws {
        let text = rows(count) {
            [
                "given_name": "Ines", "family_name": "Duarte", "email": "ines@example.org", "street": "12 Oak St",
                "notes": "visit \($0)",
            ]
        }
        let result = try Deduplication(try list(text), options: LinkageOptions())
        #expect(result.contactCount == 1 && result.warnings.isEmpty)
    }

    @Test("numbered test names stay apart")
    func numbered() throws {
        let text = rows(200) {
            [
                "given_name": "Given\($0)", "family_name": "Family\($0)", "organization": "Org \($0)",
                "email": "s\($0)@example.org", "street": "\($0) Main St", "city": "Bay", "postal_code": "94904",
            ]
        }
        #expect(try Deduplication(try list(text), options: LinkageOptions()).contactCount == 200)
    }

    @Test("a contact that would swallow the list stops growing and is reported", arguments: [200, 300])
    func swallows(count: Int) throws {
        func ids(_ letter: String) -> String { (0..<count).map { "\(letter)\($0)" }.joined(separator: "; ") }
        let row = ["given_name": "Ines", "family_name": "Duarte", "email": "ines@example.org"]
        let text = text([
            row.merging(["contact_id": "a0", "merged_ids": ids("a")]) { $1 },
            row.merging(["contact_id": "b0", "merged_ids": ids("b"), "phone": "+17075550101"]) { $1 },
        ])
        let result = try Deduplication(try list(text), options: LinkageOptions())
        let isWhole = 2 * count <= ClusterGrowth.mostRows
        #expect(result.contactCount == (isWhole ? 1 : 2))
        #expect(result.warnings.contains { $0.message.contains("of many rows") } == !isWhole)
    }
}
