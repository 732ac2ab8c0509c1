import Testing

/// The export of a booking program, in shape, and what its first row says.
struct ProgramExport: CustomTestStringConvertible, Sendable {
    let name: String
    let list: String
    /// Client, start, status, amount and answer of each row, as import writes them.
    let bookings: [String]

    var testDescription: String { name }

    /// Every program.
    static let all = first + more

    private static let first = [
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

    /// Programs whose headings are known from their help pages.
    static let more = [
        ProgramExport(
            name: "QuickBooks",
            list: """
                Invoice Date,Num,Customer,Customer Email,Product/Service,Amount,Invoice Status,Memo/Description
                11/04/2025,1001,Jen Kowal,jen@example.org,Prenatal massage,$120.00,Paid,Referred by Sarah Nguyen
                11/06/2025,1002,Amy Brandt,amy@example.org,Prenatal massage,$120.00,Voided,
                """,
            bookings: [
                "Jen Kowal 2025-11-04 completed 120.00 Sarah Nguyen", "Amy Brandt 2025-11-06 cancelled 120.00 ",
            ]),
        ProgramExport(
            name: "Booksy",
            list: """
                Appointment Date,Appointment Time,Client,Client Phone,Service,Staff Member,Price,Status,How did you hear about us?
                11/04/2025,3:00 PM,Jen Kowal,+15105550172,Massage,Dana Reyes,$120.00,Finished,Sarah Nguyen
                11/06/2025,9:30 AM,Amy Brandt,+15105550173,Massage,Dana Reyes,$120.00,Canceled by client,Google
                11/07/2025,9:30 AM,Lia Ostrow,+15105550174,Massage,Dana Reyes,$120.00,No-show,Dr Patel
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 cancelled 120.00 Google",
                "Lia Ostrow 2025-11-07T09:30 no-show 120.00 Dr Patel",
            ]),
        ProgramExport(
            name: "GlossGenius",
            list: """
                Date,Time,Client Name,Client Email,Services,Service Provider,Total Paid,Appointment Status,Referred By
                2025-11-04,15:00,Jen Kowal,jen@example.org,Massage,Dana Reyes,$120.00,Completed,Sarah Nguyen
                2025-11-06,09:30,Amy Brandt,amy@example.org,Massage,Dana Reyes,$0.00,Cancelled,Google
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 cancelled 0.00 Google",
            ]),
        ProgramExport(
            name: "MassageBook",
            list: """
                Appointment Date,Start Time,Client First Name,Client Last Name,Client Email,Service,Provider,Price,Status,Referral Source
                11/04/2025,3:00 PM,Jen,Kowal,jen@example.org,Massage,Dana Reyes,120.00,Checked Out,Sarah Nguyen
                11/06/2025,9:30 AM,Amy,Brandt,amy@example.org,Massage,Dana Reyes,120.00,No Show,Google
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 no-show 120.00 Google",
            ]),
        ProgramExport(
            name: "ClinicSense",
            list: """
                Appointment Date,Appointment Time,Client,Service,Therapist,Fee,Appointment Status,How did you hear about us?
                "Nov 4, 2025",3:00 PM,Jen Kowal,Massage,Dana Reyes,120,Completed,Sarah Nguyen
                "Nov 6, 2025",9:30 AM,Amy Brandt,Massage,Dana Reyes,120,Late cancel,Google
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 cancelled 120.00 Google",
            ]),
        ProgramExport(
            name: "Noterro",
            list: """
                Date,Start Time,Client,Client Number,Session,Practitioner,Total,Status,Referred By
                2025-11-04,3:00 pm,Jen Kowal,17,Massage,Dana Reyes,120.00,Arrived,Sarah Nguyen
                2025-11-06,9:30 am,Amy Brandt,18,Massage,Dana Reyes,120.00,Did not show,Google
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 no-show 120.00 Google",
            ]),
        ProgramExport(
            name: "TherapyNotes",
            list: """
                Date,Time,Patient Name,Patient ID,Clinician,Appointment Type,Rate,Attendance,Referral Source
                11/4/2025,3:00 PM,"Kowal, Jen",17,Dana Reyes,Massage,$120.00,Attended,Sarah Nguyen
                11/6/2025,9:30 AM,"Brandt, Amy",18,Dana Reyes,Massage,$120.00,Missed Appointment,Google
                """,
            bookings: [
                "Kowal, Jen 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Brandt, Amy 2025-11-06T09:30 no-show 120.00 Google",
            ]),
        ProgramExport(
            name: "Setmore, with a label beside the status",
            list: """
                Appointment Date,Start Time,Customer Name,Customer Email,Service Name,Staff Name,Service Cost,Appointment Label,Status,Comments
                04 Nov 2025,3:00 PM,Jen Kowal,jen@example.org,Massage,Dana Reyes,120,,Completed,referred by Sarah Nguyen
                06 Nov 2025,9:30 AM,Amy Brandt,amy@example.org,Massage,Dana Reyes,120,No-Show,Confirmed,
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00 completed 120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-06T09:30 no-show 120.00 ",
            ]),
        ProgramExport(
            name: "SimplyBook",
            list: """
                Code,Start date,Start time,Client name,Client email,Service,Provider,Price,Status,How did you hear about us?
                a1b2,04-11-2025,15:00,Jen Kowal,jen@example.org,Massage,Dana Reyes,120,confirmed,Sarah Nguyen
                c3d4,26-11-2025,09:30,Amy Brandt,amy@example.org,Massage,Dana Reyes,120,canceled,Google
                """,
            bookings: [
                "Jen Kowal 2025-11-04T15:00  120.00 Sarah Nguyen",
                "Amy Brandt 2025-11-26T09:30 cancelled 120.00 Google",
            ]),
        ProgramExport(
            name: "Google Calendar, in UTC",
            list: """
                BEGIN:VCALENDAR
                X-WR-CALNAME:dana@example.org
                BEGIN:VEVENT
                DTSTART:20251104T230000Z
                UID:1@google.com
                SUMMARY:Massage (Jen Kowal)
                DESCRIPTION:<b>Booked by</b>\\nJen Kowal\\njen@example.org\\n<br><b>Who referred
                  you?</b>\\nSarah Nguyen
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20251107T013000Z
                UID:2@google.com
                STATUS:CANCELLED
                SUMMARY:Massage (Amy Brandt)
                END:VEVENT
                END:VCALENDAR
                """,
            bookings: ["Jen Kowal 2025-11-04T15:00   Sarah Nguyen", "Amy Brandt 2025-11-06T17:30 cancelled  "]),
    ]
}
