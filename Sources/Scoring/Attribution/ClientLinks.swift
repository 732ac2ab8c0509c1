import Contacts

/// Which clients are contacts too: past clients, or colleagues who came for a massage.
struct ClientLinks {
    /// The contact of each client, by client number.
    let contacts: [Int?]
    /// The client of each contact, by contact number; of several the one who came first.
    private(set) var clients: [Int?]

    /// - Parameter contacts: the result of `contacts(of:_:_:)`.
    init(_ contacts: [Int?], _ history: BookingHistory, _ asOf: HistoryAsOf, _ directory: ContactDirectory) {
        self.contacts = contacts
        clients = Array(repeating: nil, count: directory.contacts.count)
        for (client, contact) in contacts.enumerated() {
            guard let contact, let visit = asOf.clients[client].firstVisit else { continue }
            if let known = clients[contact], let knownVisit = asOf.clients[known].firstVisit {
                let isEarlier = (visit, history.clients[client].key) < (knownVisit, history.clients[known].key)
                guard isEarlier else { continue }
            }
            clients[contact] = client
        }
    }

    /// The contact of each client, at any date: by a client id, email address or phone number that only one contact
    /// has; else by a name that only one contact has, if that contact is a client or of unknown kind.
    static func contacts(of history: BookingHistory, _ directory: ContactDirectory, _ index: ContactIndex) -> [Int?] {
        let all = history.profiles
        return history.clients.indices.map { client in
            let profiles = history.profiles(of: client).map(Int.init)
            return first(profiles) { index.contacts(.id, all[$0].id) }
                ?? first(profiles) { index.contacts(.email, all[$0].email) }
                ?? first(profiles) { index.contacts(.phone, all[$0].phone.withByteView(ContactIndex.phoneKey)) }
                ?? first(profiles) { named(history.nameKeys[$0], directory, index) }
        }
    }

    /// The only contact that the first profile with contacts finds.
    private static func first(_ profiles: [Int], _ find: (Int) -> [Int]) -> Int? {
        for profile in profiles {
            if let contact = only(find(profile)) { return contact }
        }
        return nil
    }

    private static func only(_ contacts: [Int]) -> Int? { contacts.count == 1 ? contacts[0] : nil }

    private static func named(_ name: String, _ directory: ContactDirectory, _ index: ContactIndex) -> [Int] {
        let found = index.contacts(.name, name)
        guard let contact = only(found) else { return [] }
        let kind = directory.contacts[contact].kind
        return kind == nil || kind == .client ? found : []
    }
}
