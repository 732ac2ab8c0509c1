import Bytes
import CSV
import Contacts

/// What the user asks of a run.
package struct MailingOptions {
    package let templates: TemplateChoice
    /// The file that says who the sender is.
    package var sender: String?
    package var format = LetterFormat.text
    /// The folder, or the file, that letters go to; nil for standard output.
    package var output: String?
    /// The day the letters are dated.
    package let date: CalendarDate
    package var log: String?
    package var purpose = Purpose.write
    package var selection = Selection()
    /// The most letters that are written.
    package var top: Int?
    package var recipient = Recipient.contact
    /// Whether emails may do without a postal address and a way to opt out.
    package var isPersonal = false
    /// Whether unknown fields, filters and partials are left blank, each with a warning.
    package var isLenient = false
    /// What happens to cells on their way into tables that people open.
    package var cells = CellPolicy.plain
    /// Whether output that is there may be replaced, and whether a run that was stopped goes on.
    package var rule = OverwriteRule()

    /// All letters of the day `date`, from these templates, as text on standard output.
    package init(_ templates: TemplateChoice, date: CalendarDate) {
        self.templates = templates
        self.date = date
    }

    /// Where the templates come from.
    package enum TemplateChoice: Sendable {
        /// This file, for all contacts.
        case file(String)
        /// The files in this folder, by kind and next action.
        case folder(String)
    }

    /// What a run is for.
    package enum Purpose: Sendable {
        case write
        /// Everything but writing.
        case dryRun
        /// A table of who gets which letter.
        case list
        case preview(PreviewSize)
    }

    /// Whom one letter is for.
    package enum Recipient: String, CaseIterable, Sendable {
        case contact
        case practice
    }

    /// Who of the list gets a letter.
    package struct Selection: Sendable {
        /// As `Condition` reads them.
        package var conditions: [String]
        package var onlyIDs: [String]
        package var skipIDs: [String]
        package var resumeAfter: String?
        /// Files of people who get nothing.
        package var suppress: [String]
        /// How many days must have passed since the last letter in the log.
        package var daysBetween: Int?

        package init(
            conditions: [String] = [], onlyIDs: [String] = [], skipIDs: [String] = [], resumeAfter: String? = nil,
            suppress: [String] = [], daysBetween: Int? = nil
        ) {
            self.conditions = conditions
            self.onlyIDs = onlyIDs
            self.skipIDs = skipIDs
            self.resumeAfter = resumeAfter
            self.suppress = suppress
            self.daysBetween = daysBetween
        }
    }

    /// Whether nothing but standard output is written.
    package var onlyShows: Bool {
        if case .write = purpose { false } else { true }
    }

    /// Whether letters, or what is told of them, go to standard output.
    package var fillsStandardOutput: Bool {
        switch purpose {
        case .write: output == nil
        case .dryRun: false
        case .list, .preview: true
        }
    }
}
