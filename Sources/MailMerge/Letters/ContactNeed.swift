/// What a contact must have for a letter to reach it.
package enum ContactNeed: Sendable {
    case street
    case emailAddress

    /// Why a contact that lacks it gets no letter; nil for one that has it.
    func lack(in values: FieldValues, _ slots: ContactSlots) -> Rejection? {
        switch self {
        case .street:
            guard values.withAddressee(\.street.isEmpty) else { return nil }
            return Rejection(reason: "there is no street to send a letter to", hint: "add one, or write an email")
        case .emailAddress:
            guard values.withValue(slots.email, \.isEmpty) else { return nil }
            return Rejection(reason: "there is no email address", hint: "add one, or print this letter")
        }
    }
}
