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
