import Damage

/// Runs `import` on damaged copies of the lists of the golden cases.
struct MutationRuns {
    let program: String
    let fixtures: [Fixture]
    let seed: UInt64
    let limits: Limits
    /// The folder to keep failing lists in.
    let keep: String

    /// The limits for a run; nil means no limit.
    struct Limits {
        var seconds: Double?
        var memory: Int
    }

    /// A list of a golden case.
    struct Fixture {
        let path: String
        let isBookings: Bool
        let bytes: [UInt8]

        /// All lists in the folders of the golden cases, sorted by name.
        static func all(in cases: String) throws -> [Fixture] {
            let ours = ["cmd", "stdout", "stderr", "status", "expected"]
            var fixtures: [Fixture] = []
            for folder in Files.names(in: cases) {
                guard let command = try? Files.read("\(cases)/\(folder)/cmd") else { continue }
                let says = String(decoding: command, as: UTF8.self)
                for name in Files.names(in: "\(cases)/\(folder)") where !ours.contains(name) {
                    let path = "\(cases)/\(folder)/\(name)"
                    guard !Files.isFolder(path), !name.hasSuffix(".txt") || folder.hasPrefix("import-") else {
                        continue
                    }
                    let isBookings = says.contains("--as bookings") || name.hasPrefix("bookings")
                    fixtures.append(
                        Fixture(path: "\(folder)/\(name)", isBookings: isBookings, bytes: try Files.read(path)))
                }
            }
            return fixtures
        }
    }

    /// The totals of all runs.
    struct Report {
        var runs = 0
        var faults: [String] = []
        var endings: [String: Int] = [:]
        var mostSeconds = 0.0
        var mostMemory = 0
        var rowsRead = 0
    }

    /// Runs the mutations with these numbers.
    func run(_ numbers: Range<Int>) throws -> Report {
        let folder = try Files.temporaryFolder()
        defer { Files.remove(folder) }
        var report = Report()
        for number in numbers {
            try run(number, in: folder, &report)
            if report.faults.count >= 20 { break }
        }
        return report
    }

    private func run(_ number: Int, in folder: String, _ report: inout Report) throws {
        var random = RandomNumbers(seed: seed, stream: number)
        guard let fixture = random.one(of: fixtures), let other = random.one(of: fixtures) else { return }
        let mutation = Mutation(of: fixture.bytes, splicedWith: other.bytes, random: random)
        let options = options(for: fixture, &random)
        let list = "\(folder)/list"
        try Files.write(mutation.bytes, to: list)
        let rejects = "\(folder)/rejects.csv"
        let output = "\(folder)/output"
        let asksForRejects = random.onceIn(2)
        let arguments = options + (asksForRejects ? ["--overwrite", "--rejects", rejects] : []) + [list]
        var run = try ProcessRun(program, arguments, output: output)
        // The machine may have been busy; measure again.
        for _ in 0..<3 where run.seconds > limits.seconds ?? .infinity {
            run = try ProcessRun(program, arguments, output: output)
        }
        let messages = try Files.read(output + ".err")
        var faults = Accounting.faults(
            of: run, output: try Files.read(output), messages: messages, rejects: try? Files.read(rejects),
            asksForRejects: asksForRejects)
        if let seconds = limits.seconds, run.seconds > seconds { faults.append("it took \(run.seconds) s") }
        if run.peakMemory > limits.memory { faults.append("it held \(run.peakMemory >> 20) MB of memory") }
        report.runs += 1
        report.rowsRead += Summary(in: String(decoding: messages, as: UTF8.self))?.read ?? 0
        report.endings["\(run.ending)", default: 0] += 1
        report.mostSeconds = max(report.mostSeconds, run.seconds)
        report.mostMemory = max(report.mostMemory, run.peakMemory)
        if !faults.isEmpty {
            let kept = "\(keep)/seed-\(seed)-number-\(number)"
            try Files.write(mutation.bytes, to: kept)
            report.faults.append(
                """
                seed \(seed), number \(number): \(faults.joined(separator: "; "))
                  list: \(fixture.path) (and \(other.path)), kept as \(kept)
                  damage: \(mutation.steps.joined(separator: "; ").prefix(1000))
                  command: import \(arguments.joined(separator: " "))
                """)
        }
        for name in Files.names(in: folder) where !["list", "output", "output.err", "rejects.csv"].contains(name) {
            report.faults.append("seed \(seed), number \(number): the file \(name) is left behind")
        }
        Files.removeFile(rejects)
    }

    private func options(for fixture: Fixture, _ random: inout RandomNumbers) -> [String] {
        let isBookings = random.onceIn(5) ? !fixture.isBookings : fixture.isBookings
        if isBookings { return ["--as", "bookings"] + (random.onceIn(4) ? ["--region", "GB"] : []) }
        let usual: [[String]] = [
            [], [], [], ["--keep-invalid"], ["--explain-kind"], ["--region", "GB"], ["--region", "NZ"],
            ["--kind", "doula"], ["--only-kind", "pediatrician,midwife"], ["--only-postal", "949"],
        ]
        return random.one(of: usual) ?? []
    }
}
