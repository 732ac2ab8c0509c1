import Contacts

/// What identifies the client of a booking: the client id, else the email address, else the phone number, else the
/// name.
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

    /// Nil for a booking without a client.
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
    /// The booking's phone number in E.164, or as written; nil where there is none, or where a spreadsheet kept only
    /// its first digits, which other clients share.
    private static func phone(_ booking: Booking) -> String? {
        guard !booking.clientPhone.isEmpty else { return nil }
        return booking.clientPhone.withByteView { text in
            if case .phone(let phone) = Phone.readCanonical(text) { return phone.text }
            return RoundedNumber(text) == nil ? text.string : nil
        }
    }
}

/// A client as the bookings describe her. Where they disagree, the text that sorts first is kept, so that the order of
/// bookings does not matter.
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

/// The totals of one client's bookings on the as-of date.
struct ClientRecord {
    /// The day of the first completed booking; nil means that she is not a client yet.
    var firstVisit: CalendarDate?
    /// The day of the last completed booking.
    var lastVisit: CalendarDate?
    /// Completed bookings.
    var bookings = 0
    /// In hundredths of the history's main currency.
    var revenue = 0
    /// The number of her answer to "who sent you?" from her earliest booking with an answer; nil without one.
    var answer: Int?
}
