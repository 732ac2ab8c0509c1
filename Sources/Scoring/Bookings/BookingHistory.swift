import Bytes
import Contacts
import Diagnostics
import Text

/// All bookings, stored compactly: profiles of clients and answers to "who sent you?" are numbered, and each text is
/// stored once.
///
/// The order in which bookings are added does not matter. After the last one, `settle` decides who is who and which
/// bookings are in the lists twice.
package struct BookingHistory {
    struct Visit {
        /// The number of the profile until the history is settled, then of the client.
        var client: Int32
        /// The number of the answer, or -1.
        let answer: Int32
        let day: CalendarDate
        /// A hash of the booking's id, 0 without one.
        let id: UInt64
        let list: Int32
        /// The minute of the day, or -1.
        let minute: Int16
        let status: BookingStatus?
        let isVisit: Bool
        let amount: Money?

        var hasID: Bool { id != 0 }
    }

    /// Sorted by client and day once the history is settled.
    private(set) var visits: [Visit] = []
    /// In the order of their keys; empty until the history is settled.
    private(set) var clients: [Client] = []
    /// The ways in which clients were entered, and why each is of its client.
    private(set) var profiles: [ClientProfile] = []
    private(set) var joinedBy: [ClientUnion.Reason?] = []
    /// Answers to "who sent you?", as typed.
    private(set) var answers: [String] = []
    /// The answer on the record of a client who is a contact, by client number.
    private(set) var recordAnswers: [Int?] = []
    /// The number of bookings skipped because they had been added before.
    package private(set) var repeated = 0
    /// What a past booking that is still called scheduled is: `completed` if the practice never marks visits.
    package var countsPastScheduled = false
    private var profileNumbers: [ClientProfile: Int32] = [:]
    private var answerNumbers: [String: Int32] = [:]
    private var lists: [String: Int32] = [:]
    private var list: Int32 = 0
    /// The file that the last booking came from first, whose number is `origin`.
    private var originFile = ""
    private var origin: Int32 = 0
    private var isSettled = false
    /// A billion, in hundredths; sums of smaller amounts cannot overflow.
    private static let largestAmount = 100_000_000_000

    package init() {}

    /// Begins another list. Bookings that it shares with an earlier list are the same bookings, counted as often as the
    /// list that has more of them.
    package mutating func beginList() {
        list = Int32(lists.count)
        lists["list \(list)"] = list
        originFile = ""
    }

    /// The number of bookings.
    package var count: Int { visits.count }

    /// Adds a booking.
    ///
    /// - Throws: for a booking without a date or without anything that identifies its client, or with an amount of more
    ///   than a billion.
    package mutating func add(_ booking: Booking) throws(Diagnostic) {
        guard let day = booking.startsAt else { throw problem("the booking has no date", booking) }
        let list = listNumber(of: booking)
        guard let profile = ClientProfile(booking, list: list) else {
            throw problem("the booking has no client", booking)
        }
        if let amount = booking.amount, amount.hundredths.magnitude > BookingHistory.largestAmount {
            throw problem("the amount \(amount.decimal) is too large for a booking", booking)
        }
        isSettled = false
        visits.append(
            Visit(
                client: number(of: profile), answer: number(ofAnswer: booking.referredBy), day: day,
                id: booking.id.isEmpty ? 0 : max(1, booking.id.withByteView(stableHash)), list: list,
                minute: booking.time.map { Int16($0.minute) } ?? -1, status: booking.status, isVisit: booking.isVisit,
                amount: booking.isRevenue ? booking.amount : nil))
    }

    /// The number of the list that a booking is from; of several that were imported together, the one that its source
    /// names.
    private mutating func listNumber(of booking: Booking) -> Int32 {
        guard !booking.source.isEmpty, let colon = booking.source.utf8.lastIndex(of: UInt8(ascii: ":")) else {
            return list
        }
        let file = booking.source[..<colon]
        if file == originFile[...] { return origin }
        originFile = String(file)
        origin = lists[originFile] ?? Int32(lists.count)
        lists[originFile] = origin
        return origin
    }

    private func problem(_ message: String, _ booking: Booking) -> Diagnostic {
        Diagnostic(file: booking.file, line: booking.line, message)
    }

    private mutating func number(of profile: ClientProfile) -> Int32 {
        if let known = profileNumbers[profile] { return known }
        let number = Int32(profiles.count)
        profileNumbers[profile] = number
        profiles.append(profile)
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

    /// Decides who is who and drops bookings that are in the lists twice; does nothing where that has been done.
    package mutating func settle(_ corrections: ClientCorrections = ClientCorrections()) {
        guard !isSettled else { return }
        isSettled = true
        var union = ClientUnion(profiles, corrections)
        joinedBy = union.reasons
        let numbers = number(&union)
        for visit in visits.indices { visits[visit].client = numbers[Int(visits[visit].client)] }
        repeated += RepeatedVisits.drop(from: &visits, clients: clients.count, answers: answers)
    }

    /// Numbers the clients in the order of their keys; returns the client of each profile.
    private mutating func number(_ union: inout ClientUnion) -> [Int32] {
        var members: [Int: [Int32]] = [:]
        for profile in profiles.indices { members[union.root(profile), default: []].append(Int32(profile)) }
        let keys = profiles.map(\.key)
        func precedes(_ one: Int32, _ other: Int32) -> Bool {
            (keys[Int(one)], profiles[Int(one)].name, one) < (keys[Int(other)], profiles[Int(other)].name, other)
        }
        clients = members.values.map { profiles in
            let sorted = profiles.sorted(by: precedes)
            return Client(key: keys[Int(sorted[0])], profiles: sorted)
        }.sorted { precedes($0.profiles[0], $1.profiles[0]) }
        var numbers = Array(repeating: Int32(0), count: profiles.count)
        for (number, client) in clients.enumerated() {
            for profile in client.profiles { numbers[Int(profile)] = Int32(number) }
        }
        recordAnswers = Array(repeating: nil, count: clients.count)
        return numbers
    }

    /// Takes who sent each client from her record in the contact list.
    ///
    /// - Parameter text: gives the answer on the record of a client by number; blank without one.
    mutating func takeRecordAnswers(_ text: (Int) -> String) {
        for client in clients.indices {
            let answer = number(ofAnswer: text(client))
            recordAnswers[client] = answer < 0 ? nil : Int(answer)
        }
    }

    func answer(of visit: Visit) -> String? { visit.answer < 0 ? nil : answers[Int(visit.answer)] }

    /// The profiles of a client.
    func profiles(of client: Int) -> [ClientProfile] { clients[client].profiles.map { profiles[Int($0)] } }
}
