import Bytes
import Contacts
import Diagnostics
import Text

/// The templates of a run, and which contact gets which.
struct TemplateSet: Sendable {
    let templates: [LetterTemplate]
    /// What should be known of files in the folder that are no letters for anybody.
    let warnings: [Diagnostic]
    private let isForAll: Bool
    /// The best template for each kind (and none) and action (and none); nil where none fits.
    private let choices: [LetterTemplate?]

    private static let actionCount = NextAction.allCases.count + 1

    /// One template that every contact gets, whatever its header says.
    init(only template: LetterTemplate) {
        templates = [template]
        warnings = []
        isForAll = true
        choices = Array(repeating: template, count: (Kind.allCases.count + 1) * TemplateSet.actionCount)
    }

    /// The templates in `folder` that say whom they are for; its other files are partials.
    ///
    /// - Throws: where a template is not right, where no file is a template for anybody, or where two fit equally well.
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
                .error, .data, file: name, "no file in this folder is a letter for anybody",
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
            at: 0, "this letter is for nobody: its header says neither Kinds: nor Actions:",
            hint: "add one of them, or name the file with --template")
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
                "for \(contact), \(templates[fitting[0]].fileName) and \(templates[fitting[1]].fileName) fit equally "
                    + "well",
                hint: "narrow the Kinds: or the Actions: of one of them")
        }
        return templates[fitting[0]]
    }

    /// Whether nobody without a next action gets a letter.
    var isForActionsOnly: Bool { !isForAll && templates.allSatisfy { !$0.actions.isEmpty } }

    /// The most specific template for a contact whose cells say `kind` and `action`, or nil if none fits. Kinds may be
    /// called by the words that people have for them; other words that are none of ours count as blank.
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
