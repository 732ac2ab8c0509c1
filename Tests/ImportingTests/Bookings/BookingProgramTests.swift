import Contacts
import Importing
import Testing

/// The export of a booking program, in shape, and what its first row says.
struct ProgramExport: CustomTestStringConvertible, Sendable {
    let name: String
    let list: String
    /// Client, start, status, amount and answer of each row, as import writes them.
    let bookings: [String]

    var testDescription: String { name }

    static let all = [
        ProgramExport(
            name: "Acuity with a label beside the status",
            list: """
                Start Time,End Time,First Name,Last Name,Phone,Email,Type,Calendar,Appointment Price,Paid?,Appointment ID,Label,Status
                "November 4, 2025 3:00 pm","November 4, 2025 4:00 pm",Jen,Kowal,,jen@example.org,Massage,Dana,120.00,yes,1,Checked In,
                "November 6, 2025 3:00 pm","November 6, 2025 4:00 pm",Amy,Brandt,,amy@example.org,Massage,Dana,120.00,no,2,Checked In,Canceled
                "November 7, 2025 3:00 pm","November 7, 2025 4:00 pm",Lia,Ostrow,,lia@example.org,Massage,Dana,120.00,no,3,,No-Show
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 ", "Amy Brandt 2025-11-06T15:00 cancelled 120.00 ",
                "Lia Ostrow 2025-11-07T15:00 no-show 120.00 ",
            ]),
        ProgramExport(
            name: "Bookly",
            list: """
                Booking Time,Staff Member,Service,Duration,Payment,Customer Name,Customer Phone,How did you hear about us?,Status
                "November 4, 2025 3:00 pm",Dana Reyes,Massage,1 h,$120.00 PayPal Completed,Jen Kowal,+15105550172,Sarah Nguyen,Done
                "November 6, 2025 9:30 am",Dana Reyes,Massage,1 h,$0.00 of $120.00 Local Pending,Amy Brandt,,Google,Rejected
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 cancelled 0.00 Google",
            ]),
        ProgramExport(
            name: "Cal.com, in UTC",
            list: """
                id,title,startTime,endTime,status,createdAt,attendeeName,attendeeEmail,eventType,noShow,How did you hear about us?
                1,Massage between Dana and Jen,2025-11-04T23:00:00.000Z,2025-11-05T00:00:00.000Z,ACCEPTED,2025-10-30T16:12:00.000Z,Jen Kowal,jen@example.org,Massage,false,Sarah Nguyen
                2,Massage between Dana and Amy,2025-11-07T02:30:00.000Z,2025-11-07T03:30:00.000Z,CANCELLED,2025-10-31T16:12:00.000Z,Amy Brandt,amy@example.org,Massage,false,Google
                3,Massage between Dana and Lia,2025-11-07T17:30:00.000Z,2025-11-07T18:30:00.000Z,ACCEPTED,2025-10-31T16:12:00.000Z,Lia Ostrow,lia@example.org,Massage,true,
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00   Sarah Nguyen", "Amy Brandt 2025-11-06T18:30 cancelled  Google",
                "Lia Ostrow 2025-11-07T09:30 no-show  ",
            ]),
        ProgramExport(
            name: "Cliniko",
            list: """
                Appointment start,Patient ID,Patient first name,Patient last name,Appointment type,Patient arrived,Did not arrive,Cancelled at,Cancellation reason,Invoice status,Referral source,Referral source notes
                4 Nov 2025 3:00pm,201,Jen,Kowal,Massage,Yes,No,,,Paid,Contact,Sarah Nguyen
                6 Nov 2025 9:30am,202,Amy,Brandt,Massage,No,Yes,,,Unpaid,Google,
                7 Nov 2025 9:30am,203,Lia,Ostrow,Massage,No,No,1 Nov 2025 8:00am,Feeling better,,Patient,Jen Kowal
                8 Nov 2025 9:30am,204,Mia,Tran,Massage,No,No,,,,,
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed  Sarah Nguyen", "Amy Brandt 2025-11-06T09:30 no-show  Google",
                "Lia Ostrow 2025-11-07T09:30 cancelled  Jen Kowal", "Mia Tran 2025-11-08T09:30 scheduled  ",
            ]),
        ProgramExport(
            name: "Mindbody",
            list: """
                Date,Day,Time,Client ID,Client,Visit Service Category,Visit Type,Type,Late Cancel,No Show,Rev. per Visit
                11/14/2025,Friday,3:00 PM,100000123,"Kowal, Jen",Massage,Prenatal,Appointment,No,No,$120.00
                11/16/2025,Sunday,9:30 AM,100000124,"Brandt, Amy",Massage,Prenatal,Appointment,No,Yes,$104.00
                11/17/2025,Monday,9:30 AM,100000125,"Ostrow, Lia",Massage,Prenatal,Appointment,Yes,No,$104.00
                """,
            bookings: [
                "Kowal, Jen 2025-11-14T15:00  120.00 ", "Brandt, Amy 2025-11-16T09:30 no-show 104.00 ",
                "Ostrow, Lia 2025-11-17T09:30 cancelled 104.00 ",
            ]),
        ProgramExport(
            name: "Microsoft Bookings, with answers as JSON",
            list: """
                Date Time,Customer Name,Customer Email,Staff,Service,Duration (mins.),Price,Currency,Signed Up Attendees Count,Custom Fields,Event Type,Booking Id
                11/14/2025 15:00,Jen Kowal,jen@example.org,Dana,Massage,60,120,USD,1,"{""Any allergies?"":""no"",""How did you hear about us?"":""Sarah Nguyen""}",Appointment,a1
                11/16/2025 9:30,Amy Brandt,amy@example.org,Dana,Massage,60,120,USD,1,{},Cancellation,a2
                """,
            bookings: [
                "Jen Kowal 2025-11-14T15:00  120.00 Sarah Nguyen", "Amy Brandt 2025-11-16T09:30 cancelled 120.00 ",
            ]),
        ProgramExport(
            name: "Square, with the referrer in a note",
            list: """
                Booking ID,Client Name,Client Phone,Start,Services,Status,Price,Seller Note
                b1,Jen Kowal,+15105550172,2025-11-04 15:00,Massage,ACCEPTED,$120.00,"Prefers mornings. Referred by Dr. Patel, likes music"
                b2,Amy Brandt,+15105550173,2025-11-06 09:30,Massage,CANCELLED_BY_CUSTOMER,$120.00,
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00  120.00 Dr. Patel", "Amy Brandt 2025-11-06T09:30 cancelled 120.00 ",
            ]),
        ProgramExport(
            name: "Stripe, in UTC",
            list: """
                id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer Description,Customer Email
                ch_1,Massage,2025-11-05 02:00,120.00,0.00,cad,Paid,Jen Kowal,jen@example.org
                ch_2,Massage,2025-11-06 17:30,120.00,20.00,cad,Failed,Amy Brandt,amy@example.org
                """,
            bookings: [
                "Jen Kowal 2025-11-04T18:00 completed 120.00 ", "Amy Brandt 2025-11-06T09:30 cancelled 100.00 ",
            ]),
        ProgramExport(
            name: "Wix, with numbered questions",
            list: """
                Booking ID,Booking Start Time,Registration Date,Service Name,First Name,Last Name,Attendance,Order Status,Payment Status,Price,Currency,Number of Participants,Form Field 0,Form Response 0
                w1,"Nov 4, 2025, 3:00 PM","Oct 30, 2025",Massage,Jen,Kowal,Attended,Confirmed,Paid,120,USD,1,How did you hear about us?,Sarah Nguyen
                w2,"Nov 6, 2025, 9:30 AM","Oct 31, 2025",Massage,Amy,Brandt,Not Attended,Confirmed,Not Paid,120,USD,1,How did you hear about us?,Google
                w3,"Nov 7, 2025, 9:30 AM","Oct 31, 2025",Massage,Lia,Ostrow,,Canceled,Not Paid,120,USD,1,How did you hear about us?,Dr Patel
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 no-show 120.00 Google",
                "Lia Ostrow 2025-11-07T09:30 cancelled 120.00 Dr Patel",
            ]),
        ProgramExport(
            name: "WooCommerce, dated by its orders",
            list: """
                Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Order Total Amount,Item Name,Customer Note
                5000,Completed,2025-11-04 15:00,Jen,Kowal,120.00,Massage,I was referred by Sarah Nguyen.
                5001,Cancelled,2025-11-06 09:30,Amy,Brandt,120.00,Massage,
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 cancelled 120.00 ",
            ]),
        ProgramExport(
            name: "Zoho",
            list: """
                Booking Id,Customer Name,Service Name,Appointment Start Time,Booked On,Appointment Status,Payment Status,Cost Paid,How did you hear about us?
                #AP-1,Jen Kowal,Massage,04-Nov-2025 15:00:00,30-Oct-2025 09:12:00,Completed,PAID,120.0,Sarah Nguyen
                #AP-2,Amy Brandt,Massage,06-Nov-2025 09:30:00,31-Oct-2025 09:12:00,No Show,UNPAID,0.0,Google
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 no-show 0.00 Google",
            ]),
        ProgramExport(
            name: "a German list",
            list: """
                Termin,Uhrzeit,Kundin,Leistung,Preis,Status,Wie sind Sie auf uns aufmerksam geworden?
                14.11.2025,15.00 Uhr,"Kowal, Jen",Massage,"120,00 €",wahrgenommen,Hebamme Tess
                16.11.2025,9 Uhr 30,"Brandt, Amy",Massage,"1.120,00 €",storniert,
                """,
            bookings: [
                "Kowal, Jen 2025-11-14T15:00 completed 120.00 Hebamme Tess",
                "Brandt, Amy 2025-11-16T09:30 cancelled 1120.00 ",
            ]),
    ]
}

