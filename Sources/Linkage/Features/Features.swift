import Bytes
import Contacts
import Text
import Wording

/// Everything that is compared of a list of contacts, compactly: a few dozen bytes a record and each distinct value
/// once.
final class Features {
    let names = NameList()
    let organizations = Vocabulary()
    let houses = Vocabulary()
    let streets = Vocabulary()
    let cities = Vocabulary()
    let regions = Vocabulary()
    let postalCodes = Vocabulary()
    let npis = Vocabulary()
    let websites = Vocabulary()
    let emails = Vocabulary()
    let phones = Vocabulary()
    /// Values of the columns named with `--compare`, one vocabulary a column.
    let extras: [Vocabulary]

    private(set) var records: [RecordFeatures] = []
    private(set) var emailList: [Int32] = []
    private(set) var phoneList: [PhoneFeature] = []
    private(set) var nameList: [NamePair] = []
    /// `extras.count` values a record.
    private(set) var extraList: [Int32] = []
    /// For every email, whether its local part is that of a mailbox several people read, as `info` is.
    private(set) var isRoleEmail: [Bool] = []

    /// Of a record's emails, and of its phones, no more than this are compared, and of its aliases no more than
    /// `mostAliases`: comparing takes the product of both records' numbers. Chosen by hand, for time; 8 and
    /// 32 values, 7 and 9 aliases change nothing.
    private static let mostValues = 16
    private static let mostAliases = 8

    private let extraColumns: [Int]
    private var text = FoldedText()
    private var buffer: [UInt8] = []

    /// - Parameter extraColumns: the places of the columns named with `--compare` in the rows that will be read.
    init(extraColumns: [Int] = []) {
        self.extraColumns = extraColumns
        extras = extraColumns.map { _ in Vocabulary() }
    }

    var count: Int { records.count }

    func emails(of record: Int) -> ArraySlice<Int32> { emailList[records[record].emails.indices] }

    func phones(of record: Int) -> ArraySlice<PhoneFeature> { phoneList[records[record].phones.indices] }

    func otherNames(of record: Int) -> ArraySlice<NamePair> { nameList[records[record].otherNames.indices] }

    func extra(_ column: Int, of record: Int) -> Int32 { extraList[record * extras.count + column] }

    /// Reads one more record; `cell` gives the cell at a place of the canonical header or beyond it.
    ///
    /// - Returns: the number of the record.
    func append(_ cell: (Int) -> ByteView) -> Int {
        var record = RecordFeatures()
        readName(&record, cell)
        readOrganization(&record, cell)
        readPlace(&record, cell)
        readContactData(&record, cell)
        for (vocabulary, column) in zip(extras, extraColumns) {
            text.fold(cell(column))
            extraList.append(joined(separator: nil).withByteView { vocabulary.number(of: $0) })
        }
        records.append(record)
        return records.count - 1
    }

    /// Leaves only the records with these numbers, in this order.
    func select(_ numbers: [Int]) {
        records = numbers.map { records[$0] }
        extraList = numbers.flatMap { number in extraList[number * extras.count..<(number + 1) * extras.count] }
    }

    private func joined(separator: UInt8?) -> [UInt8] {
        text.join(into: &buffer, separator: separator)
        return buffer
    }

    private func readName(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        readSuffix(&record, cell(ContactColumn.suffix.index))
        record.given = readGiven(cell(ContactColumn.givenName.index))
        record.family = readFamily(&record, cell(ContactColumn.familyName.index))
        text.fold(cell(ContactColumn.middleName.index))
        if !text.isEmpty { record.middleInitial = text.withWord(0) { $0[0] } }
        record.otherNames.start = UInt32(nameList.count)
        let aliases = cell(ContactColumn.aliases.index)
        guard !aliases.isEmpty, record.given != Vocabulary.none || record.family != Vocabulary.none else { return }
        for alias in aliases.split(on: "; ").prefix(Features.mostAliases) { readAlias(alias, &record) }
    }

