import Contacts
import Importing
import Testing

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
