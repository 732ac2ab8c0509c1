import Contacts
import Diagnostics
import Text

/// A compiled letter template.
///
/// It is a class because every letter keeps a reference to its template.
final class LetterTemplate: Sendable {
    /// The name of the file in its folder.
    let fileName: String
    /// The name used in messages.
    let sourceName: String
    /// Whether its header has a subject.
    let hasSubject: Bool
    let kinds: [Kind]
    let actions: [NextAction]
    let subject: Template
    /// The pattern for file names; nil for the contact's name and id.
    let fileNamePattern: Template?
    /// The reason contacts get it, in words.
    let reason: String
    /// Whether it names a client, which needs the client's consent.
    let namesClient: Bool
    /// Whether it shows the contact's address.
    let showsAddress: Bool
    let body: Template

    /// Compiles the letter under `header` in `text`.
    ///
    /// - Parameter isForAll: whether every contact gets it, regardless of the header.
    /// - Throws: if the letter is empty, and at the first error in a tag.
    init(
        _ text: SourceText, fileName: String, header: TemplateHeader, isForAll: Bool, folder: TemplateFolder,
        fields: inout FieldTable
    ) throws(Diagnostic) {
        self.fileName = fileName
        sourceName = text.name
        hasSubject = !header.subject.isEmpty
        kinds = header.kinds
        actions = header.actions
        reason = isForAll ? "it is the template for all" : LetterTemplate.reason(header)
        guard !text.trimmed(header.bodyStart..<text.bytes.count).isEmpty else {
            throw text.error(
                at: header.bodyStart, "this template has no letter",
                hint: header.bodyStart > 0
                    ? "write the letter below the header and a blank line" : "is this the right file?")
        }
        subject = try TemplateCompiler.compile(text, range: header.subject, folder: folder, fields: &fields)
        let bodyRange = header.bodyStart..<text.bytes.count
        let marked = try folder.marked(text, range: bodyRange)
        let body = try TemplateCompiler.compile(
            marked ?? text, range: marked.map { 0..<$0.bytes.count } ?? bodyRange, as: folder.markup, folder: folder,
            fields: &fields)
        self.body = body
        let addressSlots = fields.slots(showing: FieldTable.Computed.addressBlock.rawValue)
        showsAddress = body.shows(addressSlots) { _ in nil }
        fileNamePattern =
            header.fileName.isEmpty
            ? nil : try TemplateCompiler.compile(text, range: header.fileName, folder: folder, fields: &fields)
        let clients = fields.slotsNamingClients
        namesClient =
            header.requiresConsent
            || [body, subject, fileNamePattern].compactMap { $0 }.contains { $0.mentions(clients) }
    }

    private static func reason(_ header: TemplateHeader) -> String {
        switch (header.kinds.isEmpty, header.actions.isEmpty) {
        case (false, false): "it is for this kind and action"
        case (false, true): "it is for this kind"
        default: "it is for this action"
        }
    }

    /// Appends the subject with single blanks between words, even around blank fields.
    func appendSubject(for values: FieldValues, to output: inout [UInt8]) {
        let start = output.count
        subject.render(values, into: &output)
        var end = start
        for index in start..<output.count {
            let byte = output[index]
            if byte == .space, end == start || output[end - 1] == .space { continue }
            output[end] = byte
            end += 1
        }
        if end > start, output[end - 1] == .space { end -= 1 }
        output.removeLast(output.count - end)
    }

    /// How closely the template fits a contact: 3 by kind and action, 2 by kind, 1 by action; nil if it does not fit.
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