@Suite("Exports of booking programs")
struct BookingProgramTests {
    /// Eight hours behind UTC all year.
    private static let options = BookingOptions(timeZone: PracticeTimeZone { _ in -480 })

    @Test("every field is read: client, time, status, amount, answer", arguments: ProgramExport.all)
    func everyField(export: ProgramExport) throws {
        let imported = try importBookings(export.list + "\n", options: Self.options)
        let read = imported.bookings.map { booking in
            let time = booking.time.map { "T\($0.iso)" } ?? ""
            return "\(booking.clientName) \(booking.startsAt?.iso ?? "")\(time) \(booking.status?.rawValue ?? "") "
                + "\(booking.amount?.decimal ?? "") \(booking.referredBy)"
        }
        #expect(read == export.bookings)
        #expect(imported.rejected.isEmpty)
    }

    @Test("a list that has been imported once is read the same again", arguments: ProgramExport.all)
    func again(export: ProgramExport) throws {
        let once = try importBookings(export.list + "\n", options: Self.options).csv
        #expect(try importBookings(once, options: Self.options).csv == once)
    }

    @Test(
        "a date without a year is rejected, and an hour is no year",
        arguments: ["Nov 4 3:00 PM", "Nov 4", "4/11 15:00"])
    func noYear(date: String) throws {
        let imported = try importBookings("Date,Client\n\(date),Ann\n2025-11-05,Jo\n")
        #expect(imported.faults == ["2: column \"Date\": \"\(date)\" has no year"])
    }

