import Contacts

/// The latest letters to one contact.
struct PastLetters {
    var last: CalendarDate?
    var lastThanks: CalendarDate?
}

extension OutreachLog {
    /// The latest letters by contact number up to the day `asOf`, and how many letters have an id that the list lacks.
    func pastLetters(
        _ index: ContactIndex, contacts: Int, asOf: CalendarDate
    ) -> (byContact: [PastLetters], unknown: Int) {
        var letters = Array(repeating: PastLetters(), count: contacts)
        var unknown = 0
        for letter in records {
            guard let contact = index.contacts(.id, letter.contactID).first else {
                unknown += 1
                continue
            }
            guard letter.date <= asOf else { continue }
            letters[contact].last = max(letters[contact].last ?? letter.date, letter.date)
            if letter.action == NextAction.thank.rawValue {
                letters[contact].lastThanks = max(letters[contact].lastThanks ?? letter.date, letter.date)
            }
        }
        return (letters, unknown)
    }
}
