import Contacts

/// What the user says about reading bookings.
package struct BookingOptions: Sendable {
    /// The country to assume for ambiguous dates and for phone numbers without a country code.
    package var region: DiallingRegion
    package var mapping: ColumnMapping
    /// The format of all lists; nil to recognize each.
    package var format: BookingFormat?

    /// The practice's time zone, for times in UTC; nil to keep these as they are.
    package var timeZone: PracticeTimeZone?

    package init(
        region: DiallingRegion = .unitedStates, mapping: ColumnMapping = ColumnMapping(), format: BookingFormat? = nil,
        timeZone: PracticeTimeZone? = nil
    ) {
        self.timeZone = timeZone
        self.region = region
        self.mapping = mapping
        self.format = format
    }
}
