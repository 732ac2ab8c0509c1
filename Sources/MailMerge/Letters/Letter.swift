/// A letter to one contact, ready to be written to a file or behind others.
///
/// It is a value, and may be kept; but its memory is used again for the next letter if it is not.
package struct Letter: Sendable {
    /// What is written: the text of the letter, in its format.
    package internal(set) var bytes: [UInt8]
    /// What will not look as it should, though the letter can be sent.
    package internal(set) var flaws: [LetterFlaw] = []
    let template: LetterTemplate
    /// All that templates and lists say of the contact.
    let values: FieldValues
    let slots: ContactSlots

    /// The contact it is for.
    package var contact: LetterContact { slots.contact(values) }

    /// The file name of its template.
    package var templateName: String { template.fileName }

    /// Why the contact gets this template, in words.
    package var reason: String { template.reason }

    /// How many of the fields that templates use are not blank for the contact.
    package var knownFieldCount: Int { values.ranges.count { !$0.isEmpty } }

    /// What it is about, as its template says; may be blank.
    package var subject: String {
        var text: [UInt8] = []
        template.appendSubject(for: values, to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// What is wrong with how a letter looks.
package struct LetterFlaw: Equatable, Sendable {
    package let message: String
    /// What can be done about it.
    package let hint: String
}
