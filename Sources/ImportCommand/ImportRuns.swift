import CSV
import Contacts
import Importing
import Shell

extension ImportCommand {
    /// Imports lists of contacts.
    func importContacts(
        _ lists: [ListSource], _ refused: RefusedLists, _ console: Console, _ progress: Progress
    ) throws(Diagnostic) -> Outcome {
        let options = try contactOptions(lists, refused)
        var contacts = try ContactImport(lists, options: options, refuse: refused.refuse)
        if contacts.isEmpty { return refused.outcome(.complete) }
        for note in options.mapping.notes { console.report(note) }
        let rejects = try shared.rejectLog(console)
        let headers = Dictionary(lists.map { ($0.name, $0.headerText) }) { first, _ in first }
        let notices = NoticeLimit(console)
        var writer = Writer(DataOutput())
        try contacts.run(
            to: &writer,
            ContactImport.Listener(
                reject: { (diagnostic, raw) throws(Diagnostic) in
                    progress.finish()
                    try rejects.reject(diagnostic, raw: raw, under: diagnostic.file.flatMap { headers[$0] } ?? [])
                },
                notice: { (diagnostic) in
                    progress.finish()
                    notices.report(diagnostic)
                },
                refuse: { (fault) throws(Diagnostic) in
                    progress.finish()
                    try refused.refuse(fault)
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
        console.summary((parts + refused.summary).joined(separator: ", "))
        if refused.isEmpty { try requireRows(counts.read, in: lists.map(\.name)) }
        return refused.outcome(rejects.outcome)
    }

    /// Imports lists of bookings.
    func importBookings(
        _ lists: [ListSource], _ refused: RefusedLists, _ console: Console
    ) throws(Diagnostic) -> Outcome {
        let (mapping, format) = try (bookingMapping(lists, refused), bookingFormat())
        var bookings: [BookingImport] = []
        for list in lists {
            let planned = try refused.attempt { () throws(Diagnostic) in
                try BookingImport(list, region: region, mapping: mapping, format: format)
            }
            if let planned { bookings.append(planned) }
        }
        if bookings.isEmpty { return refused.outcome(.complete) }
        let rejects = try shared.rejectLog(console)
        let notices = NoticeLimit(console)
        var writer = Writer(DataOutput())
        let list = BookingListWriter(bookings)
        try list.writeHeader(to: &writer)
        var (read, written, blank) = (0, 0, 0)
        for var source in bookings {
            let before = written + rejects.count
            let blankRows = try refused.attempt { () throws(Diagnostic) in
                try source.survey(notice: notices.report)
                let (header, decisions) = (source.headerText, source.decisions)
                return try source.forEach(
                    with: list.passThroughs,
                    { (booking) throws(Diagnostic) in
                        try list.write(booking, to: &writer)
                        written += 1
                    },
                    reject: { (diagnostic, raw) throws(Diagnostic) in
                        try rejects.reject(diagnostic, raw: raw, under: header, decisions: decisions)
                    }, notice: notices.report)
            }
            guard let blankRows else {
                read += written + rejects.count - before
                continue
            }
            blank += blankRows
            read += source.rowCount
            console.summary(source.summary)
        }
        try writer.flush()
        notices.finish()
        let blanks = blank > 0 ? ", \(blank) blank" : ""
        let counts =
            "\(counted(read, "row")) read, \(counted(written, "booking")) written\(blanks), \(try rejects.finish())"
        console.summary(([counts] + refused.summary).joined(separator: ", "))
        if refused.isEmpty { try requireRows(read, in: lists.map(\.name)) }
        return refused.outcome(rejects.outcome)
    }

    /// What the options say about contacts.
    func contactOptions(_ lists: [ListSource], _ refused: RefusedLists) throws(Diagnostic) -> ContactOptions {
        var options = ContactOptions()
        options.kind = kind
        options.region = region
        options.keepInvalid = keepInvalid
        options.mapping = try ColumnMapping(map)
        if !refused.isEmpty { options.mapping.keepOnly(in: lists.map(\.header)) }
        if let from = reading.from { options.format = try SourceFormat.named(from) }
        options.filter = filters.filter
        options.explainsKind = explainKind
        return options
    }

    /// What the options say about the columns of bookings.
    func bookingMapping(_ lists: [ListSource], _ refused: RefusedLists) throws(Diagnostic) -> ColumnMapping {
        var mapping = try ColumnMapping(map, columns: BookingColumn.allCases.map(\.rawValue))
        if !refused.isEmpty { mapping.keepOnly(in: lists.map(\.header)) }
        try mapping.check(against: lists.map(\.header))
        return mapping
    }

    func bookingFormat() throws(Diagnostic) -> BookingFormat? {
        guard let from = reading.from else { return nil }
        return try BookingFormat.named(from)
    }
}
