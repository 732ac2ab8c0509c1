import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// Decides who on a list gets a letter: the selected contacts, minus those who must not be written to.
package struct Audience {
    private let rules: Rules
    private let date: CalendarDate
    private var conditions: [ConditionTally]
    private let onlyIDs: Set<String>
    private let skipIDs: Set<String>
    private let selectsByID: Bool
    private let usesIDs: Bool
    private let columns: Columns
    private let name: ContactName
    /// People and addresses that must not be written to, found before the first letter.
    private var stopped: StoppedPeople
    private var awaitsResume: Bool
    /// Ids in the rules that no contact has had so far.
    private var unseenIDs: Set<String>
    /// Whether there were contacts, and whether any was chosen.
    private var hasRows = false
    private var hasChosen = false
    /// Ids of the list, for "did you mean" hints.
    private var knownIDs: [String] = []
    private static let mostKnownIDs = 10_000

    /// The user's rules.
    package struct Rules: Sendable {
        /// Conditions that must all hold.
        package var conditions: [Condition] = []
        /// If not empty, only these contacts get a letter.
        package var onlyIDs: [String] = []
        package var skipIDs: [String] = []
        /// Contacts up to and including the one with this id get no letter.
        package var resumeAfter: String?
        package var suppression = Suppression()
        package var lastLetters = LastLetters()
        package var pause = LetterPause()
        /// Whether contacts get a letter though their next action is none, as for an invitation to everybody.
        package var ignoresActions = false
        /// Whether letters are emails.
        package var isEmail = false

        package init() {}
    }

    private struct Columns {
        let contactID: Int?
        let mergedIDs: Int?
        let emails: [Int]
        let phones: [Int]
        let website: Int?
        let doNotContact: Int?
        let action: Int?
        let newClients: Int?
        let lastBooking: Int?

        init(_ header: Header) {
            let index = { (column: ContactColumn) in header.index(of: column.rawValue) }
            contactID = index(.contactID)
            mergedIDs = index(.mergedIDs)
            emails = [.email, .otherEmails].compactMap(index)
            phones = [.phone, .otherPhones].compactMap(index)
            website = index(.website)
            doNotContact = index(.doNotContact)
            action = header.index(of: ScoreColumn.nextAction.rawValue)
            newClients = header.index(of: ScoreColumn.newClients.rawValue)
            lastBooking = header.index(of: ScoreColumn.lastBooking.rawValue)
        }
    }

    /// - Throws: if a condition names an unknown column, or if the list lacks or misnames a column needed to exclude
    ///   those who must not be written to.
    package init(_ rules: Rules, header: Header, listName: String, date: CalendarDate) throws(Diagnostic) {
        try Audience.requireCanonicalNames(header, listName: listName)
        self.rules = rules
        self.date = date
        columns = Columns(header)
        var conditions: [ConditionTally] = []
        for condition in rules.conditions {
            let column = header.index(of: condition.column)
            guard column != nil || ContactColumn(rawValue: condition.column) != nil else {
                throw Diagnostic(
                    .error, .usage, file: listName, "unknown column \"\(condition.column)\"",
                    hint: nearestName(to: condition.column, in: header.names).map { "did you mean \($0)?" })
            }
            conditions.append(ConditionTally(condition, column: column))
        }
        self.conditions = conditions
        onlyIDs = Set(rules.onlyIDs.map(Audience.trimmed))
        skipIDs = Set(rules.skipIDs.map(Audience.trimmed))
        unseenIDs = onlyIDs.union(skipIDs).union(rules.resumeAfter.map { [$0] } ?? [])
        awaitsResume = rules.resumeAfter != nil
        selectsByID = !onlyIDs.isEmpty || !skipIDs.isEmpty || awaitsResume
        usesIDs = selectsByID || !rules.pause.isEmpty
        stopped = StoppedPeople(header)
        name = ContactName(header)
        if usesIDs, columns.contactID == nil, columns.mergedIDs == nil {
            throw Diagnostic(
                file: listName, line: 1, "the list has no column contact_id, by which contacts are selected")
        }
        for columns in rules.suppression.neededColumns
        where !columns.contains(where: { header.index(of: $0.rawValue) != nil }) {
            let names = ContactColumn.allCases.filter(columns.contains).map(\.rawValue).joined(separator: " or ")
            throw Diagnostic(
                file: listName, line: 1,
                "the list has no column \(names), which is needed to match the suppression list",
                hint: "keep the column in the list, blank where unknown")
        }
    }

    /// The columns that decide whether a contact may be written to.
    private static let telling: [ContactColumn] = [
        .contactID, .mergedIDs, .email, .otherEmails, .phone, .otherPhones, .doNotContact,
    ]

    /// Refuses misspelled names of these columns, such as `Do Not Contact`, which would be ignored.
    private static func requireCanonicalNames(_ header: Header, listName: String) throws(Diagnostic) {
        let bare = { (name: String) in name.lowercased().filter { $0.isLetter || $0.isNumber } }
        let canonical = Dictionary(
            telling.map { (bare($0.rawValue), $0.rawValue) }, uniquingKeysWith: { first, _ in first })
        for name in header.names {
            guard let meant = canonical[bare(name)], header.index(of: meant) == nil else { continue }
            throw Diagnostic(
                file: listName, line: 1, "the column \"\(name)\" would be ignored; its name must be \(meant)",
                hint: "convert the list first: import LIST.csv | mail-merge ...")
        }
    }

    /// The reason the contact in `record` gets no letter; nil if it gets one.
    package mutating func exclusion(of record: Record) -> Exclusion? {
        let identifiers = usesIDs || !rules.suppression.isEmpty ? self.identifiers(of: record) : []
        hasRows = true
        // Evaluate both for every contact: conditions keep a tally, and ids are checked off.
        let meetsConditions = meetsConditions(record)
        let hasChosenID = !usesIDs || isSelected(identifiers)
        guard meetsConditions, hasChosenID else { return .notSelected }
        hasChosen = true
        if let reason = prohibition(of: record) { return .doNotContact(CleanText.line(reason)) }
        if isSuppressed(record, identifiers) { return .suppressed }
        if !stopped.isEmpty, stopped.contains(record, isEmail: false) { return .sharesAddress }
        let action = columns.action.flatMap { NextAction(cell: record[$0]) }
        if let action, !action.isLetter, !rules.ignoresActions { return .noLetter(action) }
        return rules.pause.isEmpty || rules.lastLetters.isEmpty ? nil : pause(record, identifiers, action)
    }

    /// Why an email cannot reach a contact who is due a letter; nil if it can, or if the letters are no emails.
    package func emailFault(of record: Record) -> Rejection? {
        guard rules.isEmail else { return nil }
        let hint = "print this letter"
        if let column = columns.doNotContact, !record[column].isBlank {
            return Rejection(reason: CleanText.line(record[column].trimmed), hint: hint)
        }
        guard !stopped.isEmpty, stopped.contains(record, isEmail: true) else { return nil }
        return Rejection(reason: "emails to this address are stopped in another row", hint: hint)
    }

    /// Whether the last letter is too recent for another.
    ///
    /// A thank-you waits for nothing but its own kind: it is held back only if the log says that these clients were
    /// thanked for. A log without numbers says so with a thank-you on or after the day of the last booking.
    private func pause(_ record: Record, _ identifiers: [ByteView], _ action: NextAction?) -> Exclusion? {
        let days = rules.pause.days(before: action)
        guard days > 0 else { return nil }
        let letters = rules.lastLetters.letters(to: identifiers, name: name.text(of: record))
        guard action == .thank else {
            guard let last = letters.last, date.days(since: last) < days else { return nil }
            return .writtenTo(last)
        }
        guard let thanks = letters.lastThanks else { return nil }
        if let before = letters.thankedFor, let now = columns.newClients.flatMap({ Int(record[$0].trimmed.string) }) {
            return now > before ? nil : .thanked(thanks)
        }
        if let booking = columns.lastBooking.flatMap({ CalendarDate(record[$0]) }) {
            return booking > thanks ? nil : .thanked(thanks)
        }
        return date.days(since: thanks) < min(days, LetterPause.shortestBetweenThanks) ? .thanked(thanks) : nil
    }

    /// The contact's id, whatever characters it has, and the ids merged into it.
    private func identifiers(of record: Record) -> [ByteView] {
        var identifiers: [ByteView] = []
        if let column = columns.contactID, !record[column].isEmpty { identifiers.append(record[column]) }
        if let column = columns.mergedIDs, !record[column].isBlank {
            identifiers += record[column].split(on: "; ")
        }
        return identifiers
    }

    /// The reason in `do_not_contact` that forbids all letters; `email bounced` forbids emails only.
    private func prohibition(of record: Record) -> ByteView? {
        guard let column = columns.doNotContact else { return nil }
        let reason = record[column].trimmed
        guard !reason.isEmpty, !StopReason.stopsOnlyEmails(reason) else { return nil }
        return reason
    }

    private mutating func meetsConditions(_ record: Record) -> Bool {
        var meetsAll = true
        for index in conditions.indices where meetsAll || !conditions[index].isMet {
            if !conditions[index].holds(for: record) { meetsAll = false }
        }
        return meetsAll
    }

    private mutating func isSelected(_ identifiers: [ByteView]) -> Bool {
        let names = identifiers.map(\.trimmed.string)
        if !unseenIDs.isEmpty {
            unseenIDs.subtract(names)
            if knownIDs.count < Audience.mostKnownIDs { knownIDs += names }
        }
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
        return identifiers.contains { list.matches(identifier: $0.trimmed) }
            || columns.emails.contains { list.matches(emails: record[$0]) }
            || columns.phones.contains { list.matches(phones: record[$0]) }
            || columns.website.map { list.matches(website: record[$0]) } ?? false
    }
}

