import Contacts
import Diagnostics

/// How many contacts got no letter, by reason.
struct ExclusionTally {
    private(set) var notSelected = 0
    private var notToBeContacted = 0
    private var suppressed = 0
    private var sharingAddress = 0
    private var withoutLetter: [NextAction: Int] = [:]
    private var writtenTo = 0
    private var thanked = 0

    mutating func count(_ exclusion: Audience.Exclusion) {
        switch exclusion {
        case .notSelected: notSelected += 1
        case .doNotContact: notToBeContacted += 1
        case .suppressed: suppressed += 1
        case .sharesAddress: sharingAddress += 1
        case .noLetter(let action): withoutLetter[action, default: 0] += 1
        case .writtenTo: writtenTo += 1
        case .thanked: thanked += 1
        }
    }

    /// The parts of the summary, without those not selected.
    var parts: [String] {
        var parts: [String] = []
        let none = withoutLetter.values.reduce(0, +)
        if none > 0 {
            let actions = NextAction.allCases.compactMap { action in
                withoutLetter[action].map { "\($0) \(action.rawValue)" }
            }
            parts.append("\(none) with no letter due (\(actions.joined(separator: ", ")))")
        }
        parts.append("\(notToBeContacted) not to be contacted")
        if suppressed > 0 { parts.append("\(suppressed) suppressed") }
        if sharingAddress > 0 { parts.append("\(sharingAddress) with an address of somebody not to be contacted") }
        if writtenTo > 0 { parts.append("\(writtenTo) written to recently") }
        if thanked > 0 { parts.append("\(thanked) thanked already") }
        return parts
    }
}

extension Audience.Exclusion {
    /// The reason in words.
    var reason: String {
        switch self {
        case .notSelected: "not selected"
        case .doNotContact(let why): "do_not_contact: \(why)"
        case .suppressed: "on a suppression list"
        case .sharesAddress: "somebody not to be contacted has this address"
        case .noLetter(let action): "no letter is due: next_action is \(action.rawValue)"
        case .writtenTo(let date): "last letter on \(date.iso)"
        case .thanked(let date): "thanked on \(date.iso)"
        }
    }
}
