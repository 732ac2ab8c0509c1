import Contacts
import Diagnostics

/// The lines of the outreach log as a run sees them: its own letters, letters of other runs in its place, earlier
/// letters.
struct LoggedLetters {
    private var own: Set<Noted> = []
    private var ownFiles: Set<String> = []
    private var otherFiles: Set<String> = []
    /// When each contact was last written to; letters of the run that goes on do not count.
    let earlier: LastLetters

    private struct Noted: Hashable {
        let contact: String
        let fileName: String
    }

    /// How the log tells the letters of a run from all others.
    struct Run {
        /// The day that its letters are dated.
        let date: CalendarDate
        /// The file names of its templates.
        let templates: Set<String>
        /// Whether it goes on with one that was stopped.
        let goesOn: Bool
        /// Where it writes its letters; nil for standard output.
        let place: LetterPlace?

        init(date: CalendarDate, templates: [String], goesOn: Bool, place: LetterPlace?) {
            self.date = date
            self.templates = Set(templates)
            self.goesOn = goesOn
            self.place = place
        }

        func hasMade(_ letter: OutreachRecord) -> Bool { letter.date == date && templates.contains(letter.template) }
    }

    /// No letters.
    init() {
        earlier = LastLetters()
    }

    /// - Parameters:
    ///   - log: what was noted so far.
    ///   - run: the run that is to be noted in it. If it goes on with one that was stopped, the letters of that one are
    ///     no letters of earlier runs, but all others are, in whatever place.
    ///   - name: what messages call the log.
    /// - Throws: where the letters that were noted last in its place are not of the run that is to go on.
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
                own.insert(Noted(contact: letter.contactID, fileName: fileName))
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
            "the letters that are there were made of \(last.template) on \(last.date.iso), and not by the run that "
                + "is to go on",
            hint: (isOfThatDay ? "give the template they were made of" : "add --as-of \(last.date.iso)")
                + " to go on with them, or choose another place for new letters")
    }

    /// Whether the log has a line already for the letter of this run to this contact in the file called `fileName`.
    func hasNoted(_ identifier: String, fileName: String) -> Bool {
        own.contains(Noted(contact: identifier, fileName: fileName))
    }

    /// The names of the files in the place of the run that other runs have written, and it has not.
    var filesOfOtherRuns: Set<String> { otherFiles.subtracting(ownFiles) }
}
