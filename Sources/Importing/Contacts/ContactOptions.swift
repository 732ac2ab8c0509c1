import Contacts

/// How to read contacts, as set by the user.
package struct ContactOptions: Sendable {
    /// The kind of every row that does not say its own.
    package var kind: Kind?
    /// The region of phone numbers without a country code.
    package var region = DiallingRegion.unitedStates
    /// Keep text that is not an email address instead of rejecting its row.
    package var keepInvalid = false
    package var mapping = ColumnMapping()
    /// The format of the lists; nil to recognize each.
    package var format: ContactFormat?
    package var filter = RowFilter()
    /// People whose rows are left out.
    package var forgotten = ForgottenPeople()
    /// Write a column `kind_reason` after those of the contract, with the source of each kind.
    package var explainsKind = false

    package init() {}
}
