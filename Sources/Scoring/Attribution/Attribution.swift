import Contacts

/// Who is credited with a new client.
package enum Credit: Equatable {
    /// By number.
    case contact(Int)
    case channel(String)
    case unmatched(Doubt)
    /// The client gave no answer.
    case noAnswer
}

/// Why an answer is not credited to anybody.
package enum Doubt: Equatable {
    case nobodyByThatName
    case nobodyInParticular
    /// The answer excludes the person it names, or names alternatives.
    case reserved
    /// Somebody described through another person: `Jen's friend`.
    case byWayOfAnother
    /// Several contacts fit equally well, by number.
    case ambiguous([Int])
    case herself
    /// The past client named first came later than this client.
    case tooLate(Int)

    var contacts: [Int] {
        switch self {
        case .ambiguous(let contacts): contacts
        case .tooLate(let contact): [contact]
        default: []
        }
    }

    /// The reason in the words of the review file.
    package var reason: String {
        switch self {
        case .nobodyByThatName: "no contact is known by this"
        case .nobodyInParticular: "it names nobody in particular"
        case .reserved: "it says that it was not, or not only, the one it names"
        case .byWayOfAnother: "it may speak of somebody by way of another"
        case .ambiguous(let contacts): "it fits \(contacts.count) contacts"
        case .herself: "it is the client's own name"
        case .tooLate: "this past client first came later herself"
        }
    }
}

/// Credits each client to a contact or channel.
struct Attribution {
    /// By client number; nil for clients without a completed booking.
    let credits: [Credit?]

    init(_ asOf: HistoryAsOf, _ directory: ContactDirectory, _ links: ClientLinks, _ readings: AnswerReadings) {
        credits = asOf.clients.indices.map { client in
            guard let firstVisit = asOf.clients[client].firstVisit else { return nil }
            guard let answer = asOf.clients[client].answer else { return .noAnswer }
            switch readings[answer] {
            case .noAnswer: return .noAnswer
            case .channel(let channel): return .channel(channel)
            case .anybody: return .unmatched(.nobodyInParticular)
            case .reserved: return .unmatched(.reserved)
            case .byWayOfAnother: return .unmatched(.byWayOfAnother)
            case .unknown: return .unmatched(.nobodyByThatName)
            case .contacts(let fitting):
                let others = fitting.filter { $0 != links.contacts[client] }
                // A past client can only refer others after her own first visit.
                let known = others.filter { contact in
                    guard directory.contacts[contact].kind == .client, let own = links.clients[contact],
                        let ownVisit = asOf.clients[own].firstVisit
                    else { return true }
                    return ownVisit < firstVisit
                }
                if known.count == 1 { return .contact(known[0]) }
                if let late = others.first, known.isEmpty { return .unmatched(.tooLate(late)) }
                return .unmatched(known.isEmpty ? .herself : .ambiguous(known))
            }
        }
    }
}
