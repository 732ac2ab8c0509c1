/// The columns of the changes of a master list: a row for every contact that was added to it, and one for every cell of
/// an old contact that has another value now.
package enum ChangeColumn: String, CaseIterable, Sendable {
    case contactID = "contact_id"
    /// `added` or `changed`.
    case change
    /// The column that has changed; blank for a contact that was added.
    case column
    case before
    case after

    package static let names = allCases.map(\.rawValue)
}
