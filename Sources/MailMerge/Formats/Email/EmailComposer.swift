import Contacts
import Diagnostics
import Wording

/// Turns letters into emails: adds sender and recipient, and checks legal requirements.
final class EmailComposer {
    private let senderName: Int
    private let senderEmail: Int
    private let replyTo: Int
    private let attachments: Attachments
    /// Attached files by name, each read once.
    private var files: [String: EmailAttachment] = [:]
    /// What letters of each language must show; empty for personal messages.
    private let required: [Language: [Requirement]]
    /// The text of the current letter, in reused memory.
    private var text: [UInt8] = []

    /// A sender field that every email must show.
    ///
    /// US law requires a postal address and a way to opt out in all commercial email, including email to businesses
    /// (CAN-SPAM Act, 15 U.S.C. 7704 (a)(5)).
    private struct Requirement {
        let field: String
        /// The requirement in words.
        let what: String
        /// The field's own slot, and the slots that show it.
        let own: Int
        let slots: Set<Int>

        func isMet(by template: Template, isFalse: (Int) -> Bool?) -> Bool {
            isFalse(own) != true && template.shows(slots, isFalse: isFalse)
        }
    }

    private static let law = [("sender_address", "your postal address"), ("opt_out", "a way to opt out")]

    /// - Throws: if a template or the sender is not fit for email.
    init(_ setup: inout LetterSetup) throws(Diagnostic) {
        senderName = setup.fields.slotOfSender("sender_name")
        senderEmail = setup.fields.slotOfSender("sender_email")
        replyTo = setup.fields.slotOfSender("reply_to")
        attachments = setup.attachments
        var required: [Language: [Requirement]] = [:]
        for language in Set(setup.templates.map(\.language)) {
            for (field, what) in setup.isPersonal ? [] : EmailComposer.law {
                let own = setup.fields.slotOfSender(field, in: language)
                let slots = setup.fields.slots(showing: field, in: language)
                required[language, default: []].append(Requirement(field: field, what: what, own: own, slots: slots))
            }
        }
        self.required = required
        try EmailComposer.requireAddress(of: setup.sender)
        for template in setup.templates {
            try requireLawful(template, setup.fields)
            // Files that every letter attaches must be there before the first one is written.
            for name in template.attachments.compactMap(\.constantText) { _ = try file(name) }
        }
    }

    private func requireLawful(_ template: LetterTemplate, _ fields: FieldTable) throws(Diagnostic) {
        guard template.hasSubject else {
            throw Diagnostic(
                file: template.sourceName, line: 1, "an email needs a subject",
                hint: "begin the template with a line \"Subject: ...\"")
        }
        for required in required[template.language] ?? []
        where !required.isMet(by: template.body, isFalse: fields.isFalse) {
            throw Diagnostic(
                file: template.sourceName,
                "an email must show \(required.what): {{\(required.field)}}, with a line "
                    + "\"\(required.field): ...\" in the sender file",
                hint: "add both; use --personal only for individual messages to people you know")
        }
    }

    /// Refuses a sender whose name or address is not valid in an email.
    private static func requireAddress(of sender: Sender?) throws(Diagnostic) {
        guard let sender, let address = sender["sender_email"], !address.isEmpty else { return }
        do throws(EmailMessage.Fault) {
            _ = try EmailHeader.address("From", name: sender["sender_name"] ?? "", address: address)
        } catch {
            let isName = if case .lineBreak = error { true } else { false }
            throw sender.error(
                at: isName ? "sender_name" : "sender_email", error.rejection.reason,
                hint: isName ? "write the name on one line" : "write one address, like maya@example.org")
        }
    }

    /// The files that a letter attaches.
    private func attached(to letter: Letter) throws(Rejection) -> [EmailAttachment] {
        guard !letter.template.attachments.isEmpty else { return [] }
        var files: [EmailAttachment] = []
        for pattern in letter.template.attachments {
            let name = pattern.text(for: letter.values)
            guard !name.isEmpty else { continue }
            do throws(Diagnostic) {
                files.append(try file(name))
            } catch {
                throw Rejection(
                    reason: "the file to attach cannot be read: \(name)",
                    hint: "put it into the folder of the templates, or correct its name")
            }
        }
        guard files.reduce(0, { $0 + $1.bytes.count }) <= Attachments.maximumSize else {
            throw Rejection(
                reason: "the attached files have more than \(Attachments.maximumSize >> 20) MB",
                hint: "attach less, or make the files smaller")
        }
        return files
    }

    private func file(_ name: String) throws(Diagnostic) -> EmailAttachment {
        if let file = files[name] { return file }
        let bytes = try attachments.contents(of: name)
        guard bytes.count <= Attachments.maximumSize else {
            throw Diagnostic(
                .error, .usage, file: name, "the file to attach has more than \(Attachments.maximumSize >> 20) MB",
                hint: "make it smaller, or put it on a web page and write its address")
        }
        let file = EmailAttachment(name: name, bytes: bytes)
        files[name] = file
        return file
    }

    /// Turns the text of a letter into an email to its contact; `write` appends its bytes.
    func compose(
        _ letter: inout Letter, _ write: (EmailMessage, inout [UInt8]) throws(EmailMessage.Fault) -> Void
    ) throws(Rejection) {
        let values = letter.values
        let body = letter.template.body
        let required = required[letter.template.language] ?? []
        if let lack = required.first(where: { !$0.isMet(by: body) { values.withValue($0, \.isFalse) } }) {
            throw Rejection(
                reason: "the email would not show \(lack.what)",
                hint: "fill it in, or move it out of any section of the template")
        }
        var name: [UInt8] = []
        values.withAddressee { $0.appendEmailName(to: &name) }
        let template = letter.template
        let files = try attached(to: letter)
        let copies = template.copy.map { $0.text(for: values).split(whereSeparator: { ",;".contains($0) }) } ?? []
        let replyTo = template.replyTo?.text(for: values) ?? values.withValue(replyTo, \.string)
        swap(&letter.bytes, &text)
        letter.bytes.removeAll(keepingCapacity: true)
        let message = EmailMessage(
            senderName: values.withValue(senderName, \.string), senderAddress: values.withValue(senderEmail, \.string),
            recipientName: String(decoding: name, as: UTF8.self),
            recipientAddress: values.withValue(letter.slots.email, \.string),
            copies: copies.map { $0.withByteView { $0.trimmed.string } }.filter { !$0.isEmpty }, replyTo: replyTo,
            subject: letter.subject, body: text, html: EmailHTML.html(of: text), attachments: files)
        do throws(EmailMessage.Fault) {
            try write(message, &letter.bytes)
        } catch {
            throw error.rejection
        }
    }
}

extension EmailMessage.Fault {
    /// The reason there is no email, and how to fix it.
    var rejection: Rejection {
        switch self {
        case .notOneAddress(let header, let text):
            Rejection(
                reason: (header == "From" ? "sender_email: " : "")
                    + "\"\(text)\" is not one email address in ASCII letters",
                hint: "keep one address in the cell")
        case .noSubject:
            Rejection(
                reason: "the subject is blank", hint: "begin the template with a line \"Subject: ...\"")
        case .lineBreak(let header):
            Rejection(reason: "\"\(header)\" of the email contains a line break or NUL", hint: "delete it")
        }
    }
}

extension Addressee {
    /// Appends the display name for an email address: the person without credentials, or the organization.
    fileprivate func appendEmailName(to output: inout [UInt8]) {
        for part in isPerson ? [given, family] : [organization] where !part.isEmpty {
            if !output.isEmpty { output.append(0x20) }
            output.append(contentsOf: part.buffer)
        }
    }
}
