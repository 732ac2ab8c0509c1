import Bytes
import Testing
import Text

@testable import Wording

/// What headings of columns say about permission to write.
@Suite("Headings about permission")
struct PermissionHeadingTests {
    private func heading(_ name: String) -> PermissionHeading? {
        name.withByteView { $0.folded(HeaderKey.rules) }.withByteView(PermissionHeading.init(key:))
    }

    @Test(
        "a refusal is understood however it is worded",
        arguments: [
            "Do Not Contact", "do_not_contact", "DoNotContact", "DONOTCONTACT", "DNC", "Do not mail?", "Do Not E-mail",
            "Don't email", "No Bulk Emails", "No mailings", "Not to be contacted", "May not be contacted",
            "Exclude from mailings", "Never contact", "Nicht kontaktieren", "Bitte nicht anschreiben", "Keine Werbung",
            "Keine Post", "Ne pas contacter", "Ne plus écrire", "Ne pas envoyer de courriels", "Pas de newsletter",
            "No contactar", "No enviar correos", "No desea publicidad",
        ])
    func refusals(name: String) {
        #expect(heading(name) == .withdraws(.asked))
    }

    @Test(
        "a withdrawal has its reason",
        arguments: [
            ("Unsubscribed", StopReason.unsubscribed), ("Unsub date", .unsubscribed),
            ("unsubscribed_at", .unsubscribed),
            ("HasOptedOutOfEmail", .unsubscribed), ("Email Opt-Out", .unsubscribed),
            ("Newsletter abbestellt", .unsubscribed),
            ("Abmeldedatum", .unsubscribed), ("Désinscrit le", .unsubscribed), ("Fecha de baja", .unsubscribed),
            ("Blacklisted", .blocked), ("Sperrvermerk", .blocked), ("Liste noire", .blocked),
            ("Lista negra", .blocked), ("Bounced", .bounced),
            ("Email Address is Invalid", .bounced), ("Deceased at", .deceased), ("Verstorben", .deceased),
            ("Décédée", .deceased), ("Fallecido", .deceased), ("Archived", .archived), ("Deleted", .archived),
            ("Marked as spam", .complained), ("Consent revoked", .didNotPermit), ("Werbewiderspruch", .didNotPermit),
            ("Opposition", .didNotPermit), ("Rückläufer", .returned),
        ])
    func withdrawals(name: String, reason: StopReason) {
        #expect(heading(name) == .withdraws(reason))
    }

    @Test(
        "a column with the reason of a withdrawal says so by not being blank",
        arguments: [("Block reason", StopReason.blocked), ("Email hard bounce reason", .bounced)])
    func reasons(name: String, reason: StopReason) {
        #expect(heading(name) == .explains(reason))
    }

    @Test(
        "a permission is understood however it is worded",
        arguments: [
            "OK to mail?", "okay to email", "Can we contact you?", "May we write to you", "Opt-in", "OptedIn",
            "Accepts Marketing", "accepts_email_marketing", "Email Marketing Consent", "GDPR consent", "Subscribed",
            "is_subscribed", "Newsletter", "Newsletter signup?", "Permission to contact", "Send letters",
            "Receive mail",
            "Wants emails", "Mailing list", "Contactable", "Allow email contact", "Einwilligung",
            "Darf angeschrieben werden",
            "Werbung erlaubt", "Kontakt erwünscht", "DSGVO-Einwilligung", "Verteiler", "Consentement",
            "Accepte les e-mails",
            "Abonné à la newsletter", "Peut être contacté", "Consentimiento", "Acepta publicidad",
            "Suscrito al boletín",
            "Desea recibir correos",
        ])
    func permissions(name: String) {
        #expect(heading(name) == .permits)
    }

    @Test(
        "a date or a source of a permission is no answer",
        arguments: ["Opt-in date", "Opt-in IP", "Consent timestamp", "Subscriber since", "Date de consentement"])
    func details(name: String) {
        #expect(heading(name) == .detail)
    }

    @Test(
        "a status may be one of subscribers",
        arguments: [
            ("Status", PermissionHeading.status), ("Contact status", .status), ("Statut", .status), ("Estado", .status),
            ("Email permission status", .permissionStatus), ("Subscription status", .permissionStatus),
        ])
    func statuses(name: String, expected: PermissionHeading) {
        #expect(heading(name) == expected)
    }

    @Test(
        "what concerns the telephone alone is no matter of letters",
        arguments: [
            "Do Not Call", "do_not_phone", "No texts", "SMS Opt Out", "Fax opt-out", "Anrufe unerwünscht", "No llamar",
        ])
    func telephones(name: String) {
        #expect(heading(name) == .telephone)
    }

    @Test(
        "other headings say nothing about permission",
        arguments: [
            "Name", "Email", "Phone", "Contact", "Contact no.", "Mailing address", "Accepts insurance", "Photo consent",
            "Consent to treatment", "Unsubscribe link", "Subscriber ID", "Subscription plan", "Emails sent",
            "SMS consent",
            "How should we contact you?", "Preferred contact method", "Marital status", "Booking status",
            "Chief complaint",
            "Beschwerden", "Postal code", "Emergency contact", "Letter type", "Market",
        ])
    func others(name: String) {
        #expect(heading(name) == nil)
    }
}
