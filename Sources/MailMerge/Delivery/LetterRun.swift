import Bytes
import CSV
import Contacts
import Diagnostics

/// One pass over a list that accounts for each row.
struct LetterRun {
    private var merge: MailMerge
    private var audience: Audience
    /// The contacts kept for letters to several people; nil if each contact gets a letter.
    private var groups: LetterGroups?
    private let list: List
    private let cells: RowCells
    private let top: Int?
    private let destination: any LetterDestination
    private let log: LetterLog?
    private let rejects: any RejectedRows
    private let reporter: any RunReporter
    private var read = 0
    private var made = 0
    private var ways = WayTally()
    private var repeats = LetterRepeats()
    private var gaps = GapTally()
    private var excluded = ExclusionTally()
    private var leftOut = 0
    private var sharing = 0
    private var otherLanguages: [String: Int] = [:]

    /// The list in messages and rejected rows.
    struct List {
        let name: String
        /// The header row as written in the list.
        let header: [UInt8]
        /// The places of the rows if the list is a file of rejected rows; nil for any other list.
        var origins: RowOrigins?

        /// The file and line of the row at `line`.
        func place(_ line: Int) -> (file: String, line: Int) { origins?.place(line) ?? (name, line) }
    }

    /// - Parameters:
    ///   - groups: keeps the contacts until the list has been read; nil if each contact gets a letter.
    ///   - top: the maximum number of letters.
    ///   - log: the outreach log, if there is one.
    init(
        _ merge: MailMerge, _ audience: Audience, _ groups: LetterGroups?, list: List, header: Header, top: Int?,
        destination: any LetterDestination, log: LetterLog?, rejects: any RejectedRows, reporter: any RunReporter
    ) {
        self.merge = merge
        self.audience = audience
        self.groups = groups
        self.list = list
        cells = RowCells(header)
        self.top = top
        self.destination = destination
        self.log = log
        self.rejects = rejects
        self.reporter = reporter
    }

    /// Makes the letter for a row, or counts the reason there is none.
    mutating func take(_ row: Row) throws(Diagnostic) {
        read += 1
        if read % 4096 == 0 { reporter.progress(rows: read) }
        switch row {
        case .rejected(let row):
            let (file, line) = list.place(row.line)
            let problem = Diagnostic(file: file, line: line, column: row.column, row.reason)
            try rejects.reject(problem, raw: row.raw, under: list.header, isShared: false)
        case .record(let record) where record.isBlank:
            // Spreadsheets leave rows of commas at the end of a list.
            read -= 1
        case .record(let record):
            if let exclusion = audience.exclusion(of: record) {
                excluded.count(exclusion)
                if exclusion != .notSelected { try pass(over: record, because: exclusion.reason) }
            } else if let fault = audience.emailFault(of: record) {
                try reject(record, [cells.row(record)], fault)
            } else if groups != nil {
                groups?.add(record)
            } else {
                let cells = cells
                try makeLetter(for: record, count: 1) { [cells.row(record)] }
            }
        }
    }

    /// Makes the letters to several people.
    private mutating func makeSharedLetters() throws(Diagnostic) {
        guard let groups else { return }
        try groups.forEach { (record, rows) throws(Diagnostic) in
            try makeLetter(for: record, count: rows.count) { rows }
        }
    }

    /// Makes the letter for a contact.
    ///
    /// - Parameters:
    ///   - count: the number of rows of the list that share this letter.
    ///   - rows: returns these rows, for messages and the log.
    private mutating func makeLetter(
        for record: Record, count: Int, rows: () -> [RowCells.Row]
    ) throws(Diagnostic) {
        if made == top {
            leftOut += count
            return try pass(over: record, because: "beyond --top \(made)")
        }
        let letter: Letter
        do throws(Rejection) {
            letter = try merge.letter(for: record)
        } catch {
            return try reject(record, rows(), error)
        }
        if !letter.flaws.isEmpty { report(letter.flaws, ofLetterTo: rows()) }
        if !letter.gaps.isEmpty { gaps.add(letter.gaps, at: list.place(record.line)) }
        if let language = letter.missedLanguage { otherLanguages[language, default: 0] += 1 }
        let path = try destination.take(letter)
        made += 1
        sharing += count - 1
        ways.count(letter.way)
        reportRepeats(of: letter, at: record.line)
        guard let log else { return }
        // A letter must be on disk before it is logged, and is logged at once.
        try log.add(letter, to: rows().map(\.entry), path: path)
        if !destination.isWholeAtTheEnd {
            try destination.flush()
            try log.write()
        }
    }

    private mutating func reportRepeats(of letter: Letter, at line: Int) {
        repeats.take(letter, line: line) { [list, reporter] found in
            let (file, here) = list.place(line)
            let (otherFile, there) = list.place(found.line)
            let other = file == otherFile ? "line \(there)" : "\(otherFile):\(there)"
            reporter.notice(
                Diagnostic(.warning, file: file, line: here, found.message(other: other), hint: found.hint))
        }
    }

    private func report(_ flaws: [LetterFlaw], ofLetterTo rows: [RowCells.Row]) {
        for row in rows {
            let (file, line) = list.place(row.line)
            for flaw in flaws {
                reporter.notice(Diagnostic(.warning, file: file, line: line, flaw.message, hint: flaw.hint))
            }
        }
    }

    private mutating func reject(
        _ record: Record, _ rows: [RowCells.Row], _ rejection: Rejection
    ) throws(Diagnostic) {
        try pass(over: record, because: rejection.reason)
        for row in rows {
            let (file, line) = list.place(row.line)
            let fault = Diagnostic(file: file, line: line, rejection.reason, hint: rejection.hint)
            try row.raw.withByteView { (raw) throws(Diagnostic) in
                try rejects.reject(fault, raw: raw, under: list.header, isShared: true)
            }
        }
    }

    private mutating func pass(over record: Record, because reason: String) throws(Diagnostic) {
        try destination.pass(over: { merge.contact(in: record) }, because: reason)
    }

    /// Ends the run and returns its summary.
    mutating func finish() throws(Diagnostic) -> String {
        try makeSharedLetters()
        reporter.finishRows()
        let done = try destination.finish(made)
        try log?.finish()
        let rejected = try rejects.finish()
        var parts = ["\(counted(read, "contact")) read", done]
        if made > 0 { parts.append(ways.text) }
        if sharing > 0 { parts.append("\(sharing) sharing a letter") }
        if excluded.notSelected > 0 { parts.append("\(excluded.notSelected) not selected") }
        if leftOut > 0 { parts.append("\(leftOut) beyond --top \(made)") }
        return (parts + excluded.parts + [rejected]).joined(separator: ", ")
    }

    /// Warnings about the selection, the letters and the destination, at the end of the run.
    var warnings: [Diagnostic] {
        var warnings = audience.warnings(listName: list.name) + gaps.warnings
        for (language, count) in otherLanguages.sorted(by: { $0.key < $1.key }) {
            warnings.append(
                Diagnostic(
                    .warning, file: list.name,
                    "no template in the language \"\(language)\" fits \(counted(count, "contact")), who got another",
                    hint: "add templates with a header line \"Language: \(language)\""))
        }
        return warnings + destination.warnings
    }

    /// Throws, at the end of the run, if the list had no rows or an id was not found.
    func requireEverybody() throws(Diagnostic) {
        try requireRows(read, in: [list.name])
        try audience.requireAllIDs(listName: list.name)
    }
}
