import CSV
import Contacts

/// A template that letters are made from.
struct LetterTemplate: Sendable {
    /// The name of the file in its folder.
    let fileName: String
    let kinds: [Kind]
    let actions: [NextAction]
    let subject: Template
    let body: Template

    /// Compiles the letter under `header` in `text`.
    init(
        _ text: SourceText, fileName: String, header: TemplateHeader, folder: TemplateFolder, fields: inout FieldTable
    ) throws(Diagnostic) {
        self.fileName = fileName
        kinds = header.kinds
        actions = header.actions
        subject = try TemplateCompiler.compile(text, range: header.subject, folder: folder, fields: &fields)
        body = try TemplateCompiler.compile(
            text, range: header.bodyStart..<text.bytes.count, folder: folder, fields: &fields)
    }

    /// How well the template fits a contact: 3 for kind and action, 2 for the kind, 1 for the action, nil for not at all.
    func fit(kind: Kind?, action: NextAction?) -> Int? {
        if !kinds.isEmpty {
            guard let kind, kinds.contains(kind) else { return nil }
        }
        if !actions.isEmpty {
            guard let action, actions.contains(action) else { return nil }
        }
        return (kinds.isEmpty ? 0 : 2) + (actions.isEmpty ? 0 : 1)
    }
}
