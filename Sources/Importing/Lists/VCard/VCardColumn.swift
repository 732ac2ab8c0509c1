import CSV
import Wording

/// The columns of a card as a row, with names that `HeaderSynonyms` knows.
enum VCardColumn: Int, CaseIterable {
    case wholeName
    case prefix
    case givenName
    case middleName
    case familyName
    case suffix
    case credentials
    case nickname
    case organization
    case jobTitle
    case role
    case email
    case phone
    case website
    case npi
    case referredBy
    case categories
    case revision
    case language
    case notes
    /// Everything without its own column: departments, fax numbers, profiles.
    case remarks
    case birthday
    case anniversary
    /// Other dates, each with its label.
    case otherDates
    case gender
    /// Other people, each with their relation to the contact; the referrer has its own column.
    case relations

    /// Whether the column is carried over only if the user maps it; such columns have their vCard names.
    var isPrivate: Bool {
        switch self {
        case .birthday, .anniversary, .otherDates, .gender, .relations: true
        default: false
        }
    }

    private var name: String {
        switch self {
        case .wholeName: "Name"
        case .prefix: "Prefix"
        case .givenName: "Given Name"
        case .middleName: "Middle Name"
        case .familyName: "Family Name"
        case .suffix: "Suffix"
        case .credentials: "Credentials"
        case .nickname: "Nickname"
        case .organization: "Organization"
        case .jobTitle: "Job Title"
        case .role: "Role"
        case .email: "Email"
        case .phone: "Phone"
        case .website: "Website"
        case .npi: "NPI"
        case .referredBy: "Referred By"
        case .categories: "Categories"
        case .revision: "Last Modified"
        case .language: "Language"
        case .notes: "Notes"
        case .remarks: "Remarks"
        case .birthday: "BDAY"
        case .anniversary: "ANNIVERSARY"
        case .otherDates: "X-ABDATE"
        case .gender: "GENDER"
        case .relations: "RELATED"
        }
    }

    /// These columns, then the parts of the addresses, group after group.
    static let header = Header(allCases.map(\.name) + AddressGroup.allCases.flatMap(addressNames))

    private static func addressNames(_ group: AddressGroup) -> [String] {
        let prefix =
            switch group {
            case .work: "Work "
            case .main: ""
            case .mailing: "Mailing "
            case .other: "Other "
            case .home: "Home "
            }
        return AddressPart.allCases.map { part in
            switch part {
            case .whole: prefix + "Address"
            case .street: prefix + "Street"
            case .houseNumber: prefix + "House Number"
            case .streetMore: prefix + "Address 2"
            case .townLine: prefix + "City State Zip"
            case .city: prefix + "City"
            case .region: prefix + "Region"
            case .postalCode: prefix + "Postal Code"
            case .country: prefix + "Country"
            }
        }
    }

    /// The separator of several values in one cell; the converter splits them again or keeps them together.
    var separator: StaticString {
        switch self {
        case .email, .phone, .categories: " ::: "
        case .notes, .remarks: "\n"
        case .credentials: ", "
        default: "; "
        }
    }
}
