import Contacts
import Diagnostics

/// All bookings, stored compactly: clients and answers to "who sent you?" are numbered, and each text is stored once.
///
/// The order in which bookings are added does not matter.
package struct BookingHistory {
    struct Visit {
        let client: Int32
        let hasID: Bool
        /// The minute of the day, or -1.
        let minute: Int16
        /// The number of the answer, or -1.
        let answer: Int32
        let day: CalendarDate
        let status: BookingStatus?
        let amount: Money?
    }

    /// Bookings of two exports are one booking if id, client and day agree.
    private struct VisitKey: Hashable {
        let id: String
        let client: Int32
        let day: Int32
    }

    /// A booking without an id is identified by its client and time.
    private struct TimeKey: Hashable {
        let client: Int32
        let day: Int32
        let minute: Int16

        init(_ visit: Visit) {
            (client, day, minute) = (visit.client, Int32(visit.day.dayNumber), visit.minute)
        }
    }

    private(set) var visits: [Visit] = []
    private(set) var clients: [Client] = []
    /// Answers to "who sent you?", as typed.
    private(set) var answers: [String] = []
    /// The number of bookings skipped because they had been added before.
    package private(set) var repeated = 0
    private var clientNumbers: [ClientKey: Int32] = [:]
    private var answerNumbers: [String: Int32] = [:]
    /// A billion, in hundredths; sums of smaller amounts cannot overflow.
    private static let largestAmount = 100_000_000_000
    private var visitNumbers: [VisitKey: Int] = [:]

    /// The bookings without an id in earlier lists, and how many of them the current list has repeated.
    private var earlier: [TimeKey: [Int]] = [:]
    private var met: [TimeKey: Int] = [:]

    package init() {}

    /// Begins another list. Bookings without an id that it shares with an earlier list are the same bookings, counted
    /// as often as the list that has more of them.
    package mutating func beginList() {
        earlier.removeAll()
        met.removeAll()
        for (number, visit) in visits.enumerated() where !visit.hasID {
            earlier[TimeKey(visit), default: []].append(number)
        }
    }

    /// The number of bookings.
    package var count: Int { visits.count }

    /// Adds a booking.
    ///
    /// - Throws: for a booking without a date or without anything that identifies its client, or with an amount of more
    ///   than a billion.
    package mutating func add(_ booking: Booking) throws(Diagnostic) {
        guard let day = booking.startsAt else { throw problem("the booking has no date", booking) }
        guard let key = ClientKey(booking) else { throw problem("the booking has no client", booking) }
        if let amount = booking.amount, amount.hundredths.magnitude > BookingHistory.largestAmount {
            throw problem("the amount \(amount.decimal) is too large for a booking", booking)
        }
        let client = number(of: key)
        clients[Int(client)].learn(from: booking)
        let visit = Visit(
            client: client, hasID: !booking.id.isEmpty, minute: booking.time.map { Int16($0.minute) } ?? -1,
            answer: number(ofAnswer: booking.referredBy), day: day, status: booking.status, amount: booking.amount)
        if let known = known(visit, booking.id) {
            repeated += 1
            if isLater(visit, than: visits[known]) { visits[known] = visit }
        } else {
            visits.append(visit)
        }
    }

    /// The number of the same booking, if it was added before.
    private mutating func known(_ visit: Visit, _ id: String) -> Int? {
        guard visit.hasID else {
            guard !earlier.isEmpty else { return nil }
            let key = TimeKey(visit)
            let place = met[key, default: 0]
            met[key] = place + 1
            return earlier[key].flatMap { place < $0.count ? $0[place] : nil }
        }
        let key = VisitKey(id: id, client: visit.client, day: Int32(visit.day.dayNumber))
        if let known = visitNumbers[key] { return known }
        visitNumbers[key] = visits.count
        return nil
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

    /// Whether one copy of a booking says more than another: by status, else amount, else answer.
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
