import Diagnostics

extension LetterFormat {
    /// Email drafts in one mailbox file, to import into a mail program.
    package static let mbox = LetterFormat(
        "mbox", "drafts of emails", channel: .email, templates: .email, needs: .emailAddress
    ) { setup throws(Diagnostic) in
        let composer = try EmailComposer(&setup)
        let date = setup.date
        return { letter throws(Rejection) in
            try composer.compose(&letter) { message, bytes throws(EmailMessage.Fault) in
                try message.appendToMailbox(date: date, to: &bytes)
            }
        }
    }
}
