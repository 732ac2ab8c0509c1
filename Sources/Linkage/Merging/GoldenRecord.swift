import Bytes
import Contacts
import Text

/// One contact made of the rows of a cluster, by a rule for every column that loses nothing.
///
/// | columns | rule | |---|---| | `contact_id` | the id that sorts first | | `merged_ids` | all ids of the cluster,
/// sorted | | names | the fullest and most frequent name; every other name becomes an alias | | `email`, `phone` | the
/// most frequent personal one; all others go to `other_emails`, `other_phones` | | address | the fullest and most
/// frequent one, whole | | `credentials`, `aliases`, `tags`, `source`, `do_not_contact` | all values | | `notes` |
/// every line of all notes, once; then a line `column: value` for every value that another column could not keep | |
/// `added_on` | the earliest | | `updated_on` | the latest | | all others | the most frequent value, of its spellings
/// the longest |
///
/// Where a row of the master is among them, its values survive, and its id; where the practice has moved
/// (`PracticeMove`), those of the newer row. A rule of the user's own goes before everything.
///
/// The rows come in the order of their ids, so that the order of the input does not matter. A cluster of one row stays
/// as it is.
struct GoldenRecord {
    private let list: ContactList
    private let rows: [Int]
    private let preference: RowPreference
    private let addresses: Addresses?
    /// One cell a column of the list.
    private(set) var cells: [[UInt8]]
    /// For the notes: values that lost their column.
    private var lost: [(column: String, value: [UInt8])] = []

    /// - Parameters:
    ///   - rows: rows of `list`, sorted by id, the master's first.
    ///   - rules: the user's own rules, by the place of the column, and the day of the run.
    init(_ rows: [Int], of list: ContactList, rules: MergeRules = MergeRules()) {
        self.list = list
        self.rows = rows
        let haveOneAddress = Addresses.columns.allSatisfy { GoldenRecord.commonValue($0.index, rows, list) != nil }
        addresses = haveOneAddress ? nil : Addresses(list, rows)
        let mayMove = rules.byColumn[ContactColumn.street.index] == nil
        let move = mayMove ? addresses.flatMap { PracticeMove($0, rows, of: list, day: rules.day) } : nil
        preference = RowPreference(list: list, rules: rules.byColumn, move: move)
        cells = Array(repeating: [], count: list.columns.count)
        mergeIdentity()
        mergeName()
        mergeEmails()
        mergePhones()
        mergeAddress()
        for column in [ContactColumn.credentials, .tags, .source, .doNotContact] { unite(column) }
        cells[ContactColumn.addedOn.index] =
            values(.addedOn).values.map(\.text).min { $0.buffer.lexicographicallyPrecedes($1.buffer) }?.array ?? []
        cells[ContactColumn.updatedOn.index] =
            values(.updatedOn).values.map(\.text).max { $0.buffer.lexicographicallyPrecedes($1.buffer) }?.array ?? []
        let chosen: [ContactColumn] = [
            .kind, .jobTitle, .website, .npi, .referredBy, .metAt, .introducedBy, .informal, .language,
        ]
        for column in chosen { keepMostFrequent(column.index) }
        for column in list.columns.indices.dropFirst(ContactColumn.allCases.count) { keepMostFrequent(column) }
        mergeNotes()
    }

    private func values(_ column: ContactColumn) -> ColumnValues { ColumnValues(list, rows, column.index) }

    /// The value of a column that all rows which have one agree in to the letter, empty where none has one; nil
    /// otherwise.
    private func commonValue(_ column: Int) -> ByteView? { GoldenRecord.commonValue(column, rows, list) }

    private static func commonValue(_ column: Int, _ rows: [Int], _ list: ContactList) -> ByteView? {
        var common = ByteView.empty
        for row in rows {
            let value = list.table[row, column]
            if value.isEmpty { continue }
            if common.isEmpty { common = value } else if value != common { return nil }
        }
        return common
    }

