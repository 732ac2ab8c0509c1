import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs the built program on a generated contact list and booking list.
struct ScoreRun {
    /// The as-of date of all lists.
    static let asOf = "2026-11-01"
    private static let asOfDay = 20_758

    let program: String
    let contacts: String
    let bookings: String
    private let output: String

    /// - Parameters:
    ///   - programs: the folder of the programs.
    ///   - folder: the folder for the lists.
    init(programs: String, folder: String) {
        program = "\(programs)/score"
        contacts = "\(folder)/contacts.csv"
        bookings = "\(folder)/bookings.csv"
        output = "\(folder)/scored.csv"
    }

    /// Runs `score` with more options.
    @discardableResult
    func measure(_ options: String = "") throws -> Measurement {
        try Measuring.measure(
            "'\(program)' '\(contacts)' --bookings '\(bookings)' --as-of \(ScoreRun.asOf) \(options) > '\(output)'")
    }

    /// Runs `score` and returns the named columns of the contacts, in order of rank. Only cells of the last column
    /// contain commas.
    func ranking(_ columns: [String], _ options: String = "") throws -> [[Substring]] {
        try measure(options)
        let lines = try contents(of: output).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        guard let header = lines.first else { throw Failure(command: program, status: -1) }
        let places = columns.compactMap { name in header.firstIndex { $0 == name } }
        return lines.dropFirst().map { line in places.map { line[$0] } }
    }

    /// The day `age` days before the as-of date, as 2026-10-31.
    static func day(ago age: Int) -> String {
        var time = time_t((asOfDay - age) * 86_400)
        var parts = tm()
        gmtime_r(&time, &parts)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    }
}
