import Contacts

/// What a column of a source list means for a contact.
enum ColumnRole: Equatable {
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
    case address(AddressPart, AddressGroup)
    case kind
    case labels
    case doNotContact
    case addedOn
    /// What the relation of this number is called, and who it is: Google's `Relation 1 - Label`.
    case relationLabel(Int)
    case relationValue(Int)
    /// Known and not carried over: what a value is called, phonetic spellings, other people's private matters.
    case dropped
    /// A column that the contract does not know; it passes through.
    case passThrough
}

/// Parts of a postal address as separate columns.
enum AddressPart: Int, CaseIterable {
    /// The whole address in one cell.
    case whole
    case street
    /// The number of the house in a column of its own.
    case houseNumber
    /// Suite, apartment or a further line.
    case streetMore
    case city
    case region
    case postalCode
    case country
}

/// Which of a contact's addresses a column belongs to, the one preferred for letters first.
enum AddressGroup: Int, CaseIterable {
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
