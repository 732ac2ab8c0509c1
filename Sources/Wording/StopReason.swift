/// Why a contact gets no letter, as the column `do_not_contact` says it.
package enum StopReason: String, CaseIterable, Sendable {
    case unsubscribed
    case blocked
    case asked
    case complained
    case didNotPermit = "did not permit"
    case deceased
    case archived
    /// A letter came back.
    case returned = "mail returned"
    /// Stops emails only.
    case bounced = "email bounced"

    /// Whether it is the address that must stay silent, wherever it is listed: not if somebody died, moved or left.
    package var concernsAddress: Bool {
        switch self {
        case .unsubscribed, .blocked, .asked, .complained, .didNotPermit, .bounced: true
        case .deceased, .archived, .returned: false
        }
    }

    /// Whether a reason stops emails only: it begins with `email`.
    package static func stopsOnlyEmails(_ reason: String) -> Bool { reason.hasPrefix("email") }
}
