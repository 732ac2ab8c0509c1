import Contacts
import Wording

extension AddressPart {
    /// The contract columns that this part fills.
    var label: String {
        switch self {
        case .whole: "address"
        case .street, .houseNumber, .streetMore: ContactColumn.street.rawValue
        case .townLine: "city, region, postal_code"
        case .city: ContactColumn.city.rawValue
        case .region: ContactColumn.region.rawValue
        case .postalCode: ContactColumn.postalCode.rawValue
        case .country: ContactColumn.country.rawValue
        }
    }
}

extension AddressGroup {
    /// The label of an address of this group in a note.
    var label: String {
        switch self {
        case .work: "Work address"
        case .main: "Address"
        case .mailing: "Mailing address"
        case .other: "Other address"
        case .home: "Home address"
        }
    }
}
