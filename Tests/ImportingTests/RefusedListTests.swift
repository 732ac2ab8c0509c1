import Bytes
import CSV
import Diagnostics
import Importing
import Testing

@Suite("Lists that are refused beside others that are imported")
struct RefusedListTests {
    private static let good = ("good.csv", Array("Name,Email\nAnn Lee,ann@example.org\n".utf8))

    /// Imports lists, collecting why some are refused.
    private func run(_ lists: [ListSource]) throws -> (output: String, rows: Int, refused: [Diagnostic]) {
        var refused: [Diagnostic] = []
        var contacts = try ContactImport(
            lists, options: ContactOptions(), refuse: { (fault) throws(Diagnostic) in refused.append(fault) })
        let faults = Faults()
        let sink = MemorySink()
        var writer = Writer(sink)
        try contacts.run(
            to: &writer,
            ImportListener(
                reject: { (row) throws(Diagnostic) in throw row.fault }, notice: { Issue.record("\($0)") },
                refuse: { (fault) throws(Diagnostic) in faults.all.append(fault) }, listDone: { _ in }))
        return (sink.string, contacts.counts.written, refused + faults.all)
    }

    private final class Faults {
        var all: [Diagnostic] = []
        var done: [String] = []
    }

    @Test("a list whose columns reach nobody is refused, and the others are imported")
    func unusableColumns() throws {
        let stock = try ListSource(MemorySource("Item,Pieces\nOil,12\n"), name: "stock.csv")
        let run = try run([stock, ListSource(MemorySource(Self.good.1), name: "good.csv")])
        #expect(run.rows == 1)
        #expect(run.refused.map(\.file) == ["stock.csv"])
        #expect(!run.output.contains("Pieces"))
    }

    @Test("the rows before a read error are imported, and so are the other lists")
    func brokenOff() throws {
        let rows = (1...5000).map { "Jo Poe \($0),jo\($0)@example.org\n" }.joined()
        let broken = try ListSource(BrokenSource("Name,Email\n" + rows), name: "disk.csv")
        let run = try run([broken, ListSource(MemorySource(Self.good.1), name: "good.csv")])
        #expect(run.rows == 5001)
        #expect(run.output.contains("jo5000@example.org"))
        #expect(run.refused.map(\.message) == ["cannot read: worn out; only its first 5000 rows could be read"])
        #expect(run.refused.map(\.category) == [.cannotRead])
    }

    @Test("without a handler, a refused list ends the import")
    func thrown() throws {
        let failure = #expect(throws: Diagnostic.self) {
            try importContacts([("stock.csv", Array("Item,Pieces\nOil,12\n".utf8)), Self.good])
        }
        #expect(failure?.file == "stock.csv")
        let rows = String(repeating: "Jo Poe,jo@example.org\n", count: 5000)
        let broken = try ListSource(BrokenSource("Name,Email\n" + rows), name: "disk.csv")
        #expect(throws: Diagnostic.self) { try importContacts([broken]) }
    }

    @Test("a booking list with a read error gives no bookings")
    func brokenBookings() throws {
        let source = BrokenSource("Date,Client\n" + String(repeating: "2026-01-05,Ann\n", count: 5000))
        let broken = try ListSource(source, name: "disk.csv")
        let other = try ListSource(MemorySource("Date,Client\n2026-01-06,Jo\n"), name: "good.csv")
        var bookings = try BookingImport([broken, other])
        let faults = Faults()
        var clients: [String] = []
        try bookings.run(
            ImportListener(
                reject: { (row) throws(Diagnostic) in throw row.fault }, notice: { Issue.record("\($0)") },
                refuse: { (fault) throws(Diagnostic) in faults.all.append(fault) },
                listDone: { faults.done.append($0.name) })
        ) { (booking) throws(Diagnostic) in clients.append(booking.clientName) }
        #expect(faults.all.map(\.message) == ["cannot read: worn out"])
        #expect(faults.done == ["good.csv"])
        #expect(clients == ["Jo"])
        #expect(bookings.counts.read == 1)
        #expect(throws: Diagnostic.self) { try importBookings([broken]) }
    }
}

/// A source that cannot be read to its end.
private final class BrokenSource: RewindableSource {
    private let bytes: MemorySource

    init(_ text: String) {
        bytes = MemorySource(text)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        let count = try bytes.read(into: buffer)
        guard count > 0 else { throw Diagnostic(.error, .cannotRead, file: "disk.csv", "cannot read: worn out") }
        return count
    }

    func rewind() {
        bytes.rewind()
    }
}
