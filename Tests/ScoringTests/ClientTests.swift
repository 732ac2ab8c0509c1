import Bytes
import CSV
import Testing

@testable import Scoring

@Suite("Clients")
struct ClientTests {
    private func clients(_ rows: String) throws -> [Int32] {
        let history = try Practice.history("client_id,client_name,client_email,client_phone,starts_at\n" + rows)
        return history.visits.sorted { $0.day < $1.day }.map(\.client)
    }

    @Test(
        "are one person who shares an id, an email, a phone, or a name that nothing contradicts",
        arguments: [
            // An email came later, and then another.
            ",Amy Brandt,amy@example.org,,2026-09-01\n,Amy Brandt,,,2026-09-02\n,amy brandt,amy2@example.org,,2026-09-03\n",
            // Last name first, capitals.
            ",\"Brandt, Amy\",,,2026-09-01\n,Amy Brandt,,,2026-09-02\n,AMY BRANDT ,,,2026-09-03\n",
            // Married, with the same email; a nickname with the same phone.
            "7,Jennifer Lee,jen@example.org,,2026-09-01\n,Jen Kowal,jen@example.org,+15105550172,2026-09-02\n,Jen K,,+15105550172,2026-09-03\n",
            // A middle name.
            ",Amy K. Brandt,,,2026-09-01\n,Amy Brandt,,,2026-09-02\n",
        ])
    func onePerson(rows: String) throws {
        #expect(Set(try clients(rows)).count == 1)
    }

    @Test(
        "stay two where their names or ids say so",
        arguments: [
            // Twins and spouses with one email.
            ",Ana Lima,lima@example.org,,2026-09-01\n,Eva Lima,lima@example.org,,2026-09-02\n",
            ",Tom Hale,,+15105550172,2026-09-01\n,Ruth Hale,,+15105550172,2026-09-02\n",
            // Namesakes: two ids of one program, or other addresses and numbers.
            "7,Maria Garcia,,,2026-09-01\n8,Maria Garcia,,,2026-09-02\n",
            ",Maria Garcia,m@example.org,+15105550172,2026-09-01\n,Maria Garcia,g@example.org,+15105550173,2026-09-02\n",
            // One name of many is not enough beside an address.
            ",Amy,amy@example.org,,2026-09-01\n,Amy,,,2026-09-02\n",
            ",Client 1,,,2026-09-01\n,Client 2,,,2026-09-02\n",
        ])
    func two(rows: String) throws {
        #expect(Set(try clients(rows)).count == 2)
    }

    @Test("keep their history through a change of booking program, whose ids are other people's")
    func changeOfProgram() throws {
        var history = BookingHistory()
        let lists = [
            "client_id,client_name,client_email,starts_at\n1,Amy Brandt,amy@example.org,2025-09-01T10:00\n2,Lia Ostrow,,2025-09-02\n",
            "client_id,client_name,client_email,starts_at\n1,Lia Ostrow,lia@example.org,2026-09-01\n2,Amy Brandt,amy@example.org,2025-09-01T10:00\n3,Mia Tran,,2026-09-03\n",
        ]
        for list in lists {
            history.beginList()
            for booking in try Practice.bookings(list) { try history.add(booking) }
        }
        history.settle()
        #expect(history.clients.count == 3)
        #expect(history.repeated == 1)
    }

    @Test("are written with the reason, and corrections are taken back")
    func corrections() throws {
        let rows = ",Amy Brandt,amy@example.org,,2026-09-01\n,Amy Brandt,,,2026-09-02\n,A. Brandt,,,2026-09-03\n"
        let bookings = "client_id,client_name,client_email,client_phone,starts_at\n" + rows
        var history = try Practice.history(bookings)
        let written = try list(history, ClientCorrections())
        #expect(
            written == """
                client,client_id,client_name,client_email,client_phone,joined_by,decision
                amy@example.org,,Amy Brandt,amy@example.org,,,
                amy@example.org,,Amy Brandt,,,same name,
                a brandt,,A. Brandt,,,,

                """)
        let decided = """
            client,client_id,client_name,client_email,client_phone,joined_by,decision
            amy@example.org,,Amy Brandt,,,same name,apart
            a brandt,,A. Brandt,,,,amy@example.org

            """
        let corrections = try ClientCorrections(MemorySource(decided), name: "clients.csv")
        history = BookingHistory()
        for booking in try Practice.bookings(bookings) { try history.add(booking) }
        history.settle(corrections)
        #expect(
            try list(history, corrections) == """
                client,client_id,client_name,client_email,client_phone,joined_by,decision
                amy@example.org,,Amy Brandt,amy@example.org,,,
                amy@example.org,,A. Brandt,,,decided,amy@example.org
                amy brandt,,Amy Brandt,,,,apart

                """)
    }

    private func list(_ history: BookingHistory, _ corrections: ClientCorrections) throws -> String {
        let sink = MemorySink()
        var writer = Writer(sink)
        try ClientListWriter(history, corrections).write(to: &writer)
        return sink.string
    }

    @Test(
        "are credited by the first answer that names somebody, else by the first channel, else by their own record",
        arguments: [
            ("Google", "Ana Lima", "c-lima"), ("Ana Lima", "Google", "c-lima"), ("Google", "Yelp", "[Google]"),
            ("", "", "c-lima"), ("Google", "", "c-lima"), ("Bo Day", "", "c-day"),
        ])
    func answers(first: String, second: String, credited: String) throws {
        let record = first == "Google" && second == "Yelp" ? "" : "Ana Lima"
        let practice = try Practice(
            contacts: """
                contact_id,kind,given_name,family_name,email,referred_by
                c-lima,doula,Ana,Lima,,
                c-day,doula,Bo,Day,,
                c-amy,client,Amy,Brandt,amy@example.org,\(record)

                """,
            bookings: """
                client_name,client_email,starts_at,referred_by
                Amy Brandt,amy@example.org,2026-09-01,\(first)
                Amy Brandt,amy@example.org,2026-09-02,\(second)

                """)
        let source = practice.ranking.sources.first { $0.record.newClients > 0 }
        let found =
            source.map { practice.directory.contacts[$0.contact].id }
            ?? practice.ranking.counts.channels.keys.first.map { "[\($0)]" }
        #expect(found == credited)
    }

    @Test("who came back for their money paid less; a voucher's buyer is none")
    func money() throws {
        let practice = try Practice(
            contacts: "contact_id,kind,given_name,family_name\nc-lima,doula,Ana,Lima\n",
            bookings: """
                Date,Client,Service,Status,Price,Referred by
                2026-09-01,Amy Brandt,Massage,Completed,$130,Ana Lima
                2026-09-05,Amy Brandt,Refund,Refunded,-$130,
                2026-09-06,Hank Poe,Gift certificate,Completed,$150,Ana Lima

                """)
        let source = try practice.source("c-lima")
        #expect(source.record.newClients == 1)
        #expect(source.record.revenue == 0)
    }

    @Test("in a calendar whose past visits are seldom marked are a warning, and count if the user says so")
    func pastScheduled() throws {
        let rows = (1...9).map { "2026-09-0\($0),Client \($0),\($0 == 1 ? "Completed" : "Confirmed")\n" }.joined()
        var history = try Practice.history("Date,Client,Status\n" + rows)
        var state = HistoryAsOf(history, asOf: day("2026-11-01"))
        #expect(state.completed == 1)
        #expect(state.warning(on: history) != nil)
        history.countsPastScheduled = true
        state = HistoryAsOf(history, asOf: day("2026-11-01"))
        #expect(state.completed == 9)
        #expect(state.warning(on: history) == nil)
    }
}
