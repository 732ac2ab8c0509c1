/// The columns of contacts that share an address: households and practices, in groups.
package enum RelatedColumn: String, CaseIterable, Sendable {
    /// The number of the address, from 1.
    case address
    /// `household` or `practice`.
    case relation

    /// The columns shown for each contact, to the right of these.
    package static let shown: [ContactColumn] = [
        .contactID, .organization, .prefix, .givenName, .familyName, .street, .city, .region, .postalCode,
    ]

    package static let names = allCases.map(\.rawValue) + shown.map(\.rawValue)
}
