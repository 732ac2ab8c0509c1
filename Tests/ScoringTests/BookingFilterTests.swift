import Contacts
import Testing

@testable import Scoring

@Suite("Bookings of a practitioner or service")
struct BookingFilterTests {
    private static let contacts = "contact_id,kind,given_name,family_name\nd1,doula,Sarah,Nguyen\n"
    private static let bookings = """
        Date,Client,Service,Staff Member,Price,Referred by
        2026-08-01,Jen Kowal,Prenatal massage,"Reyes, Dana",100,Sarah Nguyen
        2026-08-02,Amy Brandt,Infant massage class,Ana Lopez,40,Sarah Nguyen
        2026-09-01,Amy Brandt,Prenatal massage,Dana Reyes,100,

        """

    private func scored(_ filter: inout BookingFilter) throws -> ScoredSource {
        var history = BookingHistory()
        for booking in try Practice.bookings(Self.bookings) { try history.add(filter.take(booking)) }
        let directory = try Practice.directory(Self.contacts)
        return try #require(ReferralScorer(directory, history).ranking(asOf: day("2026-11-01")).sources.first)
    }

    @Test("only these count, and the others still say who sent the client")
    func practitioner() throws {
        var filter = BookingFilter(practitioners: ["dana reyes"], services: [])
        let source = try scored(&filter)
        #expect(source.record.arrivals == [day("2026-08-01"), day("2026-09-01")])
        #expect(source.record.revenue == 20_000)
        #expect(filter.summary == "only bookings of dana reyes count: 2 of 3")
        #expect(filter.warning == nil)
    }

    @Test(
        "are those that have every word of a name, in any order",
        arguments: [
            (["Dana"], [], 2), ([], ["prenatal massage"], 2), ([], ["massage"], 3), (["Lopez"], ["class"], 1),
            (["Dana", "Ana"], [], 3), (["Reyes Lopez"], [], 0), ([], [], 3),
        ])
    func words(practitioners: [String], services: [String], count: Int) throws {
        var filter = BookingFilter(practitioners: practitioners, services: services)
        #expect(try scored(&filter).record.bookings == count)
    }

    @Test("that do not exist are reported with those that do")
    func nobody() throws {
        var filter = BookingFilter(practitioners: ["Dna"], services: [])
        _ = try scored(&filter)
        #expect(filter.warning?.message == "no booking is of Dna, so none counts")
        #expect(filter.warning?.hint == "the bookings are of Ana Lopez; Dana Reyes; Reyes, Dana")
    }
}