// MARK: - Before the first contact

extension Audience {
    /// Whether the list must be read once before the first letter, for those who must not be written to.
    var needsSurvey: Bool {
        stopped.canFind && (columns.doNotContact != nil || !rules.suppression.isEmpty)
    }

    /// Whether a row may be of interest to `survey`; most are not.
    func mayStop(_ fields: inout RecordRun.RawFields) -> Bool {
        if !rules.suppression.isEmpty { return true }
        return columns.doNotContact.map { !fields[$0].isEmpty } ?? false
    }

    /// Notes the addresses of a contact who must not be written to.
    mutating func survey(_ record: Record) {
        let reason = columns.doNotContact.map { record[$0].trimmed } ?? .empty
        if !reason.isEmpty {
            stopped.add(record, emailOnly: StopReason.stopsOnlyEmails(reason))
        } else if isSuppressed(record, rules.suppression.isEmpty ? [] : identifiers(of: record)) {
            stopped.add(record, emailOnly: false)
        }
    }
}

// MARK: - After the last contact

extension Audience {
    /// Warnings about the selection: conditions that no contact meets and ids to skip that no contact has.
    package func warnings(listName: String) -> [Diagnostic] {
        guard hasRows else { return [] }
        var warnings = conditions.filter { !$0.isMet }.map { $0.warning(listName: listName) }
        if warnings.isEmpty, !hasChosen, !conditions.isEmpty, unseenIDs.isEmpty {
            let all = conditions.map(\.condition.text).joined(separator: " and ")
            let message =
                selectsByID
                ? "none of the contacts selected by id meets \(all)" : "no contact meets \(all) together"
            warnings.append(
                Diagnostic(.warning, file: listName, message, hint: "each condition alone is met by some contacts"))
        }
        let unskipped = skipIDs.intersection(unseenIDs).sorted()
        if !unskipped.isEmpty { warnings.append(missing(unskipped, listName: listName, .warning)) }
        return warnings
    }

