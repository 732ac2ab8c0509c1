import CSV
import Contacts

/// Which clients are in the contact list themselves, as past clients or as colleagues who came for a massage.
struct ClientLinks {
    /// The contact that a client is, by client number.
    private(set) var contacts: [Int?]
    /// The client that a contact is, by contact number; of several the one who came first.
    private(set) var clients: [Int?]

    /// Links by client id, email address or phone number where only one contact has it; else by a name that only one
    /// contact has, if that contact is a client or of no known kind.
    init(_ history: BookingHistory, _ asOf: HistoryAsOf, _ directory: ContactDirectory, _ index: ContactIndex) {
        contacts = history.clients.map { client in
            ClientLinks.only(index.contacts(.id, client.id))
                ?? ClientLinks.only(index.contacts(.email, client.email))
                ?? ClientLinks.only(index.contacts(.phone, client.phone.withByteView(ContactIndex.phoneKey)))
                ?? ClientLinks.only(ClientLinks.named(client.name, directory, index))
        }
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

    private static func only(_ contacts: [Int]) -> Int? { contacts.count == 1 ? contacts[0] : nil }

    private static func named(_ name: String, _ directory: ContactDirectory, _ index: ContactIndex) -> [Int] {
        guard !name.isEmpty else { return [] }
        return name.withByteView { text in
            let parts = PersonName(whole: text)
            let key = (words(of: parts.given) + words(of: parts.family)).joined(separator: " ")
            let found = index.contacts(.name, key)
            guard let contact = only(found) else { return [] }
            let kind = directory.contacts[contact].kind
            return kind == nil || kind == .client ? found : []
        }
    }
}
