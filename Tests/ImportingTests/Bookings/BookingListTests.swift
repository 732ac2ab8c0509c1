import Contacts
import Diagnostics
import Importing
import Testing
import Text

@Suite("BookingList")
struct BookingListTests {
    private func read(_ text: String) throws(Diagnostic) -> (bookings: [Booking], rejected: [String], notices: [String])
    {
        let imported = try importBookings(text)
        return (imported.bookings, imported.faults, imported.notices.map(\.message))
    }

    @Test("a simple export is read by its headers")
    func simpleExport() throws {
        let (bookings, rejected, notices) = try read(
            """
            Appointment ID,Date,Time,Booked on,Client,Client email,Client phone,Service,Status,Price,How did you hear about us?
            17,11/25/2025,10:30 AM,11/03/2025,Ann Lee,Ann@Example.org,(707) 555-0123,Prenatal massage,Completed,"$1,120.00",my doula Sarah

            """)
        let booking = try #require(bookings.first)
        #expect(booking.id == "17")
        #expect(booking.startsAt?.iso == "2025-11-25")
        #expect(booking.bookedOn?.iso == "2025-11-03")
        #expect(booking.clientEmail == "ann@example.org")
        #expect(booking.clientPhone == "+17075550123")
        #expect(booking.status == .completed)
        #expect(booking.amount == Money(hundredths: 112_000, currency: "USD"))
        #expect(booking.referredBy == "my doula Sarah")
        #expect(booking.line == 2)
        #expect(rejected.isEmpty)
        #expect(notices.isEmpty)
    }

    @Test("the order of day and month comes from the whole column, and doubt is reported")
    func dateOrder() throws {
        let dayFirst = try read("Date,Client\n3/4/2026,Ann\n13/4/2026,Jo\n")
        #expect(dayFirst.bookings.map { $0.startsAt?.iso } == ["2026-04-03", "2026-04-13"])
        let open = try read("Date,Client\n3/4/2026,Ann\n")
        #expect(open.bookings.map { $0.startsAt?.iso } == ["2026-03-04"])
        #expect(open.notices == ["dates could be read in two ways and are read as month before day"])
    }

    @Test(
        "the status words of booking programs are known",
        arguments: [
            ("Service Completed", BookingStatus.completed), ("Arrived", .completed), ("Checked In", .completed),
            ("CANCELLED_BY_CUSTOMER", .cancelled), ("Late Cancel", .cancelled), ("Declined", .cancelled),
            ("NO_SHOW", .noShow), ("No-show", .noShow), ("Did Not Arrive", .noShow), ("Confirmed", .scheduled),
            ("Denied", .cancelled), ("Deleted", .cancelled), ("Refund", .cancelled), ("Refunded", .cancelled),
            ("Waitlist", .cancelled), ("Waitlisted", .cancelled), ("cxl", .cancelled), ("CXLD", .cancelled),
            ("NS", .noShow), ("No Show - charged", .noShow), ("Completed - paid", .completed),
            ("Completed (cancelled late)", .cancelled), ("Checked out", .completed), ("Checkout", .completed),
            ("In progress", nil), ("Unconfirmed", .scheduled),
        ])
    func statusWords(word: String, status: BookingStatus?) throws {
        let (bookings, _, notices) = try read("Date,Client,Status\n2026-01-05,Ann,\(word)\n2026-01-06,Jo,Completed\n")
        #expect(bookings.map(\.status) == [status, .completed])
        #expect(notices.isEmpty)
    }

