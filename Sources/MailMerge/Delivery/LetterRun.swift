import Bytes
import CSV
import Contacts
import Diagnostics

/// One pass over a list: what became of each of its rows.
struct LetterRun {
    private var merge: MailMerge
    private var audience: Audience
    /// The contacts kept for one letter to each practice; nil where everybody gets a letter of their own.
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

    /// What messages and rejected rows say of the list.
    struct List {
        let name: String
        /// The header row as it stands there.
        let header: [UInt8]
    }

    /// - Parameters:
    ///   - practices: keeps the contacts until the list has been read; nil where everybody gets a letter of their own.
    ///   - top: the most letters that are made.
    ///   - log: where letters are noted, if they are.
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

    /// Makes the letter for a row, or counts why there is none.
    mutating func take(_ row: Row) throws(Diagnostic) {
        read += 1
        if read % 4096 == 0 { reporter.progress(rows: read) }
        switch row {
        case .rejected(let row):
            let problem = Diagnostic(file: list.name, line: row.line, column: row.column, row.reason)
            try rejects.reject(problem, raw: row.raw, under: list.header, isShared: false)
        case .record(let record) where record.isBlank:
            // A spreadsheet leaves rows of nothing but commas at the end of a list.
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

    /// Makes the letters to the practices that were kept.
    private mutating func makeLettersToPractices() throws(Diagnostic) {
        guard let practices else { return }
        try practices.forEach { (record, rows) throws(Diagnostic) in
            try makeLetter(for: record, count: rows.count) { rows }
        }
    }

    /// Makes the letter for a contact.
    ///
    /// - Parameters:
    ///   - count: how many rows of the list the contact stands for.
    ///   - rows: gives these rows, for messages.
    private mutating func makeLetter(
        for record: Record, count: Int, rows: () -> [PracticeGroups.Row]
    ) throws(Diagnostic) {
        if made == top {
            leftOut += count
            return try pass(over: record, because: "it is beyond --top \(made)")
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
        // What the log says has been written must have been written, and is noted at once when it has.
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
            try pass(over: record, because: "it is in a suppression list")
        case .writtenTo(let date):
            writtenTo += 1
            try pass(over: record, because: "the last letter was sent on \(date.iso)")
        }
    }

    private mutating func pass(over record: Record, because reason: String) throws(Diagnostic) {
        try destination.pass(over: { merge.contact(in: record) }, because: reason)
    }

    /// Ends the run; the words of its summary.
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
        if writtenTo > 0 { parts.append("\(writtenTo) written to lately") }
        return (parts + [rejected]).joined(separator: ", ")
    }

    /// What the user should know about who was chosen and what is there, when everything else is done.
    var warnings: [Diagnostic] { audience.warnings(listName: list.name) + destination.warnings }

    /// Refuses, when everything else is done, a list without rows and ids that no contact had.
    func requireEverybody() throws(Diagnostic) {
        try requireRows(read, in: [list.name])
        try audience.requireAllIDs(listName: list.name)
    }
}
