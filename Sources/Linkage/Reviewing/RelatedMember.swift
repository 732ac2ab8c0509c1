import Bytes
import Contacts
import Text

/// What of a contact says with whom it belongs together.
struct RelatedMember {
    let cluster: Int
    /// Number, street and unit as they are compared; empty where there is no number.
    let door: [UInt8]
    let phones: [[UInt8]]
    /// The organization's name as it is compared.
    let organization: [UInt8]
    let family: [UInt8]
    /// Whether the contact is an organization and no person.
    let isOrganization: Bool
    private let city: [UInt8]
    private let postalCode: [UInt8]

    init(_ cluster: Int, _ clusters: Clusters) {
        self.cluster = cluster
        var text = FoldedText()
        func folded(_ column: ContactColumn, separator: UInt8? = nil, _ keep: (inout FoldedText) -> Void = { _ in })
            -> [UInt8]
        {
            text.fold(clusters.cell(cluster, column.index))
            keep(&text)
            var bytes: [UInt8] = []
            text.join(into: &bytes, separator: separator)
            return bytes
        }
        let door = folded(.street, separator: 0x20) { $0.keepAddress() }
        self.door = door.contains(where: \.isASCIIDigit) ? door : []
        city = folded(.city)
        postalCode = folded(.postalCode) { $0.keepPostalCode() }
        organization = folded(.organization, separator: 0x20) { $0.keepOrganizationCore() }
        family = folded(.familyName)
        isOrganization = family.isEmpty && folded(.givenName).isEmpty && !organization.isEmpty
        var phones: [[UInt8]] = []
        for column in [ContactColumn.phone, .otherPhones] {
            forEachPhone(in: clusters.cell(cluster, column.index)) { digits, direct in
                if !Placeholder.isPhone(digits) { phones.append(digits.array + [UInt8(truncatingIfNeeded: direct)]) }
            }
        }
        self.phones = phones
    }

    var hasTown: Bool { !city.isEmpty || !postalCode.isEmpty }

    /// Whether two are of one town: by name, a typing error aside, or by postal code where one of them names none.
    func isTown(of other: RelatedMember) -> Bool {
        guard !city.isEmpty, !other.city.isEmpty else { return !postalCode.isEmpty && postalCode == other.postalCode }
        if city == other.city { return true }
        return city.withByteView { one in
            other.city.withByteView { min(one.count, $0.count) > 4 && isOneEditApart(one, $0) }
        }
    }

    /// Whether two at one door belong together: not where each names another organization, as practices in one suite.
    func mayShareDoor(with other: RelatedMember) -> Bool {
        organization.isEmpty || other.organization.isEmpty || organization == other.organization
    }

    /// Whether two name one organization.
    func isColleague(of other: RelatedMember) -> Bool { !organization.isEmpty && organization == other.organization }
}

extension String {
    /// The text without blanks at either end.
    var trimmingSpaces: String { withByteView { $0.trimmed.string } }
}
