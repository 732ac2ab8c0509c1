import Contacts
import Wording

/// What a column of a source list means for a contact.
enum ContactRole: Equatable, Sendable {
    /// A cell of the contract that is taken over as it stands: this list is canonical, or the user mapped it.
    case verbatim(ContactColumn)
    /// Plain text for a column of the contract; several columns of one role are joined.
    case text(ContactColumn)
    case wholeName
    /// Prefix, given, middle or family name, suffix or credentials.
    case namePart(ContactColumn)
    case nickname
    case email
    case phone
    /// A number to try after the others.
    case otherPhone
    /// A number that a cell in another column says more of, by which it may be a fax.
    case labelledPhone(label: Int)
    case address(AddressPart, AddressGroup)
    /// A whole address, or no more than the name of a town.
    case location(AddressGroup)
    case kind
    case labels
    /// Why not to write to the contact, in the list's own words.
    case doNotContact
    /// Anything but a no means not to write to the contact, for this reason: a date of unsubscribing, a tick at
    /// "Blocked".
    case stopped(StopReason)
    /// A no means not to write to the contact.
    case consent
    case addedOn
    case updatedOn
    /// What the relation of this number is called, and who it is: Google's `Relation 1 - Label`.
    case relationLabel(Int)
    case relationValue(Int)
    /// The code of this number in the Health Care Provider Taxonomy, and whether it is the provider's primary one.
    case taxonomyCode(Int)
    case taxonomySwitch(Int)
    /// `1` for a person, `2` for an organization.
    case entityType
    /// When the provider stopped to be one, and when again began to be.
    case deactivatedOn
    case reactivatedOn
    /// Known and not carried over: what a value is called, phonetic spellings, other people's private matters.
    case dropped
    /// A column that the contract does not know; it passes through.
    case passThrough

    /// What to tell a person that the column becomes: mostly a column of the contract.
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
        case .doNotContact: "do_not_contact"
        case .stopped(let reason): "do_not_contact: \(reason.rawValue)"
        case .consent: "do_not_contact if no"
        case .addedOn: "added_on"
        case .updatedOn: "updated_on"
        case .relationLabel(let number): "relation \(number), what it is"
        case .relationValue(let number): "relation \(number), who it is"
        case .taxonomyCode(let number): "kind by taxonomy code \(number)"
        case .taxonomySwitch(let number): "whether code \(number) is the primary one"
        case .entityType: "person or organization"
        case .deactivatedOn, .reactivatedOn: "whether deactivated"
        case .dropped: "not carried over"
        case .passThrough: "passes through"
        }
    }
}

extension ContactRole {
    /// Whether a contact has only one of these: a second column of this role has no place in the contract.
    var isSingle: Bool {
        switch self {
        case .wholeName, .namePart, .location, .addedOn, .updatedOn, .kind, .text(.npi), .text(.informal), .text(.language): true
        case .address(let part, _): part != .streetMore
        default: false
        }
    }

    /// Whether a cell of this role is taken apart into names, addresses or numbers, instead of being kept as it is.
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
    /// What a heading that people and programs write means.
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
            case .email: .email
            case .phone: .phone
            case .website: .text(.website)
            case .npi: .text(.npi)
            case .referredBy: .text(.referredBy)
            case .doNotContact: .doNotContact
            case .unsubscribed: .stopped(.unsubscribed)
            case .blocked: .stopped(.blocked)
            case .doNotCall: .stopped(.doNotCall)
            case .location: .location(.main)
            case .privateMatter, .technicality: .dropped
            }
    }

    /// What a column of the contract is in a list that is canonical, or where the user says that a column is it. A
    /// canonical list keeps its cells; those that are normalised are normalised again, which changes nothing.
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
            case .doNotContact: .doNotContact
            case .addedOn: .addedOn
            case .updatedOn: .updatedOn
            case .contactID, .mergedIDs, .source: .verbatim(column)
            case .organization, .jobTitle, .website, .npi, .referredBy, .metAt, .introducedBy, .informal, .aliases, .notes,
                .language:
                .text(column)
            }
    }

    /// What a column is that the user said is `target`: a column of the contract, or what holds several of them in one
    /// cell.
    init(mapped target: String) { self = ContactRole.targets[target] ?? .passThrough }

    /// What the user can say that a column is.
    static var targetNames: [String] { targets.keys.sorted() }

    private static let targets: [String: ContactRole] = {
        var targets = ["name": ContactRole.wholeName, "address": .address(.whole, .main)]
        for column in ContactColumn.allCases { targets[column.rawValue] = ContactRole(canonical: column) }
        return targets
    }()
}
