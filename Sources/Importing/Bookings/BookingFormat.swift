/// A known kind of booking list, recognised by the names of its columns or by the words that only one program has for a
/// status.
///
/// The header rows of Acuity and Calendly are known as they are exported. Of the others only those columns and words
/// are known that stand here; what else a list of theirs holds is read by the usual names of columns.
package struct BookingFormat: KnownFormat {
    package let identifier: String
    package let name: String
    package let signature: [String]
    /// What columns mean in this format and not in general, by name.
    let roles: [String: BookingRole]
    /// What this format writes into cells that are blank.
    let blanks: BlankWords
    /// Words for a status that no other program has.
    let statusWords: Set<String>
    /// Whether phone numbers come with their country code but without the plus sign.
    let phonesLackPlus: Bool

    init(
        _ identifier: String, _ name: String, signature: [String], roles: [String: BookingRole] = [:],
        blanks: BlankWords = .none, statusWords: Set<String> = [], phonesLackPlus: Bool = false
    ) {
        self.identifier = identifier
        self.name = name
        self.signature = signature
        self.roles = roles
        self.blanks = blanks
        self.statusWords = statusWords
        self.phonesLackPlus = phonesLackPlus
    }

    /// The format of a list with these words for a status, or nil if they do not tell.
    static func told(by words: Set<String>) -> BookingFormat? {
        known.first { !$0.statusWords.isDisjoint(with: words) }
    }

    package static let generic = BookingFormat("csv", "a booking list with a header", signature: [])

    static let canonical = BookingFormat(
        "canonical", "canonical bookings", signature: ["booking_id", "client_name", "starts_at", "source"])

    package static let known = [
        canonical,
        BookingFormat(
            "acuity", "Acuity appointments", signature: ["Start Time", "Type", "Calendar", "Appointment ID"],
            // Whether it is paid is not how much.
            roles: ["Paid?": .passThrough, "Label": .column(.status)]),
        BookingFormat(
            "calendly", "Calendly events", signature: ["Invitee Name", "Event Type Name", "Start Date & Time"],
            // A group event has many invitees, each with a booking of his own.
            roles: ["Event UUID": .passThrough, "Invitee UUID": .column(.bookingID)]),
        BookingFormat(
            "vagaro", "Vagaro appointments", signature: ["Refered By"], blanks: .vagaro,
            statusWords: ["Service Completed"]),
        BookingFormat(
            "jane", "Jane appointments", signature: ["Referring Professional Name"], statusWords: ["Never Booked"]),
        BookingFormat(
            "mindbody", "Mindbody visits", signature: ["ReferrerID"], statusWords: ["Early Cancel", "Late Cancel"]),
        BookingFormat(
            "cliniko", "Cliniko appointments", signature: ["referral_source"], statusWords: ["Did Not Arrive"]),
        // The header rows of the next three are assumed, their words are not.
        BookingFormat(
            "square", "Square appointments", signature: ["Square Customer ID"],
            statusWords: ["CANCELLED_BY_CUSTOMER", "CANCELLED_BY_SELLER", "NO_SHOW"]),
        BookingFormat(
            "fresha", "Fresha appointments", signature: ["Appt. ref.", "Client", "Scheduled date"],
            phonesLackPlus: true),
        BookingFormat(
            "simplepractice", "SimplePractice appointments", signature: ["Date of Service", "Client", "Clinician"],
            statusWords: ["Clinician Cancelled", "Late Cancelled", "Show"]),
        generic,
    ]
}
