/// The columns of contacts that share an address: households and practices, in groups.
package enum RelatedColumn: String, CaseIterable, Sendable {
    /// The number of the household or practice, from 1.
    case address
    /// `household` or `practice`.
    case relation
    /// What to call the household or practice: `the Marsh family, 12 Alder Rd`.
    case name

    /// The columns shown for each contact, to the right of these.
    package static let shown: [ContactColumn] = [
        .contactID, .organization, .prefix, .givenName, .familyName, .street, .city, .region, .postalCode,
    ]

    package static let names = allCases.map(\.rawValue) + shown.map(\.rawValue)
}
