import Contacts
import Diagnostics

/// The outreach log as a run sees it: its own letters, other runs' letters in the same place, and earlier letters.
struct LoggedLetters {
    private var own: Set<Noted> = []
    private var ownFiles: Set<String> = []
    private var otherFiles: Set<String> = []
    /// The last letter to each contact, not counting letters of the run that this one resumes.
    let earlier: LastLetters

    private struct Noted: Hashable {
        let identifier: [UInt8]
        /// The contact's name, if it has no id.
        let name: String
        let fileName: String

        init(_ identifier: [UInt8], _ name: String, fileName: String) {
            self.identifier = identifier
            self.name = identifier.isEmpty ? name : ""
            self.fileName = fileName
        }
    }

    /// Identifies the letters of a run in the log.
    struct Run {
        /// The date of its letters.
        let date: CalendarDate
        /// The file names of its templates.
        let templates: Set<String>
        /// Whether it resumes a stopped run.
        let goesOn: Bool
        /// The place of its letters; nil for standard output.
        let place: LetterPlace?

        init(date: CalendarDate, templates: [String], goesOn: Bool, place: LetterPlace?) {
            self.date = date
            self.templates = Set(templates)
            self.goesOn = goesOn
            self.place = place
        }

        func hasMade(_ letter: OutreachRecord) -> Bool { letter.date == date && templates.contains(letter.template) }
    }

    /// Creates an empty log.
    init() {
        earlier = LastLetters()
    }

    /// - Parameters:
    ///   - log: the log so far.
    ///   - run: the run that adds lines to it. If it resumes a stopped run, that run's letters do not count as earlier
    ///     letters; all others do, wherever they are.
    ///   - name: the name of the log in messages.
    /// - Throws: if the last logged letters in its place belong to another run than the one to resume.
    init(_ log: OutreachLog, run: Run, name: String) throws(Diagnostic) {
        var earlier: [OutreachRecord] = []
        var last: OutreachRecord?
        for letter in log.records {
            guard let fileName = run.place?.fileName(of: letter) else {
                earlier.append(letter)
                continue
            }
            last = letter
            if run.hasMade(letter) {
                own.insert(Noted(letter.writtenID, letter.name, fileName: fileName))
                ownFiles.insert(fileName)
                if !run.goesOn { earlier.append(letter) }
            } else {
                otherFiles.insert(fileName)
                earlier.append(letter)
            }
        }
        self.earlier = LastLetters(earlier)
        if run.goesOn, let last, !run.hasMade(last) { throw LoggedLetters.isAnotherRun(last, run, name: name) }
    }

    private static func isAnotherRun(_ last: OutreachRecord, _ run: Run, name: String) -> Diagnostic {
        let isOfThatDay = last.date == run.date
        return Diagnostic(
            file: name,
            "the existing letters were made from \(last.template) on \(last.date.iso), by another run than the one "
                + "to resume",
            hint: (isOfThatDay ? "give the template they were made from" : "add --as-of \(last.date.iso)")
                + " to resume that run, or choose another place for new letters")
    }

    /// Whether this run's letter to this contact in the file `fileName` is already logged.
    func hasNoted(_ identifier: [UInt8], _ name: String, fileName: String) -> Bool {
        !own.isEmpty && own.contains(Noted(identifier, name, fileName: fileName))
    }

    /// The names of files in the place of the run that only other runs have written.
    var filesOfOtherRuns: Set<String> { otherFiles.subtracting(ownFiles) }
}
