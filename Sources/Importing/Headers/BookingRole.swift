import Bytes
import Contacts
import Wording

/// What a column of a booking export means.
enum BookingRole: Equatable, Sendable {
    case column(BookingColumn)
    case givenName
    case familyName
    /// The time of day, where the date stands in a column of its own.
    case time
    /// A column of yes and no, or of the days on which it happened, that says whether the booking was cancelled or
    /// missed.
    case flag(BookingStatus)
    /// What the client was asked, and what she answered: Calendly's `Question 1` and `Response 1`.
    case question(Int)
    case response(Int)
    /// Private, or of use to nobody: not carried over.
    case dropped
    /// A column that the contract does not know, or one that says no more than another; it passes through.
    case passThrough

    /// What a column called `name` means, or nil for one that the contract does not know.
    init?(header name: String) {
        let key = HeaderSynonyms.key(of: name)
        if let role = key.withByteView(BookingRole.named) {
            self = role
        } else if let pair = BookingRole.pair(key) {
            self = pair
        } else if BookingRole.referralRank(of: key) != nil {
            self = .column(.referredBy)
        } else {
            return nil
        }
    }

    /// What becomes of a column called `name` that the contract does not know.
    init(ofUnknown name: String) {
        let isPrivate =
            HeaderSynonyms.role(of: name) == .dropped
            || HeaderSynonyms.key(of: name).withByteView(BookingQuestions.isAboutHealth)
        self = isPrivate ? .dropped : .passThrough
    }

    /// How well a question or a heading asks who sent the client, 0 being the best; nil if it asks something else.
    static func referralRank(of key: String) -> Int? { key.withByteView(BookingQuestions.referralRank) }

    /// The rank of a heading that may as well ask for something else.
    static let weakestReferralRank = BookingQuestions.weakestReferralRank

    private static func pair(_ key: String) -> BookingRole? {
        let words = key.split(separator: " ")
        guard words.count == 2, let number = Int(words[1]) else { return nil }
        switch words[0] {
        case "question": return .question(number)
        case "response", "answer": return .response(number)
        default: return nil
        }
    }

    /// What a name means whose key this is, among those of bookings and those of a contact's email and phone; where a
    /// contact has a `Home` phone, a booking takes place there.
    private static func named(_ key: ByteView) -> BookingRole? {
        if let heading = BookingHeading(key: key) { return BookingRole(heading) }
        switch ContactHeading(key: key) {
        case .email: return .column(.clientEmail)
        case .phone where !HeadingWords.isRoom(key): return .column(.clientPhone)
        default: return nil
        }
    }

    private init(_ heading: BookingHeading) {
        self =
            switch heading {
            case .bookingID: .column(.bookingID)
            case .clientID: .column(.clientID)
            case .clientName: .column(.clientName)
            case .givenName: .givenName
            case .familyName: .familyName
            case .clientEmail: .column(.clientEmail)
            case .clientPhone: .column(.clientPhone)
            case .service: .column(.service)
            case .startsAt: .column(.startsAt)
            case .bookedOn: .column(.bookedOn)
            case .status: .column(.status)
            case .amount: .column(.amount)
            case .currency: .column(.currency)
            case .time: .time
            case .cancelled: .flag(.cancelled)
            case .noShow: .flag(.noShow)
            }
    }
}
