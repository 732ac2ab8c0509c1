import Testing

@testable import Scoring

@Suite("A chain of referrals")
struct ChainTests {
    private static let contacts = """
        contact_id,kind,given_name,family_name,email
        d,doula,Dora,Dale,dora@example.org
        a,client,Ann,Ash,ann@example.org
        b,client,Bea,Birch,bea@example.org
        e,midwife,Eve,Elm,eve@example.org

        """
    private static let header = "client_email,starts_at,referred_by\n"

    @Test("shows the clients beyond the direct ones")
    func downstream() throws {
        let practice = try Practice(
            contacts: Self.contacts,
            bookings: Self.header + """
                ann@example.org,2026-01-05,Dora Dale
                bea@example.org,2026-02-05,Ann Ash
                cyd@example.org,2026-03-05,Bea Birch
                fay@example.org,2026-03-09,Bea Birch

                """)
        #expect(try practice.source("d").alsoLedTo == 3)
        #expect(try practice.source("a").alsoLedTo == 2)
        #expect(try practice.source("b").alsoLedTo == 0)
        #expect(try practice.source("d").record.newClients == 1)
        #expect(practice.ranking.cutLinks.isEmpty)
    }

    @Test("with a cycle is cut at its latest link, and reported")
    func circle() throws {
        let practice = try Practice(
            contacts: Self.contacts,
            bookings: Self.header + """
                dora@example.org,2026-01-05,Eve Elm
                eve@example.org,2026-02-05,Dora Dale
                cyd@example.org,2026-03-05,Dora Dale
                gia@example.org,2026-03-06,Eve Elm

                """)
        #expect(practice.ranking.cutLinks.map { practice.directory.contacts[$0].id } == ["e"])
        #expect(try practice.source("e").alsoLedTo == 2)
        #expect(try practice.source("d").alsoLedTo == 0)
        #expect(try practice.source("d").record.newClients == 2)
        #expect(
            practice.ranking.warnings(practice.directory).map(\.message).contains {
                $0.hasPrefix("contacts referred each other in a circle; the referrer of \"e\"")
            })
    }

    @Test("counts a long chain without walking it over and over")
    func long() throws {
        let count = 3000
        let contacts = (0..<count).map { "c\($0),doula,Nia,N\($0)x,n\($0)@example.org\n" }.joined()
        let bookings = (1..<count).map { "n\($0)@example.org,2026-01-05,n\($0 - 1)@example.org\n" }.joined()
        let practice = try Practice(
            contacts: "contact_id,kind,given_name,family_name,email\n" + contacts, bookings: Self.header + bookings)
        #expect(try practice.source("c0").alsoLedTo == count - 2)
        #expect(try practice.source("c\(count - 2)").alsoLedTo == 0)
    }
}
