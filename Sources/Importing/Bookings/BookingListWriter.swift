import CSV
import Contacts
import Diagnostics

/// Writes bookings as the toolkit's own list: the columns of the contract, then the unknown columns.
package struct BookingListWriter {
    /// The names of the unknown columns.
    private let passThroughs: [String]

    package init(passThroughs: [String]) {
        self.passThroughs = passThroughs
    }

    package func writeHeader(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(BookingColumn.names + passThroughs)
    }

    /// Writes a booking that carries the cells of `passThroughs`.
    package func write(_ booking: Booking, to writer: inout Writer) throws(Diagnostic) {
        for column in BookingColumn.allCases { writer.field(BookingListWriter.cell(column, of: booking)) }
        for cell in booking.passedThrough { writer.field(cell) }
        try writer.endRecord()
    }

    private static func cell(_ column: BookingColumn, of booking: Booking) -> String {
        switch column {
        case .bookingID: booking.id
        case .clientID: booking.clientID
        case .clientName: booking.clientName
        case .clientEmail: booking.clientEmail
        case .clientPhone: booking.clientPhone
        case .service: booking.service
        case .startsAt: startsAt(booking)
        case .bookedOn: booking.bookedOn?.iso ?? ""
        case .status: booking.status?.rawValue ?? ""
        case .amount: booking.amount?.decimal ?? ""
        case .currency: booking.amount?.currency ?? ""
        case .referredBy: booking.referredBy
        case .source: booking.source.isEmpty ? "\(booking.file):\(booking.line)" : booking.source
        }
    }

    /// `2026-11-03T10:30`, or the day alone where the list has no times.
    private static func startsAt(_ booking: Booking) -> String {
        guard let date = booking.startsAt else { return "" }
        return booking.time.map { "\(date.iso)T\($0.iso)" } ?? date.iso
    }
}
