import Bytes
import Contacts
import Diagnostics
import Importing
import Testing

@Suite("BookingImport")
struct BookingImportTests {
    private static let january = "Date,Client,Room\n1/13/2026,Ann,2\nsoon,Bo,2\n,,\n1/14/2026,Cy,1\n"
    private static let march = "Datum,Kundin,Betrag\n3.4.2026,Dee,\"1.200,50\"\n"

    private func sources(_ lists: (name: String, text: String)...) throws(Diagnostic) -> [ListSource] {
        var sources: [ListSource] = []
        for list in lists { sources.append(try ListSource(MemorySource(list.text), name: list.name)) }
        return sources
    }

    @Test("the bookings of several lists come in their order, and every row is accounted for")
    func severalLists() throws {
        let imported = try importBookings(sources(("january.csv", Self.january), ("march.csv", Self.march)))
        #expect(imported.bookings.map(\.clientName) == ["Ann", "Cy", "Dee"])
        #expect(imported.bookings.map(\.file) == ["january.csv", "january.csv", "march.csv"])
        #expect(imported.bookings.map(\.line) == [2, 5, 2])
        let counts = imported.counts
        #expect([counts.read, counts.written, counts.blank, counts.rejected] == [5, 3, 1, 1])
        #expect(counts.words("booking") == ["5 rows read", "3 bookings written", "1 blank"])
    }

    @Test("each list decides its dates and amounts for itself")
    func decisionsByList() throws {
        let imported = try importBookings(sources(("january.csv", Self.january), ("march.csv", Self.march)))
        #expect(imported.bookings.map { $0.startsAt?.iso } == ["2026-01-13", "2026-01-14", "2026-04-03"])
        #expect(imported.bookings.last?.amount?.decimal == "1200.50")
    }

    @Test("a rejected row comes with the header and the decisions of its list")
    func rejectedRows() throws {
        let imported = try importBookings(sources(("january.csv", Self.january)))
        let row = try #require(imported.rejected.first)
        #expect(row.fault.file == "january.csv")
        #expect(row.fault.line == 3)
        #expect(row.raw == "soon,Bo,2\n")
        #expect(row.header == "Date,Client,Room\n")
        #expect(row.decisions == "starts_at: month before day")
    }

    @Test("a report has each list's format, its number of rows, and whether it names referrers")
    func reports() throws {
        let lists = try sources(
            ("a.csv", "Date,Client,Referred by\n2026-01-05,Ann,Jo\n"), ("b.csv", "Date,Client\n"),
            ("c.csv", "Date,Client,Question 1,Response 1\n2026-01-05,Ann,Who sent you?,Jo\n"))
        let reports = try importBookings(lists).reports
        #expect(reports[0].summary == "a.csv: a booking list with a header, UTF-8, 3 columns, 1 row")
        #expect(reports.map(\.rowCount) == [1, 0, 1])
        #expect(reports.map(\.namesReferrers) == [true, false, true])
        #expect(reports.map(\.referralWarnings.count) == [0, 2, 0])
    }

    @Test("cells of unknown columns come in the order of the names that were asked for")
    func passThroughs() throws {
        let lists = try sources(("a.csv", Self.january), ("b.csv", "Date,Client,Staff,Room\n2026-02-01,Eve,Mei,3\n"))
        var bookings = try BookingImport(lists)
        #expect(bookings.passThroughs == ["Room", "Staff"])
        var cells: [[String]] = []
        try bookings.run(with: ["Staff", "Room"], ImportListener.strict(except: "soon")) {
            (booking) throws(Diagnostic) in cells.append(booking.passedThrough)
        }
        #expect(cells == [["", "2"], ["", "1"], ["Mei", "3"]])
    }

    @Test("each list is announced before its first booking")
    func beginnings() throws {
        var bookings = try BookingImport(
            sources(("a.csv", "Date,Client\n2026-01-05,Ann\n"), ("b.csv", "Date,Client\n"), ("c.csv", Self.march)))
        var events: [String] = []
        try bookings.run(ImportListener.strict(), beginList: { events.append("list") }) {
            (booking) throws(Diagnostic) in events.append(booking.clientName)
        }
        #expect(events == ["list", "Ann", "list", "list", "Dee"])
    }

