/// A letter to one contact, ready to be written.
///
/// It is a value and can be kept; otherwise its memory is reused for the next letter.
package struct Letter: Sendable {
    /// The letter in its format.
    package internal(set) var bytes: [UInt8]
    /// Layout problems; the letter can still be sent.
    package internal(set) var flaws: [LetterFlaw] = []
    /// Blank fields in the middle of a sentence.
    package internal(set) var gaps: [LetterGap] = []
    /// The language the contact wants, if no template of it fits.
    package internal(set) var missedLanguage: String?
    /// The way it can go.
    package internal(set) var way = LetterWay.hand
    /// The line of the list that it comes from.
    package internal(set) var line = 0
    let template: LetterTemplate
    /// The values of all fields of the contact.
    let values: FieldValues
    let slots: ContactSlots

    /// The recipient.
    package var contact: LetterContact { slots.contact(values) }

    /// The file name of its template.
    package var templateName: String { template.fileName }

    /// The reason the contact gets this template, in words.
    package var reason: String { template.reason }

    /// The number of fields that are not blank for the contact.
    package var knownFieldCount: Int { values.ranges.count { !$0.isEmpty } }

    /// The subject from its template; may be blank.
    package var subject: String {
        var text: [UInt8] = []
        template.appendSubject(for: values, to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// A layout problem of a letter.
package struct LetterFlaw: Equatable, Sendable {
    package let message: String
    /// How to fix it.
    package let hint: String
}
