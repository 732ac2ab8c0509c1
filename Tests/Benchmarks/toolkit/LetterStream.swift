import Measuring

/// Measures letters in one stream: letters per second, memory, and the time to read a large template.
struct LetterStream {
    let count: Int
    /// Letters per CPU-second, from a template of 2 KB with twenty fields and sections.
    let rate: Double
    /// Peak memory in bytes, for `count` letters and for a tenth of them.
    let peakMemory: Int
    let peakMemoryOfTenth: Int
    /// Extra CPU time in seconds for one letter from a template of 500 KB instead of 2 KB: as text, and as HTML.
    let parseTime: Double
    let markupTime: Double

    init(count: Int, programs: String, project: String, tools: String) throws {
        self.count = count
        let place = LetterList.place(orElse: tools)
        defer { _ = try? measure("rm -rf '\(place)'") }
        try LetterList.write(count, to: "\(place)/all.csv")
        try LetterList.write(count / 10, to: "\(place)/tenth.csv")
        try LetterList.write(1, to: "\(place)/one.csv")
        try LetterList.writeTemplate(ofSize: 2 << 10, to: "\(place)/small.txt")
        try LetterList.writeTemplate(ofSize: 500 << 10, to: "\(place)/large.txt")
        func letters(_ list: String, _ template: String, _ options: String = "") throws -> Measurement {
            try median(
                of: 5,
                """
                exec '\(programs)/mail-merge' --quiet '\(place)/\(list).csv' --template '\(place)/\(template).txt' \
                --sender '\(project)/samples/sender.txt' --as-of 2026-11-01 \(options)
                """)
        }
        let all = try letters("all", "small")
        rate = Double(count) / all.processorSeconds
        peakMemory = all.peakMemory
        peakMemoryOfTenth = try letters("tenth", "small").peakMemory
        func extraTime(_ options: String) throws -> Double {
            try letters("one", "large", options).processorSeconds - letters("one", "small", options).processorSeconds
        }
        parseTime = try extraTime("")
        markupTime = try extraTime("--format html")
    }
}
