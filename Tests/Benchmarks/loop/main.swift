import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs simulated practices for two years, monthly and quarterly, through the built programs, with letters, replies and
/// calls in the log, and prints what became of their sources.
///
/// usage: loop PROGRAMS PROJECT FOLDER [FIRST-SEED [PRACTICES]]   (Tests/Benchmarks/run gives them)
let arguments = CommandLine.arguments
guard (4...6).contains(arguments.count) else {
    print("usage: loop PROGRAMS PROJECT FOLDER [FIRST-SEED [PRACTICES]]")
    exit(64)
}
let firstSeed = arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1
let practices = arguments.count > 5 ? UInt64(arguments[5]) ?? 12 : 12
var thresholds = try Thresholds(path: "\(arguments[2])/Tests/Benchmarks/thresholds.csv")

func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
func row(_ name: String, _ value: String) {
    print(name + String(repeating: " ", count: max(1, 58 - name.count)) + value)
    fflush(nil)
}

let habits = [
    (Loop.Habit(name: "monthly", interval: 30.44, introductions: 10), 64),
    (Loop.Habit(name: "quarterly", interval: 91.3, introductions: 30), 186),
]
for (habit, patience) in habits {
    var measures = Measures()
    for seed in firstSeed..<firstSeed + practices {
        let loop = try Loop(
            seed: seed, months: 24, habit: habit, programs: arguments[1], project: arguments[2],
            folder: "\(arguments[3])/loop")
        measures.add(loop, patience: patience)
    }
    print("\n\(measures.practices) practices over 24 months, \(habit.name), \(measures.runs) runs")
    thresholds.report("loop \(habit.name): thanked in time", share(measures.thankedInTime, measures.clients))
    row("new clients of reachable sources", "\(measures.clients)")
    row("understood late, then thanked for", "\(measures.lateThanked) of \(measures.lateClients)")
    row("thank-yous without a client since the last", "\(measures.needlessThanks)")
    row("letters a run", "\(measures.letters / max(1, measures.runs))")
    for (action, count) in measures.mostInYear.sorted(by: { $0.key < $1.key }) {
        row("most letters to one contact in a year, \(action)", "\(count)")
    }
    row("strangers introduced to within half a year", "\(measures.introducedInHalfYear) of \(measures.strangers)")
    row("never introduced to", "\(measures.neverIntroduced)")
    row("most introductions to one contact", "\(measures.mostIntroductions)")
    row("most reconnect letters in one silence", "\(measures.mostReconnectsInSilence)")
    row("letters to people of no kind who sent nobody", "\(measures.lettersToNobody)")
    for (name, count) in measures.flipFlops.sorted(by: { $0.value > $1.value }).prefix(6) {
        row("actions A, B, A: \(name)", "\(count)")
    }
    let lettersBack = measures.flipFlops.filter { !$0.key.contains("none") }.values.reduce(0, +)
    // Three quarterly runs are further apart.
    if measures.threes > 0 {
        thresholds.report("loop \(habit.name): flip-flops", share(lettersBack, measures.threes))
    }
}
exit(thresholds.exceeded.isEmpty ? 0 : 1)
