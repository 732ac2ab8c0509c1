import Bytes
import CSV
import Contacts
import Diagnostics
import Importing

@testable import Scoring

/// A small practice for tests: a contact list and bookings as CSV text, scored.
struct Practice {
    let directory: ContactDirectory
    let history: BookingHistory
    let scorer: ReferralScorer
    let ranking: Ranking
    let decisions: ReferralDecisions

    /// - Parameters:
    ///   - contacts: a CSV list with its header.
    ///   - bookings: a CSV list with its header.
    init(
        contacts: String, bookings: String, asOf: String = "2026-11-01", decisions: String? = nil,
        log: String? = nil, measure: Measure = .expected
    ) throws {
        directory = try Practice.directory(contacts)
        history = try Practice.history(bookings)
        self.decisions =
            try decisions.map { try ReferralDecisions(MemorySource($0), name: "decisions.csv") } ?? ReferralDecisions()
        scorer = try ReferralScorer(
            directory, history, decisions: self.decisions,
            log: log.map { try OutreachLog(MemorySource($0), name: "log.csv") } ?? OutreachLog(), measure: measure)
        ranking = scorer.ranking(asOf: day(asOf))
    }

    static func directory(_ text: String) throws -> ContactDirectory {
        var reader = try Reader(MemorySource(text), name: "contacts.csv")
        let table = Table(reader.header)
        while let row = try reader.next() {
            if case .record(let record) = row { table.append(record) }
        }
        return try ContactDirectory(table, file: "contacts.csv")
    }

    static func history(_ text: String) throws -> BookingHistory {
        var history = BookingHistory()
        for booking in try bookings(text) { try history.add(booking) }
        history.settle()
        return history
    }

    static func bookings(_ text: String) throws -> [Booking] {
        var list = try BookingImport([ListSource(MemorySource(text), name: "bookings.csv")])
        let read = Read()
        let listener = ImportListener(
            reject: { (row) throws(Diagnostic) in throw row.fault }, notice: { _ in }, listDone: { _ in })
        try list.run(listener) { (booking) throws(Diagnostic) in read.bookings.append(booking) }
        return read.bookings
    }

    private final class Read {
        var bookings: [Booking] = []
    }

    func source(_ id: String) throws -> ScoredSource {
        guard let source = ranking.sources.first(where: { directory.contacts[$0.contact].id == id }) else {
            throw Missing(id: id)
        }
        return source
    }

    /// The ids in the order of their rank.
    var ids: [String] { ranking.sources.map { directory.contacts[$0.contact].id } }

    /// The scored list as it is written.
    func output() throws -> String {
        let sink = MemorySink()
        var writer = Writer(sink)
        try ScoredListWriter(directory).write(ranking, to: &writer)
        return sink.string
    }

    /// The list of unmatched answers as it is written.
    func unmatchedList() throws -> String {
        let sink = MemorySink()
        var writer = Writer(sink)
        try UnmatchedWriter(directory).write(scorer.withCandidates(ranking.unmatched), decisions, to: &writer)
        return sink.string
    }
}

struct Missing: Error {
    let id: String
}

func day(_ iso: String) -> CalendarDate { CalendarDate(iso) ?? CalendarDate(dayNumber: 0) }

/// The id of the contact credited for a client who came on 2026-10-01 and gave `answer`; otherwise the channel in
/// brackets, or the reason why nobody is credited.
func credit(_ answer: String, contacts: String, moreBookings: String = "") throws -> String {
    let quoted = "\"" + answer.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    let practice = try Practice(
        contacts: contacts,
        bookings: "client_id,client_email,starts_at,referred_by\nasker,asker@example.org,2026-10-01,\(quoted)\n"
            + moreBookings)
    let credited = practice.ranking.sources.filter { source in
        source.record.arrivals.contains(day("2026-10-01"))
    }
    if let source = credited.first { return practice.directory.contacts[source.contact].id }
    if let channel = practice.ranking.counts.channels.keys.first { return "[\(channel)]" }
    return practice.ranking.unmatched.first { $0.text == answer }?.reason ?? "no answer"
}