    @Test("an error about a booking rejects its row")
    func refusedBooking() throws {
        var bookings = try BookingImport(sources(("a.csv", "Date,Client\n2026-01-05,Ann\n2026-01-06,Jo\n")))
        let rejected = Rejected()
        let listener = ImportListener(
            reject: { (row) throws(Diagnostic) in rejected.lines.append(row.fault.line) }, notice: { _ in },
            listDone: { _ in })
        try bookings.run(listener) { (booking) throws(Diagnostic) in
            if booking.clientName == "Ann" { throw Diagnostic(file: "a.csv", line: booking.line, "too large") }
        }
        #expect(rejected.lines == [2])
        #expect([bookings.counts.read, bookings.counts.written, bookings.counts.rejected] == [2, 1, 1])
    }

    @Test("an error in writing ends the import and rejects neither a row nor a list")
    func failureToWrite() throws {
        var bookings = try BookingImport(sources(("a.csv", "Date,Client\n2026-01-05,Ann\n")))
        let failure = #expect(throws: Diagnostic.self) {
            try bookings.run(ImportListener.strict()) { (_) throws(Diagnostic) in
                throw Diagnostic(.error, .writeFailed, file: "stdout", "the disk is full")
            }
        }
        #expect(failure?.category == .writeFailed)
        #expect(bookings.counts.rejected == 0)
    }

    @Test("a list without dates or clients is refused when the lists are opened, and the others are imported")
    func unusableList() throws {
        var refused: [String?] = []
        let bookings = try BookingImport(
            sources(("stock.csv", "Item,Pieces\nOil,12\n"), ("march.csv", Self.march)),
            refuse: { (fault) throws(Diagnostic) in refused.append(fault.file) })
        #expect(refused == ["stock.csv"])
        #expect(!bookings.isEmpty)
        #expect(throws: Diagnostic.self) { _ = try BookingImport(sources(("stock.csv", "Item,Pieces\nOil,12\n"))) }
    }

    @Test("a mapped column that no list has is wrong usage, unless one of the lists is missing")
    func mapping() throws {
        let options = BookingOptions(mapping: try ColumnMapping(bookings: ["Sent by=referred_by"]))
        let failure = #expect(throws: Diagnostic.self) {
            _ = try BookingImport(sources(("march.csv", Self.march)), options: options)
        }
        #expect(failure?.category == .usage)
        _ = try BookingImport(sources(("march.csv", Self.march)), options: options, isComplete: false)
        let mapped = try importBookings("Date,Client,Sent by\n2026-01-05,Ann,Jo\n", options: options)
        #expect(mapped.bookings.map(\.referredBy) == ["Jo"])
    }

    @Test("the region decides dates and numbers that nothing else decides")
    func region() throws {
        let list = "Date,Client,Phone\n3/4/2026,Ann,020 7946 0123\n"
        let british = try importBookings(list, options: BookingOptions(region: .unitedKingdom))
        #expect(british.bookings.map { $0.startsAt?.iso } == ["2026-04-03"])
        #expect(british.bookings.map(\.clientPhone) == ["+442079460123"])
        #expect(try importBookings(list).bookings.map { $0.startsAt?.iso } == ["2026-03-04"])
    }

    @Test("a named format overrides the header and the status words")
    func namedFormat() throws {
        let list = "Date,Client,Status,Sent by\n2026-01-05,Ann,Done,---\n"
        let options = BookingOptions(
            mapping: try ColumnMapping(bookings: ["Sent by=referred_by"]),
            format: try FormatList.bookingFormat(named: "vagaro"))
        #expect(try importBookings(list, options: options).bookings.map(\.referredBy) == [""])
        #expect(try importBookings(list).bookings.map(\.passedThrough) == [["---"]])
    }

    @Test(
        "an unknown booking format is wrong usage, with advice for the program",
        arguments: [
            ("hubspot", "that is a contact format; name one of bookings"),
            ("acuitty", "did you mean acuity? import --list-formats shows all formats"),
            ("xlsx", "vCards and Excel workbooks are recognized by their first bytes; leave out --from"),
        ])
    func unknownFormat(name: String, hint: String) {
        let failure = #expect(throws: Diagnostic.self) {
            _ = try FormatList.bookingFormat(
                named: name, advice: "name one of bookings", listing: "import --list-formats")
        }
        #expect(failure?.hint == hint)
        #expect(failure?.category == .usage)
    }
}

private final class Rejected {
    var lines: [Int?] = []
}

extension ImportListener {
    /// Throws what is rejected, but for a row that says `word`.
    fileprivate static func strict(except word: String = "\n") -> ImportListener {
        ImportListener(
            reject: { (row) throws(Diagnostic) in
                guard row.raw.string.hasPrefix(word) else { throw row.fault }
            }, notice: { _ in }, listDone: { _ in })
    }
}
