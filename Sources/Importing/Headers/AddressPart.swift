import Contacts

/// Parts of a postal address as separate columns.
enum AddressPart: Int, CaseIterable, Sendable {
    /// The whole address in one cell.
    case whole
    case street
    /// City, state and postal code in one cell, beside the street in another.
    case townLine
    /// The number of the house in a column of its own.
    case houseNumber
    case city
    case region
    case postalCode
    case country
    /// Suite, apartment or a further line; an address may have several of them.
    case streetMore

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
