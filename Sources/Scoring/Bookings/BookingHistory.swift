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
    /// The clients' profiles, client after client, once the history is settled.
    private var profilesOfClients: [Int32] = []
    /// Why each profile is of its client.
    private(set) var joinedBy: [ClientUnion.Reason?] = []
    /// The given and family name of each profile, folded.
    private(set) var nameKeys: [String] = []
    /// The answer on the record of a client who is a contact, by client number.
    private(set) var recordAnswers: [Int?] = []
    /// The number of bookings skipped because they had been added before.
    package private(set) var repeated = 0
    /// What a past booking that is still called scheduled is: `completed` if the practice never marks visits.
    package var countsPastScheduled = false
    private var numberedProfiles = Numbering<ClientProfile>()
    private var numberedAnswers = Numbering<String>()
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

    /// The ways in which clients were entered.
    var profiles: [ClientProfile] { numberedProfiles.values }
    /// Answers to "who sent you?", as typed.
    var answers: [String] { numberedAnswers.values }
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
                client: numberedProfiles.number(of: profile), answer: number(ofAnswer: booking.referredBy), day: day,
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

    private mutating func number(ofAnswer text: String) -> Int32 {
        text.isEmpty ? -1 : numberedAnswers.number(of: text)
    }

    /// Decides who is who and drops bookings that are in the lists twice; does nothing where that has been done.
    package mutating func settle(_ corrections: ClientCorrections = ClientCorrections()) {
        guard !isSettled else { return }
        isSettled = true
        var union = ClientUnion(profiles, corrections)
        joinedBy = union.reasons
        nameKeys = union.nameKeys
        let numbers = number(&union)
        for visit in visits.indices { visits[visit].client = numbers[Int(visits[visit].client)] }
        repeated += RepeatedVisits.drop(from: &visits, clients: clients.count, answers: answers)
    }

    /// Numbers the clients in the order of their keys; returns the client of each profile.
    private mutating func number(_ union: inout ClientUnion) -> [Int32] {
        let profiles = profiles
        let keys = profiles.map(\.key)
        profilesOfClients = profiles.indices.map(Int32.init).sorted { one, other in
            (keys[Int(one)], profiles[Int(one)].name, one) < (keys[Int(other)], profiles[Int(other)].name, other)
        }
        var clientOfRoot = Array(repeating: Int32(-1), count: profiles.count)
        var numbers = Array(repeating: Int32(0), count: profiles.count)
        clients = []
        for profile in profilesOfClients.map(Int.init) {
            let root = union.root(profile)
            if clientOfRoot[root] < 0 {
                clientOfRoot[root] = Int32(clients.count)
                clients.append(Client(key: keys[profile]))
            }
            numbers[profile] = clientOfRoot[root]
        }
        gatherProfiles(numbers)
        recordAnswers = Array(repeating: nil, count: clients.count)
        return numbers
    }

    /// Sorts the profiles by client and keeps the order within each.
    private mutating func gatherProfiles(_ clientOf: [Int32]) {
        for profile in profilesOfClients { clients[Int(clientOf[Int(profile)])].profiles.count += 1 }
        var place: Int32 = 0
        for client in clients.indices {
            clients[client].profiles.start = place
            place += clients[client].profiles.count
        }
        var next = clients.map(\.profiles.start)
        for profile in Array(profilesOfClients) {
            let client = Int(clientOf[Int(profile)])
            profilesOfClients[Int(next[client])] = profile
            next[client] += 1
        }
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

    /// The numbers of a client's profiles, those with the first keys first.
    func profiles(of client: Int) -> ArraySlice<Int32> {
        let places = clients[client].profiles
        return profilesOfClients[Int(places.start)..<Int(places.start + places.count)]
    }
}
