import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Months of a practice through the four programs: import, dedupe, score and mail-merge with one log, which hears back.
struct Loop {
    /// How a practitioner goes about it.
    struct Habit {
        let name: String
        /// Days between runs, on average.
        let interval: Double
        let introductions: Int
    }

    /// A row of the log.
    struct Entry {
        let contact: String
        let day: Int
        let action: String
        var outcome = ""
    }

    let practice: Practice
    /// Days since 1970-01-01.
    private(set) var runs: [Int] = []
    private(set) var log: [Entry] = []
    /// The next action of each contact in each run, by contact id.
    private(set) var actions: [[String: String]] = []
    private var generator: Generator
    private let programs: String
    private let project: String
    private let folder: String

    /// The first day of the first run.
    static let start = 20_028

    init(seed: UInt64, months: Int, habit: Habit, programs: String, project: String, folder: String) throws {
        self.programs = programs
        self.project = project
        self.folder = folder
        generator = Generator(seed: seed ^ 0xABCD)
        let days = Int(Double(months) * 30.44)
        practice = Practice(seed: seed, start: Loop.start - 365, end: Loop.start + days)
        _ = try measure("rm -rf '\(folder)' && mkdir -p '\(folder)'")
        try write(practice.contactList, to: "\(folder)/contacts.csv")
        try write("", to: "\(folder)/log.csv")
        var run = 0
        while Double(run) * habit.interval < Double(days) {
            // Some runs are a day or two early.
            let day = Loop.start + Int(Double(run) * habit.interval) - Int.random(in: 0...2, using: &generator)
            try step(on: day, habit)
            run += 1
        }
    }

    private mutating func step(on day: Int, _ habit: Habit) throws {
        let date = isoDay(day)
        try write(practice.bookings(until: day), to: "\(folder)/bookings.csv")
        _ = try measure(
            """
            set -o pipefail; cd '\(folder)'; PATH='\(programs)':$PATH
            import contacts.csv | dedupe | score --bookings bookings.csv --as-of \(date) --outreach-log log.csv \
            --introduce \(habit.introductions) --output scored.csv --overwrite
            """)
        let scored = try Table(contents(of: "\(folder)/scored.csv"))
        var actions: [String: String] = [:]
        for row in scored.rows { actions[scored["contact_id", row]] = scored["next_action", row] }
        self.actions.append(actions)
        runs.append(day)
        // Nobody writes to people without an address.
        let reachable = Set(practice.contacts.filter(\.isReachable).map(\.id))
        let rows = scored.rows.filter { reachable.contains(scored["contact_id", $0]) }
        try write(scored.text(rows), to: "\(folder)/letters.csv")
        _ = try measure(
            """
            cd '\(folder)'; PATH='\(programs)':$PATH
            mail-merge letters.csv --templates '\(project)/templates' --sender '\(project)/samples/sender.txt' \
            --as-of \(date) --log log.csv --output letters-\(date) --rejects rejects-\(date).csv
            """)
        try hearBack(on: day, actions.filter { $0.value == "call" }.keys.sorted())
    }

    /// Replies, letters that come back, and calls, as the practitioner notes them before the next run.
    private mutating func hearBack(on day: Int, _ calls: [String]) throws {
        let table = try Table(contents(of: "\(folder)/log.csv"))
        var rows = table.rows
        for index in rows.indices where table["date", rows[index]] == isoDay(day) {
            let outcome = chance(0.3) ? "replied" : chance(0.03) ? "returned" : ""
            table.set("outcome", &rows[index], outcome)
            log.append(
                Entry(
                    contact: table["contact_id", rows[index]], day: day, action: table["action", rows[index]],
                    outcome: outcome))
        }
        for contact in calls {
            var row = table.blank
            table.set("contact_id", &row, contact)
            table.set("date", &row, isoDay(day))
            table.set("action", &row, "call")
            table.set("outcome", &row, chance(0.5) ? "no-answer" : "called")
            rows.append(row)
        }
        try write(table.text(rows), to: "\(folder)/log.csv")
    }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &generator) < probability
    }
}

/// A CSV file whose cells hold neither quotes nor line ends but for the last column.
struct Table {
    let header: [Substring]
    let rows: [[Substring]]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map(Table.cells)
        header = lines.first ?? []
        rows = Array(lines.dropFirst())
    }

    /// The cells of a line; commas in quotes do not end one.
    private static func cells(_ line: Substring) -> [Substring] {
        var cells: [Substring] = []
        var start = line.startIndex
        var isQuoted = false
        for index in line.indices {
            if line[index] == "\"" { isQuoted.toggle() }
            guard line[index] == ",", !isQuoted else { continue }
            cells.append(line[start..<index])
            start = line.index(after: index)
        }
        return cells + [line[start...]]
    }

    var blank: [Substring] { header.map { _ in "" } }

    subscript(column: String, row: [Substring]) -> String {
        header.firstIndex { $0 == column }.map { $0 < row.count ? String(row[$0]) : "" } ?? ""
    }

    func set(_ column: String, _ row: inout [Substring], _ value: String) {
        if let place = header.firstIndex(where: { $0 == column }), place < row.count { row[place] = Substring(value) }
    }

    func text(_ rows: [[Substring]]) -> String {
        ([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
    }
}
