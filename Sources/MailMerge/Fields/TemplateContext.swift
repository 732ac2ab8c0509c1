import Wording

/// What the fields of a template depend on beside the contact.
struct TemplateContext: Sendable {
    var language = Language.english
    /// The days until the call that the letter promises; nil if it promises none.
    var followUpDays: Int?
}
