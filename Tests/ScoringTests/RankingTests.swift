import Contacts
import Diagnostics
import Testing

@testable import Scoring

@Suite("The ranking")
struct RankingTests {
    static let contacts = """
        contact_id,kind,organization,prefix,given_name,family_name,email,colour
        c-patel,pediatrician,Harbor Pediatrics,Dr.,Priya,Patel,priya@example.org,red
        c-stone,doula,,,Mia,Stone,mia@example.org,"blue, green"
        c-jen,client,,,Jen,Kim,jen@example.org,
        c-moms,parent-group,Bay Moms,,,,moms@example.org,
        c-none,hospital,Bay Hospital,,,,,

        """

    static let bookings = """
        booking_id,client_id,client_name,client_email,starts_at,status,amount,referred_by
        1,k1,Jen Kim,jen@example.org,2025-11-10,completed,90.00,Mia Stone
        2,k1,Jen Kim,jen@example.org,2026-01-10,completed,90.00,
        3,k2,Lou Marsh,lou@example.org,2026-02-01,completed,80.00,Jen Kim
        4,k3,Kit Vale,kit@example.org,2026-05-01,completed,120.00,mia@example.org
        5,k4,Flo Ward,flo@example.org,2026-06-11,completed,75.50,Dr. Patel
        6,k5,Gus Hill,gus@example.org,2026-07-11,completed,75.50,Google
        7,k6,Hal Moss,hal@example.org,2026-07-19,completed,75.50,My neighbour Tilda
        8,k7,Ivy Rush,ivy@example.org,2026-08-19,completed,75.50,
        9,k8,Jo Frost,jo@example.org,2026-10-20,completed,75.50,Mia Stone
        10,k9,Al Reed,al@example.org,2026-10-21,cancelled,75.50,Mia Stone
        11,k9,Al Reed,al@example.org,2026-12-21,scheduled,75.50,Bay Moms

        """

    private static func practice() throws -> Practice { try Practice(contacts: contacts, bookings: bookings) }

    @Test("holds every contact once, with ranks from 1 and shares that sum to 1")
    func invariants() throws {
        let practice = try Self.practice()
        #expect(practice.ranking.sources.map(\.rank) == [1, 2, 3, 4, 5])
        #expect(Set(practice.ids) == ["c-patel", "c-stone", "c-jen", "c-moms", "c-none"])
        #expect(abs(practice.ranking.sources.reduce(0) { $0 + $1.share } - 1) < 1e-12)
        let scores = practice.ranking.sources.map(\.score)
        #expect(scores == scores.sorted(by: >))
    }

    @Test("counts first bookings as new clients and all completed ones as bookings and revenue")
    func counts() throws {
        let mia = try Self.practice().source("c-stone")
        #expect(mia.rank == 1)
        #expect(mia.record.newClients == 3)
        #expect(mia.record.bookings == 4)
        #expect(mia.record.revenue == 37_550)
        #expect(mia.alsoLedTo == 1)
        #expect(mia.record.arrivals.map(\.iso) == ["2025-11-10", "2026-05-01", "2026-10-20"])
        #expect(mia.advice.action == .thank)
    }

