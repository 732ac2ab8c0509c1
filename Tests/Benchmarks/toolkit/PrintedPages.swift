import Measuring

/// Letters and labels as PDF: how many pages a second, and how much memory.
struct PrintedPages {
    /// Pages for each second of a processor, mail-merge and its printing program together.
    let rate: Double
    let labelRate: Double
    /// The most memory held, in bytes, for `count` letters and for a tenth of them.
    let peakMemory: Int
    let peakMemoryOfTenth: Int
    /// Pages for each second of a processor of other programs that print the same letters from HTML; nil where they are
    /// not installed.
    let weasyprintRate: Double?
    let chromiumRate: Double?

    /// - Parameter count: the letters for the measure of memory; a tenth of them are timed.
    init(count: Int, programs: String, project: String, tools: String) throws {
        let place = LetterList.place(orElse: tools)
        defer { _ = try? measure("rm -rf '\(place)'") }
        try LetterList.write(count, to: "\(place)/all.csv")
        try LetterList.write(count / 10, to: "\(place)/tenth.csv")
        try LetterList.write(200, to: "\(place)/few.csv")
        func command(_ list: String, _ format: String) -> String {
            "'\(programs)/mail-merge' --quiet '\(place)/\(list).csv' --templates '\(project)/templates' "
                + "--sender '\(project)/samples/sender.txt' --as-of 2026-11-01 --format \(format)"
        }
        let tenth = try median(of: 3, command("tenth", "pdf"))
        rate = Double(count / 10) / tenth.processorSeconds
        peakMemoryOfTenth = tenth.peakMemory
        peakMemory = try measure(command("all", "pdf")).peakMemory
        labelRate = Double(count) / (try median(of: 3, command("all", "labels --stock 5160"))).processorSeconds
        _ = try measure(command("few", "html") + " --output '\(place)/few.html'")
        func others(_ program: String, _ options: String) -> Double? {
            guard (try? measure("command -v \(program)")) != nil,
                let run = try? median(of: 3, "\(program) \(options)")
            else { return nil }
            return 200 / run.processorSeconds
        }
        weasyprintRate = others("weasyprint", "'\(place)/few.html' '\(place)/few.pdf'")
        chromiumRate = others(
            "chromium",
            "--headless --no-sandbox --user-data-dir='\(place)/chromium' --print-to-pdf='\(place)/few.pdf' "
                + "'file://\(place)/few.html'")
    }
}
