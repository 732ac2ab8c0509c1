import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures score: how well its ranking predicts the next quarter of simulated networks, how well it reads free text,
/// and how fast it is.
///
/// usage: referrals PROGRAMS PROJECT FOLDER   (Tests/Benchmarks/run gives them)
let arguments = CommandLine.arguments
guard arguments.count == 4 else {
    print("usage: referrals PROGRAMS PROJECT FOLDER")
    exit(64)
}
var thresholds = try Thresholds(path: "\(arguments[2])/Tests/Benchmarks/thresholds.csv")
let folder = "\(arguments[3])/referrals"
mkdir(folder, 0o755)
let run = ScoreRun(programs: arguments[1], folder: folder)

func rounded(_ value: Double, places: Int = 3) -> String {
    let unit = pow(10, Double(places))
    return String((value * unit).rounded() / unit)
}

func row(_ cells: String...) {
    let widths = [40, 12, 16, 16, 10]
    var line = ""
    for (cell, width) in zip(cells, widths) { line += cell + String(repeating: " ", count: max(1, width - cell.count)) }
    print(line)
    fflush(nil)
}

for windows in [400...1200, 8...90] {
    let quality = try PredictionQuality(seeds: 1001...1300, windows: windows, run)
    print("\nThe next quarter of \(quality.networks) networks of \(windows.lowerBound) to \(windows.upperBound) days")
    row("ranking", "NDCG@10", "top-10 share")
    for name in PredictionQuality.rankings {
        guard let sum = quality.results[name] else { continue }
        let count = Double(quality.networks)
        row(name, rounded(sum.gain / count), rounded(sum.share / count))
    }
    print("expected / happened: \(rounded(quality.expected / Double(quality.happened), places: 2))")
    if let score = quality.results["score"] {
        let name = "prediction over \(windows.lowerBound) to \(windows.upperBound) days"
        thresholds.report("\(name): NDCG@10", score.gain / Double(quality.networks))
        thresholds.report("\(name): top-10 share", score.share / Double(quality.networks))
    }
}

let answers = try AnswerQuality(seeds: 1001...1020, listsEach: 20, run)
print("\n\(answers.answers) answers in free text for 20 lists of 262 contacts; \(answers.meant) mean one of them")
thresholds.report("answers: precision", answers.precision)
thresholds.report("answers: coverage", answers.coverage)
row("generic answers credited", "\(answers.genericCredited.count) of \(answers.generic)")
for text in answers.genericCredited { print("  \(text)") }

print("")
for (bookings, contacts, runs) in [(1_000, 500, 21), (1_000_000, 100_000, 3)] {
    try BookingLists.make(contacts: contacts, bookings: bookings, run)
    let unmatched = "--unmatched '\(folder)/unmatched.csv' --overwrite"
    let measurements = try (0..<runs).map { _ in try run.measure(unmatched) }.sorted { $0.seconds < $1.seconds }
    let median = measurements[runs / 2]
    let name = "score of \(bookings) bookings on \(contacts) contacts"
    thresholds.report("\(name): time", median.seconds * 1000)
    thresholds.report("\(name): CPU time", median.processorSeconds)
    thresholds.report("\(name): memory", Double(median.peakMemory >> 20))
}

exit(thresholds.exceeded.isEmpty ? 0 : 1)
