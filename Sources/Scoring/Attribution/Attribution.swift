import Contacts

/// To whom a client's coming is credited.
package enum Credit: Equatable {
    /// By number.
    case contact(Int)
    case channel(String)
    case unmatched(Doubt)
    /// She did not say.
    case noAnswer
}

/// Why an answer is credited to nobody.
package enum Doubt: Equatable {
    case nobodyByThatName
    case nobodyInParticular
    /// Not the one named, or perhaps another.
    case reserved
    /// Somebody by way of another: `Jen's friend`.
    case byWayOfAnother
    /// All of these contacts fit, by number.
    case ambiguous([Int])
    case herself
    /// The past client named came first herself only later.
    case tooLate(Int)

    var contacts: [Int] {
        switch self {
        case .ambiguous(let contacts): contacts
        case .tooLate(let contact): [contact]
        default: []
        }
    }

    /// The reason as the review file gives it.
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

/// Credits every client to whoever sent her.
struct Attribution {
    /// By client number; nil for those who have not completed a booking yet.
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
                // A past client can only have sent somebody once she had been here herself.
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
