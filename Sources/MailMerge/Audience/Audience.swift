import CSV
import Contacts

/// Who of a list gets a letter: those that were selected, less those that are not to be written to.
package struct Audience {
    private let rules: Rules
    private let date: CalendarDate
    private let conditions: [(column: Int?, condition: Condition)]
    private let onlyIDs: Set<String>
    private let skipIDs: Set<String>
    private let usesIDs: Bool
    private let columns: Columns
    private var awaitsResume: Bool
    /// The ids named by the rules that no contact has had so far.
    private var unseenIDs: Set<String>

    /// What the user asked for.
    package struct Rules: Sendable {
        /// All of them must hold.
        package var conditions: [Condition] = []
        /// If there are any, nobody else gets a letter.
        package var onlyIDs: [String] = []
        package var skipIDs: [String] = []
        /// Contacts up to the one with this id are left out, that one included.
        package var resumeAfter: String?
        package var suppression = Suppression()
        package var log = OutreachLog()
        /// How many days must have passed since the last letter in the log.
        package var daysBetween = 0

        package init() {}
    }

    /// Why a contact gets no letter.
    package enum Exclusion: Equatable, Sendable {
        case notSelected
        /// With the list's own reason.
        case doNotContact(String)
        case suppressed
        /// The last letter was sent on this day, which is too recent.
        case writtenTo(CalendarDate)
    }

    private struct Columns {
        let identifiers: [Int]
        let emails: [Int]
        let phones: [Int]
        let website: Int?
        let doNotContact: Int?

        init(_ header: Header) {
            let index = { (column: ContactColumn) in header.index(of: column.rawValue) }
            identifiers = [.contactID, .mergedIDs].compactMap(index)
            emails = [.email, .otherEmails].compactMap(index)
            phones = [.phone, .otherPhones].compactMap(index)
            website = index(.website)
            doNotContact = index(.doNotContact)
        }
    }

    /// - Throws: where a condition names a column that there is not, or where the list lacks what it takes to leave out
    ///   those who are not to be written to.
    package init(_ rules: Rules, header: Header, listName: String, date: CalendarDate) throws(Diagnostic) {
        self.rules = rules
        self.date = date
        columns = Columns(header)
        var conditions: [(Int?, Condition)] = []
        for condition in rules.conditions {
            let column = header.index(of: condition.column)
            guard column != nil || ContactColumn(rawValue: condition.column) != nil else {
                throw Diagnostic(
                    .error, .usage, file: listName, "there is no column \"\(condition.column)\"",
                    hint: nearestName(to: condition.column, in: header.names).map { "did you mean \($0)?" })
            }
            conditions.append((column, condition))
        }
        self.conditions = conditions
        onlyIDs = Set(rules.onlyIDs)
        skipIDs = Set(rules.skipIDs)
        unseenIDs = onlyIDs.union(rules.resumeAfter.map { [$0] } ?? [])
        awaitsResume = rules.resumeAfter != nil
        let selectsByID = !onlyIDs.isEmpty || !skipIDs.isEmpty || awaitsResume
        usesIDs = selectsByID || rules.daysBetween > 0
        if usesIDs, columns.identifiers.isEmpty {
            throw Diagnostic(file: listName, line: 1, "there is no column contact_id to tell the contacts by")
        }
        if !rules.suppression.isEmpty, columns.identifiers.isEmpty, columns.emails.isEmpty, columns.phones.isEmpty {
            throw Diagnostic(
                file: listName, line: 1,
                "nobody can be looked up in the suppression list without an id, email or phone",
                hint: "keep the columns contact_id, email and phone in the list")
        }
    }

    /// Why the contact in `record` gets no letter, or nil for those who get one.
    package mutating func exclusion(of record: Record) -> Exclusion? {
        let identifiers = usesIDs || !rules.suppression.isEmpty ? self.identifiers(of: record) : []
        if usesIDs, !isSelected(identifiers) { return .notSelected }
        for (column, condition) in conditions where !condition.holds(for: column.map { record[$0] } ?? .empty) {
            return .notSelected
        }
        if let column = columns.doNotContact {
            let reason = record[column].trimmed
            if !reason.isEmpty { return .doNotContact(reason.string) }
        }
        if isSuppressed(record, identifiers) { return .suppressed }
        if rules.daysBetween > 0, let last = identifiers.compactMap({ rules.log.lastDate($0) }).max(),
            date.days(since: last) < rules.daysBetween
        {
            return .writtenTo(last)
        }
        return nil
    }

    /// The contact's id and those of the records merged into it.
    private func identifiers(of record: Record) -> [ByteView] {
        columns.identifiers.flatMap { record[$0].split(on: ";") }
    }

    private mutating func isSelected(_ identifiers: [ByteView]) -> Bool {
        let names = identifiers.map(\.string)
        unseenIDs.subtract(names)
        if awaitsResume {
            if let mark = rules.resumeAfter, names.contains(mark) { awaitsResume = false }
            return false
        }
        if !onlyIDs.isEmpty, onlyIDs.isDisjoint(with: names) { return false }
        return skipIDs.isDisjoint(with: names)
    }

    private func isSuppressed(_ record: Record, _ identifiers: [ByteView]) -> Bool {
        let list = rules.suppression
        guard !list.isEmpty else { return false }
        return identifiers.contains { list.matches(identifier: $0) }
            || columns.emails.contains { list.matches(emails: record[$0]) }
            || columns.phones.contains { list.matches(phones: record[$0]) }
            || columns.website.map { list.matches(website: record[$0]) } ?? false
    }

    /// To be called after the last contact: an error if an id that the user named has not come.
    package func requireAllIDs(listName: String) throws(Diagnostic) {
        guard let missing = unseenIDs.min() else { return }
        throw Diagnostic(
            file: listName, "no contact has the id \"\(missing)\"", hint: "ids stand in the column contact_id")
    }
}