    private mutating func keepMostFrequent(_ column: Int) {
        if let common = commonValue(column) {
            cells[column] = common.trimmed.array
            return
        }
        let values = ColumnValues(list, rows, column)
        let winner = winner(values, column)
        cells[column] = winner.array
        for loser in values.losers(to: winner) { lose(loser, list.columns[column]) }
    }

    private func winner(_ values: ColumnValues, _ column: Int) -> ByteView {
        preference.row(among: values.values.map(\.row), for: column).map { list.table[$0, column].trimmed }
            ?? values.mostFrequent
    }

    private mutating func lose(_ value: ByteView, _ column: String) {
        lost.append((column, value.array))
    }

    private mutating func unite(_ column: ContactColumn) {
        if let common = commonValue(column.index) {
            cells[column.index] = common.trimmed.array
            return
        }
        var joined = JoinedValues(separator: column.separator)
        let separator = column == .credentials ? UInt8(ascii: ",") : UInt8(ascii: ";")
        for value in values(column).values {
            for part in value.text.split(where: { $0 == separator }).map(\.trimmed) {
                joined.add(part, key: comparisonKey(part))
            }
        }
        cells[column.index] = joined.bytes
    }

    private mutating func mergeIdentity() {
        var ids: Set<[UInt8]> = []
        for row in rows {
            ids.insert(list.cell(row, .contactID).trimmed.array)
            for id in list.cell(row, .mergedIDs).split(on: "; ") { ids.insert(id.array) }
        }
        cells[ContactColumn.contactID.index] = list.cell(rows[0], .contactID).trimmed.array
        let sorted = ids.sorted { $0.lexicographicallyPrecedes($1) }
        guard sorted.count > 1 else { return }
        cells[ContactColumn.mergedIDs.index] = Array(sorted.joined(separator: "; ".utf8))
    }

    private mutating func mergeEmails() {
        if let common = commonValue(ContactColumn.email.index),
            commonValue(ContactColumn.otherEmails.index)?.isEmpty == true
        {
            cells[ContactColumn.email.index] = common.trimmed.array
            return
        }
        var counts: [[UInt8]: Int] = [:]
        var addresses: [ByteView] = []
        for column in [ContactColumn.email, .otherEmails] {
            for value in values(column).values {
                for address in value.text.split(on: ";") {
                    if counts[address.asciiLowercased] == nil { addresses.append(address) }
                    counts[address.asciiLowercased, default: 0] += 1
                }
            }
        }
        func worth(_ address: ByteView) -> Int {
            var isRole = false
            forEachEmail(in: address) { isRole = $1 }
            return (counts[address.asciiLowercased] ?? 0) + (isRole ? 0 : 1000)
        }
        guard let first = addresses.first else { return }
        let best =
            preferred(.email, separator: ";") ?? addresses.dropFirst().reduce(first) { worth($1) > worth($0) ? $1 : $0 }
        cells[ContactColumn.email.index] = best.array
        var others = JoinedValues(separator: ContactColumn.otherEmails.separator)
        others.leaveOut(best.asciiLowercased)
        for address in addresses { others.add(address, key: address.asciiLowercased) }
        cells[ContactColumn.otherEmails.index] = others.bytes
    }

    /// The first value of the cell that a rule of the user or the master prefers.
    private func preferred(_ column: ContactColumn, separator: StaticString) -> ByteView? {
        let row = preference.row(among: values(column).values.map(\.row), for: column.index)
        return row.flatMap { list.cell($0, column).split(on: separator).first }
    }

