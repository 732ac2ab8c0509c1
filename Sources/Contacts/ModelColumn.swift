/// The columns of what dedupe learned about a list: a row for every level of every comparison.
package enum ModelColumn: String, CaseIterable, Sendable {
    /// `person` or `organization`.
    case subject
    /// The name of the comparison.
    case comparison
    /// The name of the level: how similar the two values are.
    case level
    /// The probability of the level among pairs that match.
    case m
    /// The probability of the level among pairs that do not match; blank for names.
    case u
    /// The match weight in bits that the level adds; blank for names.
    case bits

    package static let names = allCases.map(\.rawValue)
}
