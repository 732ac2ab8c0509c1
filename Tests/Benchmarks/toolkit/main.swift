import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures start-up, the whole pipe on the samples, the import of a large list, and 100,000 letters.
///
/// usage: toolkit PROGRAMS PROJECT [MEGABYTES]   (Tests/Benchmarks/run gives them)
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    print("usage: toolkit PROGRAMS PROJECT [MEGABYTES]")
    exit(64)
}
let programs = arguments[1]
let project = arguments[2]
let megabytes = arguments.count > 3 ? Int(arguments[3]) ?? 340 : 340

func milliseconds(_ measurement: Measurement) -> String { "\(Int((measurement.seconds * 10_000).rounded()) / 10) ms" }

func report(_ what: String, _ result: String) {
    print(what + String(repeating: " ", count: max(1, 52 - what.count)) + result)
}

let empty = try median(of: 41, "true")
report("an empty shell, which all of these include", milliseconds(empty))
for name in ["import", "dedupe", "score", "mail-merge"] {
    report("\(name) --version", milliseconds(try median(of: 41, "'\(programs)/\(name)' --version")))
}

let folder = "\(project)/.build-benchmarks"
mkdir(folder, 0o755)
let pipe = """
    set -euo pipefail; cd '\(project)'; rm -rf '\(folder)/letters'; PATH='\(programs)':$PATH
    import --quiet samples/contacts/*.csv | dedupe --quiet |
        score --quiet --bookings samples/bookings.csv --as-of 2026-11-01 |
        mail-merge --quiet --templates templates --sender samples/sender.txt --as-of 2026-11-01 --output '\(folder)/letters'
    """
report("the whole pipe on the samples", milliseconds(try median(of: 21, pipe)))

func ratio(_ ours: Double, _ theirs: Double) -> String { rounded(ours / theirs) }

func rounded(_ ratio: Double) -> String { "\((ratio * 100).rounded() / 100)" }

/// Measures the import of a CSV file against libcsv counting its fields, by turns.
func compareImport(_ what: String, of path: String, _ options: String = "") throws {
    var yardstick: [Measurement] = []
    var read: [Measurement] = []
    for _ in 0..<5 {
        yardstick.append(try measure("'\(folder)/count-fields' <'\(path)'"))
        read.append(try measure("exec '\(programs)/import' --quiet '\(path)' \(options)"))
    }
    func middle(_ measurements: [Measurement], _ value: (Measurement) -> Double) -> Double {
        measurements.map(value).sorted()[measurements.count / 2]
    }
    report("\(what), most memory held", "\((read.map(\.peakMemory).max() ?? 0) >> 20) MB")
    report(
        "  CPU time / libcsv counting fields",
        ratio(middle(read, \.processorSeconds), middle(yardstick, \.processorSeconds)))
    report("  wall time / libcsv counting fields", ratio(middle(read, \.seconds), middle(yardstick, \.seconds)))
}

let list = try ContactListFile(path: "\(folder)/list.csv", size: megabytes << 20)
try compareImport("import of \(megabytes) MB", of: list.path)
unlink(list.path)

let registry = try ProviderListFile(
    path: "\(folder)/registry.csv", size: 3 * megabytes << 20,
    headers: "\(project)/Tests/ImportingTests/Headers/Exports/nppes-329-columns.csv")
try compareImport(
    "import of a registry of \(3 * megabytes) MB", of: registry.path, ProviderListFile.filter)
unlink(registry.path)

let cards = try CardFile(path: "\(folder)/cards.vcf", size: (megabytes << 20) / 4)
let cardImport = try median(of: 3, "exec '\(programs)/import' --quiet '\(cards.path)'")
let cardRate = Double(cards.size) / 1e6 / cardImport.processorSeconds
report("import of vCards, a CPU-second", "\(Int(cardRate)) MB, \(cardImport.peakMemory >> 20) MB held")
unlink(cards.path)

let letters = try LetterFolder(count: 100_000, programs: programs, project: project, tools: folder)
report("\(letters.count) letters, a new folder, time / C writing it", rounded(letters.ratio))
report("\(letters.count) letters, a new folder, CPU time / C", rounded(letters.processorRatio))
report("\(letters.count) letters with a log, time / C", rounded(letters.ratioWithLog))
let stream = try LetterStream(count: 100_000, programs: programs, project: project, tools: folder)
report("\(stream.count) letters in one stream, a CPU-second", "\(Int(stream.rate))")
report(
    "memory for \(stream.count / 10) and \(stream.count) letters",
    "\(stream.peakMemoryOfTenth >> 20) and \(stream.peakMemory >> 20) MB")
report(
    "a template of 500 KB, as text and as HTML",
    "\(Int(stream.parseTime * 1000)) and \(Int(stream.markupTime * 1000)) ms")
