import Bytes
import CSV
import Contacts
import Diagnostics
import Text
import Wording

/// Finds the rows of a list that belong together: the people of one practice or of one home.
///
/// Without a list of related contacts, a practice is an organization at one building, and a home is one address at
/// which no organization is.
struct GroupKey {
    private let relation: Relation
    private let related: RelatedContacts?
    private let contactID: Int?
    private let organization: Int?
    private let street: Int?
    private let city: Int?
    private let postalCode: Int?

    /// What joins people.
    enum Relation: String, Sendable {
        case practice
        case household
    }

    init(_ relation: Relation, _ related: RelatedContacts?, header: Header) {
        let index = { (column: ContactColumn) in header.index(of: column.rawValue) }
        self.relation = relation
        self.related = related
        contactID = index(.contactID)
        organization = index(.organization)
        street = index(.street)
        city = index(.city)
        postalCode = index(.postalCode)
    }

    /// The key that all contacts of a group share; nil for a contact that stands alone.
    func text(of record: Record) -> String? {
        if let related, let contactID, let number = related.address(of: record[contactID].trimmed, relation) {
            return "address \(number)"
        }
        func cell(_ column: Int?) -> ByteView { column.map { record[$0].trimmed } ?? .empty }
        let organization = GroupKey.words(cell(organization))
        guard organization.isEmpty == (relation == .household) else { return nil }
        let address = cell(street)
        var street = GroupKey.words(address)[...]
        if relation == .practice {
            // A number sign begins a part of the building as well.
            let building = address.upTo(address.firstIndex(of: UInt8(ascii: "#"), from: 1) ?? address.count)
            street = GroupKey.words(building).prefix { !GroupKey.isUnit($0) }
        }
        guard !street.isEmpty else { return nil }
        let city = cell(city)
        let town = GroupKey.words(city.isEmpty ? cell(postalCode) : city)
        if relation == .household, town.isEmpty { return nil }
        return [organization, Array(street), town].map { $0.joined(separator: " ") }.joined(separator: "|")
    }

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

/// The contacts that share an address, as `dedupe --related` lists them.
package struct RelatedContacts: Sendable {
    private var addresses: [String: [GroupKey.Relation: String]] = [:]

    /// Reads the file.
    ///
    /// - Throws: if it lacks a column or a row cannot be read.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        guard let address = reader.header.index(of: RelatedColumn.address.rawValue),
            let relation = reader.header.index(of: RelatedColumn.relation.rawValue),
            let id = reader.header.index(of: ContactColumn.contactID.rawValue)
        else {
            throw Diagnostic(
                file: name, line: 1,
                "not a list of related contacts: the column address, relation or contact_id "
                    + "is missing",
                hint: "make one with dedupe --related FILE")
        }
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                guard let relation = GroupKey.Relation(rawValue: record[relation].trimmed.lowercasedString) else {
                    continue
                }
                addresses[record[id].trimmed.string, default: [:]][relation] = record[address].trimmed.string
            }
        }
    }

    /// The number of the address that a contact shares with others; nil if it shares none.
    func address(of identifier: ByteView, _ relation: GroupKey.Relation) -> String? {
        addresses[identifier.string]?[relation]
    }
}