    private mutating func mergePhones() {
        if let common = commonValue(ContactColumn.phone.index),
            commonValue(ContactColumn.otherPhones.index)?.isEmpty == true
        {
            cells[ContactColumn.phone.index] = common.trimmed.array
            return
        }
        var counts: [[UInt8]: Int] = [:]
        var numbers: [ByteView] = []
        for column in [ContactColumn.phone, .otherPhones] {
            for value in values(column).values {
                for number in value.text.split(on: "|") {
                    if counts[number.array] == nil { numbers.append(number) }
                    counts[number.array, default: 0] += 1
                }
            }
        }
        // A number that is also there with its extension says nothing more.
        let direct = Set(
            numbers.compactMap { number in number.firstRange(of: ";ext=").map { number.upTo($0.lowerBound).array } })
        numbers.removeAll { direct.contains($0.array) && $0 != preferred(.phone, separator: "|") }
        dropRounded(&numbers)
        guard let first = numbers.first else { return }
        let best =
            preferred(.phone, separator: "|")
            ?? numbers.dropFirst().reduce(first) { (counts[$1.array] ?? 0) > (counts[$0.array] ?? 0) ? $1 : $0 }
        cells[ContactColumn.phone.index] = best.array
        var others = JoinedValues(separator: ContactColumn.otherPhones.separator)
        for number in numbers where number != best { others.add(number) }
        cells[ContactColumn.otherPhones.index] = others.bytes
    }

    /// What a spreadsheet has left of a number says nothing more where that number is there; else it comes last.
    private func dropRounded(_ numbers: inout [ByteView]) {
        let rounded = numbers.compactMap { number in RoundedNumber(number).map { (number, $0) } }
        guard !rounded.isEmpty else { return }
        numbers.removeAll { RoundedNumber($0) != nil }
        let phones = numbers.compactMap { if case .phone(let phone) = Phone.readCanonical($0) { phone } else { nil } }
        numbers += rounded.filter { !phones.contains(where: $0.1.mayBe) }.map(\.0)
    }

    private mutating func mergeNotes() {
        var notes = NoteLines()
        for value in values(.notes).values { notes.add(value.text) }
        preference.move?.note.withByteView { notes.add($0) }
        for (column, value) in lost { notes.add(value, of: column) }
        cells[ContactColumn.notes.index] = notes.bytes
    }
}

extension GoldenRecord {
    private mutating func mergeName() {
        let names = PersonNames(list, rows, preference)
        let isPerson = names.best != nil
        var aliases = JoinedValues(separator: ContactColumn.aliases.separator)
        if let best = names.best {
            for column in [ContactColumn.givenName, .familyName] {
                cells[column.index] = list.cell(best, column).trimmed.array
            }
            aliases.leaveOut(names.key(of: best))
        }
        for column in [ContactColumn.prefix, .middleName, .suffix] { keepMostFrequent(column.index) }
        let organizations = values(.organization)
        let organization = winner(organizations, ContactColumn.organization.index)
        cells[ContactColumn.organization.index] = organization.array
        if !isPerson { aliases.leaveOut(comparisonKey(organization)) }
        for value in values(.aliases).values {
            for alias in value.text.split(on: ";") { aliases.add(alias, key: comparisonKey(alias)) }
        }
        for other in names.others {
            let name = list.cell(other, .givenName).trimmed.array + [0x20] + list.cell(other, .familyName).trimmed.array
            name.withByteView { aliases.add($0, key: names.key(of: other)) }
        }
        let core = organizationCore(organization)
        for other in organizations.losers(to: organization) where organizationCore(other) != core {
            if isPerson {
                lose(other, ContactColumn.organization.rawValue)
            } else {
                aliases.add(other, key: comparisonKey(other))
            }
        }
        cells[ContactColumn.aliases.index] = aliases.bytes
    }

    private func organizationCore(_ name: ByteView) -> [UInt8] {
        var text = FoldedText()
        text.fold(name)
        text.keepOrganizationCore()
        var core: [UInt8] = []
        text.join(into: &core)
        return core
    }

    private mutating func mergeAddress() {
        guard let addresses else {
            for column in Addresses.columns { cells[column.index] = commonValue(column.index)?.trimmed.array ?? [] }
            return
        }
        guard let best = addresses.best(preference) else { return }
        for column in Addresses.columns { cells[column.index] = list.cell(best, column).trimmed.array }
        for (column, value) in addresses.missingParts(of: best) { cells[column.index] = value.array }
        for other in addresses.others(than: best) { lost.append(("address", other)) }
    }
}
