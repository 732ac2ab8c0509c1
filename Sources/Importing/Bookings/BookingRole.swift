import Contacts

/// What a column of a booking export means.
enum BookingRole: Equatable {
    case column(BookingColumn)
    case givenName
    case familyName
    /// A column of yes and no that says whether the booking was cancelled or missed.
    case flag(BookingStatus)

    /// What a column called `name` means, or nil for one that does not matter.
    init?(header name: String) {
        if let column = BookingColumn(rawValue: name) {
            self = .column(column)
            return
        }
        let key = HeaderSynonyms.key(of: name)
        if let role = BookingRole.table[key] {
            self = role
        } else if BookingRole.referralWords.contains(where: key.contains), !key.hasPrefix("utm") {
            self = .column(.referredBy)
        } else {
            return nil
        }
    }

    /// Booking programs let their users word this question, so it is found by what such questions have in common.
    private static let referralWords = [
        "refer", "how did you hear", "find us", "found us", "find out about", "heard about", "source", "sent you",
    ]

    private static let table: [String: BookingRole] = {
        var table: [String: BookingRole] = [:]
        for (role, names) in synonyms {
            for name in names { table[name] = role }
        }
        return table
    }()

    private static let synonyms: [(BookingRole, [String])] = [
        (
            .column(.bookingID),
            [
                "id", "appointment id", "booking id", "booking", "booking reference", "booking ref", "event uuid",
                "invitee uuid", "confirmation number", "order id", "visit id", "appt id", "appointment number",
            ]
        ),
        (
            .column(.clientID),
            ["client id", "customer id", "patient id", "patient number", "client number", "client code"]
        ),
        (
            .column(.clientName),
            [
                "client", "client name", "customer", "customer name", "patient", "patient name", "invitee name", "name",
                "full name", "attendee", "guest", "client full name",
            ]
        ),
        (.givenName, ["first name", "client first name", "invitee first name", "given name", "customer first name"]),
        (
            .familyName,
            ["last name", "client last name", "invitee last name", "surname", "family name", "customer last name"]
        ),
        (
            .column(.clientEmail),
            [
                "email", "e mail", "email address", "client email", "customer email", "patient email", "invitee email",
                "client e mail", "e mail address",
            ]
        ),
        (
            .column(.clientPhone),
            [
                "phone", "phone number", "client phone", "mobile", "mobile phone", "mobile number", "cell",
                "customer phone",
                "patient phone", "text reminder number", "telephone",
            ]
        ),
        (
            .column(.service),
            [
                "service", "services", "type", "appointment type", "event type name", "event type", "class",
                "treatment",
                "item", "session", "session type", "service name", "appointment", "description",
            ]
        ),
        (
            .column(.startsAt),
            [
                "date", "appointment date", "start time", "starts at", "start", "start date time", "date time",
                "datetime",
                "start date", "visit date", "service date", "session date", "class date", "scheduled for", "when",
                "appointment date time", "date of service", "appointment time", "datum",
            ]
        ),
        (
            .column(.bookedOn),
            [
                "booked on", "date scheduled", "created", "created at", "created on", "booked", "date booked",
                "booking date",
                "event created date time", "booked at", "date created",
            ]
        ),
        (.column(.status), ["status", "appointment status", "booking status", "state", "visit status", "attendance"]),
        (
            .column(.amount),
            [
                "amount", "price", "total", "appointment price", "event price", "charge", "fee", "revenue", "cost",
                "total price", "net sales", "amount paid", "paid", "sale", "total paid", "service price",
            ]
        ),
        (.column(.currency), ["currency", "payment currency"]),
        (.flag(.cancelled), ["canceled", "cancelled"]),
        (.flag(.noShow), ["no show", "marked as no show", "noshow"]),
    ]
}

extension BookingStatus {
    /// The status that a booking program's word means, or nil for a word that is not known.
    ///
    /// The words are those of Acuity, Calendly, Vagaro, Square, Jane, Mindbody, Fresha, Cliniko and SimplePractice.
    init?(word: String) {
        let key = HeaderSynonyms.key(of: word)
        switch key {
        case "completed", "complete", "arrived", "show", "showed", "attended", "service completed", "checked in",
            "checked out", "kept", "done", "paid", "fulfilled", "finished", "present":
            self = .completed
        case "declined", "rescheduled", "never booked": self = .cancelled
        case "no show", "noshow", "did not arrive", "dna", "missed", "did not attend": self = .noShow
        case "scheduled", "booked", "confirmed", "upcoming", "pending", "accepted", "requested", "active", "new":
            self = .scheduled
        case _ where key.contains("cancel"): self = .cancelled
        default: return nil
        }
    }
}