    @Test("has a summary whose parts add up")
    func summary() throws {
        let ranking = try Self.practice().ranking
        #expect(
            ranking.summary(unmatchedFile: "unmatched.csv")
                == "5 contacts, 11 bookings (9 completed); 8 new clients: 5 credited to 3 contacts, 1 to channels, "
                + "1 unmatched -> unmatched.csv, 1 without an answer")
        let counts = ranking.counts
        #expect(counts.newClients == counts.toContacts + counts.toChannels + counts.unmatched + counts.withoutAnswer)
    }

    @Test("prints the real shares of its tiers")
    func tiers() throws {
        let ranking = try Self.practice().ranking
        let shares = Tier.allCases.map { ranking.size(of: $0).share }
        #expect(shares[0] >= 0.5)
        #expect(shares[0] + shares[1] >= 0.8)
        #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
        #expect(ranking.tierSummary.hasPrefix("tier A: 1 contact with "))
    }

    @Test("warns if the practice depends on one source")
    func topShare() throws {
        let practice = try Self.practice()
        let messages = practice.ranking.warnings(practice.directory).map(\.message)
        #expect(messages.count == 1)
        #expect(messages[0].hasPrefix("one source makes up "))
        #expect(messages[0].hasSuffix("% of the expected new clients: Mia Stone"))
    }

    @Test("does not depend on the order of contacts and bookings")
    func order() throws {
        func shuffled(_ list: String, seed: UInt64) -> String {
            var generator = Generator(seed: seed)
            let lines = list.split(separator: "\n")
            return ([lines[0]] + lines.dropFirst().shuffled(using: &generator)).joined(separator: "\n") + "\n"
        }
        let output = try Self.practice().output()
        let unmatched = try Self.practice().unmatchedList()
        for seed in 1...20 as ClosedRange<UInt64> {
            let practice = try Practice(
                contacts: shuffled(Self.contacts, seed: seed), bookings: shuffled(Self.bookings, seed: seed * 31))
            #expect(try practice.output() == output)
            #expect(try practice.unmatchedList() == unmatched)
        }
    }

    @Test("is the same when its own output is scored again")
    func stable() throws {
        let once = try Self.practice().output()
        #expect(try Practice(contacts: once, bookings: Self.bookings).output() == once)
    }

    @Test("keeps every column of the list and appends its own")
    func columns() throws {
        let lines = try Self.practice().output().split(separator: "\n")
        #expect(
            lines[0] == "contact_id,kind,organization,prefix,given_name,family_name,email,colour,"
                + "rank,score,tier,bookings,new_clients,new_clients_year,revenue,also_led_to,first_booking,last_booking,"
                + "usual_gap_days,quiet_days,trend,likely_low,likely_high,still_referring,share,visits,last_visit,last_letter,"
                + "next_action,follow_up_on,reason")
        #expect(lines[1].hasPrefix("c-stone,doula,,,Mia,Stone,mia@example.org,\"blue, green\",1,"))
        #expect(lines[1].contains(",A,4,3,3,375.50,1,2025-11-10,2026-10-20,172,12,down,"))
        #expect(lines[1].hasSuffix(",,,,thank,,\"3 new clients, the newest 12 days ago\""))
    }

    @Test("names no client except sources")
    func privacy() throws {
        let output = try Self.practice().output()
        for client in ["Lou", "Kit", "Flo", "Gus", "Tilda", "k3"] { #expect(!output.contains(client)) }
    }

    @Test(
        "stays low without any referral",
        arguments: [
            "client_id,starts_at,status,referred_by\n",
            "client_id,starts_at,status,referred_by\nk1,2026-12-24,completed,Mia Stone\n",
            "client_id,starts_at,status\nk1,2026-03-24,completed\n",
        ])
    func nothingKnown(bookings: String) throws {
        let practice = try Practice(contacts: Self.contacts, bookings: bookings)
        #expect(practice.ranking.sources.count == 5)
        #expect(practice.ranking.sources.allSatisfy { $0.record.newClients == 0 && $0.score.isFinite && $0.score > 0 })
        #expect(practice.ranking.sources.map(\.score).reduce(0, +) < 1)
        #expect(practice.ranking.counts.toContacts == 0)
        let warnings = practice.ranking.warnings(practice.directory).map(\.message)
        #expect(
            warnings
                == (bookings.contains("2026-12-24")
                    ? ["no booking was completed by 2026-11-01, so the forecasts say nothing"] : []))
    }

    @Test(
        "can rank by revenue or bookings so far",
        arguments: [(Measure.revenue, 37_550.0 / 53_100), (.bookings, 4 / 6)])
    func measure(measure: Measure, share: Double) throws {
        let practice = try Practice(contacts: Self.contacts, bookings: Self.bookings, measure: measure)
        #expect(practice.ids.prefix(3) == ["c-stone", "c-jen", "c-patel"] || measure == .bookings)
        #expect(abs(practice.ranking.sources[0].share - share) < 1e-12)
        #expect(practice.ranking.tierSummary.contains("of the \(measure.rawValue)"))
    }

    @Test("compares the forecast of a quarter ago with what happened")
    func forecastCheck() throws {
        let ranking = try Self.practice().ranking
        let check = try #require(ranking.forecastCheck)
        #expect(check.madeOn == day("2026-08-02"))
        #expect(check.happened == 1)
        let then = try Practice(contacts: Self.contacts, bookings: Self.bookings, asOf: "2026-08-02").ranking
        #expect(abs(check.expected - then.sources.reduce(0) { $0 + $1.score }) < 1e-9)
        #expect(ranking.forecastSummary?.hasPrefix("the forecast of 2026-08-02 expected ") ?? false)
    }

    @Test("has no forecast check before the first referral")
    func noForecastCheck() throws {
        let ranking = try Practice(
            contacts: Self.contacts, bookings: "client_id,starts_at,referred_by\na,2026-10-20,Mia Stone\n"
        ).ranking
        #expect(ranking.forecastCheck == nil)
        #expect(ranking.forecastSummary == nil)
    }

    @Test(
        "has no forecast check from less than a quarter of bookings",
        arguments: [(90, false), (91, true)])
    func forecastFromLittle(days: Int, isShown: Bool) throws {
        let first = day("2026-08-02").adding(days: -days).iso
        let practice = try Practice(
            contacts: Self.contacts,
            bookings: "client_id,starts_at,referred_by\na,\(first),Mia Stone\nb,2026-07-01,Mia Stone\n")
        #expect((practice.ranking.forecastCheck != nil) == isShown)
        #expect((practice.ranking.forecastSummary != nil) == isShown)
        #expect(Report(practice.ranking, practice.directory).text.contains("There was no forecast") != isShown)
    }

    @Test("counts a doubtful answer in the forecast of its candidates, and nowhere else")
    func doubtful() throws {
        let contacts =
            "contact_id,kind,given_name,family_name\na,doula,Mia,Stone\nb,doula,Mia,Stone\nc,doula,Ana,Arden\n"
        let bookings = "client_id,starts_at,status,referred_by\nk1,2026-10-01,completed,Mia Stone\n"
        let practice = try Practice(contacts: contacts, bookings: bookings)
        #expect(practice.ranking.counts.unmatched == 1)
        #expect(practice.ids == ["a", "b", "c"])
        let (one, other) = (try practice.source("a"), try practice.source("c"))
        #expect(one.score > 1.5 * other.score)
        #expect(one.record.newClients == 0 && one.record.arrivals.isEmpty && one.advice.action != .thank)
        let sure = try Practice(contacts: contacts, bookings: bookings.replacing("Mia Stone", with: "a"))
        #expect(try sure.source("a").score > one.score)
    }

    @Test("reads the outreach log, resolves merged ids, and reports unknown ids")
    func log() throws {
        let merged = Self.contacts.replacing("contact_id,", with: "merged_ids,contact_id,", maxReplacements: 1)
            .replacing("\nc-", with: "\n,c-").replacing("\n,c-stone", with: "\nold-1; old-2,c-stone")
        let practice = try Practice(
            contacts: merged, bookings: Self.bookings,
            log: "contact_id,date,action\nold-2,2026-10-25,thank\nc-gone,2026-10-25,thank\nc-jen,2026-12-25,thank\n")
        // A thank-you after the last client, and nothing due since.
        #expect(try practice.source("c-stone").advice.action == .none)
        #expect(try practice.source("c-stone").lastLetter == day("2026-10-25"))
        #expect(practice.ranking.lettersToNobody == 1)
        #expect(
            practice.ranking.warnings(practice.directory).map(\.message).contains(
                "the contact list lacks the ids of 1 letter in the log"))
    }

    @Test("reports the amounts that its revenue leaves out")
    func currencies() throws {
        let practice = try Practice(
            contacts: Self.contacts,
            bookings:
                "client_id,starts_at,amount,referred_by\na,2026-01-02,$5,Jen Kim\nb,2026-01-03,$5,Google\nc,2026-01-04,€5,Jen Kim\n"
        )
        #expect(
            practice.ranking.warnings(practice.directory).first?.message
                == "revenue is in USD and leaves out the amounts of 1 booking in EUR")
        #expect(try practice.source("c-jen").record.revenue == 500)
    }
}

