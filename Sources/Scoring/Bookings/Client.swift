import Contacts

/// What makes two bookings those of one client: the client's id; without one the email address; else the phone number;
/// else the name.
struct ClientKey: Hashable, Comparable {
    enum Field: Int {
        case id
        case email
        case phone
        case name
    }

    let field: Field
    let text: String

    static func < (one: ClientKey, other: ClientKey) -> Bool {
        (one.field.rawValue, one.text) < (other.field.rawValue, other.text)
    }

    /// Nil for a booking that does not say whose it is.
    init?(_ booking: Booking) {
        if !booking.clientID.isEmpty {
            (field, text) = (.id, booking.clientID)
        } else if !booking.clientEmail.isEmpty {
            (field, text) = (.email, booking.clientEmail.lowercased())
        } else if let phone = ClientKey.phone(booking) {
            (field, text) = (.phone, phone)
        } else {
            let name = booking.clientName.withByteView(comparable)
            guard !name.isEmpty else { return nil }
            (field, text) = (.name, name)
        }
    }
}

extension ClientKey {
    /// The number of a booking in E.164, or as written; nil where there is none, or only the first digits that a
    /// spreadsheet has left, which other clients have too.
    private static func phone(_ booking: Booking) -> String? {
        guard !booking.clientPhone.isEmpty else { return nil }
        return booking.clientPhone.withByteView { text in
            if case .phone(let phone) = Phone.readCanonical(text) { return phone.text }
            return RoundedNumber(text) == nil ? text.string : nil
        }
    }
}

/// A client as the bookings describe her. Where they disagree, the text that sorts first is kept, so that the order of
/// the bookings does not matter.
struct Client {
    let key: ClientKey
    private(set) var id = ""
    private(set) var email = ""
    private(set) var phone = ""
    private(set) var name = ""

    init(key: ClientKey) {
        self.key = key
    }

    mutating func learn(from booking: Booking) {
        id = Client.first(id, booking.clientID)
        email = Client.first(email, booking.clientEmail.lowercased())
        phone = Client.first(phone, booking.clientPhone)
        name = Client.first(name, booking.clientName)
    }

    private static func first(_ known: String, _ new: String) -> String {
        new.isEmpty || !known.isEmpty && known <= new ? known : new
    }
}

/// What one client's bookings come to on the as-of date.
struct ClientRecord {
    /// The first completed booking; without one she is not a client yet.
    var firstVisit: CalendarDate?
    /// Completed bookings.
    var bookings = 0
    /// Hundredths of the history's main currency.
    var revenue = 0
    /// The number of what she said about who sent her, at her earliest booking that says something; nil if none does.
    var answer: Int?
}
