import Bytes
import Contacts

/// What the outreach log says of each contact's letters.
///
/// Contacts are found by their id, byte for byte; those without an id by their name.
package struct LastLetters: Sendable {
    private var byID: [[UInt8]: Letters] = [:]
    private var byName: [String: Letters] = [:]

    /// The letters to one contact.
    struct Letters: Sendable {
        /// The day of the last letter of any kind.
        private(set) var last: CalendarDate?
        /// The day of the last thank-you.
        private(set) var lastThanks: CalendarDate?
        /// The most new clients that a thank-you was for; nil if no line says.
        private(set) var thankedFor: Int?

        fileprivate mutating func add(_ record: OutreachRecord) {
            last = max(record.date, last ?? record.date)
            guard record.action == NextAction.thank.rawValue else { return }
            lastThanks = max(record.date, lastThanks ?? record.date)
            if let count = record.newClients { thankedFor = max(count, thankedFor ?? count) }
        }

        fileprivate mutating func add(_ other: Letters) {
            if let day = other.last { last = max(day, last ?? day) }
            if let day = other.lastThanks { lastThanks = max(day, lastThanks ?? day) }
            if let count = other.thankedFor { thankedFor = max(count, thankedFor ?? count) }
        }
    }

    /// Creates a record without letters.
    package init() {}

    /// - Parameter records: lines of the outreach log. Calls, visits and letters that came back do not count.
    package init(_ records: some Sequence<OutreachRecord>) {
        for record in records where record.isLetter && record.outcome?.isUndelivered != true {
            if record.writtenID.isEmpty {
                guard !record.name.isEmpty else { continue }
                byName[record.name, default: Letters()].add(record)
            } else {
                byID[record.writtenID, default: Letters()].add(record)
            }
        }
    }

    var isEmpty: Bool { byID.isEmpty && byName.isEmpty }

    /// The letters to the contact with these ids; `name` is used if it has none.
    func letters(to identifiers: [ByteView], name: @autoclosure () -> String) -> Letters {
        guard !identifiers.isEmpty else { return byName[name()] ?? Letters() }
        var all = Letters()
        for identifier in identifiers {
            if let letters = byID[identifier.array] { all.add(letters) }
            // A log that is safe for spreadsheets has an apostrophe before what looks like a formula.
            if let first = identifier.first, SpreadsheetCell.beginsFormula(first),
                let letters = byID[[UInt8(ascii: "'")] + identifier.array]
            {
                all.add(letters)
            }
        }
        return all
    }
}
