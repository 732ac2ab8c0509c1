import CSV

/// The columns of an event as a row, with names that `BookingHeading` knows.
enum CalendarColumn: Int, CaseIterable {
    case bookingID
    case client
    case email
    case phone
    case service
    case start
    case created
    case status
    case price
    /// The description, read for the question who sent the client.
    case answers
    /// The description, read for `referred by …`.
    case notes

    private var name: String {
        switch self {
        case .bookingID: "Booking ID"
        case .client: "Client"
        case .email: "Client email"
        case .phone: "Client phone"
        case .service: "Service"
        case .start: "Start"
        case .created: "Booked on"
        case .status: "Status"
        case .price: "Price"
        case .answers: "Questions and answers"
        case .notes: "Notes"
        }
    }

    static let header = Header(allCases.map(\.name))
}
