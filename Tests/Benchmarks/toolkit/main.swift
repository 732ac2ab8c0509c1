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

var thresholds = try Thresholds(path: "\(project)/Tests/Benchmarks/thresholds.csv")

/// All wall times include starting a shell, so that is measured first.
let empty = try median(of: 41, "true")
thresholds.report("an empty shell, in ms", empty.seconds * 1000)
for name in ["import", "dedupe", "score", "mail-merge"] {
    let start = try median(of: 41, "'\(programs)/\(name)' --version")
    thresholds.report("start-up of \(name)", (start.seconds - empty.seconds) * 1000)
}

let folder = "\(project)/.build-benchmarks"
mkdir(folder, 0o755)
let pipe = """
    set -euo pipefail; cd '\(project)'; rm -rf '\(folder)/letters'; PATH='\(programs)':$PATH
    import --quiet samples/contacts/*.csv | dedupe --quiet |
        score --quiet --bookings samples/bookings.csv --as-of 2026-11-01 |
        mail-merge --quiet --templates templates --sender samples/sender.txt --as-of 2026-11-01 --output '\(folder)/letters'
    """
thresholds.report("the whole pipe on the samples, in ms", try median(of: 21, pipe).seconds * 1000)

/// Measures the import of a CSV file, alternating with libcsv counting its fields.
@MainActor
func compareImport(of what: String, _ path: String, _ options: String = "") throws {
    var yardstick: [Measurement] = []
    var read: [Measurement] = []
    for _ in 0..<5 {
        yardstick.append(try measure("'\(folder)/count-fields' <'\(path)'"))
        read.append(try measure("exec '\(programs)/import' --quiet '\(path)' \(options)"))
    }
    func ratio(_ value: (Measurement) -> Double) -> Double {
        let middle = read.count / 2
        return read.map(value).sorted()[middle] / yardstick.map(value).sorted()[middle]
    }
    thresholds.report("import of \(what): CPU time / libcsv", ratio(\.processorSeconds))
    thresholds.report("import of \(what): wall time / libcsv", ratio(\.seconds))
    thresholds.report("import of \(what): memory", Double((read.map(\.peakMemory).max() ?? 0) >> 20))
}

let list = try ContactListFile(path: "\(folder)/list.csv", size: megabytes << 20)
try compareImport(of: "contacts", list.path)
unlink(list.path)

let registry = try ProviderListFile(
    path: "\(folder)/registry.csv", size: 3 * megabytes << 20,
    headers: "\(project)/Tests/ImportingTests/Headers/Exports/nppes-329-columns.csv")
try compareImport(of: "a registry", registry.path, ProviderListFile.filter)
unlink(registry.path)

let cards = try CardFile(path: "\(folder)/cards.vcf", size: (megabytes << 20) / 4)
let cardImport = try median(of: 3, "exec '\(programs)/import' --quiet '\(cards.path)'")
thresholds.report("import of vCards: per CPU-second", Double(cards.size) / 1e6 / cardImport.processorSeconds)
thresholds.report("import of vCards: memory in MB", Double(cardImport.peakMemory >> 20))
unlink(cards.path)

let letters = try LetterFolder(count: 100_000, programs: programs, project: project, tools: folder)
thresholds.report("letters in a new folder: wall time / C", letters.ratio)
thresholds.report("letters in a new folder: CPU time / C", letters.processorRatio)
thresholds.report("letters with a log: wall time / C", letters.ratioWithLog)
let stream = try LetterStream(count: 100_000, programs: programs, project: project, tools: folder)
thresholds.report("letters in one stream: per CPU-second", stream.rate.rounded())
thresholds.report("letters in one stream: memory for a tenth, in MB", Double(stream.peakMemoryOfTenth >> 20))
thresholds.report("letters in one stream: memory", Double(stream.peakMemory >> 20))
if (try? measure("test -x '\(programs)/mail-merge-print'")) != nil {
    let printed = try PrintedPages(count: 100_000, programs: programs, project: project, tools: folder)
    thresholds.report("letters as PDF: pages a CPU-second", printed.rate.rounded())
    thresholds.report("letters as PDF: memory for a tenth, in MB", Double(printed.peakMemoryOfTenth >> 20))
    thresholds.report("letters as PDF: memory", Double(printed.peakMemory >> 20))
    thresholds.report("labels: a CPU-second", printed.labelRate.rounded())
    for (name, rate) in [("weasyprint", printed.weasyprintRate), ("chromium", printed.chromiumRate)] {
        if let rate { thresholds.report("letters as PDF by \(name): pages a CPU-second", rate.rounded()) }
    }
}
thresholds.report("a template of 500 KB as text", stream.parseTime * 1000)
thresholds.report("a template of 500 KB as HTML", stream.markupTime * 1000)

exit(thresholds.exceeded.isEmpty ? 0 : 1)
