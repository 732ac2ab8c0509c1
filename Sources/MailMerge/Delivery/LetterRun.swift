import Bytes
import CSV
import Contacts
import Diagnostics

/// One pass over a list that accounts for each row.
struct LetterRun {
    private var merge: MailMerge
    private var audience: Audience
    /// The contacts kept for one letter per practice; nil if each contact gets a letter.
    private var practices: PracticeGroups?
    private let list: List
    private let top: Int?
    private let destination: any LetterDestination
    private let log: LetterLog?
    private let rejects: any RejectedRows
    private let reporter: any RunReporter
    private var read = 0
    private var made = 0
    private var notToBeContacted = 0
    private var suppressed = 0
    private var writtenTo = 0
    private var notSelected = 0
    private var leftOut = 0
    private var sharing = 0

    /// The list in messages and rejected rows.
    struct List {
        let name: String
        /// The header row as written in the list.
        let header: [UInt8]
    }

    /// - Parameters:
    ///   - practices: keeps the contacts until the list has been read; nil if each contact gets a letter.
    ///   - top: the maximum number of letters.
    ///   - log: the outreach log, if there is one.
    init(
        _ merge: MailMerge, _ audience: Audience, _ practices: PracticeGroups?, list: List, top: Int?,
        destination: any LetterDestination, log: LetterLog?, rejects: any RejectedRows, reporter: any RunReporter
    ) {
        self.merge = merge
        self.audience = audience
        self.practices = practices
        self.list = list
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
            let problem = Diagnostic(file: list.name, line: row.line, column: row.column, row.reason)
            try rejects.reject(problem, raw: row.raw, under: list.header, isShared: false)
        case .record(let record) where record.isBlank:
            // Spreadsheets leave rows of commas at the end of a list.
            read -= 1
        case .record(let record):
            if let exclusion = audience.exclusion(of: record) {
                try leaveOut(record, exclusion)
            } else if practices != nil {
                practices?.add(record)
            } else {
                try makeLetter(for: record, count: 1) {
                    [PracticeGroups.Row(line: record.line, raw: record.raw.array)]
                }
            }
        }
    }

    /// Makes the letters to practices.
    private mutating func makeLettersToPractices() throws(Diagnostic) {
        guard let practices else { return }
        try practices.forEach { (record, rows) throws(Diagnostic) in
            try makeLetter(for: record, count: rows.count) { rows }
        }
    }

    /// Makes the letter for a contact.
    ///
    /// - Parameters:
    ///   - count: the number of rows of the list that share this letter.
    ///   - rows: returns these rows, for messages.
    private mutating func makeLetter(
        for record: Record, count: Int, rows: () -> [PracticeGroups.Row]
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
        let path = try destination.take(letter)
        made += 1
        sharing += count - 1
        guard let log else { return }
        // A letter must be on disk before it is logged, and is logged at once.
        try log.add(letter, path: path)
        if !destination.isWholeAtTheEnd {
            try destination.flush()
            try log.write()
        }
    }

    private func report(_ flaws: [LetterFlaw], ofLetterTo rows: [PracticeGroups.Row]) {
        for row in rows {
            for flaw in flaws {
                reporter.notice(
                    Diagnostic(.warning, file: list.name, line: row.line, flaw.message, hint: flaw.hint))
            }
        }
    }

    private mutating func reject(
        _ record: Record, _ rows: [PracticeGroups.Row], _ rejection: Rejection
    ) throws(Diagnostic) {
        try pass(over: record, because: rejection.reason)
        for row in rows {
            let fault = Diagnostic(file: list.name, line: row.line, rejection.reason, hint: rejection.hint)
            try row.raw.withByteView { (raw) throws(Diagnostic) in
                try rejects.reject(fault, raw: raw, under: list.header, isShared: true)
            }
        }
    }

    private mutating func leaveOut(_ record: Record, _ exclusion: Audience.Exclusion) throws(Diagnostic) {
        switch exclusion {
        case .notSelected: notSelected += 1
        case .doNotContact(let why):
            notToBeContacted += 1
            try pass(over: record, because: "do_not_contact: \(why)")
        case .suppressed:
            suppressed += 1
            try pass(over: record, because: "on a suppression list")
        case .writtenTo(let date):
            writtenTo += 1
            try pass(over: record, because: "last letter on \(date.iso)")
        }
    }

    private mutating func pass(over record: Record, because reason: String) throws(Diagnostic) {
        try destination.pass(over: { merge.contact(in: record) }, because: reason)
    }

    /// Ends the run and returns its summary.
    mutating func finish() throws(Diagnostic) -> String {
        try makeLettersToPractices()
        reporter.finishRows()
        let done = try destination.finish(made)
        try log?.finish()
        let rejected = try rejects.finish()
        var parts = ["\(counted(read, "contact")) read", done]
        if sharing > 0 { parts.append("\(sharing) sharing a letter") }
        if notSelected > 0 { parts.append("\(notSelected) not selected") }
        if leftOut > 0 { parts.append("\(leftOut) beyond --top \(made)") }
        parts.append("\(notToBeContacted) not to be contacted")
        if suppressed > 0 { parts.append("\(suppressed) suppressed") }
        if writtenTo > 0 { parts.append("\(writtenTo) written to recently") }
        return (parts + [rejected]).joined(separator: ", ")
    }

    /// Warnings about the selection and the destination, at the end of the run.
    var warnings: [Diagnostic] { audience.warnings(listName: list.name) + destination.warnings }

    /// Throws, at the end of the run, if the list had no rows or an id was not found.
    func requireEverybody() throws(Diagnostic) {
        try requireRows(read, in: [list.name])
        try audience.requireAllIDs(listName: list.name)
    }
}
