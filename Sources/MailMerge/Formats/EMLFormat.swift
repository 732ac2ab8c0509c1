import Diagnostics

extension LetterFormat {
    /// Drafts of emails, a file for each, which a mail program opens to be sent.
    package static let eml = LetterFormat(
        "eml", "drafts of emails", channel: .email, templates: .email, needs: .emailAddress, fileSuffix: ".eml",
        sequence: nil
    ) { setup throws(Diagnostic) in
        let composer = try EmailComposer(&setup)
        return { letter throws(Rejection) in
            try composer.compose(&letter) { message, bytes throws(EmailMessage.Fault) in
                try message.appendDraft(to: &bytes)
            }
        }
    }
}
