import ArgumentParser
import CSV
import Contacts
import Diagnostics
import Importing
import Scoring
import Shell

/// Reads and writes the files of the options.
extension ScoreCommand {
    func readDecisions() throws(Diagnostic) -> ReferralDecisions {
        guard let file = try InputFile.unlessEmpty(decisions) else { return ReferralDecisions() }
        return try ReferralDecisions(file, name: file.name)
    }

    func readLog() throws(Diagnostic) -> OutreachLog {
        guard let file = try InputFile.unlessEmpty(outreachLog) else { return OutreachLog() }
        return try OutreachLog(file, name: file.name)
    }

    func readContacts(_ rejects: RejectLog) throws(Diagnostic) -> ContactDirectory {
        let file = try InputFile(contacts)
        var reader = try Reader(list: file, name: file.name)
        let header = reader.header
        let table = Table(header)
        try rejects.readRows(&reader) { (record) in
            let fault = ContactDirectory.fault(in: record, header, file: file.name)
            if fault == nil { table.append(record) }
            return fault
        }
        return try ContactDirectory(table, file: file.name)
    }

    func readBookings(
        _ rejects: RejectLog, _ console: Console, _ corrections: ClientCorrections, _ filter: inout BookingFilter
    ) throws(Diagnostic) -> BookingHistory {
        let options = ListOptions(
            encoding: reading.encoding, delimiter: reading.delimiter?.byte, sheet: reading.sheet)
        var lists: [ListSource] = []
        for path in bookings {
            let file = try InputFile(path, isReadTwice: true)
            lists += try ListSource.lists(in: file, name: file.name, options: options)
        }
        try ListSource.check(options, fit: lists)
        var history = BookingHistory()
        var bookings = try BookingImport(lists, options: bookingOptions())
        let listener = ImportListener(
            reject: { (row) throws(Diagnostic) in
                try rejects.reject(row.fault, raw: row.raw, under: row.header, decisions: row.decisions)
            },
            notice: console.report, listDone: { $0.referralWarnings.forEach(console.report) })
        try bookings.run(listener, beginList: { history.beginList() }) { (booking) throws(Diagnostic) in
            try history.add(filter.take(booking))
        }
        history.countsPastScheduled = clientOptions.past == .completed
        history.settle(corrections)
        return history
    }

    private func bookingOptions() throws(Diagnostic) -> BookingOptions {
        try BookingOptions(
            region: reading.region, mapping: ColumnMapping(bookings: reading.map),
            format: reading.from.map { (name) throws(Diagnostic) in
                try FormatList.bookingFormat(
                    named: name, advice: "name one of bookings", listing: "import --list-formats")
            }, timeZone: reading.practiceTimeZone)
    }

    /// The output file at `path`, opened before any work so that a bad name is reported at once.
    func sideFile(_ path: String?) throws(Diagnostic) -> OutputFile? {
        guard let path else { return nil }
        return try OutputFile(path, overwrite: shared.overwrite)
    }

    /// The page of `--report`.
    func reportText(_ ranking: Ranking, _ directory: ContactDirectory) throws(Diagnostic) -> String {
        if share { return SharedReport(ranking, directory).text }
        if let source { return try SourcePage(ranking, directory, id: source).text }
        var period: ReportPeriod?
        if let since { period = try ReportPeriod(since: since, until: until ?? ranking.asOf, asOf: ranking.asOf) }
        return Report(ranking, directory, unmatchedFile: unmatched, period: period).text
    }

    func writeRanking(
        _ ranking: Ranking, _ directory: ContactDirectory, to output: MainOutput
    ) throws(Diagnostic) {
        if table {
            let table = RankingTable(
                directory, width: Terminal.width ?? RankingTable.usualWidth, usesColour: Terminal.takesColour,
                visible: Console.visible)
            try output.write(table.text(ranking))
        } else {
            var writer = Writer(output)
            try ScoredListWriter(directory).write(ranking, to: &writer)
        }
    }
}
