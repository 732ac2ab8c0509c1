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
    private(set) var credits: [Credit?]
    /// The number of the answer that each credit is from, by client number; nil without an answer.
    private(set) var answers: [Int?]

    private let asOf: HistoryAsOf
    private let directory: ContactDirectory
    private let links: ClientLinks
    private let readings: AnswerReadings

    /// - Parameter history: a settled history.
    init(
        _ history: BookingHistory, _ asOf: HistoryAsOf, _ directory: ContactDirectory, _ links: ClientLinks,
        _ readings: AnswerReadings
    ) {
        self.asOf = asOf
        self.directory = directory
        self.links = links
        self.readings = readings
        credits = Array(repeating: nil, count: asOf.clients.count)
        answers = Array(repeating: nil, count: asOf.clients.count)
        var start = 0
        for client in asOf.clients.indices {
            var end = start
            while end < history.visits.count, history.visits[end].client == Int32(client) { end += 1 }
            if let firstVisit = asOf.clients[client].firstVisit {
                decide(client, firstVisit, history.answers(of: client, visits: start..<end))
            }
            start = end
        }
    }

    /// Credits a client by the first of her answers that names a contact, else by the first that says anything.
    private mutating func decide(_ client: Int, _ firstVisit: CalendarDate, _ given: [Int]) {
        credits[client] = .noAnswer
        for answer in given {
            let credit = credit(answer, client, firstVisit)
            switch credit {
            case .contact:
                credits[client] = credit
                answers[client] = answer
                return
            case .channel, .unmatched:
                guard credits[client] == .noAnswer else { continue }
                credits[client] = credit
                answers[client] = answer
            case .noAnswer: break
            }
        }
    }

    private func credit(_ answer: Int, _ client: Int, _ firstVisit: CalendarDate) -> Credit {
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

extension BookingHistory {
    /// The numbers of a client's answers, each once: those of her bookings by day, then the one on her record.
    ///
    /// - Parameter visits: the places of her visits.
    fileprivate func answers(of client: Int, visits places: Range<Int>) -> [Int] {
        var given: [(day: CalendarDate, answer: Int)] = []
        for visit in visits[places] where visit.answer >= 0 {
            let answer = Int(visit.answer)
            if !given.contains(where: { $0.answer == answer }) { given.append((visit.day, answer)) }
        }
        // Of two answers on one day the one that sorts first, so that the order of bookings does not matter.
        if given.count > 1 { given.sort { ($0.day, answers[$0.answer]) < ($1.day, answers[$1.answer]) } }
        if let record = recordAnswers[client], !given.contains(where: { $0.answer == record }) {
            return given.map(\.answer) + [record]
        }
        return given.map(\.answer)
    }
}