    @Test(
        "several names, or a count of people, are several clients, of whom the first pays",
        arguments: [
            ("Amy Brandt & Lia Ostrow,1", ["Amy Brandt", "Lia Ostrow"]),
            ("Amy Brandt and Lia Ostrow,2", ["Amy Brandt", "Lia Ostrow"]),
            ("Amy; Lia; Mia,3", ["Amy", "Lia", "Mia"]), ("\"Amy Brandt, Lia Ostrow\",2", ["Amy Brandt", "Lia Ostrow"]),
            ("Amy Brandt,3", ["Amy Brandt", "Guest 2 of Amy Brandt", "Guest 3 of Amy Brandt"]),
            ("\"Van Dyke, Mary Ann\",1", ["Van Dyke, Mary Ann"]), ("Amy & Tom Brandt,1", ["Amy & Tom Brandt"]),
            ("Amy Brandt and her sister,1", ["Amy Brandt and her sister"]),
        ])
    func severalClients(row: String, clients: [String]) throws {
        let list = "Date,Client,Number of participants,Price\n2025-11-05,\(row),90\n"
        let imported = try importBookings(list)
        #expect(imported.bookings.map(\.clientName) == clients)
        #expect(imported.bookings.map(\.amount?.decimal) == ["90.00"] + clients.dropFirst().map { _ in nil })
    }

