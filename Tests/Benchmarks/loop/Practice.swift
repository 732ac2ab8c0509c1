#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A practice with known truth: who could be reached, who sent whom and when, over a year before the first run and the
/// months of the runs.
struct Practice {
    struct Contact {
        var id = ""
        /// Blank for people of no kind.
        var kind = ""
        var given = ""
        var family = ""
        var organization = ""
        var email = ""
        var phone = ""
        var street = ""
        var doNotContact = ""
        /// Days on which clients came whom this contact had sent.
        var arrivals: [Int] = []

        var name: String { given.isEmpty ? organization : "\(given) \(family)" }
        var isReachable: Bool { doNotContact.isEmpty && !(email + phone + street).isEmpty }
        var refers: Bool { !kind.isEmpty && kind != "client" && kind != "other" }
    }

    struct Client {
        let name: String
        /// The contact's number, or nil.
        let sender: Int?
        /// What she wrote, and the first day on which the list of bookings has it.
        let answer: String
        let answeredOn: Int
        /// Days of completed visits.
        let visits: [Int]
    }

    private(set) var contacts: [Contact] = []
    private(set) var clients: [Client] = []
    private var generator: Generator

    /// New clients a year of an average source.
    private static let rates = [
        ("doula", 1.6), ("midwife", 1.0), ("pediatrician", 0.7), ("lactation-consultant", 0.8), ("hospital", 0.5),
        ("parent-group", 0.5), ("fitness-studio", 0.4),
    ]
    private static let organizations = ["hospital", "parent-group", "fitness-studio"]

    /// - Parameters:
    ///   - start: the day from which on clients come, since 1970-01-01.
    ///   - end: the day after the last one.
    init(seed: UInt64, start: Int, end: Int) {
        generator = Generator(seed: seed)
        let professionals = Int.random(in: 60...150, using: &generator)
        for number in 0..<professionals {
            let (kind, rate) = Self.rates[number % Self.rates.count]
            var contact = self.contact(number, kind: kind)
            contact.arrivals = arrivals(rate: rate, isGroup: kind == "parent-group", start: start, end: end)
            contacts.append(contact)
        }
        for number in 0..<60 { contacts.append(contact(professionals + number, kind: "client")) }
        for number in 0..<30 { contacts.append(contact(professionals + 60 + number, kind: "")) }
        addOwnVisits(of: professionals..<professionals + 60, start: start, end: end)
        for (sender, contact) in contacts.enumerated() {
            for arrival in contact.arrivals { addClient(sentBy: sender, on: arrival, end: end) }
        }
        // A third of all clients come by channels or say nothing.
        for _ in 0..<clients.count / 3 {
            addClient(sentBy: nil, on: Int.random(in: start..<end, using: &generator), end: end)
        }
    }

    private mutating func contact(_ number: Int, kind: String) -> Contact {
        var contact = Contact()
        contact.id = "c\(number)"
        contact.kind = kind
        let place = Self.word(number)
        if Self.organizations.contains(kind) {
            contact.organization =
                "\(place) \(kind == "hospital" ? "Hospital" : kind == "parent-group" ? "Moms" : "Yoga")"
        } else {
            contact.given = Self.givenNames[number % Self.givenNames.count]
            contact.family = place
        }
        guard !chance(0.12) else { return contact }
        if chance(0.5) { contact.street = "\(number + 1) Main Street" }
        if chance(0.6) { contact.email = "c\(number)@example.org" }
        if chance(0.5) || (contact.street + contact.email).isEmpty {
            contact.phone = "+1707555\(0100 + number % 100)"
        }
        if chance(0.03) { contact.doNotContact = "asked" }
        return contact
    }

    /// Past clients come at some time, most of them before the first run; a few of them refer friends after that.
    private mutating func addOwnVisits(of range: Range<Int>, start: Int, end: Int) {
        for number in range where !chance(0.15) {
            let first = Int.random(in: start..<start + 500, using: &generator)
            let visits = visits(from: first, end: end)
            clients.append(
                Client(name: contacts[number].name, sender: nil, answer: "Google", answeredOn: first, visits: visits))
            if chance(0.3) {
                contacts[number].arrivals = arrivals(rate: 0.6, isGroup: false, start: first + 8, end: end)
            }
        }
    }

