/// The columns of the links that dedupe writes: to which contact every row of its input went.
package enum LinkColumn: String, CaseIterable, Sendable {
    /// The id of the golden record.
    case contactID = "contact_id"
    /// The id that the row had.
    case recordID = "record_id"
    /// How probable it is that the row belongs to its contact, 0 to 1; 1 for a row that is alone.
    case matchProbability = "match_probability"

    package static let names = allCases.map(\.rawValue)
}
