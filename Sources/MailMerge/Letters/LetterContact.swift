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
