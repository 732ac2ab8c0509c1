/// One appointment of one client.
package struct Booking: Sendable {
    package var id = ""
    package var clientID = ""
    package var clientName = ""
    /// Lower case.
    package var clientEmail = ""
    /// In E.164, or as typed if it is not a number we can read.
    package var clientPhone = ""
    package var service = ""
    /// Who treated the client, as typed.
    package var practitioner = ""
    /// The day of the appointment.
    package var startsAt: CalendarDate?
    /// The time of day, if the list gives one.
    package var time: TimeOfDay?
    package var bookedOn: CalendarDate?
    /// Nil if the list has no status or uses an unknown word.
    package var status: BookingStatus?
    package var amount: Money?
    /// False where only money changed hands: a fee, a refund, the sale of a voucher.
    package var isVisit = true
    /// False for the sale of a voucher, whose worth is counted when somebody comes for it.
    package var isRevenue = true
    /// Who sent the client, as typed.
    package var referredBy = ""
    /// The file and physical line (from 1) of the booking.
    package var file = ""
    package var line = 0
    /// Where the booking first came from, if the list was imported before and says so.
    package var source = ""
    /// The cells of columns that are not part of the contract, in the order the reader of the list asked for.
    package var passedThrough: [String] = []

    package init() {}
}
