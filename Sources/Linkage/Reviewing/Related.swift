import CSV
import Contacts
import Diagnostics
import Text

/// Contacts that are not the same but have one address: a household or a practice, for one letter an address.
struct RelatedContacts {
    enum Relation: String {
        /// Nobody at the address names an organization.
        case household
        case practice
    }

    /// The clusters at one address, and what they are to each other.
    private(set) var addresses: [(relation: Relation, clusters: [Int])] = []
    private let clusters: Clusters

    init(_ clusters: Clusters) {
        self.clusters = clusters
        var places: [[UInt8]: Int] = [:]
        var sharing: [[Int]] = []
        for cluster in clusters.inOrderOfAppearance() {
            guard let key = RelatedContacts.address(of: cluster, clusters) else { continue }
            if let place = places[key] {
                sharing[place].append(cluster)
            } else {
                places[key] = sharing.count
                sharing.append([cluster])
            }
        }
        for members in sharing where members.count > 1 {
            let isPractice = members.contains { !clusters.cell($0, ContactColumn.organization.index).trimmed.isEmpty }
            addresses.append((isPractice ? .practice : .household, members))
        }
    }

    /// Number, street, unit and town as they are compared; nil where there is no number or no town.
    private static func address(of cluster: Int, _ clusters: Clusters) -> [UInt8]? {
        var text = FoldedText()
        text.fold(clusters.cell(cluster, ContactColumn.street.index))
        text.keepAddress()
        var key: [UInt8] = []
        text.join(into: &key, separator: 0x20)
        guard key.contains(where: \.isASCIIDigit) else { return nil }
        text.fold(clusters.cell(cluster, ContactColumn.city.index))
        if text.isEmpty {
            text.fold(clusters.cell(cluster, ContactColumn.postalCode.index))
            text.keepPostalCode()
        }
        var town: [UInt8] = []
        text.join(into: &town)
        return town.isEmpty ? nil : key + [0x20] + town
    }

    /// Writes one row a contact, those of one address together.
    func write(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(RelatedColumn.names)
        for (number, address) in addresses.enumerated() {
            for cluster in address.clusters {
                for column in RelatedColumn.allCases {
                    switch column {
                    case .address: writer.field(String(number + 1))
                    case .relation: writer.field(address.relation.rawValue)
                    }
                }
                for column in RelatedColumn.shown { writer.field(clusters.cell(cluster, column.index)) }
                try writer.endRecord()
            }
        }
    }
}
