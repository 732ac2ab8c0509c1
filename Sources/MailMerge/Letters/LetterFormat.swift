import CSV
import Contacts
import Diagnostics

/// What letters are written as. Each format is one value, in a file of its own; `allCases` lists them.
package struct LetterFormat: Sendable {
    /// What `--format` calls it.
    package let name: String
    /// What it is for, in the words of the help; blank if its name says it.
    let purpose: String
    /// How the outreach log says that its letters went.
    package let channel: OutreachChannel
    /// The template files that it takes before those of plain text.
    package let templates: TemplateVariant
    /// What a contact must have to get such a letter.
    let need: ContactNeed?
    /// What the names of its files end in; nil if all letters go into one file.
    package let fileSuffix: String?
    /// How letters follow each other in one file or on standard output; nil if each must be a file of its own.
    package let sequence: LetterSequence?
    /// Gets ready for a run, and gives what turns the text of a letter into its bytes.
    let prepare: @Sendable (inout LetterSetup) throws(Diagnostic) -> LetterComposer

    init(
        _ name: String, _ purpose: String = "", channel: OutreachChannel, templates: TemplateVariant = .text,
        needs need: ContactNeed? = nil, fileSuffix: String? = nil, sequence: LetterSequence? = LetterSequence(),
        prepare: @escaping @Sendable (inout LetterSetup) throws(Diagnostic) -> LetterComposer
    ) {
        self.name = name
        self.purpose = purpose
        self.channel = channel
        self.templates = templates
        self.need = need
        self.fileSuffix = fileSuffix
        self.sequence = sequence
        self.prepare = prepare
    }
}

/// What is around letters that follow each other in one file.
package struct LetterSequence: Sendable {
    /// Before the first letter.
    var beginning = ""
    /// Between two letters.
    var separator = ""
    /// Behind the last letter.
    var ending = ""
}

/// Turns a letter whose bytes are the text that its template gives into one of its format.
///
/// - Throws: why there cannot be one for this contact.
typealias LetterComposer = (inout Letter) throws(Rejection) -> Void

/// What a format knows before the first letter.
package struct LetterSetup {
    /// The fields of templates; a composer needs the slots of those that it shows itself.
    var fields: FieldTable
    /// All that letters may be made of.
    let templates: [LetterTemplate]
    let sender: Sender?
    /// The day the letters are dated.
    let date: CalendarDate
    /// Whether letters are to people one knows, one by one, and not a mailing.
    let isPersonal: Bool
    /// What happens to the cells of a table.
    let cells: CellPolicy
}
