/// The columns of the changes to a master list: a row for every added contact, for every changed cell of an existing
/// contact, and for every contact that was split off, merged into another, or may be another.
package enum ChangeColumn: String, CaseIterable, Sendable {
    case contactID = "contact_id"
    /// `added` or `changed`; `moved` for the cells of a contact whose practice has moved; `split` for a contact that
    /// was taken out of another, `merged` for one that was merged into another, `possible` for one that may be another:
    /// then `before` and `after` are the two ids.
    case change
    /// The column that changed; blank for an added contact.
    case column
    case before
    case after

    package static let names = allCases.map(\.rawValue)
}
