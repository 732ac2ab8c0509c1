/// The columns of a canonical booking list, in output order.
package enum BookingColumn: String, CaseIterable, Sendable {
    case bookingID = "booking_id"
    case clientID = "client_id"
    case clientName = "client_name"
    case clientEmail = "client_email"
    case clientPhone = "client_phone"
    case service
    /// ISO 8601.
    case startsAt = "starts_at"
    /// ISO 8601.
    case bookedOn = "booked_on"
    /// A `BookingStatus`, or blank.
    case status
    case amount
    case currency
    /// Who sent the client, as typed.
    case referredBy = "referred_by"
    case source

    package static let names = allCases.map(\.rawValue)
}
