import Bytes
import Contacts

/// When each contact was last written to.
package struct LastLetters: Sendable {
    private var dates: [String: CalendarDate] = [:]

    /// Nobody has been written to.
    package init() {}

    /// - Parameter records: lines of the outreach log; those without an id say nothing of anybody.
    package init(_ records: some Sequence<OutreachRecord>) {
        for record in records where !record.contactID.isEmpty {
            dates[record.contactID] = max(record.date, dates[record.contactID] ?? record.date)
        }
    }

    /// The day of the last letter to the contact with this id, or nil.
    func date(_ identifier: ByteView) -> CalendarDate? { dates[identifier.string] }
}
