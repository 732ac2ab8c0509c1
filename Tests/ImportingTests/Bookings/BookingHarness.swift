import Bytes
import CSV
import Contacts
import Diagnostics
import Importing

/// A booking import run in memory, and all that it said.
struct ImportedBookings {
    var bookings: [Booking] = []
    var rejected: [(fault: Diagnostic, raw: String, header: String, decisions: String)] = []
    var notices: [Diagnostic] = []
    var reports: [ListReport] = []
    /// The bookings as a canonical list.
    var csv = ""
    var counts = ImportCounts()

    /// `3: the booking has no date`, of each rejected row.
    var faults: [String] { rejected.map { "\($0.fault.line ?? 0): \($0.fault.message)" } }
}

/// Imports lists of bookings that have been opened; those that are refused end the import.
func importBookings(
    _ sources: [ListSource], options: BookingOptions = BookingOptions()
) throws(Diagnostic) -> ImportedBookings {
    var list = try BookingImport(sources, options: options)
    let log = Log()
    let sink = MemorySink()
    var writer = Writer(sink)
    let output = BookingListWriter(passThroughs: list.passThroughs)
    try output.writeHeader(to: &writer)
    let listener = ImportListener(
        reject: { (row) throws(Diagnostic) in
            log.result.rejected.append(
                (row.fault, row.raw.string, String(decoding: row.header, as: UTF8.self), row.decisions))
        },
        notice: { log.result.notices.append($0) }, listDone: { log.result.reports.append($0) })
    try list.run(with: list.passThroughs, listener) { (booking) throws(Diagnostic) in
        log.result.bookings.append(booking)
        try output.write(booking, to: &writer)
    }
    try writer.flush()
    log.result.csv = sink.string
    log.result.counts = list.counts
    return log.result
}

/// Imports lists of bookings given as text.
func importBookings(
    _ texts: String..., options: BookingOptions = BookingOptions()
) throws(Diagnostic) -> ImportedBookings {
    var lists: [ListSource] = []
    for text in texts { lists.append(try ListSource(MemorySource(text), name: "bookings.csv")) }
    return try importBookings(lists, options: options)
}

private final class Log {
    var result = ImportedBookings()
}
