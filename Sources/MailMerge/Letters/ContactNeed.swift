/// The address a contact needs for a letter to reach it.
package enum ContactNeed: Sendable {
    case street
    case emailAddress
    /// A page or a telephone number to paste a message into.
    case page

    /// The reason a contact without it gets no letter; nil if it has it.
    func lack(in values: FieldValues, _ slots: ContactSlots) -> Rejection? {
        switch self {
        case .street:
            guard values.withAddressee(\.street.isEmpty) else { return nil }
            return Rejection(reason: "no street address", hint: "add one, write an email, or add --without-address")
        case .emailAddress:
            guard values.withValue(slots.email, \.isEmpty) else { return nil }
            return Rejection(reason: "no email address", hint: "add one, or print this letter")
        case .page:
            guard values.withValue(slots.website, \.isEmpty), values.withValue(slots.phone, \.isEmpty) else {
                return nil
            }
            return Rejection(reason: "no page and no telephone number to paste a message into", hint: "add one")
        }
    }
}
