import Contacts
import Diagnostics
import Testing

@testable import Scoring

@Suite("Bookings")
struct BookingTests {
    private func state(_ rows: String, header: String = "client_id,starts_at,status,amount,referred_by") throws
        -> (history: BookingHistory, asOf: HistoryAsOf)
    {
        let history = try Practice.history(header + "\n" + rows)
        return (history, HistoryAsOf(history, asOf: day("2026-11-01")))
    }

    @Test("count when they are completed")
    func onlyCompleted() throws {
        let (history, state) = try state(
            """
            a,2026-10-01,completed,,
            a,2026-10-02,cancelled,,
            a,2026-10-03,no-show,,
            a,2026-10-04,scheduled,,
            a,2026-11-01,completed,,

            """)
        #expect(history.count == 5)
        #expect(state.completed == 2)
        #expect(state.clients[0].bookings == 2)
    }

    @Test(
        "that are still called scheduled when their day has passed are told of",
        arguments: [("2026-10-04", 1), ("2026-11-01", 0)])
    func stillScheduled(day: String, count: Int) throws {
        let practice = try Practice(
            contacts: RankingTests.contacts,
            bookings: "client_id,starts_at,status\na,2026-10-01,completed\na,\(day),scheduled\n")
        #expect(practice.ranking.counts.stillScheduled == count)
        let told = practice.ranking.summary(unmatchedFile: nil).hasSuffix(
            "; 1 past booking still says scheduled and not counted")
        #expect(told == (count == 1))
    }

    @Test("without a status count when their day has passed")
    func withoutStatus() throws {
        let (_, state) = try state("a,2026-10-31,,,\nb,2026-11-01,,,\nc,2026-12-01,,,\n")
        #expect(state.clients.map(\.bookings) == [1, 0, 0])
    }

    @Test("after the as-of day do not count, whatever their status")
    func future() throws {
        let (_, state) = try state("a,2026-11-02,completed,,\n")
        #expect(state.completed == 0)
        #expect(state.firstVisit == nil)
        #expect(state.clients[0].firstVisit == nil)
    }

    @Test("belong to one client who shares an id, an email, a phone or a name")
    func identity() throws {
        let history = try Practice.history(
            """
            client_id,client_email,client_phone,client_name,starts_at
            7,one@example.org,,Ana Lima,2026-10-01
            7,other@example.org,,A. Lima,2026-10-02
            ,ONE@example.org,,Ana Lima,2026-10-03
            ,one@example.org,+17075550101,,2026-10-04
            ,,+17075550101,,2026-10-05
            ,,,Bo O'Hara,2026-10-06
            ,,,BO OHARA,2026-10-07

            """)
        #expect(history.visits.map(\.client) == [0, 0, 0, 0, 0, 1, 1])
    }

    @Test(
        "are of one client whatever a spreadsheet has done to her number, but not for the digits that it has left of one"
    )
    func spreadsheetPhones() throws {
        let history = try Practice.history(
            """
            client_phone,client_name,starts_at
            +442079460123,Ana Lima,2026-10-01
            442079460123,A. Lima,2026-10-02
            1.70756E+10,Bo O'Hara,2026-10-03
            1.70756E+10,Cy Day,2026-10-04

            """)
        #expect(history.visits.map(\.client) == [0, 0, 1, 2])
    }

    @Test("in two exports are one, and the copy with the final status is kept")
    func repeated() throws {
        let rows = [
            "b1,a,2026-10-01,scheduled,90", "b1,a,2026-10-01,completed,90", "b2,a,2026-10-08,completed,90",
            "b1,z,2026-10-01,completed,20",
        ]
        for order in [rows, rows.reversed()] {
            let (history, state) = try state(
                order.joined(separator: "\n") + "\n", header: "booking_id,client_id,starts_at,status,amount")
            #expect(history.count == 3)
            #expect(history.repeated == 1)
            #expect(state.clients.map(\.revenue).sorted() == [2000, 18_000])
        }
    }

    @Test("without ids in two lists are one, but two of one client at one time in one list are two")
    func repeatedWithoutID() throws {
        func booking(_ client: String, _ minute: Int?, _ status: BookingStatus?) -> Booking {
            var booking = Booking()
            (booking.clientID, booking.startsAt, booking.status) = (client, day("2026-10-01"), status)
            booking.time = minute.flatMap { TimeOfDay(minute: $0) }
            return booking
        }
        let older = [booking("a", 600, .scheduled), booking("a", 600, .scheduled), booking("b", nil, .completed)]
        let newer = [
            booking("a", 600, .completed), booking("a", 660, .completed), booking("b", nil, .completed),
            booking("b", nil, .completed),
        ]
        for lists in [[older, newer], [newer, older]] {
            var history = BookingHistory()
            for list in lists {
                history.beginList()
                for booking in list { try history.add(booking) }
            }
            history.settle()
            #expect(history.count == 5)
            #expect(history.repeated == 2)
            #expect(history.visits.count { $0.status == .completed } == 4)
        }
    }

    @Test("give the client's answer from the earliest one with an answer, completed or not")
    func referral() throws {
        let practice = try Practice(
            contacts: RankingTests.contacts,
            bookings: """
                client_id,starts_at,status,referred_by
                a,2026-10-20,completed,Google
                a,2026-10-01,completed,
                a,2026-10-10,cancelled,Yelp
                b,2026-10-05,completed,

                """)
        #expect(practice.ranking.counts.channels == ["Yelp": 1])
        #expect(practice.ranking.counts.withoutAnswer == 1)
    }

    @Test("in several currencies are summed in the most frequent one, and the others are reported")
    func currencies() throws {
        let (_, state) = try state(
            "a,2026-10-01,completed,$90,\na,2026-10-02,completed,$60.50,\na,2026-10-03,completed,€70,\na,2026-10-04,completed,10,\n"
        )
        #expect(state.currency == "USD")
        #expect(state.clients[0].revenue == 16_050)
        #expect(state.otherCurrencies == ["EUR": 1])
    }

    @Test("without a date or without a client are refused with the reason")
    func unusable() throws {
        var history = BookingHistory()
        var booking = Booking()
        booking.file = "bookings.csv"
        booking.line = 7
        booking.clientID = "a"
        #expect(throws: Diagnostic(file: "bookings.csv", line: 7, "the booking has no date")) {
            try history.add(booking)
        }
        booking.clientID = ""
        booking.startsAt = day("2026-10-01")
        #expect(throws: Diagnostic(file: "bookings.csv", line: 7, "the booking has no client")) {
            try history.add(booking)
        }
        #expect(history.count == 0)
    }

    @Test("with an amount too large to add up are refused")
    func tooLarge() throws {
        var history = BookingHistory()
        var booking = Booking()
        (booking.clientID, booking.startsAt, booking.status) = ("a", day("2026-10-01"), .completed)
        booking.amount = Money(hundredths: 99_999_999_999_999_900)
        #expect(throws: Diagnostic(file: "", line: 0, "the amount 999999999999999.00 is too large for a booking")) {
            try history.add(booking)
        }
        booking.amount = Money(hundredths: -100_000_000_000)
        for _ in 0..<1000 { try history.add(booking) }
        history.settle()
        #expect(HistoryAsOf(history, asOf: day("2026-11-01")).clients[0].revenue == -100_000_000_000_000)
    }
}
