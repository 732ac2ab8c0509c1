import CSV

/// A known kind of booking list, recognised by the names of its columns.
package struct BookingFormat: KnownFormat {
    package let identifier: String
    package let name: String
    package let signature: [String]
    /// What columns mean in this format and not in general, by name.
    let roles: [String: BookingRole]
    /// What this format writes into cells that are blank.
    let blanks: [StaticString]

    init(
        _ identifier: String, _ name: String, signature: [String], roles: [String: BookingRole] = [:],
        blanks: [StaticString] = []
    ) {
        self.identifier = identifier
        self.name = name
        self.signature = signature
        self.roles = roles
        self.blanks = blanks
    }

    func isBlank(_ cell: ByteView) -> Bool {
        !blanks.isEmpty && blanks.contains { cell.equalsIgnoringCase($0) }
    }

    package static let generic = BookingFormat("csv", "a booking list with a header", signature: [])

    package static let known = [
        BookingFormat(
            "canonical", "canonical bookings", signature: ["booking_id", "client_name", "starts_at", "source"],
            roles: ["source": .column(.source)]),
        BookingFormat(
            "acuity", "Acuity appointments", signature: ["Start Time", "Type", "Calendar", "Appointment ID"],
            // Whether it is paid is not how much.
            roles: ["Paid?": .ignored, "Label": .column(.status)]),
        BookingFormat(
            "calendly", "Calendly events", signature: ["Invitee Name", "Event Type Name", "Start Date & Time"],
            // A group event has many invitees, each with a booking of his own.
            roles: ["Event UUID": .ignored, "Invitee UUID": .column(.bookingID)]),
        BookingFormat("vagaro", "Vagaro appointments", signature: ["Refered By"], blanks: SourceFormat.vagaroBlanks),
        BookingFormat("jane", "Jane appointments", signature: ["Referring Professional Name"]),
        BookingFormat("mindbody", "Mindbody visits", signature: ["ReferrerID"]),
        BookingFormat("cliniko", "Cliniko appointments", signature: ["referral_source"]),
        generic,
    ]
}
