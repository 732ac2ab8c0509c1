/// The columns of the links that dedupe writes: the golden record of every input row.
package enum LinkColumn: String, CaseIterable, Sendable {
    /// The ID of the golden record.
    case contactID = "contact_id"
    /// The ID of the row.
    case recordID = "record_id"
    /// The probability that the row belongs to its contact, 0 to 1; 1 for a row without duplicates.
    case matchProbability = "match_probability"

    package static let names = allCases.map(\.rawValue)
}
