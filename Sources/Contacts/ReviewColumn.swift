/// The columns of dedupe's review: two rows per pair, so that a person can decide whether they are one contact. dedupe
/// reads it back as decisions.
package enum ReviewColumn: String, CaseIterable, Sendable {
    /// The number of the pair, from 1, in both of its rows.
    case pair
    /// `same`, `different`, or blank until somebody decides.
    case decision
    /// The probability that the two are one contact, 0 to 1.
    case matchProbability = "match_probability"
    /// `yes` if dedupe merged the two, otherwise `no`.
    case merged

    /// The columns shown for each of the two contacts, to the right of these.
    package static let shown: [ContactColumn] = [
        .contactID, .organization, .prefix, .givenName, .middleName, .familyName, .suffix, .email, .otherEmails, .phone,
        .otherPhones, .street, .city, .region, .postalCode, .npi, .source,
    ]

    package static let names = allCases.map(\.rawValue) + shown.map(\.rawValue)
}