    /// Throws if no contact has an id that was asked for.
    package func requireAllIDs(listName: String) throws(Diagnostic) {
        let missing = unseenIDs.subtracting(skipIDs).sorted()
        if !missing.isEmpty { throw self.missing(missing, listName: listName, .error) }
    }

    private static func trimmed(_ id: String) -> String { id.withByteView { $0.trimmed.string } }

    private func missing(_ ids: [String], listName: String, _ severity: Diagnostic.Severity) -> Diagnostic {
        let told = ids.prefix(Audience.mostMissing)
        let names = told.map { "\"\($0)\"" }.joined(separator: ", ")
        let rest = ids.count > told.count ? " and \(ids.count - told.count) more" : ""
        return Diagnostic(
            severity, file: listName, "no contact has the \(ids.count == 1 ? "id" : "ids") \(names)\(rest)",
            hint: hint(onMissing: told))
    }

    private func hint(onMissing ids: ArraySlice<String>) -> String {
        let parts = ids.flatMap { $0.split(separator: ",") }.map { Audience.trimmed(String($0)) }
        if parts.count > ids.count, parts.contains(where: knownIDs.contains) {
            return "repeat the option for each id"
        }
        let near = ids.compactMap { nearestName(to: $0, in: knownIDs) }
        return near.isEmpty ? "look for ids in the column contact_id" : "did you mean \(near.joined(separator: ", "))?"
    }

    private static let mostMissing = 5
}
