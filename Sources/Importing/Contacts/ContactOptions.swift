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
    /// What the lists are; nil to recognise each.
    package var format: ContactFormat?
    package var filter = RowFilter()
    /// Write a column `kind_reason` behind those of the contract: what the kind was told by.
    package var explainsKind = false

    package init() {}
}
