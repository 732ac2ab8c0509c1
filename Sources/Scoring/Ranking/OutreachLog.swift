import CSV
import Contacts

/// What the log of letters says: when each contact was last written to, and last thanked.
package struct OutreachLog {
    /// The last letters to a contact.
    struct Outreach {
        var last: CalendarDate?
        var lastThanks: CalendarDate?
    }

    private var letters: [LetterRecord] = []

    /// A log without entries.
    package init() {}

    /// Reads the log that mail-merge writes.
    ///
    /// - Throws: where it is no such log, or a line cannot be read.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        letters = try LetterRecord.read(source, name: name)
    }

    /// The last letters by contact number up to the day `asOf`, and how many letters went to nobody in the list.
    func outreach(_ index: ContactIndex, contacts: Int, asOf: CalendarDate) -> (byContact: [Outreach], unknown: Int) {
        var outreach = Array(repeating: Outreach(), count: contacts)
        var unknown = 0
        for letter in letters {
            guard let contact = index.contacts(.id, letter.contactID).first else {
                unknown += 1
                continue
            }
            guard letter.date <= asOf else { continue }
            outreach[contact].last = max(outreach[contact].last ?? letter.date, letter.date)
            if letter.action == NextAction.thank.rawValue {
                outreach[contact].lastThanks = max(outreach[contact].lastThanks ?? letter.date, letter.date)
            }
        }
        return (outreach, unknown)
    }
}
