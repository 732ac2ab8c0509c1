import Bytes
import Contacts
import Diagnostics
import Text
import Wording

/// The templates of a run, and the choice among them.
struct TemplateSet: Sendable {
    let templates: [LetterTemplate]
    /// Warnings about letters in the folder that nobody gets.
    let warnings: [Diagnostic]
    private let isForAll: Bool
    /// The best templates for contacts without a language, and those of each language that templates have.
    private let choices: Choices
    private let choicesOfLanguage: [Language: Choices]

    private static let actionCount = NextAction.allCases.count + 1

    /// The best template for each kind (or none) and action (or none); nil where none fits.
    private typealias Choices = [LetterTemplate?]

    /// One template for every contact, regardless of its header.
    init(only template: LetterTemplate) {
        templates = [template]
        warnings = []
        isForAll = true
        choices = TemplateSet.choices(of: template)
        choicesOfLanguage = [:]
    }

    /// The templates in `folder` that name kinds or actions and are for the sender's role and the format; the other
    /// files are partials, or letters for an occasion.
    ///
    /// - Throws: at an error in a template, if no file is a template, or if two fit equally well.
    init(
        _ folder: TemplateFolder, name: String, role: Role = .massageTherapist, format: LetterFormat = .text,
        fields: inout FieldTable
    ) throws(Diagnostic) {
        var templates: [LetterTemplate] = []
        var warnings: [Diagnostic] = []
        for fileName in folder.fileNames {
            let text = try folder.text(of: fileName)
            let header = try TemplateHeader(text)
            try TemplateSet.requireFormats(header, of: text)
            guard header.choosesContacts else {
                if header.isPresent, header.occasion == nil { warnings.append(TemplateSet.isForNobody(text)) }
                continue
            }
            guard header.roles.isEmpty || header.roles.contains(role),
                header.formats.isEmpty ? !format.hasOwnTemplates : header.formats.contains(format.name)
            else { continue }
            templates.append(
                try LetterTemplate(
                    text, fileName: fileName, header: header, isForAll: false, folder: folder, fields: &fields))
        }
        guard !templates.isEmpty else {
            throw Diagnostic(
                .error, .data, file: name,
                "this folder has no letter templates" + (format.hasOwnTemplates ? " for --format \(format.name)" : ""),
                hint: format.hasOwnTemplates
                    ? "begin a template with lines \"Formats: \(format.name)\" and \"Actions: introduce\" and a blank line"
                    : "begin a template with a line such as \"Kinds: doula\" or \"Actions: introduce\" and a blank line"
            )
        }
        self.templates = templates
        self.warnings = warnings
        isForAll = false
        var choicesOfLanguage: [Language: Choices] = [:]
        for language in Set(templates.map(\.language)) {
            choicesOfLanguage[language] = try TemplateSet.choices(
                among: templates.filter { $0.language == language }, name)
        }
        self.choicesOfLanguage = choicesOfLanguage
        // Where the sender's own language has no letter, an English one is better than none.
        let none = TemplateSet.choices(of: nil)
        choices = zip(choicesOfLanguage[fields.language] ?? none, choicesOfLanguage[.english] ?? none).map { $0 ?? $1 }
    }

    private static func choices(of template: LetterTemplate?) -> Choices {
        Array(repeating: template, count: (Kind.allCases.count + 1) * actionCount)
    }

    private static func choices(among templates: [LetterTemplate], _ folder: String) throws(Diagnostic) -> Choices {
        var choices: Choices = []
        for kind in Kind.allCases + [nil] {
            for action in NextAction.allCases + [nil] {
                choices.append(try best(of: templates, in: folder, kind: kind, action: action))
            }
        }
        return choices
    }

    private static func requireFormats(_ header: TemplateHeader, of text: SourceText) throws(Diagnostic) {
        let known = LetterFormat.allCases.map(\.name)
        for format in header.formats where !known.contains(format) {
            throw text.error(
                at: 0, "unknown format \"\(format)\" in the header line Formats",
                hint: nearestName(to: format, in: known).map { "did you mean \($0)?" }
                    ?? "the formats are \(known.joined(separator: ", "))")
        }
    }

    private static func isForNobody(_ text: SourceText) -> Diagnostic {
        var warning = text.error(
            at: 0, "nobody gets this letter: its header has neither Kinds: nor Actions:",
            hint: "add one of them, or use the file with --template")
        warning.severity = .warning
        return warning
    }

    private static func best(
        of templates: [LetterTemplate], in folder: String, kind: Kind?, action: NextAction?
    ) throws(Diagnostic) -> LetterTemplate? {
        let fits = templates.map { template in
            template.fit(kind: kind, action: action).map { $0 * 4 + template.closeness } ?? 0
        }
        guard let best = fits.max(), best > 0 else { return nil }
        let fitting = fits.indices.filter { fits[$0] == best }
        guard fitting.count == 1 else {
            let contact = [kind?.rawValue, action?.rawValue].compactMap { $0 }.joined(separator: " and ")
            throw Diagnostic(
                file: folder,
                "\(templates[fitting[0]].fileName) and \(templates[fitting[1]].fileName) fit \(contact) equally "
                    + "well",
                hint: "narrow the Kinds: or the Actions: of one of them")
        }
        return templates[fitting[0]]
    }

    /// Whether every letter requires a next action.
    var isForActionsOnly: Bool { !isForAll && templates.allSatisfy { !$0.actions.isEmpty } }

    /// The most specific template for the cells `kind`, `action` and `language`, and the language if no template of it
    /// fits; nil if none fits at all. Common names of kinds are understood; unknown words count as blank.
    func choice(
        kind: ByteView, action: ByteView, language: ByteView
    ) -> (template: LetterTemplate, missedLanguage: String?)? {
        var row = TemplateSet.place(of: kind, in: TemplateSet.kinds)
        if row == Kind.allCases.count, !kind.isEmpty, let known = Kind(words: kind) {
            row = Kind.allCases.firstIndex(of: known) ?? row
        }
        let place = row * TemplateSet.actionCount + TemplateSet.place(of: action, in: TemplateSet.actions)
        guard !language.isEmpty, !isForAll else { return choices[place].map { ($0, nil) } }
        let code = Language.code(in: language)
        if let language = Language(rawValue: code), let template = choicesOfLanguage[language]?[place] {
            return (template, nil)
        }
        return choices[place].map { ($0, code == $0.language.rawValue ? nil : code) }
    }

    private static let kinds = Kind.allCases.map { Array($0.rawValue.utf8) }
    private static let actions = NextAction.allCases.map { Array($0.rawValue.utf8) }

    private static func place(of word: ByteView, in words: [[UInt8]]) -> Int {
        words.firstIndex { $0.count == word.count && word.elementsEqual($0) { $0.asciiLowercased == $1 } }
            ?? words.count
    }
}

extension Language {
    /// The code of a contact's `language`, without the country: `es` of `es-MX`.
    static func code(in cell: ByteView) -> String {
        cell.upTo(cell.firstIndex { !$0.isASCIILetter } ?? cell.count).lowercasedString
    }

    /// The language of a contact's cell; nil for one without a column in our tables.
    init?(code cell: ByteView) {
        self.init(rawValue: Language.code(in: cell.trimmed))
    }
}
