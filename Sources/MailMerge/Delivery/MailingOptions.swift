import Bytes
import CSV
import Contacts

/// The options of a run.
package struct MailingOptions {
    package let templates: TemplateChoice
    /// The sender file.
    package var sender: String?
    package var format = LetterFormat.text
    /// The output folder or file; nil for standard output.
    package var output: String?
    /// The date of the letters.
    package let date: CalendarDate
    package var log: String?
    package var purpose = Purpose.write
    package var selection = Selection()
    /// The maximum number of letters.
    package var top: Int?
    package var recipient = Recipient.contact
    /// The file of contacts who share an address, from `dedupe --related`.
    package var related: String?
    /// How strictly letters are checked, and what may be missing.
    package var rules = MailMerge.Rules()
    /// How letters, labels, envelopes and postcards are printed.
    package var print = PrintOptions()
    /// How cells are written to tables that people open.
    package var cells = CellPolicy.plain
    /// Whether to replace existing output, and whether to resume a stopped run.
    package var rule = OverwriteRule()

    /// Options for text letters on standard output, from these templates and dated `date`.
    package init(_ templates: TemplateChoice, date: CalendarDate) {
        self.templates = templates
        self.date = date
    }

    /// The source of templates.
    package enum TemplateChoice: Sendable {
        /// One file for all contacts.
        case file(String)
        /// A folder, from which templates are chosen by kind and next action.
        case folder(String)
        /// No file: the address of every contact, as for labels.
        case address

        /// The folder of the templates.
        var folderPath: String {
            switch self {
            case .file(let path): Path.split(path).folder
            case .folder(let path): path
            case .address: ""
            }
        }
    }

    /// The purpose of a run.
    package enum Purpose: Sendable {
        case write
        /// Everything except writing.
        case dryRun
        /// A table of who gets which letter and why.
        case list
        case preview(PreviewSize)
    }

    /// The recipient of one letter.
    package enum Recipient: String, CaseIterable, Sendable {
        case contact
        case practice
        case household
    }

    /// The selection of contacts.
    package struct Selection: Sendable {
        /// Conditions as text.
        package var conditions: [String]
        package var onlyIDs: [String]
        package var skipIDs: [String]
        package var resumeAfter: String?
        /// Suppression files.
        package var suppress: [String]
        /// The minimum number of days since the last letter in the log.
        package var pause: LetterPause

        package init(
            conditions: [String] = [], onlyIDs: [String] = [], skipIDs: [String] = [], resumeAfter: String? = nil,
            suppress: [String] = [], pause: LetterPause = LetterPause()
        ) {
            self.conditions = conditions
            self.onlyIDs = onlyIDs
            self.skipIDs = skipIDs
            self.resumeAfter = resumeAfter
            self.suppress = suppress
            self.pause = pause
        }
    }

    /// Whether the run writes only to standard output.
    package var onlyShows: Bool {
        if case .write = purpose { false } else { true }
    }

    /// Whether letters or tables go to standard output.
    package var fillsStandardOutput: Bool {
        switch purpose {
        case .write: output == nil
        case .dryRun: false
        case .list, .preview: true
        }
    }
}
