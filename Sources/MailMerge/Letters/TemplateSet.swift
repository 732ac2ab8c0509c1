import Bytes
import Contacts
import Diagnostics
import Text

/// The templates of a run, and the choice among them.
struct TemplateSet: Sendable {
    let templates: [LetterTemplate]
    /// Warnings about letters in the folder that nobody gets.
    let warnings: [Diagnostic]
    private let isForAll: Bool
    /// The best template for each kind (or none) and action (or none); nil where none fits.
    private let choices: [LetterTemplate?]

    private static let actionCount = NextAction.allCases.count + 1

    /// One template for every contact, regardless of its header.
    init(only template: LetterTemplate) {
        templates = [template]
        warnings = []
        isForAll = true
        choices = Array(repeating: template, count: (Kind.allCases.count + 1) * TemplateSet.actionCount)
    }

    /// The templates in `folder` that name kinds or actions; the other files are partials.
    ///
    /// - Throws: at an error in a template, if no file is a template, or if two fit equally well.
    init(_ folder: TemplateFolder, name: String, fields: inout FieldTable) throws(Diagnostic) {
        var templates: [LetterTemplate] = []
        var warnings: [Diagnostic] = []
        for fileName in folder.fileNames {
            let text = try folder.text(of: fileName)
            let header = try TemplateHeader(text)
            guard header.choosesContacts else {
                if header.isPresent { warnings.append(TemplateSet.isForNobody(text)) }
                continue
            }
            templates.append(
                try LetterTemplate(
                    text, fileName: fileName, header: header, isForAll: false, folder: folder, fields: &fields))
        }
        guard !templates.isEmpty else {
            throw Diagnostic(
                .error, .data, file: name, "this folder has no letter templates",
                hint: "begin a template with a line such as \"Kinds: doula\" or \"Actions: introduce\" and a blank line"
            )
        }
        var choices: [LetterTemplate?] = []
        for kind in Kind.allCases + [nil] {
            for action in NextAction.allCases + [nil] {
                choices.append(try TemplateSet.best(of: templates, in: name, kind: kind, action: action))
            }
        }
        self.templates = templates
        self.warnings = warnings
        isForAll = false
        self.choices = choices
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
        let fits = templates.map { $0.fit(kind: kind, action: action) ?? 0 }
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

    /// The most specific template for the cells `kind` and `action`; nil if none fits. Common names of kinds are
    /// understood; unknown words count as blank.
    func choice(kind: ByteView, action: ByteView) -> LetterTemplate? {
        var row = TemplateSet.place(of: kind, in: TemplateSet.kinds)
        if row == Kind.allCases.count, !kind.isEmpty, let known = Kind(words: kind) {
            row = Kind.allCases.firstIndex(of: known) ?? row
        }
        let column = TemplateSet.place(of: action, in: TemplateSet.actions)
        return choices[row * TemplateSet.actionCount + column]
    }

    private static let kinds = Kind.allCases.map { Array($0.rawValue.utf8) }
    private static let actions = NextAction.allCases.map { Array($0.rawValue.utf8) }

    private static func place(of word: ByteView, in words: [[UInt8]]) -> Int {
        words.firstIndex { $0.count == word.count && word.elementsEqual($0) { $0.asciiLowercased == $1 } }
            ?? words.count
    }
}
