import Bytes
import Contacts

/// The date of the last letter to each contact.
package struct LastLetters: Sendable {
    private var dates: [String: CalendarDate] = [:]

    /// Creates a record without letters.
    package init() {}

    /// - Parameter records: lines of the outreach log; lines without an id are ignored.
    package init(_ records: some Sequence<OutreachRecord>) {
        for record in records where !record.contactID.isEmpty {
            dates[record.contactID] = max(record.date, dates[record.contactID] ?? record.date)
        }
    }

    /// The date of the last letter to the contact with this id; nil if there is none.
    func date(_ identifier: ByteView) -> CalendarDate? { dates[identifier.string] }
}
