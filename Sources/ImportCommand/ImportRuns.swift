import CSV
import Contacts
import Importing
import Shell

extension ImportCommand {
    /// Imports lists of contacts.
    func importContacts(
        _ lists: [ListSource], _ console: Console, _ progress: Progress
    ) throws(Diagnostic) -> Outcome {
        let options = try contactOptions()
        var contacts = try ContactImport(lists, options: options)
        for note in options.mapping.notes { console.report(note) }
        let rejects = try shared.rejectLog(console)
        let headers = headerTexts(of: lists)
        let notices = NoticeLimit(console)
        var writer = Writer(StandardOutput())
        try contacts.run(
            to: &writer,
            ContactImport.Listener(
                reject: { (diagnostic, raw) throws(Diagnostic) in
                    progress.finish()
                    try reject(diagnostic, raw, under: headers, to: rejects)
                },
                notice: { (diagnostic) in
                    progress.finish()
                    notices.report(diagnostic)
                },
                listDone: { (text) in
                    progress.finish()
                    console.summary(text)
                },
                progress: progress.update))
        notices.finish()

        let counts = contacts.counts
        let leftOut = [(counts.blank, "blank"), (counts.deactivated, "deactivated"), (counts.filtered, "filtered out")]
        var parts = ["\(counted(counts.read, "row")) read", "\(counted(counts.written, "contact")) written"]
        parts += leftOut.filter { $0.0 > 0 }.map { "\($0) \($1)" }
        parts.append(try rejects.finish())
        console.summary(parts.joined(separator: ", "))
        try requireRows(counts.read, in: lists.map(\.name))
        return rejects.outcome
    }

    /// Imports lists of bookings.
    func importBookings(_ lists: [ListSource], _ console: Console) throws(Diagnostic) -> Outcome {
        let (mapping, format) = try (bookingMapping(lists), bookingFormat())
        let headers = headerTexts(of: lists)
        let bookings = try lists.map { (list) throws(Diagnostic) in
            try BookingImport(list, region: region, mapping: mapping, format: format)
        }
        let rejects = try shared.rejectLog(console)
        let notices = NoticeLimit(console)
        var writer = Writer(StandardOutput())
        try BookingListWriter.writeHeader(to: &writer)
        var (read, written, blank) = (0, 0, 0)
        for list in bookings {
            read += list.rowCount
            blank += try list.forEach(
                { (booking) throws(Diagnostic) in
                    try BookingListWriter.write(booking, to: &writer)
                    written += 1
                },
                reject: { (diagnostic, raw) throws(Diagnostic) in
                    try reject(diagnostic, raw, under: headers, to: rejects)
                }, notice: notices.report)
            console.summary(list.summary)
        }
        try writer.flush()
        notices.finish()
        let blanks = blank > 0 ? ", \(blank) blank" : ""
        console.summary(
            "\(counted(read, "row")) read, \(counted(written, "booking")) written\(blanks), \(try rejects.finish())")
        try requireRows(read, in: lists.map(\.name))
        return rejects.outcome
    }

    /// What the options say about contacts.
    func contactOptions() throws(Diagnostic) -> ContactOptions {
        var options = ContactOptions()
        options.kind = kind
        options.region = region
        options.keepInvalid = keepInvalid
        options.mapping = try ColumnMapping(map)
        if let from = reading.from { options.format = try SourceFormat.named(from) }
        options.filter = filters.filter
        options.explainsKind = explainKind
        return options
    }

    /// What the options say about the columns of bookings.
    func bookingMapping(_ lists: [ListSource]) throws(Diagnostic) -> ColumnMapping {
        let mapping = try ColumnMapping(map, columns: BookingColumn.allCases.map(\.rawValue))
        try mapping.check(against: lists.map(\.header))
        return mapping
    }

    func bookingFormat() throws(Diagnostic) -> BookingFormat? {
        guard let from = reading.from else { return nil }
        return try BookingFormat.named(from)
    }

    private func headerTexts(of lists: [ListSource]) -> [String: [UInt8]] {
        Dictionary(lists.map { ($0.name, $0.headerText) }) { first, _ in first }
    }

    /// Rejects a row, in a file below the header of its list.
    private func reject(
        _ diagnostic: Diagnostic, _ raw: ByteView, under headers: [String: [UInt8]], to rejects: RejectLog
    ) throws(Diagnostic) {
        if let list = diagnostic.file, let header = headers[list] {
            try header.withByteView { (text) throws(Diagnostic) in try rejects.header(text, of: list) }
        }
        try rejects.reject(diagnostic, raw: raw)
    }
}
