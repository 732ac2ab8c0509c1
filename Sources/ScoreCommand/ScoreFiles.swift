import ArgumentParser
import CSV
import Contacts
import Importing
import Scoring
import Shell

/// The files that the options name, as what they hold.
extension ScoreCommand {
    func readDecisions() throws(Diagnostic) -> Decisions {
        guard let decisions else { return Decisions() }
        return try Decisions(InputFile(decisions), name: decisions)
    }

    func readLog() throws(Diagnostic) -> OutreachLog {
        guard let outreachLog else { return OutreachLog() }
        return try OutreachLog(InputFile(outreachLog), name: outreachLog)
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

    func readBookings(_ rejects: RejectLog, _ console: Console) throws(Diagnostic)
        -> BookingHistory
    {
        var history = BookingHistory()
        for path in bookings {
            let file = try InputFile(path, isReadTwice: true)
            history.beginList()
            let source = try ListSource(file, name: file.name)
            var list = try BookingImport(source)
            try list.survey(notice: console.report)
            let decisions = list.decisions
            try list.forEach(
                { (booking) throws(Diagnostic) in try history.add(booking) },
                reject: { (diagnostic, raw) throws(Diagnostic) in
                    try rejects.reject(diagnostic, raw: raw, under: source.headerText, decisions: decisions)
                },
                notice: console.report)
            if list.rowCount == 0 {
                console.report(Diagnostic(.warning, file: file.name, "there are no bookings in it"))
            }
            if !list.hasReferrals {
                console.report(
                    Diagnostic(
                        .warning, file: file.name,
                        "no column says who sent the clients, so nobody is credited with them",
                        hint: "a column such as \"How did you hear about us?\" or \"Referred by\" is looked for"))
            }
        }
        return history
    }

    /// The output file at `path`, begun before any work is done, so that a name that cannot be used is told at once.
    func output(_ path: String?) throws(Diagnostic) -> OutputFile? {
        guard let path else { return nil }
        return try OutputFile(path, overwrite: shared.overwrite)
    }

    func writeRanking(_ ranking: Ranking, _ directory: ContactDirectory) throws(Diagnostic) {
        if table {
            let table = RankingTable(
                directory, width: Terminal.width ?? RankingTable.usualWidth, usesColour: Terminal.takesColour,
                visible: Console.visible)
            try StandardOutput().write(table.text(ranking))
        } else {
            var writer = Writer(DataOutput())
            try ScoredListWriter(directory).write(ranking, to: &writer)
        }
    }

    func tell(_ unusable: [Decisions.Decision], to console: Console) {
        for decision in unusable {
            console.report(
                Diagnostic(
                    .warning, file: decisions, line: decision.line,
                    "the decision \"\(decision.decision)\" is neither the id of a contact nor a channel",
                    hint: "write a contact_id, a channel such as Google or walk-in, or none"))
        }
    }
}