    /// An alias of several words is another name of the person: given names, then one family name.
    private func readAlias(_ alias: ByteView, _ record: inout RecordFeatures) {
        guard let space = alias.buffer.lastIndex(of: 0x20) else { return }
        let name = NamePair(
            given: readGiven(alias.upTo(space)), family: readFamily(&record, alias.from(space + 1)))
        guard name != NamePair(given: record.given, family: record.family) else { return }
        nameList.append(name)
        record.otherNames.count += 1
    }

    private func readGiven(_ cell: ByteView) -> Int32 {
        text.fold(cell)
        if text.words.count > 1, text.withWord(0, { Honorific($0) != nil }) {
            var isFirst = true
            text.keepWords { _ in
                defer { isFirst = false }
                return !isFirst
            }
        }
        return joined(separator: 0x20).withByteView { names.number(of: $0) }
    }

    private func readFamily(_ record: inout RecordFeatures, _ cell: ByteView) -> Int32 {
        text.fold(cell.firstIndex(of: 0x2C).map { cell.upTo($0) } ?? cell)
        if text.words.count > 1, let generation = text.withWord(text.words.count - 1, Features.generation) {
            record.generation = generation
            text.keepWords { Features.generation(of: $0) == nil }
        }
        return joined(separator: 0x20).withByteView { names.number(of: $0) }
    }

    private static func generation(of word: ByteView) -> UInt8? { GenerationalSuffix(word)?.generation }

    private func readSuffix(_ record: inout RecordFeatures, _ cell: ByteView) {
        guard !cell.isEmpty else { return }
        text.fold(cell)
        for word in text.words.indices {
            if let generation = text.withWord(word, Features.generation) { record.generation = generation }
        }
    }

    private func readOrganization(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        text.fold(cell(ContactColumn.organization.index))
        text.keepOrganizationCore()
        record.organization = joined(separator: 0x20).withByteView { organizations.number(of: $0) }
        let isNamed = record.given != Vocabulary.none || record.family != Vocabulary.none
        record.subject = !isNamed && record.organization != Vocabulary.none ? .organization : .person
    }

    private func readPlace(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        text.fold(cell(ContactColumn.street.index))
        if let house = text.takeHouseNumber() {
            record.house = house.withByteView { houses.number(of: $0) }
        }
        text.keepStreetCore()
        record.street = joined(separator: 0x20).withByteView { streets.number(of: $0) }
        text.fold(cell(ContactColumn.city.index))
        record.city = joined(separator: nil).withByteView { cities.number(of: $0) }
        text.fold(cell(ContactColumn.region.index))
        record.region = joined(separator: nil).withByteView { regions.number(of: $0) }
        text.fold(cell(ContactColumn.postalCode.index))
        text.keepPostalCode()
        record.postalCode = joined(separator: nil).withByteView { postalCodes.number(of: $0) }
    }

    private func mayAdd<Element>(from range: ListRange, to list: [Element]) -> Bool {
        list.count - Int(range.start) < Features.mostValues
    }

    private func readContactData(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        record.emails.start = UInt32(emailList.count)
        for column in [ContactColumn.email, .otherEmails] {
            forEachEmail(in: cell(column.index)) { address, isRole in
                let number = emails.number(of: address)
                if Int(number) == isRoleEmail.count { isRoleEmail.append(isRole) }
                if mayAdd(from: record.emails, to: emailList), !emailList[Int(record.emails.start)...].contains(number)
                {
                    emailList.append(number)
                }
            }
        }
        record.emails.count = UInt32(emailList.count) - record.emails.start
        record.phones.start = UInt32(phoneList.count)
        for column in [ContactColumn.phone, .otherPhones] {
            forEachPhone(in: cell(column.index)) { digits, direct in
                let number = phones.number(of: digits)
                let own = Int(record.phones.start)...
                if mayAdd(from: record.phones, to: phoneList), !phoneList[own].contains(where: { $0.number == number })
                {
                    phoneList.append(PhoneFeature(number: number, direct: direct))
                }
            }
        }
        record.phones.count = UInt32(phoneList.count) - record.phones.start
        record.npi = npis.number(of: cell(ContactColumn.npi.index).trimmed)
        let website = cell(ContactColumn.website.index)
        if !website.isEmpty { record.website = host(of: website).withByteView { websites.number(of: $0) } }
    }
}
