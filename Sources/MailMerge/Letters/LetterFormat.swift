import CSV
import Contacts
import Diagnostics

/// An output format for letters. Each format is a value in its own file; `allCases` lists them.
package struct LetterFormat: Sendable {
    /// The name in `--format`.
    package let name: String
    /// The purpose shown in the help; blank if the name says it.
    let purpose: String
    /// The channel in the outreach log.
    package let channel: OutreachChannel
    /// The template variant it prefers to plain text.
    package let templates: TemplateVariant
    /// The address a contact needs to get such a letter.
    let need: ContactNeed?
    /// The suffix of its files; nil if all letters go into one file.
    package let fileSuffix: String?
    /// How letters are joined in one file or on standard output; nil if each needs its own file.
    package let sequence: LetterSequence?
    /// Whether only templates that name the format in `Formats:` are for it.
    let hasOwnTemplates: Bool
    /// What the printing program makes of the letters; nil for a format that needs no such program.
    package let prints: PrintKind?
    /// Prepares a run and returns the function that turns a letter's text into its bytes.
    let prepare: @Sendable (inout LetterSetup) throws(Diagnostic) -> LetterComposer

    init(
        _ name: String, _ purpose: String = "", channel: OutreachChannel, templates: TemplateVariant = .text,
        needs need: ContactNeed? = nil, fileSuffix: String? = nil, sequence: LetterSequence? = LetterSequence(),
        hasOwnTemplates: Bool = false,
        prints: PrintKind? = nil,
        prepare: @escaping @Sendable (inout LetterSetup) throws(Diagnostic) -> LetterComposer
    ) {
        self.name = name
        self.purpose = purpose
        self.channel = channel
        self.templates = templates
        self.need = need
        self.fileSuffix = fileSuffix
        self.sequence = sequence
        self.hasOwnTemplates = hasOwnTemplates
        self.prints = prints
        self.prepare = prepare
    }
}

/// The text around and between the letters in one file.
package struct LetterSequence: Sendable {
    /// Before the first letter.
    var beginning = ""
    /// Between two letters.
    var separator = ""
    /// After the last letter.
    var ending = ""
}

/// Turns a letter whose bytes are the text that its template gives into one of its format.
///
/// - Throws: why there cannot be one for this contact.
typealias LetterComposer = (inout Letter) throws(Rejection) -> Void

/// What a format knows before the first letter.
package struct LetterSetup {
    /// The fields of templates; a composer adds those that it shows itself.
    var fields: FieldTable
    /// All templates of the run.
    let templates: [LetterTemplate]
    let sender: Sender?
    /// The date of the letters.
    let date: CalendarDate
    /// The files that letters attach, by name.
    var attachments = Attachments()
    /// Whether the letters are personal messages, not a mailing.
    let isPersonal: Bool
    /// How cells of a table are written.
    let cells: CellPolicy
}
