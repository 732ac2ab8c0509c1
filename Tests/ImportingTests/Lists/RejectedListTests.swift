import Bytes
import Contacts
import Diagnostics
import Testing

@testable import Importing

@Suite("Rejected rows imported again")
struct RejectedListTests {
    private func lists(_ text: String) throws(Diagnostic) -> [ListSource] {
        try ListSource.lists(in: MemorySource(text), name: "rejects.csv")
    }

    private func rows(_ list: ListSource) throws(Diagnostic) -> [(line: Int, text: String)] {
        var rows: [(line: Int, text: String)] = []
        while let row = try list.next() {
            switch row {
            case .record(let record): rows.append((record.line, record.raw.string))
            case .rejected(let row): rows.append((row.line, "rejected: \(row.raw.string)"))
            }
        }
        return rows
    }

    @Test("a file of rejected rows becomes the original lists, with their line numbers")
    func severalLists() throws {
        let lists = try lists(
            #"""
            file,line,column,reason,raw
            a.csv,,,header of the list,Name;Notes
            a.csv,3,,no email,"Ann Lee;""two
            lines"""
            a.csv,9,4,stray quote,"Jo ""Poe;x"
            b.csv,,,header of the list,"Name,Email"
            b.csv,2,,"not an email, that","Kim Ray,kim@example.org"

            """#)
        #expect(lists.map(\.name) == ["a.csv", "b.csv"])
        #expect(lists.map(\.header.names) == [["Name", "Notes"], ["Name", "Email"]])
        let first = try rows(lists[0])
        #expect(first.map(\.line) == [3, 9])
        #expect(first[0].text == "Ann Lee;\"two\nlines\"\n")
        #expect(try rows(lists[1]).map(\.line) == [2])
        #expect(lists[0].description("a list").contains("from rejects.csv"))
    }

    @Test("rows that are still wrong are rejected again with their original line")
    func stillWrong() throws {
        let rejects = [
            "file,line,column,reason,raw", "a.csv,,,header of the list,\"Name,Email\"", "a.csv,7,,x,\"a,b,c,d\"", "",
        ]
        let list = try #require(try lists(rejects.joined(separator: "\r\n")).first)
        #expect(try rows(list).map(\.text) == ["rejected: a,b,c,d\n"])
    }

    /// The bookings of `list`, and its rejected rows as a file of them.
    private func bookings(_ list: ListSource) throws -> (bookings: [Booking], rejects: String) {
        let imported = try importBookings([list])
        var rejects = "file,line,column,reason,raw\n"
        for row in imported.rejected {
            if row.fault == imported.rejected[0].fault {
                let reason = RejectColumn.header(row.decisions)
                rejects += "\(list.name),,,\(reason),\"\(row.header.trimmingLineEnd)\"\n"
            }
            rejects += "\(list.name),\(row.fault.line ?? 0),,x,\"\(row.raw.trimmingLineEnd)\"\n"
        }
        return (imported.bookings, rejects)
    }

    @Test("fixed bookings are read as they would have been among all rows of their list")
    func decisions() throws {
        let list = """
            Date,Booked on,Customer,Service,Status,Price,Referral Source
            13/4/2025,4/28/2025,Ann Lee,Massage,Service Completed,1.234.567,Jo
            3/4/2025,3/5/2025,Bo Kim,Massage,Confirmed,1.250,---,oops
            25/4/2025,4/28/2025,Cy Day,Massage,No Show,80,Jo
            5/4/2025,3/5/2025,Di Ray,Massage,Confirmed,1.250,---,still wrong

            """
        let whole = try bookings(ListSource(MemorySource(list), name: "b.csv"))
        #expect(
            whole.rejects.contains(
                "header of the list; format: vagaro; starts_at: day before month; booked_on: month before day; "
                    + "amount: decimal comma; status: some are completed"))
        let mended = try bookings(#require(try lists(whole.rejects.replacing(",oops", with: "")).first))
        let booking = try #require(mended.bookings.first)
        #expect(booking.startsAt?.iso == "2025-04-03")
        #expect(booking.bookedOn?.iso == "2025-03-05")
        #expect(booking.status == .scheduled)
        #expect(booking.amount?.decimal == "1250.00")
        #expect(booking.referredBy.isEmpty)
        #expect(booking.line == 3)
        #expect(mended.rejects.prefix { $0 != "\"" } == whole.rejects.prefix { $0 != "\"" })
    }

    @Test("text beside a header that is not a decision decides nothing")
    func unknownDecisions() throws {
        let text =
            "file,line,column,reason,raw\nb.csv,,,header of the list; starts_at: as you like; x,\"Date,Client\"\n"
        let list = try #require(try lists(text + "b.csv,2,,x,\"3/4/2025,Ann\"\n").first)
        #expect(try bookings(list).bookings.map { $0.startsAt?.iso } == ["2025-03-04"])
    }

    @Test(
        "a file of rejected rows that cannot be put together is refused with advice",
        arguments: [
            ("a.csv,2,,x,\"Ann,ann@example.org\"", "header of a.csv is missing"),
            ("a.csv,,,header of the list,\"Name,Email\"", "no rejected rows"), ("", "no rejected rows"),
            ("a.csv,2,,x,\"Ann", "a quote is opened"),
        ])
    func refused(rows: String, message: String) {
        let error = #expect(throws: Diagnostic.self) { _ = try lists("file,line,column,reason,raw\n\(rows)\n") }
        #expect(error?.message.contains(message) == true)
        #expect(error?.hint != nil)
    }

    @Test("any other list is one list")
    func otherLists() throws {
        #expect(try lists("Name,Email\nAnn,\n").map(\.name) == ["rejects.csv"])
    }
}

extension String {
    fileprivate var trimmingLineEnd: String { String(prefix { !$0.isNewline }) }
}
