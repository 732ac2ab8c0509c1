import Bytes
import CSV
import Contacts
import Diagnostics
import Text
import Wording

/// Groups the people of one practice at one address, so that they get one letter.
///
/// The letter names one or two people; three or more are greeted as the team. It is the letter for the first of them in
/// the list; an email goes to the first who has an address.
package struct PracticeGroups {
    /// The columns of the grouped records: those of the list, plus `salutation` and `full_name` if it lacks them.
    package let header: Header
    private var values: FieldValues
    private var scratch: [UInt8] = []
    private let columns: Columns
    private let isEmail: Bool
    private var groups: [[Member]] = []
    private var places: [String: Int] = [:]

    /// A row of a group: its line in the list, and its bytes.
    package struct Row {
        package let line: Int
        package let raw: [UInt8]
    }

    fileprivate struct Member {
        let cells: [String]
        let row: Row
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
        let organization: Int?
        let street: Int?
        let city: Int?
        let postalCode: Int?

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
            organization = index(.organization)
            street = index(.street)
            city = index(.city)
            postalCode = index(.postalCode)
        }
    }

    /// - Parameters:
    ///   - header: the columns of the list.
    ///   - isEmail: whether letters are emails.
    package init(_ header: Header, date: CalendarDate, isEmail: Bool) {
        self.isEmail = isEmail
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

    /// Adds a contact to the group of its address and practice; a contact without both is a group of one.
    package mutating func add(_ record: Record) {
        values.fill(from: record, scratch: &scratch)
        let member = values.withAddressee { addressee in
            var salutation: [UInt8] = []
            var fullName: [UInt8] = []
            addressee.appendSalutation(to: &salutation)
            addressee.appendFullName(to: &fullName)
            return Member(
                cells: (0..<header.count).map { record[$0].string },
                row: Row(line: record.line, raw: record.raw.array), isPerson: addressee.isPerson,
                given: addressee.given.string, family: addressee.family.string,
                salutation: String(decoding: salutation, as: UTF8.self),
                hasOwnSalutation: addressee.hasOwnSalutation,
                fullName: String(decoding: fullName, as: UTF8.self))
        }
        guard let key = key(of: record) else { return groups.append([member]) }
        if let place = places[key] {
            groups[place].append(member)
        } else {
            places[key] = groups.count
            groups.append([member])
        }
    }

    private func key(of record: Record) -> String? {
        func cell(_ column: Int?) -> ByteView { column.map { record[$0].trimmed } ?? .empty }
        let organization = PracticeGroups.words(cell(columns.organization))
        let address = cell(columns.street)
        // A number sign begins a part of the building as well.
        let building = address.upTo(address.firstIndex(of: UInt8(ascii: "#"), from: 1) ?? address.count)
        let street = PracticeGroups.words(building).prefix { !PracticeGroups.isUnit($0) }
        guard !organization.isEmpty, !street.isEmpty else { return nil }
        let city = cell(columns.city)
        let town = PracticeGroups.words(city.isEmpty ? cell(columns.postalCode) : city)
        return [organization, Array(street), town].map { $0.joined(separator: " ") }.joined(separator: "|")
    }

    /// Calls `body` with the combined contact of each group and its rows, in the order of the list.
    package func forEach(_ body: (Record, [Row]) throws(Diagnostic) -> Void) throws(Diagnostic) {
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
        var cells = group[0].cells
        guard group.count > 1 else { return cells }
        if let column = columns.contactID {
            cells[column] = group.map { $0.cells[column] }.filter { !$0.isEmpty }.joined(separator: "; ")
        }
        let people = group.filter(\.isPerson)
        if isEmail, let column = columns.email, let reached = (people + group).first(where: hasEmail) {
            cells[column] = reached.cells[column]
        }
        guard !people.isEmpty else { return cells }
        // The names of one person, or none if the letter is for a team.
        let named = isEmail ? people.first(where: hasEmail) ?? people[0] : people[0]
        for column in columns.naming { cells[column] = people.count > 2 ? "" : named.cells[column] }
        if people.count == 2 {
            cells[columns.salutation] = PracticeGroups.salutation(people[0], people[1])
            cells[columns.fullName] = PracticeGroups.fullName(people[0], people[1])
            if let column = columns.jobTitle { cells[column] = "" }
        } else if people.allSatisfy({ $0.hasOwnSalutation && $0.salutation == people[0].salutation }) {
            cells[columns.salutation] = people[0].salutation
        }
        return cells
    }

    private func hasEmail(_ member: Member) -> Bool {
        columns.email.map { member.cells[$0].withByteView { Email.isValid($0.trimmed) } } ?? false
    }

    /// `The Ito Family`, `Dr. Patel and Ana Lopez`, `Dr. Rao and Dr. Rao`, `Jerry and Beth Smith`.
    ///
    /// A salutation of the list comes first, and only once if both have the same; then both greetings, if one of them
    /// is more than a name; then their names.
    private static func salutation(_ one: Member, _ other: Member) -> String {
        let isOwn = one.hasOwnSalutation || other.hasOwnSalutation
        if one.salutation == other.salutation, isOwn || !one.isGreetedByName { return one.salutation }
        if !isOwn, one.isPlain(one.salutation), other.isPlain(other.salutation) { return plainNames(one, other) }
        return "\(one.salutation) and \(other.salutation)"
    }

    /// `Priya Patel, MD and Ana Lopez`, `Jerry and Beth Smith`.
    private static func fullName(_ one: Member, _ other: Member) -> String {
        if one.isPlain(one.fullName), other.isPlain(other.fullName) { return plainNames(one, other) }
        return one.fullName == other.fullName ? one.fullName : "\(one.fullName) and \(other.fullName)"
    }

    /// Given and family names, a shared family name only once.
    private static func plainNames(_ one: Member, _ other: Member) -> String {
        one.family == other.family && ![one.family, one.given, other.given].contains("")
            ? "\(one.given) and \(other.given) \(one.family)" : "\(one.plainName) and \(other.plainName)"
    }
}

extension PracticeGroups.Member {
    fileprivate var plainName: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }

    /// Whether the greeting has the person's name, unlike `Colleague`.
    fileprivate var isGreetedByName: Bool {
        !family.isEmpty && salutation.hasSuffix(family) || !given.isEmpty && salutation.hasSuffix(given)
    }

    /// Whether `name` is just the given and family name.
    fileprivate func isPlain(_ name: String) -> Bool { name == plainName }
}

// MARK: - Addresses

extension PracticeGroups {
    /// Whether an address names a part of a building, which may be missing, behind a word. `No` is as likely before the
    /// number of the house.
    private static func isUnit(_ word: String) -> Bool {
        word != "no" && word.withByteView { StreetWord($0)?.isUnit ?? false }
    }

    /// The words of a cell, folded, in the usual short forms (USPS Publication 28, appendices B and C).
    private static func words(_ cell: ByteView) -> [String] {
        cell.folded(.partsAtFullStops).split(separator: " ").map { word in
            word.withByteView { StreetWord($0)?.short } ?? String(word)
        }
    }
}
