/// The columns of the contact list that the four programs exchange, in output order.
///
/// They are defined only here. Consumers find columns by name; other columns pass through unchanged to the right of
/// these.
@usableFromInline
package enum ContactColumn: String, CaseIterable, Sendable {
    /// Derived from the row's identifying content, see `ContactIdentifier`, or the list's own ID.
    case contactID = "contact_id"
    /// After a merge, the IDs of its records, joined by `; `.
    case mergedIDs = "merged_ids"
    /// A `Kind`, or blank.
    case kind
    /// Practice, hospital, group or shop.
    case organization
    case prefix
    case givenName = "given_name"
    case middleName = "middle_name"
    case familyName = "family_name"
    case suffix
    /// `MD, FAAP`, joined by a comma and a space.
    case credentials
    /// The role at the organization.
    case jobTitle = "job_title"
    /// The best email address, in lower case.
    case email
    /// The other email addresses, joined by `; `.
    case otherEmails = "other_emails"
    /// The best phone number, in E.164; an extension as `;ext=12`.
    case phone
    /// The other numbers, joined by ` | `.
    case otherPhones = "other_phones"
    case street
    case city
    /// A state or province as its usual code.
    case region
    case postalCode = "postal_code"
    /// ISO 3166 alpha-2.
    case country
    case website
    /// The US National Provider Identifier, ten digits.
    case npi
    /// Who sent this contact, as typed.
    case referredBy = "referred_by"
    /// Blank, or why nobody should write to this contact: `unsubscribed`, `blocked`, `asked`. It survives every merge.
    case doNotContact = "do_not_contact"
    /// Where the user met the contact: `birth fair, May 2026`.
    case metAt = "met_at"
    /// Who introduced the user to the contact, as typed.
    case introducedBy = "introduced_by"
    /// `yes` if the contact is greeted by first name.
    case informal
    /// Other names this source is known by, joined by `; `.
    case aliases
    /// Labels and groups, joined by `; `.
    case tags
    case notes
    /// An ISO date.
    case addedOn = "added_on"
    /// An ISO date: when the list last changed the contact. Of two values, the newer one survives a merge.
    case updatedOn = "updated_on"
    /// The language of letters to the contact, ISO 639-1.
    case language
    /// Where the row came from, `file:line`; after a merge all of them, joined by `; `.
    case source

    /// The position of the column in the canonical order, from 0. It is read for every cell, so there is no search.
    @inlinable
    package var index: Int {
        switch self {
        case .contactID: 0
        case .mergedIDs: 1
        case .kind: 2
        case .organization: 3
        case .prefix: 4
        case .givenName: 5
        case .middleName: 6
        case .familyName: 7
        case .suffix: 8
        case .credentials: 9
        case .jobTitle: 10
        case .email: 11
        case .otherEmails: 12
        case .phone: 13
        case .otherPhones: 14
        case .street: 15
        case .city: 16
        case .region: 17
        case .postalCode: 18
        case .country: 19
        case .website: 20
        case .npi: 21
        case .referredBy: 22
        case .doNotContact: 23
        case .metAt: 24
        case .introducedBy: 25
        case .informal: 26
        case .aliases: 27
        case .tags: 28
        case .notes: 29
        case .addedOn: 30
        case .updatedOn: 31
        case .language: 32
        case .source: 33
        }
    }

    /// All column names in canonical order.
    package static let names = allCases.map(\.rawValue)

    /// The separator between several values in one cell of this column.
    package var separator: String {
        switch self {
        case .otherPhones: " | "
        case .credentials: ", "
        case .notes: "\n"
        default: "; "
        }
    }
}