@Suite("The list of unmatched answers")
struct UnmatchedAnswersTests {
    @Test("has each answer as typed, its count, first date, reason and candidates")
    func list() throws {
        let practice = try Practice(
            contacts: RankingTests.contacts + "c-mark,doula,,,Mark,Stone,mark@example.org,\n",
            bookings: """
                client_id,starts_at,referred_by
                a,2026-02-01,"Stone, maybe"
                b,2026-01-01,"Stone, maybe"
                c,2026-03-01,my doctor
                d,2026-03-02,Patl

                """)
        #expect(
            try practice.unmatchedList() == """
                referred_by,times,first_date,reason,candidate_1_id,candidate_1_name,candidate_2_id,candidate_2_name,candidate_3_id,candidate_3_name,decision
                "Stone, maybe",2,2026-01-01,no contact is known by this,c-mark,Mark Stone,c-stone,Mia Stone,,,
                Patl,1,2026-03-02,no contact is known by this,c-patel,Dr. Priya Patel,,,,,
                my doctor,1,2026-03-01,it names nobody in particular,,,,,,,

                """)
    }

    @Test("shows the contacts that an ambiguous answer fits")
    func ambiguous() throws {
        let practice = try Practice(
            contacts: "contact_id,given_name,family_name\nx,Sarah,Jones\ny,Sarah,Jones\n",
            bookings: "client_id,starts_at,referred_by\na,2026-02-01,Sarah Jones\n")
        let answers = practice.scorer.withCandidates(practice.ranking.unmatched)
        #expect(answers.map(\.candidates) == [[0, 1]])
        #expect(answers[0].reason == "it fits 2 contacts")
    }
}

@Suite("A contact list")
struct ContactDirectoryTests {
    @Test(
        "without unique ids is refused with the line",
        arguments: [
            ("given_name\nAnn\n", 1, "there is no column \"contact_id\""),
            ("contact_id,given_name\na,Ann\n,Bea\n", 3, "column \"contact_id\" is blank"),
            ("contact_id,given_name\na,Ann\nb,Bea\na,Cyd\n", 4, "line 2 has the same id \"a\""),
        ])
    func refused(list: String, line: Int, message: String) throws {
        let error = try #require(throws: Diagnostic.self) { _ = try Practice.directory(list) }
        #expect(error.line == line)
        #expect(error.message == message)
        #expect(error.category == .data)
        #expect(error.hint != nil)
    }

    @Test("gives every contact a display name")
    func names() throws {
        let directory = try Practice.directory(
            """
            contact_id,organization,prefix,given_name,family_name,suffix,email
            a,Harbor,Dr.,Priya,Patel,Jr.,p@example.org
            b,Harbor,,,,,p@example.org
            c,,,,,,p@example.org
            d,,,,,,

            """)
        #expect(
            directory.contacts.indices.map(directory.name) == ["Dr. Priya Patel Jr.", "Harbor", "p@example.org", "d"])
    }
}
