import Diagnostics

extension LetterFormat {
    /// Email drafts, one file each, that a mail program opens for sending.
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
