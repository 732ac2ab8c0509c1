import Bytes
import Contacts
import Text
import Wording

/// Everything that is compared of a list of contacts, compactly: a few dozen bytes a record and each distinct value
/// once.
final class Features {
    let names = NameList()
    private let organizationReader = OrganizationReader()
    let kinds = Vocabulary()
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
    private let departmentColumns: [Int]
    private var nothingStreets: Set<Int32> = []
    private var nothingCities: Set<Int32> = []
    private var text = FoldedText()
    private var buffer: [UInt8] = []

    /// - Parameters:
    ///   - extraColumns: the places of the columns named with `--compare` in the rows that will be read.
    ///   - departmentColumns: the places of columns that the contract does not know and that hold departments.
    init(extraColumns: [Int] = [], departmentColumns: [Int] = []) {
        self.extraColumns = extraColumns
        self.departmentColumns = departmentColumns
        extras = extraColumns.map { _ in Vocabulary() }
    }

    var count: Int { records.count }

    var organizations: OrganizationNames { organizationReader.names }

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
        readWebsite(&record, cell)
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

    /// An alias of several words is another name of the person: given names, then one family name. One word is what the
    /// person is called.
    private func readAlias(_ alias: ByteView, _ record: inout RecordFeatures) {
        let space = alias.buffer.lastIndex(of: 0x20)
        let name = NamePair(
            given: readGiven(space.map { alias.upTo($0) } ?? alias),
            family: space.map { readFamily(&record, alias.from($0 + 1)) } ?? record.family)
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
        return nameNumber()
    }

    private func readFamily(_ record: inout RecordFeatures, _ cell: ByteView) -> Int32 {
        text.fold(cell.firstIndex(of: 0x2C).map { cell.upTo($0) } ?? cell)
        if text.words.count > 1, let generation = text.withWord(text.words.count - 1, Features.generation) {
            record.generation = generation
            text.keepWords { Features.generation(of: $0) == nil }
        }
        return nameNumber()
    }

    private func nameNumber() -> Int32 {
        let number = joined(separator: 0x20).withByteView { names.number(of: $0) }
        return number != Vocabulary.none && names.facts[Int(number)].isNothing ? Vocabulary.none : number
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
        let organization = cell(ContactColumn.organization.index)
        let reading = organizationReader.read(organization)
        record.organization = reading.organization
        record.kind = kinds.number(of: cell(ContactColumn.kind.index))
        if record.given != Vocabulary.none || record.family != Vocabulary.none {
            guard let name = nameOfFirm(organization, reading, record, cell) else { return }
            record.given = Vocabulary.none
            record.family = Vocabulary.none
            record.otherNames.count = 0
            record.organization = name.organization
            record.departments = name.departments
            record.departments.formUnion(reading.departments)
        } else if let person = reading.person {
            record.organization = Vocabulary.none
            record.given = person.given.withByteView { readGiven($0) }
            record.family = person.family.withByteView { readFamily(&record, $0) }
            return
        } else {
            record.departments = reading.departments
        }
        guard record.organization != Vocabulary.none else { return }
        record.subject = .organization
        readDepartments(&record, cell)
    }

    /// What the given and the family name say where they are no person's: the name of a firm, the organization of the
    /// row once more, or a department. Nil where they are a person's.
    private func nameOfFirm(
        _ organization: ByteView, _ reading: OrganizationReader.Reading, _ record: RecordFeatures,
        _ cell: (Int) -> ByteView
    ) -> OrganizationReader.Reading? {
        let given = cell(ContactColumn.givenName.index)
        let isBlank = reading.organization == Vocabulary.none
        let mayRepeat =
            !isBlank && organization.count >= given.count && !given.isEmpty
            && organization.upTo(given.count).buffer.elementsEqual(given.buffer)
        let facts = [record.given, record.family].filter { $0 != Vocabulary.none }.map { names.facts[Int($0)] }
        guard mayRepeat || facts.contains(where: \.isFirm) else { return nil }
        let isUsual = record.given != Vocabulary.none && names.facts[Int(record.given)].perMillion > 0
        var joined = given.array
        for column in [ContactColumn.middleName, .familyName] {
            let part = cell(column.index)
            if !part.isEmpty { joined += (joined.isEmpty ? [] : [0x20]) + part.array }
        }
        return joined.withByteView { joined in
            text.fold(joined)
            if DepartmentSet(whole: text) != nil {
                var name = organizationReader.read(joined)
                if !isBlank { name.organization = reading.organization }
                return name
            }
            if isBlank { return isFirm(isUsual) ? organizationReader.read(joined) : nil }
            guard mayRepeat, !isUsual || isFirm(true) else { return nil }
            let name = organizationReader.read(joined)
            return name.organization == reading.organization ? name : nil
        }
    }

