/// The columns of what dedupe has learned of a list: a row for every level of every comparison.
package enum ModelColumn: String, CaseIterable, Sendable {
    /// `person` or `organization`.
    case subject
    /// What is compared.
    case comparison
    /// How two values of it stand to each other.
    case level
    /// The probability of the level among pairs that are one contact.
    case m
    /// The probability of the level among pairs that are two; blank for names.
    case u
    /// The match weight in bits that the level adds; blank for names.
    case bits

    package static let names = allCases.map(\.rawValue)
}
