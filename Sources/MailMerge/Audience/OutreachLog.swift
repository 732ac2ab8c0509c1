import CSV
import Contacts

/// What the log of letters says: when each contact was last written to, and which letters of a run it knows already.
package struct OutreachLog: Sendable {
    private var lastDates: [String: CalendarDate] = [:]
    private var own: Set<NotedLetter> = []
    private var ownFiles: Set<String> = []
    private var otherFiles: Set<String> = []

    private struct NotedLetter: Hashable {
        let contact: String
        let fileName: String
    }

    /// How the log tells the letters of a run from all others.
    package struct Run {
        let date: CalendarDate
        let templates: Set<String>
        /// Whether it goes on with one that was stopped.
        package let goesOn: Bool
        let fileName: (LetterRecord) -> String?

        /// - Parameters:
        ///   - date: the day that its letters are dated.
        ///   - templates: the file names of its templates.
        ///   - fileName: the name of a letter's file where it is in the place that the run writes to; nil for letters elsewhere.
        package init(
            date: CalendarDate, templates: [String], goesOn: Bool, fileName: @escaping (LetterRecord) -> String?
        ) {
            self.date = date
            self.templates = Set(templates)
            self.goesOn = goesOn
            self.fileName = fileName
        }

        func hasMade(_ letter: LetterRecord) -> Bool { letter.date == date && templates.contains(letter.template) }
    }

    /// A log without entries.
    package init() {}

    /// Reads a log, which fails closed: a line that cannot be read stops the run.
    ///
    /// - Parameter run: the run that is to be noted in it. If it goes on with one that was stopped, the letters of that one are
    ///   no letters of earlier runs, but all others are, in whatever place.
    /// - Throws: also where the letters that were noted last in its place are not of the run that is to go on.
    package init(_ source: any ByteSource, name: String, run: Run? = nil) throws(Diagnostic) {
        var last: LetterRecord?
        for letter in try LetterRecord.read(source, name: name, isGrowing: run != nil) {
            guard let run, let fileName = run.fileName(letter) else {
                add(letter)
                continue
            }
            last = letter
            if run.hasMade(letter) {
                own.insert(NotedLetter(contact: letter.contactID, fileName: fileName))
                ownFiles.insert(fileName)
                if !run.goesOn { add(letter) }
            } else {
                otherFiles.insert(fileName)
                add(letter)
            }
        }
        if let run, run.goesOn, let last, !run.hasMade(last) { throw OutreachLog.isAnotherRun(last, run, name: name) }
    }

    private mutating func add(_ letter: LetterRecord) {
        guard !letter.contactID.isEmpty else { return }
        lastDates[letter.contactID] = max(letter.date, lastDates[letter.contactID] ?? letter.date)
    }

    private static func isAnotherRun(_ last: LetterRecord, _ run: Run, name: String) -> Diagnostic {
        let isOfThatDay = last.date == run.date
        return Diagnostic(
            file: name,
            "the letters that are there were made of \(last.template) on \(last.date.iso), and not by the run that is to go on",
            hint: (isOfThatDay ? "give the template they were made of" : "add --as-of \(last.date.iso)")
                + " to go on with them, or choose another place for new letters")
    }

    /// Whether the log has a line already for the letter of this run to this contact in the file called `fileName`.
    package func hasNoted(_ identifier: String, fileName: String) -> Bool {
        own.contains(NotedLetter(contact: identifier, fileName: fileName))
    }

    /// The names of the files in the place of the run that other runs have written, and it has not.
    package var filesOfOtherRuns: Set<String> { otherFiles.subtracting(ownFiles) }

    /// The day of the last letter to the contact with this id, or nil.
    func lastDate(_ identifier: ByteView) -> CalendarDate? { lastDates[identifier.string] }
}
