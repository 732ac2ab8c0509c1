/// What months of runs come to, summed over practices.
struct Measures {
    /// New clients of reachable sources, early enough for two more runs, and those followed by a thank-you in time.
    private(set) var clients = 0
    private(set) var thankedInTime = 0
    /// The same for clients whose answers were understood later only.
    private(set) var lateClients = 0
    private(set) var lateThanked = 0
    /// Thank-yous without a client since the one before.
    private(set) var needlessThanks = 0
    private(set) var letters = 0
    private(set) var runs = 0
    private(set) var practices = 0
    /// The most letters to one contact in 365 days, by action.
    private(set) var mostInYear: [String: Int] = [:]
    /// Those who could be introduced to, those who were within half a year, and those who never were.
    private(set) var strangers = 0
    private(set) var introducedInHalfYear = 0
    private(set) var neverIntroduced = 0
    private(set) var mostIntroductions = 0
    private(set) var mostReconnectsInSilence = 0
    /// Letters to people of no kind who have sent nobody.
    private(set) var lettersToNobody = 0
    /// Runs three in a row within a quarter whose actions were A, B, A, and all such runs with an action.
    private(set) var flipFlops: [String: Int] = [:]
    private(set) var threes = 0

    /// - Parameter patience: the days within which a thank-you is in time: two runs.
    mutating func add(_ loop: Loop, patience: Int) {
        practices += 1
        runs += loop.runs.count
        letters += loop.log.count
        guard let first = loop.runs.first, let last = loop.runs.last else { return }
        let log = Dictionary(grouping: loop.log.filter { $0.outcome != "returned" }, by: \.contact)
        for (number, contact) in loop.practice.contacts.enumerated() {
            let letters = log[contact.id] ?? []
            let thanks = letters.filter { $0.action == "thank" }.map(\.day)
            for client in loop.practice.clients where client.sender == number && contact.isReachable {
                guard let arrival = client.visits.first, arrival >= first, arrival <= last - patience else { continue }
                let isLate = client.answeredOn > arrival
                let limit = arrival + patience + (isLate ? client.answeredOn - arrival : 0)
                let isThanked = thanks.contains { $0 >= client.answeredOn && $0 <= limit }
                if isLate {
                    lateClients += 1
                    lateThanked += isThanked ? 1 : 0
                } else {
                    clients += 1
                    thankedInTime += isThanked ? 1 : 0
                }
            }
            for (one, other) in zip(thanks, thanks.dropFirst()) {
                let hasNews = loop.practice.clients.contains {
                    $0.sender == number && max($0.visits.first ?? 0, $0.answeredOn) > one
                        && max($0.visits.first ?? 0, $0.answeredOn) <= other
                }
                if !hasNews { needlessThanks += 1 }
            }
            add(contact, letters, loop)
        }
        addFlipFlops(loop)
    }

    private mutating func add(_ contact: Practice.Contact, _ letters: [Loop.Entry], _ loop: Loop) {
        for (action, letters) in Dictionary(grouping: letters, by: \.action) {
            for letter in letters {
                let inYear = letters.count { $0.day >= letter.day && $0.day < letter.day + 365 }
                mostInYear[action] = max(mostInYear[action] ?? 0, inYear)
            }
        }
        let introductions = letters.filter { $0.action == "introduce" }.map(\.day)
        mostIntroductions = max(mostIntroductions, introductions.count)
        let isStranger = contact.isReachable && contact.refers && !contact.arrivals.contains { $0 < Loop.start + 182 }
        if isStranger {
            strangers += 1
            introducedInHalfYear += introductions.contains { $0 <= Loop.start + 182 } ? 1 : 0
            neverIntroduced += introductions.isEmpty && !contact.arrivals.contains { $0 >= Loop.start } ? 1 : 0
        }
        let reconnects = letters.filter { $0.action == "reconnect" }.map(\.day)
        for day in reconnects {
            let silence = contact.arrivals.filter { $0 <= day }.max() ?? 0
            let next = contact.arrivals.filter { $0 > silence }.min() ?? Int.max
            let count = reconnects.count { $0 > silence && $0 < next }
            mostReconnectsInSilence = max(mostReconnectsInSilence, count)
        }
        if contact.kind.isEmpty, !contact.arrivals.contains(where: { $0 <= letters.first?.day ?? 0 }) {
            lettersToNobody += letters.count
        }
    }

    private mutating func addFlipFlops(_ loop: Loop) {
        for place in loop.runs.indices.dropFirst(2) where loop.runs[place] - loop.runs[place - 2] <= 93 {
            for (contact, action) in loop.actions[place] {
                let (first, between) = (loop.actions[place - 2][contact], loop.actions[place - 1][contact])
                guard let first, let between, action != "none" || between != "none" else { continue }
                threes += 1
                if first == action, between != action { flipFlops["\(action), \(between)", default: 0] += 1 }
            }
        }
    }
}
