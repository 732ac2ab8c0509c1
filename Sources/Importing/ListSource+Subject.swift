import CSV

extension ListSource {
    /// What to tell whoever imports the list as one of contacts if it looks like one of bookings; nil if it does not.
    package var noteOnBookings: Diagnostic? {
        guard ContactFormat.recognise(header).identifier == ContactFormat.generic.identifier,
            BookingPlan.looksLikeBookings(header)
        else { return nil }
        return Diagnostic(
            .note, file: name, "this looks like a list of bookings; it is imported as one of contacts",
            hint: "--as bookings imports it as bookings")
    }
}
