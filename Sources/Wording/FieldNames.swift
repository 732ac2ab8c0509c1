import Bytes
import Text

/// Names that other programs' templates have for our fields, and names of columns of lists of people who are not to be
/// written to, which `ContactHeading` does not know.
package enum FieldNames {
    /// The field of a template that somebody means who writes `name`, as `First Name` or `zip`; nil where no program is
    /// known to call it so.
    package static func field(meantBy name: ByteView) -> String? {
        if let field = fields[name] { return field }
        if let part = AddressHeading.part(letters: name) { return FieldNames.field(of: part) }
        return ContactHeading(letters: name).flatMap(FieldNames.field)
    }

    private static func field(of part: AddressPart) -> String? {
        switch part {
        case .whole: "address_block"
        case .street: "street"
        case .city: "city"
        case .region: "region"
        case .postalCode: "postal_code"
        case .country: "country"
        case .townLine, .houseNumber, .streetMore: nil
        }
    }

    private static func field(of heading: ContactHeading) -> String? {
        switch heading {
        case .wholeName: "full_name"
        case .prefix: "prefix"
        case .givenName: "given_name"
        case .middleName: "middle_name"
        case .familyName: "family_name"
        case .suffix: "suffix"
        case .credentials: "credentials"
        case .organization: "organization"
        case .jobTitle: "job_title"
        case .email: "email"
        case .phone: "phone"
        case .website: "website"
        default: nil
        }
    }

    /// What stands in letters and in no list.
    static let table: [(String, Phrases)] = [
        ("salutation", Phrases(en: "dear, greeting, salutation")),
        ("job_title", Phrases(en: "title")),
        ("street", Phrases(en: "address line")),
        ("date", Phrases(en: "today")),
        ("sender_name", Phrases(en: "my name, your name")),
        ("opt_out", Phrases(en: "unsubscribe")),
    ]

    private static let fields = PhraseTable(table, HeaderKey.letters)
}

/// What a column of a list of people who are not to be written to holds.
package enum SuppressionHeading: Sendable {
    case email, phone, identifier, domain

    /// Nil for a column that names nobody. Only letters count: `Email 2` holds what `E-mail` does.
    package init?(_ name: ByteView) {
        if let heading = SuppressionHeading.words[name] {
            self = heading
            return
        }
        switch ContactHeading(letters: name) {
        case .email: self = .email
        // `Office` may be a room.
        case .phone where !HeadingWords.isRoom(letters: name): self = .phone
        default: return nil
        }
    }

    static let table: [(SuppressionHeading, Phrases)] = [
        (.identifier, Phrases(en: "contact id, merged ids, id")),
        (.domain, Phrases(en: "domain, domains, email domain")),
    ]

    private static let words = PhraseTable(table, HeaderKey.letters)
}