    @Test(
        "a scheduled booking has no status in a list that marks none completed",
        arguments: ["ACCEPTED", "Confirmed", "Booked", "Scheduled"])
    func openStatus(word: String) throws {
        let list = "Date,Client,Status\n2026-01-05,Ann,\(word)\n2026-01-06,Jo,Cancelled\n"
        #expect(try read(list).bookings.map(\.status) == [nil, .cancelled])
        #expect(
            try read(list + "2026-01-07,Kim,Paid\n").bookings.map(\.status) == [.scheduled, .cancelled, .completed])
    }

    @Test("an unknown status is reported once and not guessed")
    func unknownStatus() throws {
        let (bookings, _, notices) = try read("Date,Client,Status\n2026-01-05,Ann,Frobbed\n2026-01-06,Jo,Frobbed\n")
        #expect(bookings.map(\.status) == [nil, nil])
        #expect(notices == ["unknown status \"Frobbed\" in 2 bookings; their dates decide"])
    }

    @Test("yes/no columns mark cancelled and missed bookings")
    func flags() throws {
        let (bookings, _, _) = try read(
            "Invitee Name,Start Date & Time,Canceled,Marked as No-Show\nAnn,2026-01-05 10:00,true,No\nJo,2026-01-05 11:00,false,Yes\nKim,2026-01-05 12:00,false,No\n"
        )
        #expect(bookings.map(\.status) == [.cancelled, .noShow, nil])
    }

    @Test("a cancellation date marks a booking as cancelled; other text is reported")
    func daysAsFlags() throws {
        let (bookings, _, notices) = try read(
            """
            id,patient_name,appointment_start,did_not_arrive,cancelled_at
            1,Ann Lee,2025-03-04T10:00:00Z,false,
            2,Jo Poe,2025-03-04T10:00:00Z,true,
            3,Kim Ray,2025-03-04T10:00:00Z,false,2025-03-01T10:00:00Z
            4,Uma Wolf,2025-03-04T10:00:00Z,false,3/1/2025
            5,Ray Sun,2025-03-04T10:00:00Z,perhaps,

            """)
        #expect(bookings.map(\.status) == [nil, .noShow, .cancelled, .cancelled, nil])
        #expect(notices == ["unknown status \"perhaps\" in 1 booking; their dates decide"])
    }

    @Test("a row whose date cannot be read is rejected with its place; blank rows are skipped")
    func rejectedRows() throws {
        let (bookings, rejected, _) = try read(
            "Date,Client,Price\nsoon,Ann,1\n,Jo,2\n,,\n2026-01-06,Ray,free\n2026-01-07,Uma,\"a\"b\n"
        )
        #expect(bookings.map(\.clientName) == ["Ray"])
        #expect(
            rejected == [
                "2: column \"Date\": \"soon\" is not a date", "3: the booking has no date",
                "6: a quote is inside text, or text follows a closing quote",
            ])
    }

    @Test("a booking whose amount cannot be read is kept without it, and that is reported once")
    func unreadAmounts() throws {
        let (bookings, rejected, notices) = try read(
            "Date,Client,Price\n2026-01-05,Kim,$100 + tip\n2026-01-06,Ray,120/60min\n2026-01-07,Uma,Kr 100\n2026-01-08,Jo,$90\n"
        )
        #expect(bookings.map(\.amount?.decimal) == [nil, nil, "100.00", "90.00"])
        #expect(rejected.isEmpty)
        #expect(
            notices == ["column \"Price\": \"$100 + tip\" is not an amount of money; left blank, as is 1 more"])
    }

    @Test(
        "a list without dates or without clients is refused",
        arguments: ["Client,Price\nAnn,1\n", "Date,Price\n2026-01-05,1\n"])
    func notBookings(text: String) {
        #expect(throws: Diagnostic.self) { _ = try read(text) }
    }

    @Test("the answer is the response to the question that asks who sent the client, whatever its number")
    func questionsAndResponses() throws {
        let (bookings, _, _) = try read(
            """
            Date,Client,Question 1,Response 1,Response 2,Question 2
            2026-01-05,Ann,How many weeks along?,36,Dr. Patel,Who referred you?
            2026-01-06,Jo,How did you hear about us?,Tidepool Moms,no,Any allergies?
            2026-01-07,Kim,Who referred you?,,a friend,How did you find us?
            2026-01-08,Ray,Any allergies?,latex,,

            """)
        #expect(bookings.map(\.referredBy) == ["Dr. Patel", "Tidepool Moms", "a friend", ""])
    }

    @Test("the referrer is read from the best column that is not blank")
    func bestReferralColumn() throws {
        let (bookings, _, _) = try read(
            """
            Date,Client,Booking source,Referral Source,ReferrerID,How did you hear about us?,Referring Professional Name,UTM Source
            2026-01-05,Ann,Online,Midwife,55,a friend,Isla McKay,ig
            2026-01-06,Jo,Online,Google,,a friend,,ig
            2026-01-07,Kim,Online,Google,,,,ig
            2026-01-08,Ray,Online,,56,,,ig

            """)
        #expect(bookings.map(\.referredBy) == ["Isla McKay", "a friend", "Google", ""])
    }

    @Test("a mere Source is the referrer only in a list without a better column")
    func weakReferralColumn() throws {
        for better in ["Referral Source", "How did you hear about us?", "Referred by"] {
            let (bookings, _, _) = try read(
                "Date,Client,Source,\(better)\n2026-01-05,Ann,Online,Isla McKay\n2026-01-06,Jo,Staff,\n")
            #expect(bookings.map(\.referredBy) == ["Isla McKay", ""], "\(better)")
        }
        let (alone, _, _) = try read("Date,Client,Source\n2026-01-05,Ann,Isla McKay\n")
        #expect(alone.map(\.referredBy) == ["Isla McKay"])
    }

    @Test("the time of day is kept, whether it is in the date's column or in its own")
    func times() throws {
        let beside = try read("Date,Start Time,Client\n11/25/2025,10:30 AM,Ann\n11/26/2025,,Jo\n")
        #expect(beside.bookings.map { $0.time?.iso } == ["10:30", nil])
        let behind = try read("Start Time,End Time,Client\n\"November 25, 2025 1:00 pm\",x,Ann\n")
        #expect(behind.bookings.map { $0.time?.iso } == ["13:00"])
    }

    @Test("importing canonical bookings changes nothing")
    func idempotent() throws {
        let list = """
            booking_id,client_id,client_name,client_email,client_phone,service,starts_at,booked_on,status,amount,currency,referred_by,source
            1,7,Ann Lee,ann@example.org,+17075550123,Massage,2026-01-05T10:30,2026-01-02,completed,120.00,USD,"Dr. ""P"" Patel",a.csv:2
            ,,Jo Poe,,,,2026-01-06,,no-show,,,,b.csv:9
            ,,Kim Ray,,555-0123,,2026-01-06T09:00+02:00,,,-5.50,EUR,,b.csv:10

            """
        #expect(try importBookings(list).csv == list)
    }

    @Test(
        "unknown columns of all lists pass through on the right; private ones do not"
    )
    func passThroughs() throws {
        let first = """
            Date,Client,Memo,Birthday,Staff,Any allergies or injuries?,End Time,status,Status,
            2026-01-05,Ann Lee," sent by, Dr. Patel ",1/1/1990,Mei,latex,11:30,Completed,late,x

            """
        let second = "Date,Client,Room,Staff\n2026-01-06,Jo Poe,2,Uma\n"
        let output = try importBookings(first, second).csv
        #expect(
            output == """
                booking_id,client_id,client_name,client_email,client_phone,service,starts_at,booked_on,status,amount,currency,referred_by,source,Memo,Staff,End Time,Status,column 10,Room
                ,,Ann Lee,,,,2026-01-05,,completed,,,Dr. Patel,bookings.csv:2," sent by, Dr. Patel ",Mei,11:30,late,x,
                ,,Jo Poe,,,,2026-01-06,,,,,,bookings.csv:2,,Uma,,,,2

                """)
        #expect(try importBookings(output).csv == output)
    }

    @Test("a column that passes through never gets the name of another column")
    func uniqueNames() throws {
        let one = try importBookings("Date,Client,source,Staff,Staff\n2026-01-05,Ann,Jo,Mei,Uma\n").csv
        #expect(one.contains(",referred_by,source,Staff,Staff (2)\n"))
        let other = try importBookings("Date,Client,source,Referred by\n2026-01-05,Ann,web,Jo\n").csv
        #expect(other.contains(",source,source (2)\n"))
    }

    @Test(
        "the question for the referrer is found in any wording, and no other question is",
        arguments: [
            ("How did you hear about us? (please be specific)", true), ("Who can we thank for referring you?", true),
            ("Where did you hear about me", true), ("How'd you hear about us?", true), ("Who referred you?", true),
            ("How did you learn about us?", true), ("What brought you in?", true), ("Recommended by", true),
            ("Referring physician name", true), ("Friend who sent you", true), ("Lead Source", true),
            ("Came from", true),
            ("Wie sind Sie auf uns aufmerksam geworden?", true), ("Comment avez-vous connu le cabinet ?", true),
            ("¿Quién te recomendó?", true), ("Preferred time", false), ("Preferences", false), ("Referral code", false),
            ("Referred to", false), ("Referral Date", false), ("Booking Source", false),
            ("Resource", false), ("Outsourced", false), ("LeadSource", true),
            ("Do you have a doctor's referral?", false), ("Thank you note", false),
        ])
    func referralQuestions(question: String, isAsked: Bool) throws {
        let (bookings, _, _) = try read("Date,Client,\"\(question)\"\n2026-01-05,Ann,Dr. Patel\n")
        #expect(bookings.map(\.referredBy) == [isAsked ? "Dr. Patel" : ""])
    }

    @Test(
        "a program is recognized by a status word that no other program has",
        arguments: [
            ("CANCELLED_BY_SELLER", "Square appointments"), ("Clinician Cancelled", "SimplePractice appointments"),
            ("Did Not Arrive", "Cliniko appointments"), ("Early Cancel", "Mindbody visits"),
            ("Never Booked", "Jane appointments"), ("Service Completed", "Vagaro appointments"),
            ("Completed", "a booking list with a header"),
        ])
    func statusTellsProgram(word: String, name: String) throws {
        let list = "Date,Client,Status\n2026-01-05,Ann,Confirmed\n2026-01-06,Jo,\(word)\n"
        #expect(try importBookings(list).reports.map(\.summary)[0].contains(": \(name), "))
    }

    @Test("a rejected row is returned byte for byte, with its quotes and spaces")
    func rawRows() throws {
        let imported = try importBookings("Date,Client\nsoon, \"Ann\"\n2026-01-05,Jo\n")
        #expect(imported.rejected.map(\.raw) == ["soon, \"Ann\"\n"])
    }

    @Test("endless status words are counted, and only some of them are reported one by one")
    func endlessStatuses() throws {
        let rows = (0..<1200).map { "2026-01-05,Ann,note \($0)\n" }.joined()
        let (bookings, _, notices) = try read("Date,Client,Status\n" + rows)
        #expect(bookings.count == 1200)
        #expect(notices.count == 1001)
        #expect(
            notices.last
                == "200 more bookings with other unknown statuses; their dates decide")
    }

    @Test("each column of dates has its own order; a difference is reported")
    func orderByColumn() throws {
        let (bookings, _, notices) = try read(
            "Date,Client,Booked on\n4/13/2025,Ann,28/2/2025\n5/4/2025,Jo,1/3/2025\n")
        #expect(bookings.map { $0.startsAt?.iso } == ["2025-04-13", "2025-05-04"])
        #expect(bookings.map { $0.bookedOn?.iso } == ["2025-02-28", "2025-03-01"])
        #expect(
            notices == [
                "\"Date\" is read as month before day, \"Booked on\" as day before month"
            ])
    }

    @Test(
        "the decimal mark comes from the whole column, and doubt is reported",
        arguments: [
            (["$85.50", "99.995", "120.000"], ["85.50", "100.00", "120.00"], nil),
            (["85,50 €", "1.200 €", "1,5"], ["85.50", "1200.00", "1.50"], nil),
            (["80", "1,200"], ["80.00", "1200.00"], nil),
            (
                ["80", "1.200"], ["80.00", "1200.00"],
                "the amount \"1.200\" is ambiguous; amounts like it are read as thousands"
            ),
            (
                ["85.50", "90,00", "1.200", "80.00"], ["85.50", "90.00", "1.20", "80.00"],
                "some amounts have a decimal point and some a decimal comma; amounts like \"1.200\" are read with a point"
            ),
        ] as [([String], [String], String?)])
    func decimalMarks(amounts: [String], read: [String], notice: String?) throws {
        let rows = amounts.map { "2026-01-05,Ann,\"\($0)\"\n" }.joined()
        let (bookings, _, notices) = try self.read("Date,Client,Total Fee\n" + rows)
        #expect(bookings.map { $0.amount?.decimal } == read)
        #expect(notices == (notice.map { [$0] } ?? []))
    }

    @Test("booking dates decide the order where appointment dates leave it open; contradictions are reported")
    func dateEvidence() throws {
        let later = try read("Date,Client,Booked on\n3/4/2026,Ann,28/3/2026\n")
        #expect(later.bookings.map { $0.startsAt?.iso } == ["2026-04-03"])
        #expect(later.notices.isEmpty)
        let mixed = try read("Date,Client\n3/4/2026,Ann\n13/4/2026,Jo\n25/4/2026,Jo\n4/28/2026,Kim\n")
        #expect(mixed.bookings.map { $0.startsAt?.iso }.first == "2026-04-03")
        #expect(
            mixed.notices == [
                "some dates have the day first and some have the month first; ambiguous ones are read as day before month"
            ])
    }
}
