/// The columns of the review of dedupe: two rows a pair, for a person to decide whether they are one contact. It is
/// read again as decisions.
package enum ReviewColumn: String, CaseIterable, Sendable {
    /// The number of the pair, from 1; both of its rows have it.
    case pair
    /// `same`, `different`, or blank while nobody has decided.
    case decision
    /// How probable it is that the two are one contact, 0 to 1.
    case matchProbability = "match_probability"
    /// `yes` if dedupe has merged the two, else `no`.
    case merged

    /// What is shown of each of the two contacts, to the right of these columns.
    package static let shown: [ContactColumn] = [
        .contactID, .organization, .prefix, .givenName, .middleName, .familyName, .suffix, .email, .otherEmails, .phone,
        .otherPhones, .street, .city, .region, .postalCode, .npi, .source,
    ]

    package static let names = allCases.map(\.rawValue) + shown.map(\.rawValue)
}
