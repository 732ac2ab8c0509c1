import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// Groups the people of one practice or one home, so that they get one letter.
///
/// The letter names one or two people; three or more are greeted as the team or the family. It is the letter for the
/// one to whom most is due: thanks before anything else, then a note to one who has gone quiet, then an introduction.
/// An email goes to the first who has an address.
package struct LetterGroups {
    /// The columns of the grouped records: those of the list, plus `salutation` and `full_name` if it lacks them.
    package let header: Header
    private var values: FieldValues
    private let columns: Columns
    private let rowCells: RowCells
    private let key: GroupKey
    private let relation: GroupKey.Relation
    private let isEmail: Bool
    private var groups: [[Member]] = []
    private var places: [String: Int] = [:]

    fileprivate struct Member {
        let cells: [String]
        let row: RowCells.Row
        let action: NextAction?
        let newClients: Int?
        let language: Language
        let isDoctor: Bool
        let isPerson: Bool
        let given: String
        let family: String
        let salutation: String
        /// Whether the list has a salutation for the contact.
        let hasOwnSalutation: Bool
        let fullName: String
    }

    private struct Columns {
        let contactID: Int?
        let email: Int?
        let jobTitle: Int?
        let salutation: Int
        let fullName: Int
        /// The columns that name a person.
        let naming: [Int]
        let action: Int?
        let newClients: Int?
        let language: Int?

        init(_ header: Header) {
            let index = { (column: ContactColumn) in header.index(of: column.rawValue) }
            contactID = index(.contactID)
            email = index(.email)
            jobTitle = index(.jobTitle)
            salutation = header.index(of: FieldTable.Computed.salutation.rawValue) ?? header.count
            fullName = header.index(of: FieldTable.Computed.fullName.rawValue) ?? header.count
            naming =
                [.prefix, .givenName, .middleName, .familyName, .suffix, .credentials, .jobTitle].compactMap(index)
                + [salutation, fullName]
            action = header.index(of: ScoreColumn.nextAction.rawValue)
            newClients = header.index(of: ScoreColumn.newClients.rawValue)
            language = index(.language)
        }
    }

    /// - Parameters:
    ///   - header: the columns of the list.
    ///   - relation: what joins people.
    ///   - related: the contacts that share an address, if the user has a list of them.
    ///   - isEmail: whether letters are emails.
    init(
        _ header: Header, by relation: GroupKey.Relation, _ related: RelatedContacts? = nil, date: CalendarDate,
        isEmail: Bool
    ) {
        self.isEmail = isEmail
        self.relation = relation
        key = GroupKey(relation, related, header: header)
        rowCells = RowCells(header)
        let computed: [FieldTable.Computed] = [.salutation, .fullName]
        let missing = computed.map(\.rawValue).filter { header.index(of: $0) == nil }
        self.header = Header(header.names + missing)
        columns = Columns(self.header)
        var fields = FieldTable(header: self.header, sender: nil, date: date, isLenient: false)
        let addressee = AddresseeSlots(&fields)
        values = FieldValues(FieldPlan(fields, addressee: addressee))
    }

    /// The number of letters.
    package var count: Int { groups.count }

    /// Adds a contact to its group; a contact that belongs to none is a group of one.
    package mutating func add(_ record: Record) {
        values.fill(from: record)
        let language = columns.language.flatMap { Language(code: record[$0]) } ?? .english
        let member = values.withAddressee { addressee in
            var salutation: [UInt8] = []
            var fullName: [UInt8] = []
            addressee.appendSalutation(in: language, to: &salutation)
            addressee.appendFullName(to: &fullName)
            return Member(
                cells: (0..<header.count).map { record[$0].string },
                row: rowCells.row(record), action: columns.action.flatMap { NextAction(cell: record[$0]) },
                newClients: columns.newClients.flatMap { Int(record[$0].trimmed.string) }, language: language,
                isDoctor: addressee.isDoctor, isPerson: addressee.isPerson,
                given: addressee.given.string, family: addressee.family.string,
                salutation: String(decoding: salutation, as: UTF8.self),
                hasOwnSalutation: addressee.hasOwnSalutation,
                fullName: String(decoding: fullName, as: UTF8.self))
        }
        guard let key = key.text(of: record) else { return groups.append([member]) }
        if let place = places[key] {
            groups[place].append(member)
        } else {
            places[key] = groups.count
            groups.append([member])
        }
    }

    /// Calls `body` with the combined contact of each group and its rows, in the order of the list.
    func forEach(_ body: (Record, [RowCells.Row]) throws(Diagnostic) -> Void) throws(Diagnostic) {
        let builder = RecordBuilder()
        for group in groups {
            builder.clear()
            for cell in cells(of: group) { cell.withByteView { builder.add($0) } }
            let rows = group.map(\.row)
            let raw = rows[0].raw
            try raw.withByteView { (raw) throws(Diagnostic) in
                try body(builder.record(line: rows[0].line, raw: raw), rows)
            }
        }
    }

    private func cells(of group: [Member]) -> [String] {
        guard group.count > 1 else { return group[0].cells }
        let base = group.min { LetterGroups.place(of: $0.action) < LetterGroups.place(of: $1.action) } ?? group[0]
        var cells = base.cells
        if let column = columns.contactID {
            cells[column] = group.map { $0.cells[column] }.filter { !$0.isEmpty }.joined(separator: "; ")
        }
        if let column = columns.newClients {
            let counts = group.compactMap(\.newClients)
            if !counts.isEmpty { cells[column] = String(counts.reduce(0, +)) }
        }
        let people = group.filter(\.isPerson)
        if isEmail, let column = columns.email, let reached = (people + group).first(where: hasEmail) {
            cells[column] = reached.cells[column]
        }
        guard !people.isEmpty else { return cells }
        // The names of one person, or none if the letter is for a team.
        let named = isEmail ? people.first(where: hasEmail) ?? people[0] : people[0]
        for column in columns.naming { cells[column] = people.count > 2 ? "" : named.cells[column] }
        let forms = GreetingForms.of(base.language)
        if people.count == 2 {
            cells[columns.salutation] = salutation(people[0], people[1], forms.and)
            cells[columns.fullName] = LetterGroups.fullName(people[0], people[1], forms.and)
            if let column = columns.jobTitle { cells[column] = "" }
        } else if people.allSatisfy({ $0.hasOwnSalutation && $0.salutation == people[0].salutation }) {
            cells[columns.salutation] = people[0].salutation
        } else if people.count > 2, relation == .household {
            cells[columns.salutation] = LetterGroups.familySalutation(people, forms.and)
            cells[columns.fullName] = LetterGroups.familyName(people, forms)
        }
        return cells
    }

    /// The place of an action among those for which a group gets its letter.
    private static func place(of action: NextAction?) -> Int {
        let order: [NextAction] = [.thank, .reconnect, .introduce, .keepInTouch]
        return action.flatMap(order.firstIndex) ?? order.count
    }

    private func hasEmail(_ member: Member) -> Bool {
        columns.email.map { member.cells[$0].withByteView { Email.isValid($0.trimmed) } } ?? false
    }

    /// `The Ito Family`, `Dr. Patel and Ana Lopez`, `Dr. Rao and Dr. Rao`, `Jerry and Beth Smith`.
    ///
    /// A salutation of the list comes first, and only once if both have the same; then both greetings, if one of them
    /// is more than a name; then their names.
    private func salutation(_ one: Member, _ other: Member, _ and: String) -> String {
        let isOwn = one.hasOwnSalutation || other.hasOwnSalutation
        if one.salutation == other.salutation, isOwn || !one.isGreetedByName { return one.salutation }
        if !isOwn, relation == .household, !one.isDoctor, !other.isDoctor, !one.given.isEmpty, !other.given.isEmpty {
            return "\(one.given) \(and) \(other.given)"
        }
        if !isOwn, one.isPlain(one.salutation), other.isPlain(other.salutation) {
            return LetterGroups.plainNames(one, other, and)
        }
        return "\(one.salutation) \(and) \(other.salutation)"
    }

    /// `Priya Patel, MD and Ana Lopez`, `Jerry and Beth Smith`.
    private static func fullName(_ one: Member, _ other: Member, _ and: String) -> String {
        if one.isPlain(one.fullName), other.isPlain(other.fullName) { return plainNames(one, other, and) }
        return one.fullName == other.fullName ? one.fullName : "\(one.fullName) \(and) \(other.fullName)"
    }

    /// `Ann, Bo and Cy`.
    private static func familySalutation(_ people: [Member], _ and: String) -> String {
        let names = people.map { $0.given.isEmpty ? $0.salutation : $0.given }
        return names.dropLast().joined(separator: ", ") + " \(and) " + (names.last ?? "")
    }

    /// `The Smith Family`, or all names if the families have different ones.
    private static func familyName(_ people: [Member], _ forms: GreetingForms) -> String {
        let family = people[0].family
        guard !family.isEmpty, people.allSatisfy({ $0.family == family }) else {
            return people.map(\.plainName).joined(separator: ", ")
        }
        return forms.family(family)
    }

    /// Given and family names, a shared family name only once.
    private static func plainNames(_ one: Member, _ other: Member, _ and: String) -> String {
        one.family == other.family && ![one.family, one.given, other.given].contains("")
            ? "\(one.given) \(and) \(other.given) \(one.family)" : "\(one.plainName) \(and) \(other.plainName)"
    }
}

extension LetterGroups.Member {
    fileprivate var plainName: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }

    /// Whether the greeting has the person's name, unlike `Colleague`.
    fileprivate var isGreetedByName: Bool {
        !family.isEmpty && salutation.hasSuffix(family) || !given.isEmpty && salutation.hasSuffix(given)
    }

    /// Whether `name` is just the given and family name.
    fileprivate func isPlain(_ name: String) -> Bool { name == plainName }
}
