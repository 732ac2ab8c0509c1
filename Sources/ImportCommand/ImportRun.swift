import CSV
import Contacts
import Diagnostics
import Importing
import Shell

/// One run of the program: its lists and its output.
struct ImportRun {
    private let command: ImportCommand
    private let console: Console
    private let notices: NoticeLimit
    private let progress: Progress
    /// Nil for a preview.
    private let rejects: RejectLog?
    /// The lists that could be opened; some may still be refused.
    let lists: [ListSource]
    let refused: RefusedLists

    /// Opens the lists.
    init(_ command: ImportCommand) throws(Diagnostic) {
        self.command = command
        console = command.shared.console(for: ImportCommand.name)
        notices = NoticeLimit(console)
        // Before the lists: a place that cannot be written to is reported before anything is read.
        rejects = command.dryRun ? nil : try command.shared.rejectLog(console)
        let refused = RefusedLists(console)
        let reading = command.reading
        let options = ListOptions(
            encoding: reading.encoding, delimiter: reading.delimiter?.byte, sheet: reading.sheet,
            plans: command.dryRun ? [] : try ImportRun.plans(command.readAs))
        var lists: [ListSource] = []
        var files: [InputFile] = []
        for path in command.paths {
            lists +=
                try refused.attempt { () throws(Diagnostic) in
                    let file = try InputFile(path, isReadTwice: command.subject == .bookings)
                    files.append(file)
                    defer { file.pause() }
                    return try ListSource.lists(in: file, name: file.name, options: options)
                } ?? []
        }
        (self.lists, self.refused, progress) = (lists, refused, Progress(console, reading: files))
        if refused.isEmpty { try ListSource.check(options, fit: lists) }
        if command.subject == .contacts { lists.compactMap(\.noteOnBookings).forEach(console.report) }
    }

    func importContacts() throws(Diagnostic) -> Outcome {
        let options = try contactOptions()
        var contacts = try ContactImport(
            lists, options: options, isComplete: refused.isEmpty, refuse: refused.refuse)
        guard !contacts.isEmpty, let rejects else { return refused.outcome(.complete) }
        options.mapping.notes(on: lists.map(\.header)).forEach(console.report)
        let output = try command.output.open(overwrite: command.shared.overwrite)
        var writer = Writer(output)
        try contacts.run(to: &writer, listener(rejects))
        try output.commit()
        return try finish(contacts.counts, "contact", rejects)
    }

    func importBookings() throws(Diagnostic) -> Outcome {
        var bookings = try BookingImport(
            lists, options: bookingOptions(), isComplete: refused.isEmpty, refuse: refused.refuse)
        guard !bookings.isEmpty, let rejects else { return refused.outcome(.complete) }
        let output = try command.output.open(overwrite: command.shared.overwrite)
        var writer = Writer(output)
        let list = BookingListWriter(passThroughs: bookings.passThroughs)
        try list.writeHeader(to: &writer)
        try bookings.run(with: bookings.passThroughs, listener(rejects)) { (booking) throws(Diagnostic) in
            try list.write(booking, to: &writer)
        }
        try writer.flush()
        try output.commit()
        return try finish(bookings.counts, "booking", rejects)
    }

    private func listener(_ rejects: RejectLog) -> ImportListener {
        ImportListener(
            reject: { (row) throws(Diagnostic) in
                progress.finish()
                try rejects.reject(row.fault, raw: row.raw, under: row.header, decisions: row.decisions)
            },
            notice: { (notice) in
                progress.finish()
                notices.report(notice)
            },
            refuse: { (fault) throws(Diagnostic) in
                progress.finish()
                try refused.refuse(fault)
            },
            listDone: { (list) in
                progress.finish()
                console.summary(list.summary)
            },
            progress: progress.update)
    }

    /// Prints the summary and returns the exit code.
    private func finish(_ counts: ImportCounts, _ noun: String, _ rejects: RejectLog) throws(Diagnostic) -> Outcome {
        notices.finish()
        console.summary((counts.words(noun) + [try rejects.finish()] + refused.summary).joined(separator: ", "))
        if refused.isEmpty { try requireRows(counts.read, in: lists.map(\.name)) }
        return refused.outcome(rejects.outcome)
    }

    func previewContacts() throws(Diagnostic) -> Outcome {
        let options = try contactOptions()
        return try show { (list) throws(Diagnostic) in try ListPreview(contacts: list, options: options) }
    }

    func previewBookings() throws(Diagnostic) -> Outcome {
        let options = try bookingOptions()
        if refused.isEmpty { try options.mapping.check(against: lists.map(\.header)) }
        return try show { (list) throws(Diagnostic) in try ListPreview(bookings: list, options: options) }
    }

    private func show(_ preview: (ListSource) throws(Diagnostic) -> ListPreview) throws(Diagnostic) -> Outcome {
        var previews: [ListPreview] = []
        for list in lists {
            let shown = try refused.attempt { () throws(Diagnostic) in try preview(list) }
            if let shown { previews.append(shown) }
        }
        if let path = command.readAs, !previews.isEmpty {
            let file = try OutputFile(path, overwrite: command.shared.overwrite)
            var writer = Writer(file)
            try ReadingPlan.write(previews.map(\.plan), to: &writer)
            try file.commit()
        }
        try StandardOutput().write(previews.map { $0.text(visible: Console.visible) }.joined(separator: "\n"))
        return refused.outcome(.complete)
    }

    /// How to read the lists, from the file of `--read-as`.
    private static func plans(_ path: String?) throws(Diagnostic) -> [ReadingPlan] {
        guard let path else { return [] }
        var reader = try Reader(InputFile(path), name: path)
        return try ReadingPlan.plans(in: &reader)
    }

    private func contactOptions() throws(Diagnostic) -> ContactOptions {
        var options = ContactOptions()
        options.kind = command.kind
        options.region = command.reading.region
        options.keepInvalid = command.keepInvalid
        options.mapping = try ColumnMapping(contacts: command.reading.map)
        if let from = command.reading.from { options.format = try FormatList.contactFormat(named: from) }
        options.filter = command.filters.filter
        options.forgotten = try command.forgetting.people()
        options.explainsKind = command.explainKind
        return options
    }

    private func bookingOptions() throws(Diagnostic) -> BookingOptions {
        try BookingOptions(
            region: command.reading.region, mapping: ColumnMapping(bookings: command.reading.map),
            format: command.reading.from.map { (name) throws(Diagnostic) in try FormatList.bookingFormat(named: name) },
            timeZone: command.reading.practiceTimeZone)
    }
}
