import Bytes
import CSV
import Contacts

/// The name of the contact in a row: given and family name, or else the organization.
struct ContactName: Sendable {
    private let given: Int?
    private let family: Int?
    private let organization: Int?

    init(_ header: Header) {
        let index = { (column: ContactColumn) in header.index(of: column.rawValue) }
        given = index(.givenName)
        family = index(.familyName)
        organization = index(.organization)
    }

    /// The name as text; blank if the row names nobody.
    func text(of record: Record) -> String {
        let person = [given, family].compactMap { $0.map { CleanText.line(record[$0]) } }.filter { !$0.isEmpty }
        if !person.isEmpty { return person.joined(separator: " ") }
        return organization.map { CleanText.line(record[$0]) } ?? ""
    }
}
