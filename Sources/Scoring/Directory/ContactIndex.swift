import Bytes
import Contacts

/// Finds contacts by exact identifiers and names.
struct ContactIndex {
    enum Field {
        case id
        case email
        case phone
        case alias
        /// Given and family name.
        case name
        case organization
        /// The family name of a contact who is or may be a doctor.
        case doctor
    }

    private struct Key: Hashable {
        let field: Field
        let text: String
    }

    /// A contact has about as many identifiers and names.
    private static let usualKeys = 5

    private let directory: ContactDirectory
    private var numbers: [Key: [Int]] = [:]

    init(_ directory: ContactDirectory) {
        self.directory = directory
        numbers.reserveCapacity(directory.count * ContactIndex.usualKeys)
        for contact in directory.contacts.indices { add(contact) }
    }

    private mutating func add(_ contact: Int) {
        insert(contact, .id, directory.contacts[contact].id)
        for id in directory.parts(contact, .mergedIDs) { insert(contact, .id, id.string) }
        for column in [ContactColumn.email, .otherEmails] {
            for email in directory.parts(contact, column) { insert(contact, .email, email.lowercasedString) }
        }
        for column in [ContactColumn.phone, .otherPhones] {
            Phone.forEachPart(of: directory.cell(contact, column)) {
                insert(contact, .phone, ContactIndex.phoneKey($0))
            }
        }
        for alias in directory.parts(contact, .aliases) where !directory.isGivenName(alias, of: contact) {
            insert(contact, .alias, comparable(alias))
        }
        let family = words(of: directory.cell(contact, .familyName))
        let given = words(of: directory.cell(contact, .givenName))
        insert(contact, .name, (given + family).joined(separator: " "))
        insert(
            contact, .organization,
            organizationWords(of: directory.cell(contact, .organization)).joined(separator: " "))
        if mayBeDoctor(contact) { insert(contact, .doctor, family.joined(separator: " ")) }
    }

    private mutating func insert(_ contact: Int, _ field: Field, _ text: String) {
        guard !text.isEmpty else { return }
        ContactIndex.append(contact, to: &numbers[Key(field: field, text: text), default: []])
    }

    private static func append(_ contact: Int, to contacts: inout [Int]) {
        if contacts.last != contact { contacts.append(contact) }
    }

    /// Whether title, degree or kind make the contact a doctor, or nothing is known about them.
    func mayBeDoctor(_ contact: Int) -> Bool {
        if PersonName.isDoctor(prefix: directory.cell(contact, .prefix)) { return true }
        let degrees = directory.cell(contact, .credentials).split { $0 == UInt8(ascii: ",") }
        if degrees.contains(where: { Credentials.isDoctorate($0.trimmed) }) {
            return true
        }
        switch directory.contacts[contact].kind {
        case .pediatrician, .familyPhysician, .obstetrician: return true
        case nil, .other: return directory.cell(contact, .prefix).isEmpty && degrees.isEmpty
        default: return false
        }
    }

    /// The contacts whose `field` is `text`, in the order of their ids; `text` must be in comparable form.
    func contacts(_ field: Field, _ text: String) -> [Int] {
        text.isEmpty ? [] : numbers[Key(field: field, text: text)] ?? []
    }

    /// A phone number in comparable form: E.164 without extension, or as written if it is no number; blank if a
    /// spreadsheet kept only its first digits, which others share.
    static func phoneKey(_ text: ByteView) -> String {
        // The usual phone needs no reading.
        if text.count > 1, text[0] == UInt8(ascii: "+"), text.from(1).allSatisfy(\.isASCIIDigit) { return text.string }
        if case .phone(let phone) = Phone.readCanonical(text) { return Phone(number: phone.number).text }
        return RoundedNumber(text) == nil ? text.string : ""
    }
}
