import Bytes
import CSV
import Contacts
import Text

/// The addresses of people who must not be written to, wherever else in the list they are.
///
/// An email address that such a person has gets nothing, whoever else has it. A person in two rows is known by the name
/// together with a telephone number or a street; a number or street alone is often that of a whole practice.
struct StoppedPeople {
    private var addresses = Suppression()
    /// Addresses that bounced, which stop emails only.
    private var bouncedAddresses = Suppression()
    private var people: Set<String> = []
    private let emails: [Int]
    private let phones: [Int]
    private let street: Int?
    private let name: ContactName

    init(_ header: Header) {
        let index = { (column: ContactColumn) in header.index(of: column.rawValue) }
        emails = [.email, .otherEmails].compactMap(index)
        phones = [.phone, .otherPhones].compactMap(index)
        street = index(.street)
        name = ContactName(header)
    }

    /// Whether the list has columns by which anybody can be known again.
    var canFind: Bool { !emails.isEmpty || !phones.isEmpty || street != nil }

    var isEmpty: Bool { addresses.isEmpty && bouncedAddresses.isEmpty && people.isEmpty }

    /// Notes a person who must not be written to.
    mutating func add(_ record: Record, emailOnly: Bool) {
        for column in emails {
            Email.forEach(in: record[column]) { (address, isValid) in
                guard isValid else { return }
                let entry = [SuppressionEntry.email(address.lowercasedString)]
                if emailOnly { bouncedAddresses.add(rowOf: entry) } else { addresses.add(rowOf: entry) }
            }
        }
        if !emailOnly { people.formUnion(keys(of: record)) }
    }

    /// Whether the contact in `record` is such a person or has an address of one.
    func contains(_ record: Record, isEmail: Bool) -> Bool {
        for column in emails where !record[column].isEmpty {
            if addresses.matches(emails: record[column]) { return true }
            if isEmail, bouncedAddresses.matches(emails: record[column]) { return true }
        }
        return !people.isEmpty && keys(of: record).contains { people.contains($0) }
    }

    /// The name with each telephone number and with the street.
    private func keys(of record: Record) -> [String] {
        let name = name.text(of: record).withByteView { $0.folded([]) }
        guard !name.isEmpty else { return [] }
        var keys: [String] = []
        for column in phones {
            Phone.forEachPart(of: record[column]) { part in
                if case .phone(let phone) = Phone.readCanonical(part) { keys.append("\(name)|\(phone.number)") }
            }
        }
        if let street, !record[street].isBlank { keys.append("\(name)|\(record[street].folded([]))") }
        return keys
    }
}
