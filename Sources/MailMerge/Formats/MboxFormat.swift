import Diagnostics

extension LetterFormat {
    /// Drafts of emails in one file that a mail program imports.
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
