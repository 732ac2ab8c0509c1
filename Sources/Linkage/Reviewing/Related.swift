import CSV
import Contacts

/// Contacts that are not the same but have one address: a household or a practice, for one letter an address.
struct RelatedContacts {
    enum Relation: String {
        /// Nobody at the address names an organization.
        case household
        case practice
    }

    /// The groups of `Entities` at one address, and what they are to each other.
    private(set) var addresses: [(relation: Relation, groups: [Int])] = []

    init(_ entities: Entities) {
        var places: [[UInt8]: Int] = [:]
        var groups: [[Int]] = []
        for group in entities.inOrderOfAppearance() {
            guard let key = RelatedContacts.address(of: group, entities) else { continue }
            if let place = places[key] {
                groups[place].append(group)
            } else {
                places[key] = groups.count
                groups.append([group])
            }
        }
        for members in groups where members.count > 1 {
            let isPractice = members.contains { !entities.cell($0, ContactColumn.organization.index).trimmed.isEmpty }
            addresses.append((isPractice ? .practice : .household, members))
        }
    }

    /// Number, street, unit and town as they are compared; nil where there is no number or no town.
    private static func address(of group: Int, _ entities: Entities) -> [UInt8]? {
        var text = FoldedText()
        text.fold(entities.cell(group, ContactColumn.street.index))
        text.keepAddress()
        var key: [UInt8] = []
        text.join(into: &key, separator: 0x20)
        guard key.contains(where: \.isASCIIDigit) else { return nil }
        text.fold(entities.cell(group, ContactColumn.city.index))
        if text.isEmpty {
            text.fold(entities.cell(group, ContactColumn.postalCode.index))
            text.keepPostalCode()
        }
        var town: [UInt8] = []
        text.join(into: &town)
        return town.isEmpty ? nil : key + [0x20] + town
    }
}

extension Deduplication {
    private static let relatedColumns: [ContactColumn] = [
        .contactID, .organization, .prefix, .givenName, .familyName, .street, .city, .region, .postalCode,
    ]

    /// Writes the contacts that share an address, one row a contact, those of one address together.
    ///
    /// - Returns: how many addresses there are.
    package func writeRelated(to writer: inout Writer) throws(Diagnostic) -> Int {
        try writer.record(["address", "relation"] + Deduplication.relatedColumns.map(\.rawValue))
        let related = RelatedContacts(entities)
        for (number, address) in related.addresses.enumerated() {
            for group in address.groups {
                writer.field(String(number + 1))
                writer.field(address.relation.rawValue)
                for column in Deduplication.relatedColumns { writer.field(entities.cell(group, column.index)) }
                try writer.endRecord()
            }
        }
        return related.addresses.count
    }
}
