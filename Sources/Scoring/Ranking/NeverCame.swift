import Contacts

/// Clients of one source who booked, but whose first visit was cancelled or missed, and who have not come since.
struct NeverCame: Equatable {
    var cancelled = 0
    var missed = 0

    var total: Int { cancelled + missed }

    /// By contact number: those whose first answer names one contact.
    static func bySource(
        _ history: BookingHistory, _ state: HistoryAsOf, _ readings: AnswerReadings, asOf: CalendarDate
    ) -> [Int: NeverCame] {
        struct Lost {
            var hasMissed = false
            var answer: (day: CalendarDate, number: Int)?
        }
        var lost: [Int: Lost] = [:]
        for visit in history.visits where visit.day <= asOf && state.clients[Int(visit.client)].firstVisit == nil {
            guard visit.status == .cancelled || visit.status == .noShow else { continue }
            var client = lost[Int(visit.client)] ?? Lost()
            if visit.status == .noShow { client.hasMissed = true }
            if visit.answer >= 0, client.answer.map({ visit.day < $0.day }) ?? true {
                client.answer = (visit.day, Int(visit.answer))
            }
            lost[Int(visit.client)] = client
        }
        var sources: [Int: NeverCame] = [:]
        for client in lost.values {
            guard let answer = client.answer, case .contacts(let contacts) = readings[answer.number],
                contacts.count == 1
            else { continue }
            if client.hasMissed {
                sources[contacts[0], default: NeverCame()].missed += 1
            } else {
                sources[contacts[0], default: NeverCame()].cancelled += 1
            }
        }
        return sources
    }
}
