import Contacts

/// How contacts are to be read, as the user said.
package struct ContactOptions: Sendable {
    /// The kind of every row that does not say its own.
    package var kind: Kind?
    /// Where phone numbers without a country code belong.
    package var region = DiallingRegion.unitedStates
    /// Keep text that is not an email address instead of rejecting its row.
    package var keepInvalid = false
    package var mapping = ColumnMapping()

    package init() {}
}
