/// The columns of the contacts that share an address, which stand together: households and practices.
package enum RelatedColumn: String, CaseIterable, Sendable {
    /// The number of the address, from 1.
    case address
    /// `household` or `practice`.
    case relation

    /// What is shown of each contact, to the right of these columns.
    package static let shown: [ContactColumn] = [
        .contactID, .organization, .prefix, .givenName, .familyName, .street, .city, .region, .postalCode,
    ]

    package static let names = allCases.map(\.rawValue) + shown.map(\.rawValue)
}
