import Contacts

/// What a column of a source list means for a contact.
enum ColumnRole: Equatable, Sendable {
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
    /// Anything but a no means not to write to the contact, for this reason: a date of unsubscribing, a tick at "Blocked".
    case stopped(StopReason)
    /// A no means not to write to the contact.
    case consent
    case addedOn
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

extension ColumnRole {
    /// Whether a contact has only one of these: a second column of this role has no place in the contract.
    var isSingle: Bool {
        switch self {
        case .wholeName, .namePart, .location, .addedOn, .kind, .text(.npi): true
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

/// Why not to write to a contact, where a column says nothing but that.
enum StopReason: String, Sendable {
    case unsubscribed
    case blocked
    case deceased
    case bounced
    case doNotCall = "do not call"
}

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

/// Which of a contact's addresses a column belongs to, the one preferred for letters first.
enum AddressGroup: Int, CaseIterable, Sendable {
    case work
    case main
    case other
    case home

    /// What to call an address of this group in a note.
    var label: String {
        switch self {
        case .work: "Work address"
        case .main: "Address"
        case .other: "Other address"
        case .home: "Home address"
        }
    }
}
