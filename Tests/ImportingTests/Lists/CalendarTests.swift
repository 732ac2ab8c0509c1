import Bytes
import Contacts
import Diagnostics
import Testing

@testable import Importing

@Suite("Calendars as booking lists")
struct CalendarTests {
    private static let zone = """
        BEGIN:VTIMEZONE
        TZID:America/Los_Angeles
        BEGIN:DAYLIGHT
        TZOFFSETFROM:-0800
        TZOFFSETTO:-0700
        DTSTART:19700308T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZOFFSETFROM:-0700
        TZOFFSETTO:-0800
        DTSTART:19701101T020000
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        END:STANDARD
        END:VTIMEZONE
        """
    /// Eight hours behind UTC all year.
    private static let options = BookingOptions(timeZone: PracticeTimeZone { _ in -480 })

    private func calendar(_ lines: String, head: String = "") -> String {
        "BEGIN:VCALENDAR\nVERSION:2.0\n\(head)\nBEGIN:VEVENT\nUID:1\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
    }

    private func booking(_ lines: String, head: String = "") throws -> Booking {
        try #require(try importBookings(calendar(lines, head: head), options: Self.options).bookings.first)
    }

    @Test(
        "a time in UTC or in a zone that the calendar defines becomes the practice's day; a floating one is as written",
        arguments: [
            ("DTSTART:20261104T230000Z", "2026-11-04T15:00"), ("DTSTART:20261105T013000Z", "2026-11-04T17:30"),
            ("DTSTART:20261104T150000", "2026-11-04T15:00"), ("DTSTART;VALUE=DATE:20261104", "2026-11-04"),
            ("DTSTART;TZID=America/Los_Angeles:20261104T150000", "2026-11-04T15:00"),
            // An hour of daylight saving time is seven hours behind UTC.
            ("DTSTART;TZID=America/Los_Angeles:20260704T150000", "2026-07-04T14:00"),
            ("DTSTART;TZID=Pacific/Auckland:20261104T150000", "2026-11-04T15:00"),
        ])
    func times(line: String, expected: String) throws {
        let booking = try booking("\(line)\nSUMMARY:Jen Kowal - massage", head: Self.zone)
        let time = booking.time.map { "T\($0.iso)" } ?? ""
        #expect((booking.startsAt?.iso ?? "") + time == expected)
    }

