import Contacts

/// What lists of letters say of a contact.
package struct LetterContact: Sendable {
    /// May be blank, as all of these.
    package let identifier: String
    /// The name for an envelope, or the organization.
    package let name: String
    package let kind: String
    /// The next action.
    package let action: String
}

/// The slots of the cells by which letters are chosen, addressed and listed.
struct ContactSlots: Sendable {
    let identifier: Int
    let kind: Int
    let action: Int
    let consent: Int
    let email: Int

    init(_ fields: inout FieldTable) {
        identifier = fields.slot(of: .contactID)
        kind = fields.slot(of: .kind)
        action = fields.slot(ofColumn: ScoreColumn.nextAction.rawValue)
        consent = fields.slot(ofColumn: "consent")
        email = fields.slot(of: .email)
    }

    /// The contact whose values are given.
    func contact(_ values: FieldValues) -> LetterContact {
        var name: [UInt8] = []
        values.withAddressee { $0.appendName(to: &name) }
        return LetterContact(
            identifier: values.withValue(identifier, \.string), name: String(decoding: name, as: UTF8.self),
            kind: values.withValue(kind, \.string), action: values.withValue(action, \.string))
    }
}
