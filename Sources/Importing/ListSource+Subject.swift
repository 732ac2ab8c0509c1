import Diagnostics

extension ListSource {
    /// A note for a booking list that is imported as contacts; nil for any other list.
    package var noteOnBookings: Diagnostic? {
        guard ContactFormat.recognise(header).identifier == ContactFormat.generic.identifier,
            BookingPlan.looksLikeBookings(header)
        else { return nil }
        return Diagnostic(
            .note, file: name, "this looks like a booking list, but it is imported as contacts",
            hint: "add --as bookings to import bookings")
    }
}
