import Contacts

/// A contact in lists of letters; each value may be blank.
package struct LetterContact: Sendable {
    package let identifier: String
    /// The name on an envelope, or the organization.
    package let name: String
    package let kind: String
    /// The next action.
    package let action: String
}

/// The slots of the cells used to choose, address and list letters.
struct ContactSlots: Sendable {
    let identifier: Int
    let kind: Int
    let action: Int
    /// Whether the letter may name a client.
    let mayNameClient: Int
    /// Whether the contact has permitted emails.
    let permission: Int
    let email: Int
    let phone: Int
    let website: Int
    let language: Int

    init(_ fields: inout FieldTable) {
        identifier = fields.slot(of: .contactID)
        kind = fields.slot(of: .kind)
        action = fields.slot(ofColumn: ScoreColumn.nextAction.rawValue)
        mayNameClient = fields.slot(ofFirst: [ContactSlots.mayNameClient, ContactSlots.consent])
        permission = fields.slot(ofColumn: ContactSlots.consent)
        email = fields.slot(of: .email)
        phone = fields.slot(of: .phone)
        website = fields.slot(of: .website)
        language = fields.slot(of: .language)
    }

    /// The column that allows a letter to name a client.
    static let mayNameClient = "may_name_client"
    /// The column that allows letters; lists from before `may_name_client` use it for that as well.
    static let consent = "consent"

    /// The contact with these values.
    func contact(_ values: FieldValues) -> LetterContact {
        var name: [UInt8] = []
        values.withAddressee { $0.appendName(to: &name) }
        return LetterContact(
            identifier: values.withValue(identifier, \.string), name: String(decoding: name, as: UTF8.self),
            kind: values.withValue(kind, \.string), action: values.withValue(action, \.string))
    }
}
