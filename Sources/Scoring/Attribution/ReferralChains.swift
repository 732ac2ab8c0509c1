import Contacts

/// Chains of referrals: a doula sends a client, who sends two friends.
///
/// The nodes are contacts. A contact who is also a client has at most one link, to whoever sent her, so that the links
/// form trees. Where people sent each other in a cycle, the latest link is cut.
struct ReferralChains {
    /// The number of clients sent, by contact number.
    private(set) var direct: [Int]
    /// The number of clients further down the chain, by contact number.
    private(set) var downstream: [Int]
    /// The contacts whose link was cut, by number.
    private(set) var cut: [Int] = []
    /// Who sent each contact, by contact number, with the day of the contact's own first visit.
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

    /// Who sent a contact; nil if nobody did or the link was cut.
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

    /// Cuts the latest link of the cycle through `contact`.
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

    /// Adds each contact's clients to those further up, from the ends of the chains inward.
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
