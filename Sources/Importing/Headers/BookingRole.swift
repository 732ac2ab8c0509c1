import Bytes
import Contacts
import Wording

/// The meaning of a column in a booking export.
enum BookingRole: Equatable, Sendable {
    case column(BookingColumn)
    case givenName
    case familyName
    /// The time of day, when the date is in another column.
    case time
    /// Whether the booking was cancelled or missed: yes and no, or the day on which it happened.
    case flag(BookingStatus)
    /// A question to the client and its answer: Calendly's `Question 1` and `Response 1`.
    case question(Int)
    case response(Int)
    /// Private or useless: not carried over.
    case dropped
    /// A column that the contract does not know, or that repeats another; it passes through.
    case passThrough

    /// The meaning of a column named `name`; nil if the contract does not know it.
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

    /// The role of a column named `name` that the contract does not know.
    init(ofUnknown name: String) {
        let isPrivate =
            HeaderSynonyms.role(of: name) == .dropped
            || HeaderSynonyms.key(of: name).withByteView(BookingQuestions.isAboutHealth)
        self = isPrivate ? .dropped : .passThrough
    }

    /// How clearly a question or heading asks who sent the client; 0 is best, nil means it asks something else.
    static func referralRank(of key: String) -> Int? { key.withByteView(BookingQuestions.referralRank) }

    /// The rank of a heading that may ask for something else.
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

    /// The meaning of a header key among the booking headings and a contact's email and phone. In a booking list,
    /// `Home` is where the booking takes place, not a phone.
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
