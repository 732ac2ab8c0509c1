import Bytes

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

    /// Whether a cell stops emails only: each of its reasons, which semicolons separate, begins with the word `email`.
    /// `email bounced; unsubscribed` stops everything.
    package static func stopsOnlyEmails(_ reasons: ByteView) -> Bool {
        let parts = reasons.split { $0 == UInt8(ascii: ";") }.map(\.trimmed).filter { !$0.isEmpty }
        return !parts.isEmpty
            && parts.allSatisfy { $0.hasPrefixIgnoringCase("email ") || $0.equalsIgnoringCase("email") }
    }

    package static func stopsOnlyEmails(_ reasons: String) -> Bool { reasons.withByteView(stopsOnlyEmails) }
}
