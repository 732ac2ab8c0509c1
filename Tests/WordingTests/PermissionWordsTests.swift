import Bytes
import Testing

@testable import Wording

@Suite("Words about permission")
struct PermissionWordsTests {
    @Test(
        "knows the statuses of mailing programs",
        arguments: [
            ("Unsubscribed", PermissionStatus.stops(.unsubscribed)), ("UNSUBSCRIBED", .stops(.unsubscribed)),
            ("unsubscribed (by admin)", .stops(.unsubscribed)), ("Opted out", .stops(.unsubscribed)),
            ("Cancelled", .stops(.unsubscribed)), ("Abgemeldet", .stops(.unsubscribed)),
            ("Désabonné·e", .stops(.unsubscribed)), ("Dado de baja", .stops(.unsubscribed)),
            ("Cleaned", .stops(.bounced)), ("Hard bounced", .stops(.bounced)), ("Unreachable", .stops(.bounced)),
            ("Nicht zustellbar", .stops(.bounced)), ("Blocklisted", .stops(.blocked)), ("Gesperrt", .stops(.blocked)),
            ("Complained", .stops(.complained)), ("Spam", .stops(.complained)), ("Deceased", .stops(.deceased)),
            ("Do not contact", .stops(.asked)), ("Non-marketing contact", .stops(.didNotPermit)),
            ("Archived", .stops(.archived)), ("Never subscribed", .dormant), ("NEVER_SUBSCRIBED", .dormant),
            ("Non-Subscribed", .dormant), ("inactive", .dormant), ("Awaiting confirmation", .dormant),
            ("Subscribed", .permits), ("Not unsubscribed", .permits), ("Marketing contact", .permits),
            ("Active", .ordinary), ("Lead", .ordinary), ("Customer", .ordinary), ("Not contacted", .ordinary),
        ])
    func statuses(cell: String, expected: PermissionStatus) {
        #expect(cell.withByteView(PermissionStatus.init) == expected)
    }

    @Test(
        "only reasons that all speak of email leave letters on paper",
        arguments: [
            ("email bounced", true), ("Email bounced; email blocked", true), ("email bounced;", true), ("email", true),
            ("email bounced; unsubscribed", false), ("unsubscribed; email bounced", false), ("", false), (" ; ", false),
            ("emails only, no letters", false), ("e-mail bounced", false), ("asked", false),
        ])
    func emailOnly(cell: String, expected: Bool) {
        #expect(StopReason.stopsOnlyEmails(cell) == expected)
    }

    @Test("other words are no status", arguments: ["CA", "Gold", "Kim Ray", "2024-01-02", "Oakland", "doula", ""])
    func noStatus(cell: String) {
        #expect(cell.withByteView(PermissionStatus.init) == nil)
    }

    @Test(
        "a remark that says no is understood in four languages",
        arguments: [
            ("please do NOT contact again", StopReason.asked), ("Don’t send anything", .asked),
            ("asked not to be contacted", .asked), ("remove from mailing list", .asked),
            ("take me off your list", .asked),
            ("does not want any more letters", .asked), ("(do not call)", .asked), ("no more mailings", .asked),
            ("stop writing", .asked), ("bitte nicht mehr anschreiben", .asked), ("möchte keine Briefe mehr", .asked),
            ("aus dem Verteiler nehmen", .asked), ("ne plus contacter svp", .asked),
            ("ne souhaite plus recevoir de courrier", .asked), ("no quiere recibir más correos", .asked),
            ("quitar de la lista", .asked), ("unsubscribed 3/2024", .unsubscribed), ("opted out", .unsubscribed),
            ("opted out of all mailings", .unsubscribed), ("se dio de baja", .unsubscribed),
            ("deceased 2024", .deceased),
            ("She passed away in May", .deceased), ("verstorben", .deceased), ("décédée", .deceased),
            ("falleció en 2023", .deceased), ("Ann Lee †", .deceased), ("email bounced", .bounced),
        ])
    func remarks(text: String, reason: StopReason) {
        #expect(text.withByteView { PermissionRemark.stop(in: $0)?.reason } == reason)
    }

    @Test(
        "other remarks stop nobody",
        arguments: [
            "call after 5pm", "do not call after 8pm", "do not contact by phone", "no texts please", "no email on file",
            "not contacted yet", "do not hesitate to contact her", "opted out of genetic testing", "blocked milk duct",
            "not deceased", "never unsubscribed", "contact her in June", "no tiene correo", "milk suppression", "no",
            "chief complaint: back pain", "Donna Contacto", "baby bouncer", "Stop by the office",
            "note: mail her the forms",
        ])
    func harmless(text: String) {
        #expect(text.withByteView { PermissionRemark.stop(in: $0) } == nil)
    }

    @Test(
        "names of people hold no remark",
        arguments: ["Dona Mailer", "Pascal Dee", "Verena Storm", "Baja Lopez", "Otto Optin"])
    func names(text: String) {
        #expect(text.withByteView { PermissionRemark.stop(in: $0) } == nil)
    }
}
