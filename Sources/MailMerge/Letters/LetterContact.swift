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
    let consent: Int
    let email: Int

    init(_ fields: inout FieldTable) {
        identifier = fields.slot(of: .contactID)
        kind = fields.slot(of: .kind)
        action = fields.slot(ofColumn: ScoreColumn.nextAction.rawValue)
        consent = fields.slot(ofColumn: "consent")
        email = fields.slot(of: .email)
    }

    /// The contact with these values.
    func contact(_ values: FieldValues) -> LetterContact {
        var name: [UInt8] = []
        values.withAddressee { $0.appendName(to: &name) }
        return LetterContact(
            identifier: values.withValue(identifier, \.string), name: String(decoding: name, as: UTF8.self),
            kind: values.withValue(kind, \.string), action: values.withValue(action, \.string))
    }
}
