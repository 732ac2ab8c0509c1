import Testing

@testable import Importing

@Suite("Ids that lists bring along")
struct OwnIdentifiersTests {
    @Test("finds every ID where it was first seen after the tables have grown")
    func finds() {
        var ids = OwnIdentifiers()
        for number in 1...100_000 {
            #expect(ids.remember("R\(number)", list: "list.csv", line: number + 1, content: number) == nil)
        }
        for number in [1, 2, 77, 50_000, 99_999, 100_000] {
            let earlier = ids.remember("R\(number)", list: "list.csv", line: 200_000, content: number)
            #expect(earlier?.line == number + 1)
            #expect(earlier?.hasSameContent == true)
        }
        #expect((1...100_000).allSatisfy { ids.contains("R\($0)") })
        #expect(!(100_001...200_000).contains { ids.contains("R\($0)") })
    }

    @Test("finds nothing in an empty table")
    func empty() {
        let ids = OwnIdentifiers()
        #expect(ids.isEmpty)
        #expect(!ids.contains(""))
        #expect(!ids.contains("R1"))
    }

    @Test("names the list of an ID, even if lists have one line or the same name")
    func lists() {
        var ids = OwnIdentifiers()
        let rows = [
            ("a.csv", 2, "1"), ("b.csv", 2, "2"), ("b.csv", 900, "3"), ("c.csv", 2, "4"), ("a.csv", 3, "5"),
            ("d.csv", 2, "6"),
        ]
        for (list, line, id) in rows { #expect(ids.remember(id, list: list, line: line, content: 1) == nil) }
        for (list, line, id) in rows {
            let earlier = ids.remember(id, list: "z.csv", line: 5, content: 2)
            #expect(earlier?.list == list)
            #expect(earlier?.line == line)
            #expect(earlier?.hasSameContent == false)
        }
    }
}
