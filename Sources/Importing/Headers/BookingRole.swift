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
    /// Whether the booking was cancelled, missed or attended: yes and no, or the day on which it happened.
    case flag(BookingStatus)
    /// Any text means that the booking was cancelled.
    case cancelledBecause
    /// Whether it was paid; says whether it took place only where nothing else does.
    case paymentStatus
    /// An amount with words behind it.
    case payment
    /// Money that was given back.
    case refunded
    /// Who treated the client; it passes through as well.
    case practitioner
    /// How many people came.
    case participants
    /// A question to the client and its answer: Calendly's `Question 1` and `Response 1`.
    case question(Int)
    case response(Int)
    /// Questions and answers in one cell.
    case answers
    /// Free text that may say who sent the client; it passes through as well.
    case notes
    /// Private or useless: not carried over.
    case dropped
    /// A column that the contract does not know, or that repeats another; it passes through.
    case passThrough

    /// A meaning that the name of a column suggests, and how clearly.
    struct Claim {
        let role: BookingRole
        let strength: BookingHeading.Strength
    }

    /// The meaning of a column named `name` whatever its cells; nil if the contract does not know it, or if only the
    /// cells could tell.
    init?(header name: String) {
        guard let claim = BookingRole.claims(of: name).first, claim.strength > .weak else { return nil }
        self = claim.role
    }

    /// What a column named `name` may mean, the likeliest first.
    static func claims(of name: String) -> [Claim] {
        let key = HeaderSynonyms.key(of: name)
        let named = key.withByteView(BookingRole.named)
        if !named.isEmpty { return named }
        if let pair = key.withByteView(BookingQuestions.pair) {
            switch pair {
            case .question(let number): return [Claim(role: .question(number), strength: .strong)]
            case .response(let number): return [Claim(role: .response(number), strength: .strong)]
            }
        }
        if referralRank(of: key) != nil { return [Claim(role: .column(.referredBy), strength: .strong)] }
        // `First Name (Billing)`, `Order Total Amount`
        guard let shorter = key.withByteView({ BookingHeading.withoutQualifier($0)?.string }) else { return [] }
        // A billing code is not the id of a booking.
        return shorter.withByteView(BookingRole.named).map { Claim(role: $0.role, strength: .weak) }
            .filter { $0.role != .column(.bookingID) && $0.role != .column(.clientID) }
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

    /// What a header key means among the booking headings and a contact's email and phone. In a booking list, `Home`
    /// is where the booking takes place, not a phone.
    private static func named(_ key: ByteView) -> [Claim] {
        let claims = BookingHeading.claims(of: key)
        if !claims.isEmpty { return claims.map { Claim(role: BookingRole($0.heading), strength: $0.strength) } }
        switch ContactHeading(key: key) {
        case .email: return [Claim(role: .column(.clientEmail), strength: .strong)]
        case .phone where !HeadingWords.isRoom(key): return [Claim(role: .column(.clientPhone), strength: .strong)]
        default: return []
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
            case .paymentStatus: .paymentStatus
            case .amount: .column(.amount)
            case .payment: .payment
            case .refunded: .refunded
            case .currency: .column(.currency)
            case .time: .time
            case .cancelled: .flag(.cancelled)
            case .noShow: .flag(.noShow)
            case .attended: .flag(.completed)
            case .cancelledBecause: .cancelledBecause
            case .practitioner: .practitioner
            case .participants: .participants
            case .answers: .answers
            case .notes: .notes
            }
    }

    /// Whether several columns may have the role; each row is then read from all of them.
    var isShared: Bool {
        switch self {
        case .column(.clientName), .column(.clientEmail), .column(.clientPhone), .column(.referredBy),
            .column(.status), .column(.amount), .flag, .cancelledBecause, .question, .response, .answers, .notes,
            .dropped, .passThrough:
            true
        default: false
        }
    }

    /// Whether the column is also kept as it is, because the contract takes only a part of it.
    var alsoPassesThrough: Bool {
        self == .notes || self == .paymentStatus || self == .refunded || self == .practitioner
    }
}