    @Test(
        "a zone's offset changes on the days that its rules name",
        arguments: [
            (2026, 3, 7, -480), (2026, 3, 8, -420), (2026, 7, 1, -420), (2026, 10, 31, -420), (2026, 11, 1, -480),
            (2027, 1, 1, -480),
        ])
    func offsets(year: Int, month: Int, date: Int, offset: Int) throws {
        var zone = CalendarZone()
        for (start, minutes, rule) in [
            ("19700308T020000", "-0700", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
            ("19701101T020000", "-0800", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
        ] {
            var observance = CalendarZone.Observance()
            for line in ["DTSTART:\(start)", "TZOFFSETTO:\(minutes)", "RRULE:\(rule)"] {
                line.withByteView { text in
                    if let line = CalendarLine(text) { observance.take(line) }
                }
            }
            zone.add(observance)
        }
        let day = try #require(CalendarDate(year: year, month: month, day: date))
        #expect(zone.offset(at: day.dayNumber * 1440 + 180) == offset)
    }

    @Test(
        "the summary is parted into client, service and status",
        arguments: [
            ("Jen Kowal - Prenatal massage", "Jen Kowal", "Prenatal massage", nil),
            ("Prenatal massage (Jen Kowal)", "Jen Kowal", "Prenatal massage", nil),
            ("Prenatal massage with Xiomara Ostrow", "Xiomara Ostrow", "Prenatal massage", nil),
            ("Jen Kowal 60 min massage", "Jen Kowal", "60 min massage", nil),
            ("Jen Kowal", "Jen Kowal", "", nil), ("Massage: Jen", "Jen", "Massage", nil),
            ("Kowal\\, Jen: Infant massage class", "Kowal, Jen", "Infant massage class", nil),
            ("CANCELLED: Massage with Jen Kowal", "Jen Kowal", "Massage", BookingStatus.cancelled),
            ("Jen Kowal - no show", "Jen Kowal", "", .noShow),
        ])
    func summaries(summary: String, client: String, service: String, status: BookingStatus?) throws {
        let booking = try booking("DTSTART:20261104T150000\nSUMMARY:\(summary)")
        #expect(booking.clientName == client)
        #expect(booking.service == service)
        #expect(booking.status == status)
    }

    @Test(
        "an event that names no client is rejected", arguments: ["Dentist", "Lunch", "Coffee Bar", "Pick up kids", ""])
    func noClient(summary: String) throws {
        let imported = try importBookings(calendar("DTSTART:20261104T150000\nSUMMARY:\(summary)"))
        #expect(imported.bookings.isEmpty)
        #expect(imported.faults.count == 1 && imported.faults[0].hasSuffix("names no client"))
    }

    @Test("who booked, and who sent her, are read from Google's description, which is HTML on folded lines")
    func description() throws {
        let booking = try booking(
            """
            DTSTART:20261104T230000Z
            SUMMARY:Prenatal massage (Jen Kowal)
            DESCRIPTION:<b>Booked by</b>\\nJen Kowalski\\njen@example.org\\n+1 510-555-
             0172\\n<br><b>How did you hear about us?</b>\\nSarah Nguyen &amp\\; her class
            ATTENDEE;CN=dana@example.org:mailto:dana@example.org
            """, head: "X-WR-CALNAME:dana@example.org")
        #expect(booking.clientName == "Jen Kowalski")
        #expect(booking.clientEmail == "jen@example.org")
        #expect(booking.clientPhone == "+15105550172")
        #expect(booking.referredBy == "Sarah Nguyen & her class")
    }

    @Test("labels in a description say who the client is, and notes who sent her")
    func labels() throws {
        let booking = try booking(
            """
            DTSTART:20261104T150000
            SUMMARY:Massage
            DESCRIPTION:Name: Jen Kowal\\nPhone: (510) 555-0172\\nEmail: jen@example.org\\nPrice: $120.00\\n
             Referred by Dr. Patel\\, very tense
            BEGIN:VALARM
            DESCRIPTION:Name: Nobody
            END:VALARM
            """)
        #expect(booking.clientName == "Jen Kowal")
        #expect(booking.clientEmail == "jen@example.org")
        #expect(booking.amount?.decimal == "120.00")
        #expect(booking.referredBy == "Dr. Patel")
    }

    @Test("a guest is the client; an event that every guest declined, or that is cancelled, is a cancelled booking")
    func guests() throws {
        let guest = "ATTENDEE;PARTSTAT=%;CN=\"Kowal, Jen\":mailto:Jen@example.org"
        let head = "DTSTART:20261104T150000\nSUMMARY:Session\nORGANIZER:mailto:dana@example.org\n"
        let accepted = try booking(head + guest.replacing("%", with: "ACCEPTED"))
        #expect([accepted.clientName, accepted.clientEmail] == ["Kowal, Jen", "jen@example.org"])
        #expect(accepted.status == nil)
        #expect(try booking(head + guest.replacing("%", with: "DECLINED")).status == .cancelled)
        #expect(try booking(head + "STATUS:CANCELLED\n" + guest.replacing("%", with: "ACCEPTED")).status == .cancelled)
    }

    @Test(
        "what is broken is rejected with its line, and the next event is read",
        arguments: [
            ("SUMMARY:Amy Brandt", "the event has no DTSTART"),
            ("DTSTART:20261304T150000\nSUMMARY:Amy Brandt", "column \"Start\": \"20261304T150000\" is not a date"),
            (
                "DTSTART:20261104T150000\nSUMMARY:Amy Brandt\nBEGIN:VEVENT",
                "the event has no END:VEVENT before the next"
            ),
        ])
    func broken(event: String, reason: String) throws {
        let imported = try importBookings(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(event)\r\n"
                + (event.hasSuffix("BEGIN:VEVENT") ? "" : "END:VEVENT\r\nBEGIN:VEVENT\r\n")
                + "DTSTART:20261105\r\nSUMMARY:Jen Kowal\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        #expect(imported.bookings.map(\.clientName) == ["Jen Kowal"])
        #expect(imported.faults.count == 1 && imported.faults[0].hasPrefix("2: \(reason)"))
    }

    @Test("a line of more than a megabyte rejects its event, and a file that breaks off its last one")
    func overlong() throws {
        let long = String(repeating: "x", count: 3 << 20)
        let imported = try importBookings(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261104\nDESCRIPTION:\(long)\nSUMMARY:Amy Brandt\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nDTSTART:20261105\nSUMMARY:Jen Kowal\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Lia")
        #expect(imported.bookings.map(\.clientName) == ["Jen Kowal"])
        #expect(
            imported.faults == [
                "2: line 4 is longer than 1 MB", "11: the event has no END:VEVENT before the end of the file",
            ])
    }

    @Test("the host in the id of an event is left out")
    func identifiers() throws {
        let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a1@google.com\nDTSTART:20261104\nSUMMARY:Jen Kowal\nEND:VEVENT\n"
        #expect(try importBookings(text).bookings.map(\.id) == ["a1"])
    }

    @Test("an event that repeats counts once, with a note; its moved days are bookings of their own")
    func recurrence() throws {
        let imported = try importBookings(
            calendar(
                "DTSTART:20261104T150000\nRRULE:FREQ=WEEKLY\nSUMMARY:Jen Kowal\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n"
                    + "RECURRENCE-ID:20261111T150000\nDTSTART:20261112T150000\nSUMMARY:Jen Kowal"))
        #expect(imported.bookings.map(\.id) == ["1", "1 20261111T150000"])
        #expect(imported.notices.map(\.message) == ["the event repeats; it counts once, on its first day"])
    }

    @Test("a calendar is recognized in any encoding, and is no list of contacts")
    func recognition() throws {
        let text = calendar("DTSTART:20261104\nSUMMARY:Zoé Kowal")
        let utf16 = ByteOrderMark.utf16LittleEndian + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [Array(text.utf8), ByteOrderMark.utf8 + Array(text.utf8), utf16] {
            let source = try ListSource(MemorySource(bytes), name: "calendar.ics")
            #expect(try importBookings([source]).bookings.map(\.clientName) == ["Zoé Kowal"])
        }
        let fault = #expect(throws: Diagnostic.self) { try importContacts(text) }
        #expect(fault?.hint?.contains("--as bookings") == true)
    }
}
