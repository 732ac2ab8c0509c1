import CSV
import Contacts

/// The cells that say whom a letter is for, cleaned and each blank where nothing is known.
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

    /// Whether the contact is somebody, and not only a practice or an address.
    var isPerson: Bool { !given.isEmpty || !family.isEmpty }

    /// Whether the prefix or a credential makes the person a doctor.
    var isDoctor: Bool { PersonName.canonicalPrefix(prefix) == "Dr." || hasDoctorate }

    /// Whether a credential is a doctor's degree.
    var hasDoctorate: Bool {
        credentials.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x20 }
            .contains { Credentials.canonical($0).map(Credentials.isDoctorate) ?? false }
    }
}

/// The slots of the cells that an `Addressee` is made of.
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
    }

    func addressee(value: (Int) -> ByteView) -> Addressee {
        Addressee(
            salutation: value(salutation), fullName: value(fullName), kind: value(kind),
            organization: value(organization), prefix: value(prefix), given: value(given), middle: value(middle),
            family: value(family), suffix: value(suffix), credentials: value(credentials), tags: value(tags))
    }
}
