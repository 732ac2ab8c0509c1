import CSV
import Contacts

/// Makes emails of letters: whom they are from and to, and what the law asks of them.
struct EmailComposer: Sendable {
    private let email: Int
    private let senderName: Int
    private let senderEmail: Int
    private let date: CalendarDate
    /// Nothing for personal messages.
    private let required: [Requirement]

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

        func isMet(by template: Template, isBlank: (Int) -> Bool?) -> Bool {
            isBlank(own) != true && template.shows(slots, isBlank: isBlank)
        }
    }

    private static let law = [("sender_address", "your postal address"), ("opt_out", "a way to opt out")]

    /// - Parameters:
    ///   - templates: all that may become emails.
    ///   - isPersonal: whether they may do without a postal address and a way to opt out.
    /// - Throws: where no email could be made of a template, or from this sender.
    init(
        _ templates: [LetterTemplate], _ fields: inout FieldTable, sender: Sender?, date: CalendarDate, isPersonal: Bool
    ) throws(Diagnostic) {
        email = fields.slot(of: .email)
        senderName = fields.slotOfSender("sender_name")
        senderEmail = fields.slotOfSender("sender_email")
        self.date = date
        required = (isPersonal ? [] : EmailComposer.law).map { (field, what) in
            let own = fields.slotOfSender(field)
            return Requirement(field: field, what: what, own: own, slots: fields.slots(showing: field))
        }
        try EmailComposer.requireAddress(of: sender)
        for template in templates {
            guard template.hasSubject else {
                throw Diagnostic(
                    file: template.sourceName, line: 1, "an email needs a subject",
                    hint: "begin the template with a line \"Subject: ...\"")
            }
            for required in required where !required.isMet(by: template.body, isBlank: fields.isBlank) {
                throw Diagnostic(
                    file: template.sourceName,
                    "an email needs \(required.what) in it: {{\(required.field)}}, with a line "
                        + "\"\(required.field): ...\" in the sender's file",
                    hint: "add both; --personal is for messages to people you know, one by one")
            }
        }
    }

    /// Refuses a sender whose name and address cannot stand in any email.
    private static func requireAddress(of sender: Sender?) throws(Diagnostic) {
        guard let sender, let address = sender["sender_email"], !address.isEmpty else { return }
        do throws(EmailMessage.Fault) {
            _ = try EmailHeader.address("From", name: sender["sender_name"] ?? "", address: address)
        } catch {
            let (reason, _) = error.explanation
            let isName = if case .lineBreak = error { true } else { false }
            throw sender.error(
                at: isName ? "sender_name" : "sender_email", reason,
                hint: isName ? "write the name on one line" : "write one address, as maya@example.org")
        }
    }

    /// What an email made of `template` for the contact in `values` lacks that the law asks for, in words; nil for nothing.
    func lack(of template: Template, _ values: FieldValues) -> String? {
        required.first { !$0.isMet(by: template, isBlank: { values.ranges[$0].isEmpty }) }?.what
    }

    /// Turns the letter in `letter` into a draft of an email to the contact in `values`.
    func compose(_ letter: inout [UInt8], subject: String, _ values: FieldValues, as format: LetterFormat)
        throws(EmailMessage.Fault)
    {
        var name: [UInt8] = []
        values.withAddressee { $0.appendEmailName(to: &name) }
        let message = EmailMessage(
            senderName: values.withValue(senderName, \.string), senderAddress: values.withValue(senderEmail, \.string),
            recipientName: String(decoding: name, as: UTF8.self),
            recipientAddress: values.withValue(email, \.string), subject: subject, body: letter)
        letter.removeAll(keepingCapacity: true)
        if format == .mbox {
            try message.appendToMailbox(date: date, to: &letter)
        } else {
            try message.appendDraft(to: &letter)
        }
    }
}

extension EmailMessage.Fault {
    /// Why there is no email, and what can be done about it.
    var explanation: (reason: String, hint: String) {
        switch self {
        case .noAddress: ("there is no email address", "add one, or print this letter")
        case .notOneAddress(let header, let text):
            (
                (header == "From" ? "sender_email: " : "") + "\"\(text)\" is not one email address in ASCII letters",
                "leave one address in the cell"
            )
        case .noSubject: ("the subject of the email is blank", "begin the template with a line \"Subject: ...\"")
        case .lineBreak(let header): ("a line break or NUL stands in \"\(header)\" of the email", "take it out")
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
