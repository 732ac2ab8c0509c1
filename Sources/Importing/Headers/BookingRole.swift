import Contacts

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
        if let role = BookingRole.table[key] {
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
            HeaderSynonyms.role(of: name) == .dropped || BookingRole.isAboutHealth(HeaderSynonyms.key(of: name))
        self = isPrivate ? .dropped : .passThrough
    }

    /// Whether a heading is one of the questions about health that intake forms ask.
    private static func isAboutHealth(_ key: String) -> Bool {
        " \(key)".withByteView { key in healthWords.contains { key.firstRange(of: $0) != nil } }
    }

    private static let healthWords: [StaticString] = [
        " health", " medic", " allerg", " condition", " diagnos", " symptom", " injur", " surger", " illness",
        " disease",
        " pain", " pregnan", " trimester", " gestation", " weeks along", " due date", " baby", " babies", " birthday",
        " birth date", " date of birth", " dob", " emergency", " insurance", " schwanger", " gesundheit", " grossesse",
        " enceinte", " sante", " embaraz", " salud",
    ]

    /// How well a question or a heading asks who sent the client, 0 being the best; nil if it asks something else.
    ///
    /// Booking programs let their users word this question, so it is found by what such questions have in common.
    static func referralRank(of key: String) -> Int? {
        guard !key.contains("prefer"), !otherThings.contains(where: key.hasPrefix),
            !otherDetails.contains(where: key.hasSuffix)
        else {
            return nil
        }
        // Looking for a text in a text takes the standard library microseconds, and every heading is looked at.
        return " \(key)".withByteView { key in
            referralWords.firstIndex { words in words.contains { key.firstRange(of: $0) != nil } }
        }
    }

    /// The name of who sent the client says more than an answer, and an answer more than a channel. Words with a blank
    /// before them count only where a word begins.
    private static let referralWords: [[StaticString]] = [
        [
            "referring", "referred by", "refered by", "referrer", "sent you", "who referred", "empfohlen",
            "recommande par",
            "adresse par", "recommended by", "thank for", "who sent", "recomendado", "recomendo", "referido",
            "remitido", "uberwiesen",
        ],
        [
            "how did you hear", "how did you find", "find us", "found us", "find out about", "heard about",
            "hear about",
            "learn about us", "learn about me", "heard of us", "brought you", "came from", "von uns erfahren",
            "auf uns aufmerksam",
            "entendu parler", "connu", "nos conocio", "nos conociste",
        ],
        // Not a resource, which is a room.
        ["refer", "empfehlung"], [" source"],
    ]
    /// The rank of a heading that may as well ask for something else.
    static let weakestReferralRank = referralWords.count - 1

    /// Headings that speak of where a booking or a visitor came from, or of whom the client was sent on to.
    private static let otherThings = [
        "utm", "booking source", "creation source", "appointment source", "payment source", "referred to",
        "do you have", "is a referral",
    ]
    private static let otherDetails = [
        " id", " email", " phone", " date", " count", " number", " fee", " code", " url", " address", "reference",
    ]

    private static func pair(_ key: String) -> BookingRole? {
        let words = key.split(separator: " ")
        guard words.count == 2, let number = Int(words[1]) else { return nil }
        switch words[0] {
        case "question": return .question(number)
        case "response", "answer": return .response(number)
        default: return nil
        }
    }

    private static let table: [String: BookingRole] = {
        var table: [String: BookingRole] = [:]
        for column in BookingColumn.allCases where column != .source {
            table[HeaderSynonyms.key(of: column.rawValue)] = .column(column)
        }
        for (role, names) in synonyms {
            for name in names { table[HeaderSynonyms.key(of: name)] = role }
        }
        return table
    }()

    private static let synonyms: [(BookingRole, [String])] = [
        (
            .column(.bookingID),
            [
                "id", "appointment id", "booking id", "booking", "booking reference", "booking ref", "event uuid",
                "invitee uuid", "confirmation number", "order id", "visit id", "appt id", "appointment number",
                "buchungsnummer", "terminnummer",
                "numéro de réservation", "appt ref", "ref", "número de reserva",
            ]
        ),
        (
            .column(.clientID),
            [
                "client id", "customer id", "patient id", "patient number", "client number", "client code",
                "kundennummer", "patientennummer",
                "numéro client", "número de cliente",
            ]
        ),
        (
            .column(.clientName),
            [
                "client", "client name", "customer", "customer name", "patient", "patient name", "invitee name", "name",
                "full name", "attendee", "guest", "client full name", "kunde", "kundin", "klientin", "patientin",
                "client complet", "cliente", "paciente", "nombre completo",
            ]
        ),
        (
            .givenName,
            [
                "first name", "client first name", "invitee first name", "given name", "customer first name", "vorname",
                "prénom", "nombre",
            ]
        ),
        (
            .familyName,
            [
                "last name", "client last name", "invitee last name", "surname", "family name", "customer last name",
                "nachname", "nom",
                "apellidos", "apellido",
            ]
        ),
        (
            .column(.clientEmail),
            [
                "email", "e mail", "email address", "client email", "customer email", "patient email", "invitee email",
                "client e mail", "e mail address", "invitee e mail", "courriel", "correo electrónico", "e mail adresse",
            ]
        ),
        (
            .column(.clientPhone),
            [
                "phone", "phone number", "client phone", "mobile", "mobile phone", "mobile number", "cell",
                "customer phone",
                "patient phone", "text reminder number", "telephone", "client mobile", "home phone", "work phone",
                "day phone",
                "telefon", "handy", "mobil", "téléphone", "portable", "teléfono", "móvil",
            ]
        ),
        (
            .column(.service),
            [
                "service", "services", "type", "appointment type", "event type name", "event type", "class",
                "treatment",
                "item", "session", "session type", "service name", "appointment", "description", "visit type",
                "class name",
                "leistung", "behandlung", "terminart", "prestation", "soin", "servicio", "tratamiento",
            ]
        ),
        (
            .column(.startsAt),
            [
                "date", "appointment date", "start time", "starts at", "start", "start date time", "date time",
                "datetime",
                "start date", "visit date", "service date", "session date", "class date", "scheduled for", "when",
                "appointment date time", "date of service", "appointment time", "datum", "appointment start",
                "start at",
                "visit date time", "scheduled date", "scheduled on", "appt date", "start date and time", "date heure",
                "termin", "beginn", "début", "fecha", "fecha y hora", "inicio",
                "date et heure",
                "date du rendez vous",
            ]
        ),
        (
            .column(.bookedOn),
            [
                "booked on", "date scheduled", "created", "created at", "created on", "booked", "date booked",
                "booking date",
                "event created date time", "booked at", "date created", "gebucht am", "created date", "booked date",
                "réservé le", "reservado el",
            ]
        ),
        (
            .column(.status),
            [
                "status", "appointment status", "appt status", "booking status", "state", "visit status", "attendance",
                "arrival status",
                "estado", "statut",
            ]
        ),
        (
            .column(.amount),
            [
                "amount", "price", "total", "appointment price", "event price", "charge", "fee", "revenue", "cost",
                "total price", "total fee", "net sales", "amount paid", "paid", "sale", "total paid", "service price",
                "gross sales",
                "preis", "betrag", "prix", "montant", "precio", "importe",
            ]
        ),
        (.column(.currency), ["currency", "payment currency", "währung", "devise", "moneda"]),
        (.time, ["time", "uhrzeit", "heure", "hora"]),
        (
            .flag(.cancelled),
            [
                "canceled", "cancelled", "is cancelled", "is canceled", "cancelled at", "canceled at", "cancelled on",
                "canceled on", "date cancelled", "date canceled", "cancelled date", "canceled date",
                "cancellation date",
            ]
        ),
        (
            .flag(.noShow),
            ["no show", "marked as no show", "noshow", "is no show", "did not arrive", "did not attend", "missed"]
        ),
    ]
}
