import Contacts
import Wording

/// The meaning of a column of a source list.
enum ContactRole: Equatable, Sendable {
    /// A contract cell that is copied as is: the list is canonical, or the user mapped it.
    case verbatim(ContactColumn)
    /// Plain text for a contract column; several columns with this role are joined.
    case text(ContactColumn)
    case wholeName
    /// Prefix, given, middle or family name, suffix or credentials.
    case namePart(ContactColumn)
    case nickname
    case email
    case phone
    /// A phone number that comes after the others.
    case otherPhone
    /// A phone number with a label in another column, which may say that it is a fax.
    case labelledPhone(label: Int)
    case address(AddressPart, AddressGroup)
    /// A whole address, or just a town.
    case location(AddressGroup)
    case kind
    case labels
    /// Whether letters may be written to the contact.
    case permission(PermissionRole)
    case addedOn
    case updatedOn
    /// The language that letters to the contact are written in, as a name or a code.
    case language
    /// Kept as a note with its heading.
    case remark
    /// The label and the person of the numbered relation: Google's `Relation 1 - Label`.
    case relationLabel(Int)
    case relationValue(Int)
    /// The numbered Health Care Provider Taxonomy code, and whether it is the provider's primary one.
    case taxonomyCode(Int)
    case taxonomySwitch(Int)
    /// `1` for a person, `2` for an organization.
    case entityType
    /// When the NPI was deactivated and reactivated.
    case deactivatedOn
    case reactivatedOn
    /// Known but not carried over: labels of values, phonetic spellings, private details of other people.
    case dropped
    /// A column that the contract does not know; it passes through.
    case passThrough

    /// What the column becomes, as shown to a person: usually a contract column.
    var meaning: String {
        switch self {
        case .verbatim(let column), .text(let column), .namePart(let column): column.rawValue
        case .wholeName: "name"
        case .nickname: "aliases"
        case .email: "email"
        case .phone, .labelledPhone: "phone"
        case .otherPhone: "other_phones"
        case .address(let part, let group): "\(part.label) (\(group))"
        case .location(let group): "address or city (\(group))"
        case .kind: "kind"
        case .labels: "tags"
        case .permission(let role): role.meaning
        case .addedOn: "added_on"
        case .updatedOn: "updated_on"
        case .language: "language"
        case .remark: "notes, with the heading"
        case .relationLabel(let number): "label of relation \(number)"
        case .relationValue(let number): "person of relation \(number)"
        case .taxonomyCode(let number): "kind from taxonomy code \(number)"
        case .taxonomySwitch(let number): "whether code \(number) is primary"
        case .entityType: "person or organization"
        case .deactivatedOn, .reactivatedOn: "whether deactivated"
        case .dropped: "not carried over"
        case .passThrough: "passes through"
        }
    }
}

extension ContactRole {
    /// Whether a contact has only one of these; a second column with this role has no place in the contract.
    var isSingle: Bool {
        switch self {
        case .wholeName, .namePart, .location, .addedOn, .updatedOn, .kind, .language: true
        case .text(.npi), .text(.informal), .text(.language): true
        case .address(let part, _): part != .streetMore
        default: false
        }
    }

    /// Whether a cell with this role is parsed into names, addresses or numbers instead of being kept as is.
    var isTakenApart: Bool {
        switch self {
        case .wholeName, .namePart, .nickname, .email, .phone, .otherPhone, .labelledPhone, .address, .location, .kind,
            .labels:
            true
        default: false
        }
    }
}

extension ContactRole {
    /// The role of a known heading.
    init(_ heading: ContactHeading) {
        self =
            switch heading {
            case .wholeName: .wholeName
            case .prefix: .namePart(.prefix)
            case .givenName: .namePart(.givenName)
            case .middleName: .namePart(.middleName)
            case .familyName: .namePart(.familyName)
            case .suffix: .namePart(.suffix)
            case .credentials: .namePart(.credentials)
            case .nickname: .nickname
            case .organization: .text(.organization)
            case .jobTitle: .text(.jobTitle)
            case .kind: .kind
            case .labels: .labels
            case .aliases: .text(.aliases)
            case .notes: .text(.notes)
            case .addedOn: .addedOn
            case .updatedOn: .updatedOn
            case .language: .language
            case .remark: .remark
            case .email: .email
            case .phone: .phone
            case .website: .text(.website)
            case .npi: .text(.npi)
            case .referredBy: .text(.referredBy)
            case .location: .location(.main)
            case .privateMatter, .technicality: .dropped
            }
    }

    /// The role of a contract column, in a canonical list or where the user mapped a column to it. Cells that are
    /// normalized again do not change.
    init(canonical column: ContactColumn) {
        self =
            switch column {
            case .prefix, .givenName, .middleName, .familyName, .suffix, .credentials: .namePart(column)
            case .email, .otherEmails: .email
            case .phone, .otherPhones: .phone
            case .street: .address(.street, .main)
            case .city: .address(.city, .main)
            case .region: .address(.region, .main)
            case .postalCode: .address(.postalCode, .main)
            case .country: .address(.country, .main)
            case .kind: .kind
            case .tags: .labels
            case .doNotContact: .permission(.reason)
            case .addedOn: .addedOn
            case .updatedOn: .updatedOn
            case .contactID, .mergedIDs, .source: .verbatim(column)
            case .organization, .jobTitle, .website, .npi, .referredBy, .metAt, .introducedBy, .informal, .aliases,
                .notes, .language:
                .text(column)
            }
    }

    /// The role of a column that the user mapped to `target`: a contract column, or a name for several of them in one
    /// cell.
    init(mapped target: String) { self = ContactRole.targets[target] ?? .passThrough }

    /// Whether the heading `name` says the opposite of what the column is mapped to: `OK to mail?=do_not_contact`.
    static func isOpposite(_ target: String, of name: String) -> Bool {
        switch (target, HeaderSynonyms.role(of: name)) {
        case (ContactColumn.doNotContact.rawValue, .permission(.permits)), (mayContact, .permission(.withdraws)): true
        default: false
        }
    }

    /// The targets that a column can be mapped to.
    static var targetNames: [String] { targets.keys.sorted() }

    /// What a column is mapped to that permits letters; `do_not_contact` is the opposite.
    static let mayContact = "may_contact"

    private static let targets: [String: ContactRole] = {
        var targets = [
            "name": ContactRole.wholeName, "address": .address(.whole, .main), mayContact: .permission(.permits),
        ]
        for column in ContactColumn.allCases { targets[column.rawValue] = ContactRole(canonical: column) }
        return targets
    }()
}
