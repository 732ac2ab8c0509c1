import Contacts
import Wording

/// Everything that the next action for one contact depends on.
struct Standing {
    let kind: Kind?
    let record: SourceRecord
    /// The probability that a source that still refers stays quiet as long as this one has, 0 to 1.
    let silence: Double
    /// The contact's own completed visits.
    let visits: OwnVisits
    let reach: Reach
    let log: Correspondence

    /// Whether contacts of this kind refer clients: all but clients, others, and those of unknown kind.
    var refers: Bool { kind.map { $0 != .client && $0 != .other } ?? false }

    /// Whether they have met, talked or written to each other, or the contact has sent somebody.
    var isKnown: Bool { log.isKnown || record.newClients > 0 || visits.count > 0 }
}

/// A contact's own completed visits, as a client.
struct OwnVisits: Equatable {
    var count = 0
    var last: CalendarDate?
}

/// The ways in which a contact can be written to.
struct Reach: Equatable {
    /// The reason why nobody may write; nil if anybody may.
    var forbidden: String?
    /// By post.
    var hasStreet = false
    var hasEmail = false
    /// By a message by hand: a page or a telephone.
    var hasPage = false

    var isReachable: Bool { hasStreet || hasEmail || hasPage }
}

extension Reach {
    /// - Parameter undelivered: the channels on which the last letter did not arrive. They can be used again once the
    ///   contact is newer than that letter.
    init(_ directory: ContactDirectory, _ contact: Int, undelivered: [OutreachChannel: CalendarDate]) {
        func has(_ column: ContactColumn) -> Bool { !directory.cell(contact, column).isEmpty }
        let updatedOn = CalendarDate(directory.cell(contact, .updatedOn))
        func works(_ channel: OutreachChannel) -> Bool {
            guard let day = undelivered[channel] else { return true }
            return updatedOn.map { $0 > day } ?? false
        }
        let reason = directory.cell(contact, .doNotContact)
        let stopsEmailsOnly = StopReason.stopsOnlyEmails(reason)
        forbidden = reason.isEmpty || stopsEmailsOnly ? nil : reason.string
        hasStreet = has(.street) && works(.letter)
        hasEmail = has(.email) && !stopsEmailsOnly && works(.email)
        hasPage = (has(.website) || has(.phone)) && works(.message)
    }
}
