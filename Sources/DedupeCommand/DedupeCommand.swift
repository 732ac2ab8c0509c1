import ArgumentParser
import CSV
import Contacts
import Diagnostics
import Linkage
import Shell

struct DedupeCommand: Program {
    static let name = "dedupe"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Find rows that are the same person or practice, and merge them without losing data.",
        discussion: """
            Reads canonical contacts, as import writes them, and writes one golden record per contact. Colleagues who \
            share a telephone or an address stay apart, and so do spouses who share an email address.

              import *.csv | dedupe --output clean.csv
              dedupe contacts.csv --review pairs.csv --output clean.csv
              dedupe new.csv --against clean.csv --decisions pairs.csv --output clean.csv --overwrite
            """,
        version: toolkitVersion)

    @Argument(help: "The contact list; standard input by default.")
    var file = "-"

    @Option(help: ArgumentHelp("Write the contact that each row was merged into to this CSV file.", valueName: "file"))
    var links: String?

    @Option(help: ArgumentHelp("Merge two rows at this match probability or above.", valueName: "probability"))
    var threshold = LinkageOptions.usualThreshold

    @Option(
        help: ArgumentHelp(
            "Also compare this column, such as a date of birth or a license number; "
                + "up to \(LinkageOptions.mostCompared) times.",
            valueName: "column"))
    var compare: [String] = []

    @Option(
        help: ArgumentHelp(
            "Match the rows against this clean list; its ids and values are kept, and new contacts are added.",
            valueName: "file"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            "Write the changes to the --against list to this CSV file: "
                + "added, changed, moved, split, merged and possible.",
            valueName: "file"))
    var changes: String?

    @Flag(help: "Also merge contacts of the --against list with each other.")
    var mergeMaster = false

    @Option(
        help: ArgumentHelp(
            "Keep the rows of every merge in this CSV file, so that it can be undone; "
                + "it is read first and then updated.",
            valueName: "file"))
    var history: String?

    @Option(
        help: ArgumentHelp(
            "Write uncertain pairs for review to this CSV file, the most uncertain first; "
                + "pairs already in --decisions come last.",
            valueName: "file"))
    var review: String?

    @Option(help: ArgumentHelp("Put no more pairs than this into the review.", valueName: "number"))
    var reviewLimit = Review.usualLimit

    @Option(
        help: ArgumentHelp(
            "Apply the decisions in a review file; its column 'decision' says same or different. Different, or split "
                + "beside one id, also undoes a merge, with --history, or with the lists and --against.",
            valueName: "file"))
    var decisions: String?

    @Option(
        help: ArgumentHelp(
            "Write the contacts that share an address (households and practices) to this CSV file.", valueName: "file"))
    var related: String?

    @Option(
        help: ArgumentHelp(
            "Choose the values to keep by this rule in every column, or by the rules in a CSV file with the columns "
                + "column and rule; rules are most-frequent, longest, newest and source-order.",
            valueName: "rule|file"))
    var survivorship: String?

    @Option(
        help: ArgumentHelp(
            "The day of the run, for the notes of contacts that moved; today by default.", valueName: "yyyy-mm-dd"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "Write the learned model to this CSV file: m, u and match weight in bits of every comparison level.",
            valueName: "file"))
    var model: String?

    @Option(
        help: ArgumentHelp("Explain why two rows do or do not match, instead of writing contacts.", valueName: "id,id"))
    var explain: String?

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard threshold > 0, threshold < 1 else {
            throw ValidationError("--threshold must be between 0 and 1, as in --threshold 0.95")
        }
        guard explain == nil || explained != nil else {
            throw ValidationError("--explain takes two ids separated by a comma, as in --explain p1,p2")
        }
        guard reviewLimit > 0 else { throw ValidationError("--review-limit must be 1 or more") }
        guard changes == nil || against != nil else {
            throw ValidationError("--changes needs --against FILE, the list whose changes it writes.")
        }
        guard !mergeMaster || against != nil else {
            throw ValidationError("--merge-master needs --against FILE, the list whose contacts it merges.")
        }
    }

    private var explained: (String, String)? {
        let ids = explain?.split(separator: ",").map(String.init) ?? []
        return ids.count == 2 ? (ids[0], ids[1]) : nil
    }

    private var sideFiles: [(kind: SideFile, path: String?)] {
        [
            (.links, links), (.model, model), (.changes, changes), (.review, review), (.related, related),
            (.history, history),
        ]
    }

    /// The rule for all columns, where `--survivorship` is the name of one and not of a file.
    private var ruleForAll: SurvivorshipRule? { survivorship.flatMap(SurvivorshipRule.init) }

    var namedFiles: NamedFiles {
        var files = shared.namedFiles(lists: [file])
        files.read("--against", against)
        files.read("--decisions", decisions)
        if ruleForAll == nil { files.read("--survivorship", survivorship) }
        for (kind, path) in sideFiles { files.write("--\(kind)", path) }
        output.add(to: &files, overwrite: shared.overwrite)
        return files
    }

    func perform() throws(Diagnostic) -> Outcome {
        let console = shared.console(for: Self.name)
        let rejects = try shared.rejectLog(console)
        let files = try SideFiles(sideFiles, overwrite: shared.overwrite)
        let main = try output.open(overwrite: shared.overwrite)
        let options = try options()
        let list = try readContacts(file, against: against, rejects, emptyListTo: main)
        let result = try Deduplication(list, options: options)
        for warning in result.warnings { console.report(warning) }
        if explained != nil {
            try DataOutput().write(result.explanationText())
            return rejects.outcome
        }
        let told = try files.write(result)
        var writer = Writer(main)
        try result.writeContacts(to: &writer)
        try writer.flush()
        try files.commit()
        try main.commit()
        let rejected = try rejects.finish()
        console.summary(
            "\(counted(list.count + rejects.count, "row")) read, \(counted(result.contactCount, "contact")) written, "
                + "\(result.mergedCount) merged, \(rejected)" + told)
        return rejects.outcome
    }

    private func options() throws(Diagnostic) -> LinkageOptions {
        var options = LinkageOptions()
        options.threshold = threshold
        options.compared = compare
        options.explained = explained
        options.wantsReview = review != nil
        options.reviewLimit = reviewLimit
        options.decisions =
            try readTable(decisions) { (reader) throws(Diagnostic) in try MatchDecisions(&reader) } ?? options.decisions
        if let ruleForAll {
            options.survivorship = Survivorship(everywhere: ruleForAll)
        } else {
            options.survivorship =
                try readTable(survivorship) { (reader) throws(Diagnostic) in try Survivorship(&reader) }
                ?? options.survivorship
        }
        options.history = try readHistory(history)
        options.mergesMaster = mergeMaster
        options.day = try Clock.day(asOf: asOf)
        return options
    }
}

/// Runs `dedupe` with the arguments of the process.
package func runDedupe() -> Never { DedupeCommand.runAndExit() }
