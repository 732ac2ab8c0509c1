import Contacts
import Diagnostics
import Text
import Wording

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
    let language: Language
    /// Whether it is for the sender's role in particular.
    let isForRole: Bool
    /// Whether it is for the format in particular.
    let isForFormat: Bool
    /// The occasion on which it is written by hand.
    let occasion: String?
    /// The days until the call that the letter promises; nil if it promises none.
    let followUpDays: Int?
    let subject: Template
    /// Further email headers, and the names of attached files; nil for none.
    let copy: Template?
    let replyTo: Template?
    let attachments: [Template]
    /// The pattern for file names; nil for the contact's name and id.
    let fileNamePattern: Template?
    /// The reason contacts get it, in words.
    let reason: String
    /// Whether it names a client, which needs the client's consent.
    let namesClient: Bool
    /// Whether it shows the contact's address.
    let showsAddress: Bool
    /// Whether it shows the contact's postal code, alone or in the address.
    let showsPostalCode: Bool
    let body: Template
    /// Whether a paragraph of its HTML may have nothing but closed sections.
    let mayLeaveEmptyParagraphs: Bool
    /// The slots to make from cells for a letter, in order.
    let derivedSlots: [Int]

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
        language = header.language ?? fields.language
        isForRole = !header.roles.isEmpty
        isForFormat = !header.formats.isEmpty
        occasion = header.occasion
        followUpDays = header.followUpDays
        reason = isForAll ? "it is the template for all" : LetterTemplate.reason(header)
        guard !text.trimmed(header.bodyStart..<text.bytes.count).isEmpty else {
            throw text.error(
                at: header.bodyStart, "this template has no letter",
                hint: header.bodyStart > 0
                    ? "write the letter below the header and a blank line" : "is this the right file?")
        }
        let context = header.context(home: fields.language)
        func compiled(_ range: Range<Int>, _ fields: inout FieldTable) throws(Diagnostic) -> Template? {
            range.isEmpty
                ? nil : try TemplateCompiler.compile(text, range: range, in: context, folder: folder, fields: &fields)
        }
        subject = try compiled(header.subject, &fields) ?? Template()
        copy = try compiled(header.copy, &fields)
        replyTo = try compiled(header.replyTo, &fields)
        var attachments: [Template] = []
        for item in TemplateHeader.items(in: header.attachments, of: text) {
            if let name = try compiled(item, &fields) { attachments.append(name) }
        }
        self.attachments = attachments
        let bodyRange = header.bodyStart..<text.bytes.count
        let marked = try folder.marked(text, range: bodyRange)
        let body = try TemplateCompiler.compile(
            marked ?? text, range: marked.map { 0..<$0.bytes.count } ?? bodyRange, as: folder.markup, in: context,
            folder: folder, fields: &fields)
        self.body = body
        mayLeaveEmptyParagraphs = folder.markup == .html && EmptyParagraphs.mayBe(in: body)
        let addressSlots = fields.slots(showing: FieldTable.Computed.addressBlock.rawValue)
        showsAddress = body.shows(addressSlots) { _ in nil }
        let postalSlots = fields.slots(showing: ContactColumn.postalCode.rawValue)
        showsPostalCode = showsAddress || body.shows(postalSlots) { _ in nil }
        fileNamePattern = try compiled(header.fileName, &fields)
        let all = [body, subject, fileNamePattern, copy, replyTo].compactMap { $0 } + attachments
        derivedSlots = fields.derivedSlots(for: all.reduce(into: []) { $0.formUnion($1.slots) })
        if fields.lacksTelephone, CallWords.areIn(body.text(isFalse: fields.isFalse)) {
            try fields.warn(
                Diagnostic(
                    file: text.name, "the letter asks for a call, but the sender file has no telephone number",
                    hint: "add a line sender_phone: ... to the sender file, or put {{#sender_phone}} and "
                        + "{{/sender_phone}} around the sentence"))
        }
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

    /// How closely it fits among templates for the same kinds and actions: those for the role and for the format win.
    var closeness: Int { (isForRole ? 2 : 0) + (isForFormat ? 1 : 0) }
}
