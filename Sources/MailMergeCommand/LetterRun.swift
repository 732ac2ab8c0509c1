import CSV
import Contacts
import MailMerge
import Shell

/// One pass over a list: what became of each of its rows.
struct LetterRun {
    private var merge: MailMerge
    private var audience: Audience
    private let listName: String
    /// The header row of the list as it stands there.
    private let headerText: [UInt8]
    private let top: Int?
    private let destination: any LetterDestination
    private let log: LetterLog?
    private let rejects: RejectLog
    private let progress: Progress
    /// Where letters that do not fit their page are told.
    private let notices: NoticeLimit
    /// The contacts kept for one letter to each practice; nil where everybody gets a letter of their own.
    private var practices: PracticeGroups?
    private var read = 0
    private var made = 0
    private var notToBeContacted = 0
    private var suppressed = 0
    private var writtenTo = 0
    private var notSelected = 0
    private var leftOut = 0
    private var sharing = 0

    init(
        _ merge: MailMerge, _ audience: Audience, listName: String, headerText: [UInt8], top: Int?,
        destination: any LetterDestination, log: LetterLog?, rejects: RejectLog, practices: PracticeGroups?,
        progress: Progress, notices: NoticeLimit
    ) {
        self.progress = progress
        self.notices = notices
        self.practices = practices
        self.merge = merge
        self.audience = audience
        self.listName = listName
        self.headerText = headerText
        self.top = top
        self.destination = destination
        self.log = log
        self.rejects = rejects
    }

    /// Makes the letter for a row, or counts why there is none.
    mutating func take(_ row: Row) throws(Diagnostic) {
        read += 1
        if read % 4096 == 0 { progress.update(rows: read) }
        switch row {
        case .rejected(let row):
            let problem = Diagnostic(file: listName, line: row.line, column: row.column, row.reason)
            progress.finish()
            try rejects.reject(problem, raw: row.raw, under: headerText)
        case .record(let record) where record.isBlank:
            // A spreadsheet leaves rows of nothing but commas at the end of a list.
            read -= 1
        case .record(let record):
            merge.take(record)
            if let exclusion = audience.exclusion(of: record) {
                try count(exclusion)
            } else if practices != nil {
                practices?.add(record)
            } else {
                try makeLetter(for: 1) { (reject) throws(Diagnostic) in try reject(record.line, record.raw) }
            }
        }
    }

    /// Makes the letters to the practices that were kept.
    private mutating func makeLettersToPractices() throws(Diagnostic) {
        guard let practices else { return }
        try practices.forEach { (record, rows) throws(Diagnostic) in
            merge.take(record)
            try makeLetter(for: rows.count) { (reject) throws(Diagnostic) in
                for row in rows {
                    try row.raw.withByteView { (raw) throws(Diagnostic) in try reject(row.line, raw) }
                }
            }
        }
    }

    /// Makes the letter for the contact that `merge` took last.
    ///
    /// - Parameters:
    ///   - count: how many rows of the list the contact stands for.
    ///   - forEachRow: calls its closure with each of these rows.
    private mutating func makeLetter(
        for count: Int, forEachRow: ((Int, ByteView) throws(Diagnostic) -> Void) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        if made == top {
            leftOut += count
            return try destination.pass(over: merge.contact, because: "it is beyond --top \(made)")
        }
        switch merge.makeLetter() {
        case .letter:
            if !merge.flaws.isEmpty { try forEachRow { (line, _) in tellFlaws(ofLetterTo: line) } }
            try destination.take(&merge)
            made += 1
            sharing += count - 1
            guard let log else { return }
            // What the log says has been written must have been written, and is noted at once when it has.
            try log.add(merge, path: destination.path)
            if !destination.isWholeAtTheEnd {
                try destination.flush()
                try log.write()
            }
        case .rejected(let reason, let hint):
            try destination.pass(over: merge.contact, because: reason)
            progress.finish()
            let (rejects, listName, headerText) = (rejects, listName, headerText)
            try forEachRow { (line, raw) throws(Diagnostic) in
                let fault = Diagnostic(file: listName, line: line, reason, hint: hint)
                try rejects.reject(fault, raw: raw, under: headerText, isShared: true)
            }
        }
    }

    private func tellFlaws(ofLetterTo line: Int) {
        progress.finish()
        for flaw in merge.flaws {
            notices.report(Diagnostic(.warning, file: listName, line: line, flaw.message, hint: flaw.hint))
        }
    }

    private mutating func count(_ exclusion: Audience.Exclusion) throws(Diagnostic) {
        let reason: String
        switch exclusion {
        case .notSelected:
            notSelected += 1
            return
        case .doNotContact(let why):
            notToBeContacted += 1
            reason = "do_not_contact: \(why)"
        case .suppressed:
            suppressed += 1
            reason = "it is in a suppression list"
        case .writtenTo(let date):
            writtenTo += 1
            reason = "the last letter was sent on \(date.iso)"
        }
        try destination.pass(over: merge.contact, because: reason)
    }

    /// Ends the run; the words of its summary.
    mutating func finish() throws(Diagnostic) -> String {
        try makeLettersToPractices()
        progress.finish()
        notices.finish()
        let done = try destination.finish(made)
        try log?.finish()
        let rejected = try rejects.finish()
        var parts = ["\(read) \(read == 1 ? "contact" : "contacts") read", done]
        if sharing > 0 { parts.append("\(sharing) sharing a letter") }
        if notSelected > 0 { parts.append("\(notSelected) not selected") }
        if leftOut > 0 { parts.append("\(leftOut) beyond --top \(made)") }
        parts.append("\(notToBeContacted) not to be contacted")
        if suppressed > 0 { parts.append("\(suppressed) suppressed") }
        if writtenTo > 0 { parts.append("\(writtenTo) written to lately") }
        return (parts + [rejected]).joined(separator: ", ")
    }

    /// What the user should know about who was chosen and what is there, when everything else is done.
    var warnings: [Diagnostic] { audience.warnings(listName: listName) + destination.warnings }

    /// Refuses, when everything else is done, a list without rows and ids that no contact had.
    func requireEverybody() throws(Diagnostic) {
        try requireRows(read, in: [listName])
        try audience.requireAllIDs(listName: listName)
    }

    var outcome: Outcome { rejects.outcome }
}
