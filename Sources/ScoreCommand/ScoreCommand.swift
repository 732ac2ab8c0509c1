import ArgumentParser
import CSV
import Contacts
import Importing
import Scoring
import Shell

@main
struct ScoreCommand: Program {
    static let name = "score"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Rank referral sources by the bookings that they are expected to send.",
        discussion: """
            Reads a contact list, credits every new client in the bookings to whoever sent her, and writes all contacts in \
            the order of how many new clients each is expected to send in the coming quarter, with what to do next.

            A client is told by client_id, else client_email, else client_phone, else client_name. Her first completed \
            booking counts for the rank, all of them for bookings and revenue. Who sent her is what her earliest booking \
            says that says anything.
            """,
        version: toolkitVersion)

    @Argument(help: "The contact list; standard input by default.", completion: .file())
    var contacts = "-"

    @Option(
        help: ArgumentHelp("A booking list. The option may be repeated.", valueName: "file"), completion: .file())
    var bookings: [String]

    @Option(help: ArgumentHelp("The day to look from; today by default.", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "Write the answers that no contact fits to this CSV file, with the nearest contacts.", valueName: "file"))
    var unmatched: String?

    @Option(
        help: ArgumentHelp(
            "Follow the decisions in such a file, whose column 'decision' holds a contact's id, a channel or 'none'.",
            valueName: "file"))
    var decisions: String?

    @Option(
        help: ArgumentHelp(
            "The log of letters that mail-merge keeps, so that nobody is thanked or introduced to twice.",
            valueName: "file"))
    var outreachLog: String?

    @Option(help: "Rank by what is expected, or by revenue or bookings so far.")
    var by = Measure.expected

    @Option(help: ArgumentHelp("The days after which a booking counts for half.", valueName: "days"))
    var halfLife = ReferralModel().halfLife

    @Option(help: ArgumentHelp("How many days ahead to predict.", valueName: "days"))
    var horizon = ReferralModel().horizon

    @Flag(help: "Print the top of the ranking as a table to look at, instead of the list.")
    var table = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard bookings.filter({ $0 == "-" }).count + (contacts == "-" ? 1 : 0) <= 1 else {
            throw ValidationError("Standard input can be the contact list or a booking list, not both.")
        }
        for (name, value) in [("--half-life", halfLife), ("--horizon", horizon)] where !(1...36_500).contains(value) {
            throw ValidationError("The value of '\(name)' must be a number of days from 1 to 36500.")
        }
    }

    func perform() throws(Diagnostic) -> Outcome {
        let console = shared.console(for: Self.name)
        let rejects = try shared.rejectLog(console)
        let review: OutputFile? =
            if let unmatched { try OutputFile(unmatched, overwrite: shared.overwrite) } else { nil }
        let directory = try readContacts(rejects)
        let history = try readBookings(rejects, console)
        var model = ReferralModel()
        model.halfLife = halfLife
        model.horizon = horizon
        let decided = try readDecisions()
        let scorer = try ReferralScorer(
            directory, history, model: model, decisions: decided, log: readLog(), measure: by)
        for decision in scorer.unusable(decided) {
            console.report(
                Diagnostic(
                    .warning, file: decisions, line: decision.line,
                    "the decision \"\(decision.decision)\" is neither the id of a contact nor a channel",
                    hint: "write a contact_id, a channel such as Google or walk-in, or none"))
        }
        let ranking = scorer.ranking(asOf: asOf ?? today())
        if let review {
            var writer = Writer(review)
            try UnmatchedWriter(directory).write(scorer.withCandidates(ranking.unmatched), decided, to: &writer)
            try review.commit()
        }
        if table {
            let table = RankingTable(
                directory, width: Terminal.width ?? RankingTable.usualWidth, usesColour: Terminal.takesColour,
                visible: Console.visible)
            try StandardOutput().write(table.text(ranking))
        } else {
            var writer = Writer(StandardOutput())
            try ScoredListWriter(directory).write(ranking, to: &writer)
        }
        for warning in ranking.warnings(directory) { console.report(warning) }
        let rejected = try rejects.finish()
        if directory.count > 0 { console.summary(ranking.tierSummary) }
        if let forecast = ranking.forecastSummary { console.summary(forecast) }
        console.summary(ranking.summary(unmatchedFile: unmatched) + (rejects.count > 0 ? "; \(rejected)" : ""))
        try requireRows(directory.count + rejects.count, in: [contacts == "-" ? "stdin" : contacts])
        return rejects.outcome
    }

    private func readDecisions() throws(Diagnostic) -> Decisions {
        guard let decisions else { return Decisions() }
        return try Decisions(InputFile(decisions), name: decisions)
    }

    private func readLog() throws(Diagnostic) -> OutreachLog {
        guard let outreachLog else { return OutreachLog() }
        return try OutreachLog(InputFile(outreachLog), name: outreachLog)
    }

    private func readContacts(_ rejects: RejectLog) throws(Diagnostic) -> ContactDirectory {
        let file = try InputFile(contacts)
        var reader = try Reader(file, name: file.name)
        let table = Table(reader.header)
        while let row = try reader.next() {
            switch row {
            case .record(let record): table.append(record)
            case .rejected(let row):
                let problem = Diagnostic(file: file.name, line: row.line, column: row.column, row.reason)
                try rejects.reject(problem, raw: row.raw)
            }
        }
        return try ContactDirectory(table, file: file.name)
    }

    private func readBookings(_ rejects: RejectLog, _ console: Console) throws(Diagnostic)
        -> BookingHistory
    {
        var history = BookingHistory()
        for path in bookings {
            let file = try InputFile(path)
            let list = try BookingImport(ListSource(file, name: file.name))
            try list.forEach(
                { (booking) throws(Diagnostic) in try history.add(booking) },
                reject: { (diagnostic, raw) throws(Diagnostic) in try rejects.reject(diagnostic, raw: raw) },
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

    static func main() {
        runAndExit()
    }
}

extension Measure: ExpressibleByArgument {}