    @Test(
        "a refund is money back, a fee money without a visit, and the sale of a voucher neither",
        arguments: [
            ("Refund", "130", false, "-130.00", true), ("Late cancellation fee", "40", false, "40.00", true),
            ("Gift certificate", "150", false, "150.00", false),
            ("Massage (gift certificate)", "0", true, "0.00", true),
            ("Gift card redemption", "0", true, "0.00", true), ("Gutschein", "80", false, "80.00", false),
            ("Gift of Touch massage", "90", true, "90.00", true),
        ])
    func subjects(service: String, price: String, isVisit: Bool, amount: String, isRevenue: Bool) throws {
        let booking = try #require(
            try importBookings("Date,Client,Service,Price\n2025-11-05,Ann,\(service),\(price)\n").bookings.first)
        #expect(booking.isVisit == isVisit)
        #expect(booking.isRevenue == isRevenue)
        #expect(booking.amount?.decimal == amount)
    }

    @Test(
        "a bare $ is the region's; a column of currencies or another mark says more",
        arguments: [
            ("$90,", DiallingRegion.canada, "CAD"), ("$90,", .unitedStates, "USD"), ("$90,AUD", .canada, "AUD"),
            ("CA$90,", .unitedStates, "CAD"), ("90 kr,SEK", .unitedStates, "SEK"), ("₱90,", .unitedStates, "PHP"),
        ])
    func currencies(cells: String, region: DiallingRegion, currency: String) throws {
        let list = "Date,Client,Price,Currency\n2025-11-05,Ann,\(cells)\n"
        let imported = try importBookings(list, options: BookingOptions(region: region))
        #expect(imported.bookings.first?.amount == Money(hundredths: 9000, currency: currency))
    }

    @Test(
        "an unknown status does not count as a visit in a list that has a word for one, and is reported with its count")
    func unknownStatuses() throws {
        let imported = try importBookings(
            "Date,Client,Status\n2025-11-05,Ann,Frobbed\n2025-11-06,Jo,Frobbed\n2025-11-07,Kim,Completed\n")
        #expect(imported.bookings.map(\.status) == [.scheduled, .scheduled, .completed])
        #expect(imported.notices.map(\.message) == ["unknown status \"Frobbed\" in 2 bookings; not counted as visits"])
    }

    @Test(
        "a question and its answer are found in one cell",
        arguments: [
            #"{"How did you find us?":"Sarah Nguyen"}"#,
            #"[{"question":"Due date?","answer":"May"},{"question":"Who referred you?","answer":"Sarah Nguyen"}]"#,
            "Due date: May; How did you hear about us?: Sarah Nguyen", "Referred by: Sarah Nguyen | Allergies: none",
        ])
    func answerCells(cell: String) throws {
        let quoted =
            "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        let imported = try importBookings("Date,Client,Form answers\n2025-11-05,Ann,\(quoted)\n")
        #expect(imported.bookings.map(\.referredBy) == ["Sarah Nguyen"])
    }
}
