import ArgumentParser
import CSV
import Contacts
import Diagnostics
import Importing
import Scoring
import Shell

struct ScoreCommand: Program {
    static let name = "score"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Rank referral sources by expected new clients, with a next action for each.",
        discussion: """
            Reads a contact list, credits every new client in the bookings to a referrer, and writes all contacts \
            ranked by the new clients that each is expected to send in the coming quarter, with the next action.

            Bookings that share a client_id, an email, a phone or a name that nothing contradicts are one client's. A \
            client's first completed booking counts for the rank, all of them for bookings and revenue. The referrer \
            is taken from the client's earliest booking that names one, else from her own record in the contact list.

            A booking list can be an export as downloaded, or a file of rejected bookings after correction.

              score clean.csv --bookings acuity.csv --output scored.csv --report report.html
              score clean.csv --bookings 2025.csv --bookings 2026.csv --table
              score clean.csv --bookings acuity.csv --outreach-log log.csv --unmatched answers.csv > scored.csv
            """,
        version: toolkitVersion)

    @Argument(help: "The contact list; standard input by default.", completion: .file())
    var contacts = "-"

    @Option(
        help: ArgumentHelp("A booking list. Repeatable.", valueName: "file"), completion: .file())
    var bookings: [String]

    @Option(help: ArgumentHelp("The day of the ranking; today by default.", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "Write answers that match no contact to this CSV file, with the nearest contacts.", valueName: "file"))
    var unmatched: String?

    @Option(
        help: ArgumentHelp(
            """
            Apply the decisions in such a file; its column 'decision' holds a contact's id, a candidate's name, a \
            channel or 'none'.
            """, valueName: "file"))
    var decisions: String?

    @Option(
        help: ArgumentHelp(
            "The log that mail-merge keeps (--log), so that nobody gets the same letter twice.",
            valueName: "file"))
    var outreachLog: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many introductions to propose, less those that the log holds of the last 25 days.", valueName: "count")
    )
    var introduce = AdviceRules.usualIntroductions

    @Option(help: "Rank by expected new clients, or by revenue or bookings so far.")
    var by = Measure.expected

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The age at which a booking counts half.", valueName: "days"))
    var halfLife = ReferralModel().halfLife

    @Option(parsing: .unconditional, help: ArgumentHelp("How many days ahead to predict.", valueName: "days"))
    var horizon = ReferralModel().horizon

    @Flag(help: "Print the top of the ranking as a table for the terminal instead of the list.")
    var table = false

    @Option(help: ArgumentHelp("Write the ranking as a web page to this file.", valueName: "file.html"))
    var report: String?

    @Flag(help: "Make the report safe to share: no names, and no counts of ten people or fewer.")
    var share = false

    @Option(
        help: ArgumentHelp("Make the report a page about one contact, to take along.", valueName: "contact_id"))
    var source: String?

    @Option(
        help: ArgumentHelp(
            "Add the new clients from this day on to the report, beside as many days before.", valueName: "yyyy-mm-dd"))
    var since: CalendarDate?

    @Option(
        help: ArgumentHelp("The last day of that period; the day of the ranking by default.", valueName: "yyyy-mm-dd"))
    var until: CalendarDate?

    @OptionGroup(title: "Clients") var clientOptions: ClientOptions

    @OptionGroup(title: "Reading the bookings") var reading: ReadingOptions

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let needsReport = [("--share", share), ("--source", source != nil), ("--since", since != nil)]
        for (name, isGiven) in needsReport where isGiven && report == nil {
            throw ValidationError("\(name) needs --report FILE, the page to write.")
        }
        guard until == nil || since != nil else {
            throw ValidationError("--until needs --since, the first day of the period.")
        }
        guard !share || source == nil && since == nil else {
            throw ValidationError("--share goes with neither --source nor --since: they name sources.")
        }
        for (name, value) in [("--half-life", halfLife), ("--horizon", horizon)] where !(1...36_500).contains(value) {
            throw ValidationError("The value of '\(name)' must be a number of days from 1 to 36500.")
        }
        guard introduce >= 0 else { throw ValidationError("The value of '--introduce' must not be negative.") }
    }

    var namedFiles: NamedFiles {
        var files = shared.namedFiles(lists: [contacts])
        for list in bookings { files.read("--bookings", list) }
        files.read("--decisions", decisions)
        files.read("--outreach-log", outreachLog)
        clientOptions.add(to: &files)
        files.write("--unmatched", unmatched)
        files.write("--report", report)
        output.add(to: &files, overwrite: shared.overwrite)
        return files
    }

    func perform() throws(Diagnostic) -> Outcome {
        let console = shared.console(for: Self.name)
        let rejects = try shared.rejectLog(console)
        let review = try sideFile(unmatched)
        let page = try sideFile(report)
        let main = try output.open(overwrite: shared.overwrite)

        let directory = try readContacts(rejects)
        let corrections = try clientOptions.readCorrections()
        var filter = clientOptions.filter
        let history = try readBookings(rejects, console, corrections, &filter)
        let clientList = try sideFile(clientOptions.clients)
        let decisions = try readDecisions()
        var model = ReferralModel()
        model.halfLife = halfLife
        model.horizon = horizon
        let scorer = try ReferralScorer(
            directory, history, model: model, decisions: decisions, log: readLog(), measure: by,
            introductions: introduce)
        var ranking = scorer.ranking(asOf: try Clock.day(asOf: asOf))
        ranking.scope = filter.scope

        if let review {
            var writer = Writer(review)
            try UnmatchedWriter(directory).write(scorer.withCandidates(ranking.unmatched), decisions, to: &writer)
        }
        if let clientList {
            var writer = Writer(clientList)
            try ClientListWriter(history, corrections).write(to: &writer)
        }
        if let page {
            try page.write(reportText(ranking, directory))
        }
        try writeRanking(ranking, directory, to: main)
        for file in [review, clientList, page] { try file?.commit() }
        try main.commit()

        scorer.warnings(on: decisions, file: self.decisions).forEach(console.report)
        for warning in [filter.warning, ranking.pastWarning].compactMap({ $0 }) { console.report(warning) }
        ranking.warnings(directory).forEach(console.report)
        let rejected = try rejects.finish()
        if let summary = filter.summary { console.summary(summary) }
        if directory.count > 0 { console.summary(ranking.tierSummary) }
        if let forecast = ranking.forecastSummary { console.summary(forecast) }
        console.summary(ranking.summary(unmatchedFile: unmatched) + (rejects.count > 0 ? "; \(rejected)" : ""))
        try requireRows(directory.count + rejects.count, in: [contacts == "-" ? "stdin" : contacts])
        return rejects.outcome
    }
}

/// Runs `score` with the arguments of the process.
package func runScore() -> Never { ScoreCommand.runAndExit() }

extension Measure: ExpressibleByArgument {}
