import Bytes
import Diagnostics
import Testing

@testable import Scoring

@Suite("A decision")
struct DecisionTests {
    private static let bookings = """
        client_id,starts_at,referred_by
        a,2026-02-01,the massage lady
        b,2026-03-01,The Massage-Lady!
        c,2026-04-01,Tilda
        d,2026-05-01,TILDA
        e,2026-06-01,flyer at the bakery
        f,2026-07-01,my aunt Tilda

        """

    private func practice(_ rows: String) throws -> Practice {
        try Practice(
            contacts: RankingTests.contacts, bookings: Self.bookings, decisions: "referred_by,times,decision\n" + rows)
    }

    @Test("credits the answer to the contact it names, whatever its case and punctuation")
    func contact() throws {
        #expect(try practice("the massage lady,2,c-stone\n").source("c-stone").record.newClients == 2)
    }

    @Test("about a single word holds only for that answer as typed")
    func singleWord() throws {
        #expect(try practice("Tilda,1,c-stone\n").source("c-stone").record.newClients == 1)
    }

    @Test("may be a channel, or none")
    func channel() throws {
        let counts = try practice("flyer at the bakery,1,flyer\nmy aunt Tilda,1,none\n").ranking.counts
        #expect(counts.channels == ["print": 1])
        #expect(counts.withoutAnswer == 1)
        #expect(counts.unmatched == 4)
    }

    private static let named =
        "referred_by,candidate_1_id,candidate_1_name,candidate_2_id,candidate_2_name,candidate_3_id,candidate_3_name,decision\n"

    @Test("may be the name of one of the candidates beside it")
    func candidate() throws {
        func practice(_ row: String) throws -> Practice {
            try Practice(contacts: RankingTests.contacts, bookings: Self.bookings, decisions: Self.named + row)
        }
        let one = try practice("Tilda,c-patel,Priya Patel,c-stone,Mia Stone,,,Mia Stone\n")
        #expect(try one.source("c-stone").record.newClients == 1)
        #expect(one.unusable.isEmpty)
        let namesakes = try practice("Tilda,c-patel,Mia Stone,c-stone,Mia Stone,,,Mia Stone\n")
        #expect(namesakes.unusable == ["2: Mia Stone"])
        let other = try practice("Tilda,c-patel,Priya Patel,c-stone,Mia Stone,,,Mia\n")
        #expect(other.unusable == ["2: Mia"])
        let general = try practice("Tilda,c-stone,Birth Center,,,,,Birth Center\n")
        #expect(try general.source("c-stone").record.newClients == 1)
        let channel = try practice("Tilda,c-stone,Google,,,,,Google\n")
        #expect(channel.ranking.counts.channels == ["Google": 1])
    }

    @Test("left blank is none")
    func open() throws {
        #expect(try practice("Tilda,1,\n").decisions.list.isEmpty)
    }

    @Test("that names neither a contact nor a channel is not followed, and is reported")
    func unusable() throws {
        let practice = try practice("Tilda,1,c-gone\n")
        #expect(practice.unusable == ["2: c-gone"])
        #expect(practice.ranking.counts.unmatched == 6)
        let rows = try practice.unmatchedList().split(separator: "\n").filter { $0.hasPrefix("Tilda,") }
        #expect(rows.count == 1 && rows[0].hasSuffix(",c-gone"))
    }

    @Test("stays in the list when it is written again")
    func remembered() throws {
        let once = try practice("Tilda,1,c-stone\nthe massage lady,2,Google\n").unmatchedList()
        let again = try Practice(contacts: RankingTests.contacts, bookings: Self.bookings, decisions: once)
        #expect(try again.unmatchedList() == once)
        #expect(again.decisions.list.map(\.decision) == ["c-stone", "Google"])
    }

    @Test(
        "cannot be taken from a list that is none",
        arguments: ["answer,decision\nx,y\n"])
    func refused(list: String) {
        #expect(throws: Diagnostic.self) { _ = try ReferralDecisions(MemorySource(list), name: "decisions.csv") }
    }

    @Test("that contradicts an earlier one is reported, and the earlier one counts")
    func contradiction() throws {
        let list = "referred_by,decision\nmy aunt Jo,c-stone\n\"My aunt, Jo\",c-patel\n"
        let decisions = try ReferralDecisions(MemorySource(list), name: "decisions.csv")
        #expect(decisions.list.map(\.decision) == ["c-stone"])
        #expect(decisions.conflicts.map(\.line) == [3])
    }
}

extension Practice {
    /// The line of each decision that cannot be followed, and what it says.
    fileprivate var unusable: [String] {
        scorer.warnings(on: decisions, file: "decisions.csv").map { warning in
            "\(warning.line ?? 0): \(warning.message.split(separator: "\"")[1])"
        }
    }
}
