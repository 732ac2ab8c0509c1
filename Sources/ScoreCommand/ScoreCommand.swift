import ArgumentParser
import CSV
import Contacts
import Diagnostics
import Importing
import Scoring
import Shell

@main
struct ScoreCommand: Program {
    static let name = "score"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Rank referral sources by expected bookings, and say what to do next with each.",
        discussion: """
            Reads a contact list, credits every new client in the bookings to a referrer, and writes all contacts \
            ranked by the new clients that each is expected to send in the coming quarter, with the next action.

            Clients are matched by client_id, else client_email, else client_phone, else client_name. A client's first \
            completed booking counts for the rank, all of them for bookings and revenue. The referrer is taken from \
            the client's earliest booking that names one.

            A booking list can be an export as downloaded, or a file of rejected bookings after correction.
            """,
        version: toolkitVersion)

    @Argument(help: "The contact list; standard input by default.", completion: .file())
    var contacts = "-"

    @Option(
        help: ArgumentHelp("A booking list. The option may be repeated.", valueName: "file"), completion: .file())
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
            "The outreach log that mail-merge keeps, so that nobody gets the same letter twice.",
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

    @Option(help: ArgumentHelp("Write the ranking as a web page.", valueName: "file.html"))
    var report: String?

    @Flag(help: "Make the report safe to share: no names, and no counts of ten people or fewer.")
    var share = false

    @OptionGroup(title: "Reading the bookings") var reading: ReadingOptions

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard !share || report != nil else { throw ValidationError("--share needs --report FILE, the page to write.") }
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
        let history = try readBookings(rejects, console)
        let decisions = try readDecisions()
        var model = ReferralModel()
        model.halfLife = halfLife
        model.horizon = horizon
        let scorer = try ReferralScorer(
            directory, history, model: model, decisions: decisions, log: readLog(), measure: by, introductions: introduce)
        let ranking = scorer.ranking(asOf: try Clock.day(asOf: asOf))

        if let review {
            var writer = Writer(review)
            try UnmatchedWriter(directory).write(scorer.withCandidates(ranking.unmatched), decisions, to: &writer)
        }
        if let page {
            try page.write(share ? SharedReport(ranking, directory).text : Report(ranking, directory).text)
        }
        try writeRanking(ranking, directory, to: main)
        for file in [review, page] { try file?.commit() }
        try main.commit()

        scorer.warnings(on: decisions, file: self.decisions).forEach(console.report)
        ranking.warnings(directory).forEach(console.report)
        let rejected = try rejects.finish()
        if directory.count > 0 { console.summary(ranking.tierSummary) }
        if let forecast = ranking.forecastSummary { console.summary(forecast) }
        console.summary(ranking.summary(unmatchedFile: unmatched) + (rejects.count > 0 ? "; \(rejected)" : ""))
        try requireRows(directory.count + rejects.count, in: [contacts == "-" ? "stdin" : contacts])
        return rejects.outcome
    }

    static func main() {
        runAndExit()
    }
}

extension Measure: ExpressibleByArgument {}
