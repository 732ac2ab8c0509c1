#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs `import` on damaged and hostile lists, each in a separate process, and checks that every run ends with a
/// documented exit code, in bounded memory, with all rows accounted for.
///
///     hostile-runs mutations IMPORT CASES COUNT [SEED [SECONDS]]    damaged copies of the lists of the golden cases
///     hostile-runs one IMPORT CASES NUMBER SEED                     repeats one of them
///     hostile-runs lists IMPORT [NAME]                              lists made to fill up memory
///     hostile-runs names                                            the names of those lists
///     hostile-runs write NAME FILE                                  writes one of those lists

let usage =
    "usage: hostile-runs mutations IMPORT CASES COUNT [SEED [SECONDS]] | one IMPORT CASES NUMBER SEED | lists IMPORT [NAME] | names | write NAME FILE"
/// The memory limit of an import, in bytes.
let memory = 64 << 20

func stop(_ message: String, status: Int32) -> Never {
    let text = Array((message + "\n").utf8)
    _ = write(2, text, text.count)
    exit(status)
}

func mutations(_ program: String, _ cases: String, _ numbers: Range<Int>, seed: UInt64, seconds: Double?) throws {
    let fixtures = try MutationRuns.Fixture.all(in: cases)
    let keep = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let runs = MutationRuns(
        program: program, fixtures: fixtures, seed: seed, limits: .init(seconds: seconds, memory: memory), keep: keep)
    let report = try runs.run(numbers)
    for fault in report.faults { print(fault) }
    let endings = report.endings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    print(
        "\(report.runs) mutations of \(fixtures.count) lists, seed \(seed): \(report.rowsRead) rows read; \(endings); at most "
            + "\(Int(report.mostSeconds * 1000)) ms and \(report.mostMemory >> 20) MB; \(report.faults.count) faults")
    if !report.faults.isEmpty || report.runs < numbers.count { exit(1) }
}

func lists(_ program: String, _ lists: [HostileList]) throws {
    if lists.isEmpty { stop("unknown list; `hostile-runs names` lists them", status: 64) }
    var isFaulty = false
    for list in lists {
        let (run, faults) = try list.run(program, writer: CommandLine.arguments[0], memory: memory)
        print("\(list.name): \(run.peakMemory >> 20) MB, \(Int(run.processorSeconds * 1000)) ms")
        for fault in faults { print("  \(fault)") }
        isFaulty = isFaulty || !faults.isEmpty
    }
    if isFaulty { exit(1) }
}

let arguments = Array(CommandLine.arguments.dropFirst())
do {
    switch (arguments.first, arguments.count) {
    case ("mutations", 4...6):
        guard let count = Int(arguments[3]), let seed = UInt64(arguments.count > 4 ? arguments[4] : "1") else {
            stop(usage, status: 64)
        }
        let seconds = arguments.count > 5 ? Double(arguments[5]) : nil
        try mutations(arguments[1], arguments[2], 0..<count, seed: seed, seconds: seconds)
    case ("one", 5):
        guard let number = Int(arguments[3]), let seed = UInt64(arguments[4]) else { stop(usage, status: 64) }
        try mutations(arguments[1], arguments[2], number..<number + 1, seed: seed, seconds: nil)
    case ("lists", 2): try lists(arguments[1], HostileList.all)
    case ("lists", 3): try lists(arguments[1], HostileList.all.filter { $0.name == arguments[2] })
    case ("names", 1): for list in HostileList.all { print(list.name) }
    case ("write", 3):
        guard let list = HostileList.all.first(where: { $0.name == arguments[1] }) else { stop(usage, status: 64) }
        try list.write(arguments[2])
    default: stop(usage, status: 64)
    }
} catch {
    stop("hostile-runs: \(error)", status: 70)
}
