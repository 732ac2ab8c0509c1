/// What letters are written as.
package enum LetterFormat: String, CaseIterable, Sendable {
    /// Plain text, a file for each letter.
    case text
    /// One document for all letters that a browser prints, a page for each.
    case html
    /// Drafts of emails, a file for each, which a mail program opens to be sent.
    case eml
    /// Drafts of emails in one file that a mail program imports.
    case mbox
    /// A table of addresses and letters for a service that prints and mails them.
    case csv

    /// What the name of a letter's file ends in, or nil where all letters go into one file.
    package var fileSuffix: String? {
        switch self {
        case .text: ".txt"
        case .eml: ".eml"
        case .html, .mbox, .csv: nil
        }
    }

    /// What the log of letters calls it: `letter` or `email`.
    package var channel: String { isEmail ? "email" : "letter" }

    var isEmail: Bool { self == .eml || self == .mbox }

    var markup: Markup { self == .html ? .html : .text }

    /// What stands before the first letter where all go into one file.
    package var beginning: String { self == .html ? PrintDocument.beginning : "" }

    /// What stands between two letters where all go into one file.
    package var separator: String { self == .text ? "\u{0C}" : "" }

    /// What stands behind the last letter where all go into one file.
    package var ending: String { self == .html ? PrintDocument.ending : "" }
}

/// What a template's text is, and so how fields are put into it.
enum Markup: Sendable {
    /// Values stand there as they are.
    case text
    /// What HTML would take for markup in a value is escaped.
    case html
}
