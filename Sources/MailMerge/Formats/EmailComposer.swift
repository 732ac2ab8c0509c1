import CSV
import Contacts

/// Makes emails of letters: whom they are from and to, and what the law asks of them.
struct EmailComposer: Sendable {
    private let email: Int
    private let senderName: Int
    private let senderEmail: Int
    private let date: CalendarDate

    init(_ fields: inout FieldTable, date: CalendarDate) {
        email = fields.slot(of: .email)
        senderName = fields.slotOfSender("sender_name")
        senderEmail = fields.slotOfSender("sender_email")
        self.date = date
    }

    /// Refuses a template without the sender's postal address and a way to opt out.
    ///
    /// US law asks for both in all commercial email, to businesses too (CAN-SPAM Act, 15 U.S.C. 7704 (a)(5)).
    static func requireLawful(_ template: LetterTemplate, _ fields: FieldTable, name: String) throws(Diagnostic) {
        for (field, what) in [("sender_address", "your postal address"), ("opt_out", "a way to opt out")] {
            guard fields.isUsedAndKnown(field, in: template.body) else {
                throw Diagnostic(
                    file: name,
                    "an email needs \(what) in it: {{\(field)}}, with a line \"\(field): ...\" in the sender's file",
                    hint: "add both; --personal is for messages to people you know, one by one")
            }
        }
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
        case .notOneAddress(let text):
            ("\"\(text)\" is not one email address in ASCII letters", "leave one address in the cell")
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
