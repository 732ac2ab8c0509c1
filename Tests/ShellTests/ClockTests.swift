import Contacts
import Diagnostics
import Testing

@testable import Shell

@Suite("The clock") struct ClockTests {
    @Test("The day given by an option takes precedence")
    func statedDay() throws {
        let day = try #require(CalendarDate("2024-02-29"))
        #expect(try Clock.day(asOf: day) == day)
    }

    @Test(
        "SOURCE_DATE_EPOCH gives the UTC day of its timestamp",
        arguments: [
            ("0", "1970-01-01"), ("86399", "1970-01-01"), ("86400", "1970-01-02"), ("1793491200", "2026-11-01"),
            ("253402300799", "9999-12-31"),
        ])
    func epoch(seconds: String, day: String) throws {
        #expect(try Clock.day(ofEpoch: seconds).iso == day)
    }

    @Test(
        "An invalid SOURCE_DATE_EPOCH is refused, and the error quotes it",
        arguments: ["yesterday", "2026-11-01", "-1", "1.5", " 5", "253402300800", "99999999999999999999"])
    func badEpoch(seconds: String) throws {
        let fault = #expect(throws: Diagnostic.self) { try Clock.day(ofEpoch: seconds) }
        #expect(fault?.category == .usage)
        #expect(fault?.message.contains(seconds) == true)
    }
}
