import Bytes
import Contacts
import Wording

/// The cells that identify the recipient, cleaned; blank where unknown.
struct Addressee {
    let salutation: ByteView
    let fullName: ByteView
    let kind: ByteView
    let organization: ByteView
    let prefix: ByteView
    let given: ByteView
    let middle: ByteView
    let family: ByteView
    let suffix: ByteView
    let credentials: ByteView
    let tags: ByteView
    let informal: ByteView
    /// The cell of a column that states the gender.
    let statedGender: ByteView
    let jobTitle: ByteView
    let street: ByteView
    let city: ByteView
    let region: ByteView
    let postalCode: ByteView
    let country: ByteView
    let senderCountry: ByteView

    /// Whether the contact is a person, not just a practice or an address.
    var isPerson: Bool { !given.isEmpty || !family.isEmpty }

    /// Whether the prefix or a credential makes the person a doctor.
    var isDoctor: Bool {
        !prefix.isEmpty && (PersonName.isDoctor(prefix: prefix) || prefix.equalsIgnoringCase("dre")) || hasDoctorate
    }

    /// Whether one of the credentials is a doctorate.
    var hasDoctorate: Bool {
        guard !credentials.isEmpty else { return false }
        return credentials.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x20 }
            .contains { Credentials.isDoctorate($0) }
    }
}

/// The slots of the cells of an `Addressee`.
struct AddresseeSlots: Sendable {
    private let salutation: Int
    private let fullName: Int
    private let kind: Int
    private let organization: Int
    private let prefix: Int
    private let given: Int
    private let middle: Int
    private let family: Int
    private let suffix: Int
    private let credentials: Int
    private let tags: Int
    private let informal: Int
    private let statedGender: Int
    private let jobTitle: Int
    private let street: Int
    private let city: Int
    private let region: Int
    let postalCode: Int
    private let country: Int
    private let senderCountry: Int

    init(_ fields: inout FieldTable) {
        salutation = fields.slot(ofColumn: FieldTable.Computed.salutation.rawValue)
        fullName = fields.slot(ofColumn: FieldTable.Computed.fullName.rawValue)
        kind = fields.slot(of: .kind)
        organization = fields.slot(of: .organization)
        prefix = fields.slot(of: .prefix)
        given = fields.slot(of: .givenName)
        middle = fields.slot(of: .middleName)
        family = fields.slot(of: .familyName)
        suffix = fields.slot(of: .suffix)
        credentials = fields.slot(of: .credentials)
        tags = fields.slot(of: .tags)
        informal = fields.slot(of: .informal)
        statedGender = fields.slot(ofFirst: Gender.columns)
        jobTitle = fields.slot(of: .jobTitle)
        street = fields.slot(of: .street)
        city = fields.slot(of: .city)
        region = fields.slot(of: .region)
        postalCode = fields.slot(of: .postalCode)
        country = fields.slot(of: .country)
        senderCountry = fields.slotOfSender("sender_country")
    }

    func addressee(value: (Int) -> ByteView) -> Addressee {
        Addressee(
            salutation: value(salutation), fullName: value(fullName), kind: value(kind),
            organization: value(organization), prefix: value(prefix), given: value(given), middle: value(middle),
            family: value(family), suffix: value(suffix), credentials: value(credentials), tags: value(tags),
            informal: value(informal), statedGender: value(statedGender),
            jobTitle: value(jobTitle),
            street: value(street), city: value(city), region: value(region), postalCode: value(postalCode),
            country: value(country), senderCountry: value(senderCountry))
    }
}