    /// Whether the folded name ends in a word that is in no person's name. Some of those are family names as well, and
    /// say nothing behind a usual given name.
    private func isFirm(_ isUsual: Bool) -> Bool {
        guard text.words.count > 1 else { return false }
        return text.withWord(text.words.count - 1) { last in
            if let form = LegalForm(last), form == .short { return last.count > 2 }
            guard let word = OrganizationWord(last), word.isInNoPersonsName else { return false }
            return !isUsual || text.words.count > 2 || !OrganizationWord.isFamilyName(last)
        }
    }

    /// The departments that import has put elsewhere: into a column of their own, a job title, credentials or notes.
    private func readDepartments(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        for column in departmentColumns + [ContactColumn.jobTitle.index, ContactColumn.credentials.index] {
            let cell = cell(column)
            if !cell.isEmpty { addDepartments(cell, to: &record) }
        }
        let notes = cell(ContactColumn.notes.index)
        guard !notes.isEmpty, notes.count < 1_000 else { return }
        for line in notes.split(where: { $0 == 0x0A || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".") }) {
            let line = line.trimmed
            if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                if Department.isHeading(line.upTo(colon).trimmed) { addDepartments(line.from(colon + 1), to: &record) }
            } else {
                addDepartments(line, to: &record)
            }
        }
    }

    private func addDepartments(_ cell: ByteView, to record: inout RecordFeatures) {
        guard cell.count < 80 else { return }
        text.fold(cell)
        if let departments = DepartmentSet(whole: text) { record.departments.formUnion(departments) }
    }

    /// Takes rows for organizations whose whole name another row gives as an organization's.
    func settleSubjects() {
        var isNamed = [Bool](repeating: false, count: organizations.count)
        for record in records where record.subject == .organization { isNamed[Int(record.organization)] = true }
        guard isNamed.contains(true) else { return }
        for index in records.indices {
            let record = records[index]
            guard record.subject == .person, record.organization == Vocabulary.none, record.given != Vocabulary.none,
                record.family != Vocabulary.none, names.facts[Int(record.given)].perMillion == 0
            else { continue }
            let name = names.bytes(record.given).array + [0x20] + names.bytes(record.family).array
            name.withByteView { text.fold($0) }
            text.keepOrganizationCore()
            guard let number = organizations.find(text), isNamed[Int(number)] else { continue }
            records[index].subject = .organization
            records[index].organization = number
            records[index].given = Vocabulary.none
            records[index].family = Vocabulary.none
            records[index].otherNames.count = 0
        }
    }

    private func readPlace(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        text.fold(cell(ContactColumn.street.index))
        record.isBox = !text.isEmpty && text.withWord(0) { StreetWord($0) == .box }
        if let house = text.takeHouseNumber() {
            record.house = house.withByteView { houses.number(of: $0) }
        }
        text.keepStreetCore()
        record.street = number(in: streets, separator: 0x20, &nothingStreets)
        text.fold(cell(ContactColumn.city.index))
        record.city = number(in: cities, separator: nil, &nothingCities)
        text.fold(cell(ContactColumn.region.index))
        record.region = joined(separator: nil).withByteView { regions.number(of: $0) }
        text.fold(cell(ContactColumn.postalCode.index))
        text.keepPostalCode()
        record.postalCode = joined(separator: nil).withByteView { postalCodes.number(of: $0) }
    }

    /// The number of the folded text, none where it is a word for nothing, as `unknown`, which is looked up once a
    /// value.
    private func number(in vocabulary: Vocabulary, separator: UInt8?, _ nothing: inout Set<Int32>) -> Int32 {
        let count = vocabulary.count
        let number = joined(separator: separator).withByteView { vocabulary.number(of: $0) }
        if vocabulary.count > count, Nothing.isWord(vocabulary[number], in: .any) { nothing.insert(number) }
        return !nothing.isEmpty && nothing.contains(number) ? Vocabulary.none : number
    }

    private func mayAdd<Element>(from range: ListRange, to list: [Element]) -> Bool {
        list.count - Int(range.start) < Features.mostValues
    }

    private func readContactData(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        record.emails.start = UInt32(emailList.count)
        for column in [ContactColumn.email, .otherEmails] {
            forEachEmail(in: cell(column.index)) { address, isRole in
                guard !Placeholder.isEmail(address) else { return }
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
                guard !Placeholder.isPhone(digits) else { return }
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
    }

    /// The site; an organization's own domain in its address stands for a missing one.
    private func readWebsite(_ record: inout RecordFeatures, _ cell: (Int) -> ByteView) {
        let website = cell(ContactColumn.website.index)
        if !website.isEmpty, !Nothing.isMeant(by: website) {
            record.website = site(of: website).withByteView { websites.number(of: $0) }
        }
        guard record.website == Vocabulary.none, record.subject == .organization else { return }
        for email in emailList[record.emails.indices] {
            let address = emails[email]
            guard let at = address.firstIndex(of: UInt8(ascii: "@")) else { continue }
            let domain = address.from(at + 1)
            if MailProviders.contain(domain) { continue }
            record.website = websites.number(of: domain)
            return
        }
    }
}
