import Wording

/// What a column says about permission to write to the contact.
enum PermissionRole: Equatable, Sendable {
    /// Why not, in the list's own words; anything but a clear no stops letters.
    case reason
    /// Anything but a clear no stops letters for this reason: a date under "Unsubscribed", a tick under "Blocked".
    case withdraws(StopReason)
    /// The same in a column of reasons, where words are expected.
    case explains(StopReason)
    /// Anything but a clear yes or nothing stops letters.
    case permits
    /// Says when or how somebody permitted; a clear no stops letters.
    case detail
    /// The status of a subscriber: its known words count.
    case status
    /// The same in a column that speaks of permission, where a word that is unknown stops letters.
    case permissionStatus
    /// No calls or texts, which is a note.
    case telephone

    init(_ heading: PermissionHeading) {
        self =
            switch heading {
            case .withdraws(let reason): .withdraws(reason)
            case .explains(let reason): .explains(reason)
            case .permits: .permits
            case .detail: .detail
            case .status: .status
            case .permissionStatus: .permissionStatus
            case .telephone: .telephone
            }
    }

    /// What the column becomes, as shown to a person.
    var meaning: String {
        switch self {
        case .reason: "do_not_contact"
        case .withdraws(let reason), .explains(let reason): "do_not_contact: \(reason.rawValue)"
        case .permits: "do_not_contact unless it says yes"
        case .detail: "do_not_contact if it says no"
        case .status, .permissionStatus: "do_not_contact by status"
        case .telephone: "notes, if it says yes"
        }
    }
}
