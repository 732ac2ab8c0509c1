import Bytes
import Contacts

/// How the bookings of one list describe a client: one of the ways in which she was entered.
struct ClientProfile: Hashable {
    /// The program's id.
    let id: String
    /// Lower case.
    let email: String
    /// In E.164, or as written; blank where a spreadsheet kept only the first digits, which other clients share.
    let phone: String
    /// As typed.
    let name: String
    /// The number of the list, whose ids are of one program.
    let list: Int32

    /// Nil for a booking without a client.
    init?(_ booking: Booking, list: Int32) {
        id = booking.clientID
        email = booking.clientEmail.withByteView { $0.hasCapitals ? $0.lowercasedString : booking.clientEmail }
        phone = ClientProfile.phone(booking)
        name = booking.clientName
        self.list = list
        if id.isEmpty, email.isEmpty, phone.isEmpty, name.withByteView(comparable).isEmpty { return nil }
    }

    /// What identifies the client best: the id, else the email address, else the phone number, else the name.
    var key: ClientKey {
        if !id.isEmpty { return ClientKey(field: .id, text: id) }
        if !email.isEmpty { return ClientKey(field: .email, text: email) }
        if !phone.isEmpty { return ClientKey(field: .phone, text: phone) }
        return ClientKey(field: .name, text: name.withByteView(comparable))
    }

    /// Clients with one id or one email address rarely differ in more, so these few fields tell nearly all apart.
    func hash(into hasher: inout Hasher) {
        hasher.combine(id.isEmpty ? email : id)
        hasher.combine(name)
    }

    private static func phone(_ booking: Booking) -> String {
        guard !booking.clientPhone.isEmpty else { return "" }
        return booking.clientPhone.withByteView { text in
            // The usual phone needs no reading.
            if text[0] == UInt8(ascii: "+"), text.from(1).allSatisfy(\.isASCIIDigit) { return booking.clientPhone }
            if case .phone(let phone) = Phone.readCanonical(text) { return phone.text }
            return RoundedNumber(text) == nil ? text.string : ""
        }
    }
}

/// A text that identifies a client, and the field that it is from.
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
}

/// A client: everything under which she was entered.
struct Client {
    /// The first of the keys of her profiles, so that the order of bookings does not matter.
    let key: ClientKey
    /// Where her profiles are among those of all clients.
    var profiles: (start: Int32, count: Int32) = (0, 0)
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
}

extension ByteView {
    /// Whether lowercase may differ from the text.
    fileprivate var hasCapitals: Bool { contains { $0.isASCIIUppercase || !$0.isASCII } }
}
