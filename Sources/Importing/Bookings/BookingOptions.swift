import CSV
import Contacts

/// How bookings are to be read, as the user said.
package struct BookingOptions: Sendable {
    /// Decides about dates that a column leaves open, and where phone numbers without a country code belong.
    package var region: DiallingRegion
    package var mapping: ColumnMapping
    /// What the lists are; nil to recognise each.
    package var format: BookingFormat?

    package init(
        region: DiallingRegion = .unitedStates, mapping: ColumnMapping = ColumnMapping(), format: BookingFormat? = nil
    ) {
        self.region = region
        self.mapping = mapping
        self.format = format
    }
}
