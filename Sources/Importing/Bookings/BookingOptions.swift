import Contacts

/// What the user says about reading bookings.
package struct BookingOptions: Sendable {
    /// The country to assume for ambiguous dates and for phone numbers without a country code.
    package var region: DiallingRegion
    package var mapping: ColumnMapping
    /// The format of all lists; nil to recognize each.
    package var format: BookingFormat?

    package init(
        region: DiallingRegion = .unitedStates, mapping: ColumnMapping = ColumnMapping(), format: BookingFormat? = nil
    ) {
        self.region = region
        self.mapping = mapping
        self.format = format
    }
}
