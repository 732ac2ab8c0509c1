/// The columns of the changes to a master list: a row for every added contact and for every changed cell of an existing
/// contact.
package enum ChangeColumn: String, CaseIterable, Sendable {
    case contactID = "contact_id"
    /// `added` or `changed`.
    case change
    /// The column that changed; blank for an added contact.
    case column
    case before
    case after

    package static let names = allCases.map(\.rawValue)
}
