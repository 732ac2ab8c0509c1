import Bytes
import Contacts
import Diagnostics
import MailMerge

/// The messages of a run in order, as lines on a terminal.
final class RunNotes: RunReporter, RejectedRows {
    private(set) var lines: [String] = []
    /// Rejected rows: the line of the list and the reason, and the row itself.
    private(set) var rejected: [String] = []
    private(set) var rejectedRows: [String] = []

    func report(_ diagnostic: Diagnostic) { lines.append("\(diagnostic.severity): \(told(diagnostic))") }

    func notice(_ diagnostic: Diagnostic) { lines.append("notice: \(told(diagnostic))") }

    func summary(_ text: String) { lines.append(text) }

    func progress(rows: Int) { lines.append("\(rows) rows so far") }

    func finishRows() {}

    func reject(
        _ diagnostic: Diagnostic, raw: ByteView, under header: [UInt8], isShared: Bool
    ) throws(Diagnostic) {
        rejected.append("\(diagnostic.line ?? 0) \(diagnostic.message)")
        rejectedRows.append(raw.trimmed.string)
    }

    func finish() throws(Diagnostic) -> String { "\(rejected.count) rejected" }
}

/// A pause of this many days before every letter.
func pause(_ days: Int) -> LetterPause { (try? LetterPause([String(days)])) ?? LetterPause() }

/// A run of mail-merge over files in memory.
struct RunHarness {
    let place: MemoryPlace
    var list = """
        contact_id,kind,given_name,family_name,organization,email,street,city,do_not_contact,next_action
        a,doula,Ann,Lee,,ann@example.org,1 Elm St,Quillan,,thank
        b,doula,Bo,Li,,,2 Elm St,Quillan,,introduce
        c,doula,Cy,Day,,cy@example.org,,Quillan,asked,thank
        d,nurse,Di,Fox,Oak Hospital,di@example.org,3 Elm St,Quillan,,introduce

        """

    static let day = CalendarDate(dayNumber: 20_758)

    init(_ place: MemoryPlace) {
        self.place = place
    }

    /// A place with the template `letter.txt`.
    static func place(
        _ template: String = "Subject: Hello\n\nDear {{salutation}},\n", _ files: [String: String] = [:],
        isTerminal: Bool = false
    ) -> MemoryPlace {
        MemoryPlace(files.merging(["letter.txt": template]) { $1 }, isTerminal: isTerminal)
    }

    /// Runs with `letter.txt` and the options changed by `change`; returns the messages.
    @discardableResult
    func run(
        date: CalendarDate = RunHarness.day, _ change: (inout MailingOptions) -> Void = { _ in }
    ) throws(Diagnostic) -> RunNotes {
        var options = MailingOptions(.file("letter.txt"), date: date)
        options.rules.isPersonal = true
        change(&options)
        return try run(options)
    }

    @discardableResult
    func run(_ options: MailingOptions) throws(Diagnostic) -> RunNotes {
        let notes = RunNotes()
        try Mailing(options, in: place, reporter: notes).run(MemorySource(list), name: "list.csv", rejects: notes)
        return notes
    }

    /// The error that stops a run.
    func fault(
        date: CalendarDate = RunHarness.day, _ change: (inout MailingOptions) -> Void = { _ in }
    ) -> String {
        do throws(Diagnostic) {
            return "no fault: \(try run(date: date, change).lines)"
        } catch {
            return told(error)
        }
    }
}