    /// Gamma-distributed rates; after every occasion a source may go silent for good.
    private mutating func arrivals(rate mean: Double, isGroup: Bool, start: Int, end: Int) -> [Int] {
        let scale = -log(uniform()) - log(uniform()) * 0.3
        let rate = 2 * mean / 365 * scale * (chance(0.45) ? 1 : 0.02)
        let silence = min(0.9, -0.11 * log(uniform()))
        var days: [Int] = []
        var time = Double(start)
        while true {
            time += -log(uniform()) / rate
            guard time < Double(end) else { break }
            let size = isGroup ? Int.random(in: 3...6, using: &generator) : 1
            for place in 0..<size where Int(time) + place < end { days.append(Int(time) + place) }
            if chance(silence) { break }
        }
        return days
    }

    private mutating func visits(from first: Int, end: Int) -> [Int] {
        let count = 1 + Int(-2 * log(uniform()))
        return (0..<count).map { first + 14 * $0 }.filter { $0 < end }
    }

    private mutating func addClient(sentBy sender: Int?, on day: Int, end: Int) {
        // What 1 of 20 wrote is understood later only.
        let late = sender != nil && chance(0.05) ? Int.random(in: 20...120, using: &generator) : 0
        let answer = sender.map { contacts[$0].name } ?? (chance(0.5) ? "Google" : "")
        clients.append(
            Client(
                name: "Guest \(Self.word(clients.count + 5000))", sender: sender, answer: answer,
                answeredOn: day + late,
                visits: visits(from: day, end: end)))
    }

    private mutating func uniform() -> Double { Double.random(in: 0.000_01..<1, using: &generator) }
    private mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

    /// A name that no other number has and that no other name resembles much.
    private static func word(_ number: Int) -> String {
        let syllables = [
            "ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "lu", "me", "no", "pi", "ra", "su", "te", "vo",
        ]
        let endings = ["rsk", "ngton", "mble", "ldt"]
        let letters =
            syllables[number % 16] + syllables[number / 16 % 16] + syllables[(number / 256 + number * 7) % 16]
            + endings[number % 4]
        return letters.prefix(1).uppercased() + letters.dropFirst()
    }

    private static let givenNames = [
        "Ana", "Bea", "Cora", "Dina", "Elsa", "Faye", "Gwen", "Hope", "Iris", "June", "Kira",
    ]
}

/// The files of the practice.
extension Practice {
    var contactList: String {
        let columns = "contact_id,kind,organization,given_name,family_name,email,phone,street,do_not_contact\n"
        return contacts.reduce(into: columns) { list, contact in
            list +=
                [
                    contact.id, contact.kind, contact.organization, contact.given, contact.family, contact.email,
                    contact.phone,
                    contact.street, contact.doNotContact,
                ].joined(separator: ",") + "\n"
        }
    }

    /// The bookings up to `day`, as the booking program exports them that day.
    func bookings(until day: Int) -> String {
        var list = "booking_id,client_name,client_email,starts_at,status,amount,referred_by\n"
        for (number, client) in clients.enumerated() {
            let answer = client.answeredOn <= day ? client.answer : ""
            let contact = contacts.first { $0.name == client.name }
            for (place, visit) in client.visits.enumerated() where visit <= day {
                let email = contact?.email ?? "guest\(number)@example.org"
                list += "b\(number)-\(place),\(client.name),\(email),\(isoDay(visit)),completed,90,\(answer)\n"
            }
        }
        return list
    }
}

/// A day since 1970-01-01 as 2026-10-31.
func isoDay(_ day: Int) -> String {
    var time = time_t(day * 86_400)
    var parts = tm()
    gmtime_r(&time, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
}
