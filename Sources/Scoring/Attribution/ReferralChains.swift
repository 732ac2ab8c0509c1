import Contacts

/// Chains of referrals: a doula sends a client, who sends two friends.
///
/// Nodes are contacts. Each contact who came as a client has at most one link to whoever sent her, so that the links
/// make trees, except where people have sent each other in a circle; there the latest link is cut.
struct ReferralChains {
    /// The clients sent, by contact number.
    private(set) var direct: [Int]
    /// The clients further down the chain, by contact number.
    private(set) var downstream: [Int]
    /// The contacts, by number, whose link to whoever sent them was cut.
    private(set) var cut: [Int] = []
    /// Who sent each contact, by contact number, with the day on which the contact first came.
    private var senders: [(contact: Int, day: CalendarDate)?]

    init(_ credits: [Credit?], _ asOf: HistoryAsOf, _ links: ClientLinks) {
        let count = links.clients.count
        direct = Array(repeating: 0, count: count)
        downstream = Array(repeating: 0, count: count)
        senders = Array(repeating: nil, count: count)
        for (client, credit) in credits.enumerated() {
            guard case .contact(let sender) = credit else { continue }
            direct[sender] += 1
            if let contact = links.contacts[client], links.clients[contact] == client,
                let day = asOf.clients[client].firstVisit
            {
                senders[contact] = (sender, day)
            }
        }
        cutCircles()
        sumUp()
    }

    /// Who sent a contact that came as a client, unless the link was cut.
    func sender(of contact: Int) -> Int? { senders[contact]?.contact }

    private mutating func cutCircles() {
        var visitedFrom: [Int?] = Array(repeating: nil, count: senders.count)
        for start in senders.indices {
            var contact = start
            while visitedFrom[contact] == nil {
                visitedFrom[contact] = start
                guard let sender = senders[contact] else { break }
                contact = sender.contact
            }
            if visitedFrom[contact] == start, senders[contact] != nil { cutLatestLink(inCircleThrough: contact) }
        }
    }

    /// The walk that met itself at `contact` went in a circle.
    private mutating func cutLatestLink(inCircleThrough contact: Int) {
        var latest = contact
        var next = senders[contact]?.contact
        while let member = next, member != contact {
            if let day = senders[member]?.day, let latestDay = senders[latest]?.day, (day, member) > (latestDay, latest)
            {
                latest = member
            }
            next = senders[member]?.contact
        }
        senders[latest] = nil
        cut.append(latest)
    }

    /// Adds everybody's clients to whoever is further up, from the ends of the chains inward.
    private mutating func sumUp() {
        var waitingFor = Array(repeating: 0, count: senders.count)
        for sender in senders { if let sender { waitingFor[sender.contact] += 1 } }
        var ready = senders.indices.filter { waitingFor[$0] == 0 }
        while let contact = ready.popLast() {
            guard let sender = senders[contact]?.contact else { continue }
            downstream[sender] += direct[contact] + downstream[contact]
            waitingFor[sender] -= 1
            if waitingFor[sender] == 0 { ready.append(sender) }
        }
    }
}
