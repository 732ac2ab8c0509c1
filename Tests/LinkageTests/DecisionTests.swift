import Bytes
import CSV
import Diagnostics
import Testing

@testable import Linkage

@Suite("Decisions about pairs")
struct DecisionTests {
    private func decisions(_ text: String) throws -> MatchDecisions {
        var reader = try Reader(MemorySource(text), name: "review.csv")
        return try MatchDecisions(&reader)
    }

    private func applied(_ decided: String, to text: String) throws -> RowDecisions {
        try RowDecisions(try decisions("pair,decision,contact_id\n" + decided), try list(text))
    }

    private static let rows = "contact_id,merged_ids,given_name\na,,Ines\nb,,Omar\nc,,Lena\nd,d; x; y,Joan\n"

    @Test("a word in either row of a pair decides it, in any case and with blanks around it")
    func words() throws {
        let all = try decisions(
            """
            pair,decision,contact_id
            1,SAME,a
            1,,b
            2,,a
            2, Different ,c
            3,,b
            3,,c
            4,same,c
            4,same,d
            """
        ).decisions
        #expect(all.map(\.isSame) == [true, false, true])
        #expect(all.map { "\($0.one)\($0.other)" } == ["ab", "ac", "cd"])
        #expect(all.map(\.line) == [2, 5, 9])
        #expect(all[0].rows == [["1", "SAME", "a"], ["1", "", "b"]])
    }

    @Test("the rows of a pair need not stand together, and columns may stand in any order")
    func scattered() throws {
        let all = try decisions("contact_id,note,decision,pair\na,x,same,1\nc,,different,2\nb,,,1\nd,,,2\n").decisions
        #expect(all.map { "\($0.one)\($0.other)" } == ["ab", "cd"])
    }

    @Test("an empty file is an error that names the columns it needs")
    func columns() {
        for column in ["pair", "decision", "contact_id"] {
            let others = ["pair", "decision", "contact_id"].filter { $0 != column }.joined(separator: ",")
            let error = #expect(throws: Diagnostic.self) { try decisions(others + "\n") }
            #expect(error?.message.contains(column) == true && error?.line == 1)
        }
    }

    @Test("decisions find their rows, by id or by an id that was merged into one")
    func applied() throws {
        let decided = try applied("1,same,a\n1,,y\n2,different,b\n2,,x\n", to: DecisionTests.rows)
        #expect(decided.same.map { [$0.0, $0.1] } == [[0, 3]])
        #expect(decided.different.map { [$0.0, $0.1] } == [[1, 3]])
        #expect(decided.unknown.isEmpty)
    }

    @Test("ids that no row has are told once each, with the first line about them")
    func unknown() throws {
        let decided = try applied("1,same,a\n1,,q\n2,same,q\n2,,r\n3,same,a\n3,,b\n", to: DecisionTests.rows)
        #expect(decided.unknown.map { "\($0.id):\($0.line)" } == ["q:2", "r:4"])
        #expect(decided.same.count == 1)
    }

    @Test("a chain of the same cannot be different at its ends")
    func chain() throws {
        let error = #expect(throws: Diagnostic.self) {
            try applied("1,different,a\n1,,c\n2,same,a\n2,,b\n3,same,b\n3,,c\n", to: DecisionTests.rows)
        }
        #expect(error?.line == 4 && error?.message == "the decision contradicts the one in line 2")
    }

    @Test("one row in two decisions that agree is no contradiction")
    func agreeing() throws {
        let decided = try applied("1,same,a\n1,,b\n2,same,b\n2,,a\n3,different,c\n3,,a\n", to: DecisionTests.rows)
        #expect(decided.same.count == 2 && decided.different.count == 1)
    }

    @Test("what is decided holds in every round: rows that join later are not joined with what is kept apart")
    func throughRounds() throws {
        let text = """
            contact_id,given_name,family_name,email,phone
            a,Ines,Duarte,ines@example.org,+17075550101
            b,Ines,Duarte,ines@example.org,
            c,Ines,Duarte,,+17075550101
            """
        var options = LinkageOptions()
        #expect(try clusters(text) == ["a+b+c"])
        options.decisions = try decisions("pair,decision,contact_id\n1,different,b\n1,,c\n")
        let apart = try clusters(text, options)
        #expect(apart.count == 2 && !apart.contains { $0.contains("b") && $0.contains("c") })
    }
}
