/// One appointment of one client.
package struct Booking: Sendable {
    package var id = ""
    package var clientID = ""
    package var clientName = ""
    /// Lower case.
    package var clientEmail = ""
    /// E.164, or as typed where it is no number that we know.
    package var clientPhone = ""
    package var service = ""
    /// The day of the appointment.
    package var startsAt: CalendarDate?
    /// When on that day, where the list says.
    package var time: TimeOfDay?
    package var bookedOn: CalendarDate?
    /// Nil where the list does not say or uses a word that is not known.
    package var status: BookingStatus?
    package var amount: Money?
    /// Who sent the client, as typed.
    package var referredBy = ""
    /// The file and the physical line (from 1) that the booking stands on.
    package var file = ""
    package var line = 0
    /// Where the booking first came from, if the list has been imported before and says so.
    package var source = ""
    /// The cells of columns that the contract does not know, in the order in which whoever reads the list asked for them.
    package var passedThrough: [String] = []

    package init() {}
}
