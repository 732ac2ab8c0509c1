import CSV
import Contacts

/// All bookings, kept compactly: clients and their answers to "who sent you?" are numbered, and each text is kept once.
///
/// The order in which bookings are added does not matter.
package struct BookingHistory {
    struct Visit {
        let client: Int32
        /// The number of the answer, or -1.
        let answer: Int32
        let day: CalendarDate
        let status: BookingStatus?
        let amount: Money?
    }

    /// A booking that stands in two exports is the same one if id, client and day agree.
    private struct VisitKey: Hashable {
        let id: String
        let client: Int32
        let day: Int32
    }

    private(set) var visits: [Visit] = []
    private(set) var clients: [Client] = []
    /// What clients said about who sent them, as typed.
    private(set) var answers: [String] = []
    /// How many bookings were left out because they had been added before.
    package private(set) var repeated = 0
    private var clientNumbers: [ClientKey: Int32] = [:]
    private var answerNumbers: [String: Int32] = [:]
    private var visitNumbers: [VisitKey: Int] = [:]

    package init() {}

    /// The number of bookings.
    package var count: Int { visits.count }

    /// Adds a booking.
    ///
    /// - Throws: what is missing, for a booking without a date or without anything that tells its client from others.
    package mutating func add(_ booking: Booking) throws(Diagnostic) {
        guard let day = booking.startsAt else { throw problem("the booking has no date", booking) }
        guard let key = ClientKey(booking) else { throw problem("the booking does not say whose it is", booking) }
        let client = number(of: key)
        clients[Int(client)].learn(from: booking)
        let visit = Visit(
            client: client, answer: number(ofAnswer: booking.referredBy), day: day, status: booking.status,
            amount: booking.amount)
        guard !booking.id.isEmpty else { return visits.append(visit) }
        let visitKey = VisitKey(id: booking.id, client: client, day: Int32(day.dayNumber))
        if let known = visitNumbers[visitKey] {
            repeated += 1
            if isLater(visit, than: visits[known]) { visits[known] = visit }
        } else {
            visitNumbers[visitKey] = visits.count
            visits.append(visit)
        }
    }

    private func problem(_ message: String, _ booking: Booking) -> Diagnostic {
        Diagnostic(file: booking.file, line: booking.line, message)
    }

    private mutating func number(of key: ClientKey) -> Int32 {
        if let known = clientNumbers[key] { return known }
        let number = Int32(clients.count)
        clientNumbers[key] = number
        clients.append(Client(key: key))
        return number
    }

    private mutating func number(ofAnswer text: String) -> Int32 {
        guard !text.isEmpty else { return -1 }
        if let known = answerNumbers[text] { return known }
        let number = Int32(answers.count)
        answerNumbers[text] = number
        answers.append(text)
        return number
    }

    /// Which of two copies of a booking tells more: what became of it, else its amount, else its answer.
    private func isLater(_ one: Visit, than other: Visit) -> Bool {
        func rank(_ visit: Visit) -> (Int, Int, String, String) {
            let status =
                switch visit.status {
                case .completed: 4
                case .noShow: 3
                case .cancelled: 2
                case .scheduled: 1
                case nil: 0
                }
            return (status, visit.amount?.hundredths ?? Int.min, visit.amount?.currency ?? "", answer(of: visit) ?? "")
        }
        return rank(one) > rank(other)
    }

    func answer(of visit: Visit) -> String? { visit.answer < 0 ? nil : answers[Int(visit.answer)] }
}
