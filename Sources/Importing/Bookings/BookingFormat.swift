/// A booking program's export, recognized by its column names or by a status word that only this program uses.
///
/// The headers of Acuity and Calendly are those of real exports. Of the other programs only the columns and words below
/// are known; their remaining columns are read by the usual column names.
package struct BookingFormat: KnownFormat {
    package let identifier: String
    package let name: String
    package let signature: [String]
    /// Roles that columns have in this format only, by column name.
    let roles: [String: BookingRole]
    /// What this program writes in blank cells.
    let blanks: BlankWords
    /// Status words that no other program uses.
    let statusWords: Set<String>
    /// Whether phone numbers have a country code without the plus sign.
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

    /// The format whose status words are among these, or nil.
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
            // Says whether it was paid, not how much.
            roles: ["Paid?": .passThrough]),
        BookingFormat(
            "calendly", "Calendly events", signature: ["Invitee Name", "Event Type Name", "Start Date & Time"],
            // A group event has several invitees, each with a booking of their own.
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
        BookingFormat(
            "cliniko", "Cliniko appointments", signature: ["Appointment start", "Patient first name", "Did not arrive"]),
        BookingFormat("mindbody", "Mindbody visits", signature: ["Visit Service Category", "Visit Type"]),
        BookingFormat("bookly", "Bookly appointments", signature: ["Booking Time", "Staff Member", "Customer Name"]),
        BookingFormat("wix", "Wix bookings", signature: ["Booking Start Time", "Registration Date"]),
        BookingFormat("zoho", "Zoho Bookings", signature: ["Appointment Start Time", "Booked On", "Cost Paid"]),
        BookingFormat(
            "calcom", "Cal.com bookings", signature: ["startTime", "attendeeName"],
            // The title names both people.
            roles: ["title": .passThrough, "eventType": .column(.service)]),
        // The headers of the next three are assumed; their status words are documented.
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
