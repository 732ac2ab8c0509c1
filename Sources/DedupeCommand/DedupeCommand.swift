import ArgumentParser
import CSV
import Diagnostics
import Linkage
import Shell

@main
struct DedupeCommand: Program {
    static let name = "dedupe"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Find rows that are the same person or practice, and merge them without losing data.",
        discussion: """
            Reads canonical contacts, as import writes them, and writes one golden record per contact. Colleagues who \
            share a telephone or an address stay apart, and so do spouses who share an email address.
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

    @Option(help: ArgumentHelp("Write the changes to the --against list to this CSV file.", valueName: "file"))
    var changes: String?

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
            "Apply the decisions in a review file; its column 'decision' says same or different.", valueName: "file"))
    var decisions: String?

    @Option(
        help: ArgumentHelp(
            "Write the contacts that share an address (households and practices) to this CSV file.", valueName: "file"))
    var related: String?

    @Option(
        help: ArgumentHelp(
            "Choose the values to keep by the rules in this CSV file with the columns column and rule; "
                + "rules are most-frequent, longest, newest and source-order.",
            valueName: "file"))
    var survivorship: String?

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
    }

    private var explained: (String, String)? {
        let ids = explain?.split(separator: ",").map(String.init) ?? []
        return ids.count == 2 ? (ids[0], ids[1]) : nil
    }

    private var sideFiles: [(kind: SideFile, path: String?)] {
        [(.links, links), (.model, model), (.changes, changes), (.review, review), (.related, related)]
    }

    var namedFiles: NamedFiles {
        var files = shared.namedFiles(lists: [file])
        files.read("--against", against)
        files.read("--decisions", decisions)
        files.read("--survivorship", survivorship)
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
                + "\(list.count - result.contactCount) merged, \(rejected)" + told)
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
        options.survivorship =
            try readTable(survivorship) { (reader) throws(Diagnostic) in try Survivorship(&reader) }
            ?? options.survivorship
        return options
    }

    static func main() {
        runAndExit()
    }
}
