import Diagnostics

extension ListSource {
    /// A note for a list that is imported as contacts but looks like bookings; nil for any other list.
    package var noteOnBookings: Diagnostic? {
        guard ContactFormat.recognise(header).identifier == ContactFormat.generic.identifier,
            BookingPlan.looksLikeBookings(header)
        else { return nil }
        return Diagnostic(
            .note, file: name, "this looks like a list of bookings; it is imported as one of contacts",
            hint: "--as bookings imports it as bookings")
    }
}
