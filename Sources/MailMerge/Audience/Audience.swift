import Bytes
import CSV
import Contacts
import Diagnostics

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
        /// The minimum number of days since the last letter.
        package var daysBetween = 0

        package init() {}
    }

    /// The reason a contact gets no letter.
    package enum Exclusion: Equatable, Sendable {
        case notSelected
        /// With the reason from the list, without control characters.
        case doNotContact(String)
        case suppressed
        /// The last letter, on this day, is too recent.
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
        usesIDs = selectsByID || rules.daysBetween > 0
        if usesIDs, columns.identifiers.isEmpty {
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
        if let column = columns.doNotContact {
            let reason = record[column].trimmed
            if !reason.isEmpty { return .doNotContact(CleanText.line(reason)) }
        }
        if isSuppressed(record, identifiers) { return .suppressed }
        if rules.daysBetween > 0, let last = identifiers.compactMap({ rules.lastLetters.date($0) }).max(),
            date.days(since: last) < rules.daysBetween
        {
            return .writtenTo(last)
        }
        return nil
    }

    /// The contact's id and the ids merged into it.
    private func identifiers(of record: Record) -> [ByteView] {
        columns.identifiers.flatMap { record[$0].split(on: ";") }
    }

    private mutating func meetsConditions(_ record: Record) -> Bool {
        var meetsAll = true
        for index in conditions.indices where meetsAll || !conditions[index].isMet {
            if !conditions[index].holds(for: record) { meetsAll = false }
        }
        return meetsAll
    }

    private mutating func isSelected(_ identifiers: [ByteView]) -> Bool {
        let names = identifiers.map(\.string)
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
        return identifiers.contains { list.matches(identifier: $0) }
            || columns.emails.contains { list.matches(emails: record[$0]) }
            || columns.phones.contains { list.matches(phones: record[$0]) }
            || columns.website.map { list.matches(website: record[$0]) } ?? false
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
