import Contacts
import Diagnostics

/// Makes emails of letters: whom they are from and to, and what the law asks of them.
final class EmailComposer {
    private let senderName: Int
    private let senderEmail: Int
    /// Nothing for personal messages.
    private let required: [Requirement]
    /// The text of the letter in progress; kept for its memory only.
    private var text: [UInt8] = []

    /// What every email must show of the sender.
    ///
    /// US law asks for a postal address and a way to opt out in all commercial email, to businesses too (CAN-SPAM Act,
    /// 15 U.S.C. 7704 (a)(5)).
    private struct Requirement {
        let field: String
        /// What it is, in words.
        let what: String
        /// The field's own slot, and those in which it is shown.
        let own: Int
        let slots: Set<Int>

        func isMet(by template: Template, isFalse: (Int) -> Bool?) -> Bool {
            isFalse(own) != true && template.shows(slots, isFalse: isFalse)
        }
    }

    private static let law = [("sender_address", "your postal address"), ("opt_out", "a way to opt out")]

    /// - Throws: where no email could be made of a template, or from this sender.
    init(_ setup: inout LetterSetup) throws(Diagnostic) {
        senderName = setup.fields.slotOfSender("sender_name")
        senderEmail = setup.fields.slotOfSender("sender_email")
        var required: [Requirement] = []
        for (field, what) in setup.isPersonal ? [] : EmailComposer.law {
            let own = setup.fields.slotOfSender(field)
            required.append(
                Requirement(field: field, what: what, own: own, slots: setup.fields.slots(showing: field)))
        }
        self.required = required
        try EmailComposer.requireAddress(of: setup.sender)
        for template in setup.templates { try requireLawful(template, setup.fields) }
    }

    private func requireLawful(_ template: LetterTemplate, _ fields: FieldTable) throws(Diagnostic) {
        guard template.hasSubject else {
            throw Diagnostic(
                file: template.sourceName, line: 1, "an email needs a subject",
                hint: "begin the template with a line \"Subject: ...\"")
        }
        for required in required where !required.isMet(by: template.body, isFalse: fields.isFalse) {
            throw Diagnostic(
                file: template.sourceName,
                "an email needs \(required.what) in it: {{\(required.field)}}, with a line "
                    + "\"\(required.field): ...\" in the sender's file",
                hint: "add both; --personal is for messages to people you know, one by one")
        }
    }

    /// Refuses a sender whose name and address cannot stand in any email.
    private static func requireAddress(of sender: Sender?) throws(Diagnostic) {
        guard let sender, let address = sender["sender_email"], !address.isEmpty else { return }
        do throws(EmailMessage.Fault) {
            _ = try EmailHeader.address("From", name: sender["sender_name"] ?? "", address: address)
        } catch {
            let isName = if case .lineBreak = error { true } else { false }
            throw sender.error(
                at: isName ? "sender_name" : "sender_email", error.rejection.reason,
                hint: isName ? "write the name on one line" : "write one address, as maya@example.org")
        }
    }

    /// Turns the text of a letter into an email to its contact, which `write` puts into bytes.
    func compose(
        _ letter: inout Letter, _ write: (EmailMessage, inout [UInt8]) throws(EmailMessage.Fault) -> Void
    ) throws(Rejection) {
        let values = letter.values
        let body = letter.template.body
        if let lack = required.first(where: { !$0.isMet(by: body) { values.withValue($0, \.isFalse) } }) {
            throw Rejection(
                reason: "the email would not have \(lack.what) in it",
                hint: "fill it in, or let the template show it whatever else is blank")
        }
        var name: [UInt8] = []
        values.withAddressee { $0.appendEmailName(to: &name) }
        swap(&letter.bytes, &text)
        letter.bytes.removeAll(keepingCapacity: true)
        let message = EmailMessage(
            senderName: values.withValue(senderName, \.string), senderAddress: values.withValue(senderEmail, \.string),
            recipientName: String(decoding: name, as: UTF8.self),
            recipientAddress: values.withValue(letter.slots.email, \.string), subject: letter.subject,
            body: text)
        do throws(EmailMessage.Fault) {
            try write(message, &letter.bytes)
        } catch {
            throw error.rejection
        }
    }
}

extension EmailMessage.Fault {
    /// Why there is no email, and what can be done about it.
    var rejection: Rejection {
        switch self {
        case .notOneAddress(let header, let text):
            Rejection(
                reason: (header == "From" ? "sender_email: " : "")
                    + "\"\(text)\" is not one email address in ASCII letters",
                hint: "leave one address in the cell")
        case .noSubject:
            Rejection(
                reason: "the subject of the email is blank", hint: "begin the template with a line \"Subject: ...\"")
        case .lineBreak(let header):
            Rejection(reason: "a line break or NUL stands in \"\(header)\" of the email", hint: "take it out")
        }
    }
}

extension Addressee {
    /// Appends the name that stands beside an email address: the person without credentials, or the organization.
    fileprivate func appendEmailName(to output: inout [UInt8]) {
        for part in isPerson ? [given, family] : [organization] where !part.isEmpty {
            if !output.isEmpty { output.append(0x20) }
            output.append(contentsOf: part.buffer)
        }
    }
}
