import Bytes

/// What the heading of a column says about permission to write: `OK to mail?`, `Email opt-out date`, `Nicht
/// anschreiben`.
///
/// Headings are read by their words and not from a list of headings, because everybody words them differently. Sources
/// of the words: documented exports of mailing programs, CRMs and booking programs; the other forms are general usage.
package enum PermissionHeading: Sendable, Equatable {
    /// Any cell but a clear no stops letters.
    case withdraws(StopReason)
    /// Says why or through what somebody withdrew: the same, but words are expected.
    case explains(StopReason)
    /// A cell that is no clear yes stops letters.
    case permits
    /// Says when or how somebody permitted: only a clear no stops letters.
    case detail
    /// The status of a subscriber.
    case status
    /// The same under a heading that speaks of permission: `Email permission status`.
    case permissionStatus
    /// No calls or texts.
    case telephone

    /// Nil for a key (see `HeaderKey`) that says nothing of the sort.
    package init?(key: ByteView) {
        guard key.count <= PermissionHeading.longest else { return nil }
        let text = WordText(key)
        let words = text.words
        guard !words.isEmpty, !words.contains(where: PermissionHeading.others.contains) else { return nil }
        let isAboutPhones = words.contains(where: PermissionHeading.phones.contains)
        let isAboutLetters = words.contains(where: PermissionHeading.letters.contains)
        let isStatus = words.contains(where: PermissionHeading.statusWords.contains)
        if let found = PermissionHeading.refusals.first(in: text) {
            switch found.meaning {
            case .telephone: self = .telephone
            case .withdraws where isAboutPhones && !isAboutLetters: self = .telephone
            case .withdraws(let reason) where words.contains(where: PermissionHeading.reasonWords.contains):
                self = .explains(reason)
            case .withdraws, .explains, .permits, .detail, .status, .permissionStatus: self = found.meaning
            }
            return
        }
        let permits = PermissionHeading.permissions.first(in: text) != nil
        if isAboutPhones, !isAboutLetters { return nil }
        if isStatus {
            guard permits || words.allSatisfy({ PermissionHeading.besideStatus.contains($0) || Int($0) != nil }) else {
                return nil
            }
            self = permits ? .permissionStatus : .status
        } else if permits {
            if !isAboutLetters, words.contains(where: PermissionHeading.otherConsents.contains) { return nil }
            self = words.contains(where: PermissionHeading.details.contains) ? .detail : .permits
        } else {
            return nil
        }
    }

    /// Whether a heading names lists of recipients, so that a cell may be the name of one: `Mailing list`.
    package static func namesLists(key: ByteView) -> Bool { listNames.first(in: key) != nil }

    /// A longer heading is a question with an explanation.
    private static let longest = 120

    static let refusalTable: [(PermissionHeading, Phrases)] = [
        (.withdraws(.asked), PermissionVocabulary.refusals),
        (
            .withdraws(.asked),
            Phrases(
                en: """
                    dne, dnd, no contact, no mail, no email, no emails, no e mail, no e mails, no bulk, noemail, nomail, nobulkemail, ^ stop $, ^ remove $, not contactable,
                    ^ do not $, email prohibited, mail prohibited, exclud* ~ from ~ <write>, exclud* ~ from ~ list*,
                    excluded from mailing*
                    """,
                de: "keine e mail, keine e mails, unerwünscht, nicht erwünscht, ausschliessen",
                fr: "pas d email", es: "no desea ~ <write>, no quiere ~ <write>")
        ),
        (
            .withdraws(.unsubscribed),
            Phrases(
                en: """
                    unsub*, opt out*, opted out*, opts out, optout*, optedout*, left ~ list, ^ removed $, removed from ~ list*,
                    cancelled ~ subscription, canceled ~ subscription, subscription cancelled, subscription canceled
                    """,
                de: """
                    abgemeldet*, abmeldung*, abmeldedatum, abbestell*, ausgetragen, austragung*, newsletterabmeldung,
                    opt out gesetzt
                    """,
                fr: "désabonn*, désinscri*, choisi de se retirer, adresse ~ désactivée",
                es: """
                    dado de baja, dada de baja, dados de baja, dieron de baja, de baja, ^ baja $, baja newsletter, baja boletín,
                    desuscri*, suscripción cancelada
                    """)
        ),
        (
            .withdraws(.blocked),
            Phrases(
                en: """
                    blacklist*, blocklist*, black list*, block list*, black listed, ^ blocked $, is blocked, email blocked,
                    blocked email, blocked on, blocked at, blocked date, blocked by, block reason, blocked reason, ^ banned $,
                    is banned, ^ suppressed $, ^ suppression $, is suppressed, email* suppress*, suppression reason,
                    suppression list, blocked from online booking
                    """,
                de: """
                    gesperrt, blockiert, sperrliste, sperrvermerk, kontaktsperre, werbesperre, mailsperre, mail sperre,
                    sperrkennzeichen, robinsonliste, robinson
                    """,
                fr:
                    "^ bloqué $, ^ bloquée $, liste noire, liste rouge, liste d exclusion, est exclu, ^ exclu $, ^ exclue $",
                es: """
                    ^ bloqueado $, ^ bloqueada $, lista negra, lista robinson, lista de bloqueo, lista de exclusión, ^ excluido $, ^ excluida $,
                    ^ exclusión $
                    """)
        ),
        (
            .withdraws(.complained),
            Phrases(
                en: """
                    complained, spam complaint*, abuse complaint*, marked as spam, reported spam, reported as spam,
                    ^ spam $, spam report*, complaint date, complaint time
                    """,
                de: "spambeschwerde*", fr: "marqué comme spam", es: "marcado como spam, queja de spam")
        ),
        (
            .withdraws(.deceased),
            Phrases(
                en: "^ deceased $, is deceased, deceased at, deceased on, deceased date, date deceased, date of death",
                de: "verstorben, gestorben, sterbedatum, todesdatum",
                fr: "décédé, décédée, date de décès, date du décès, défunt",
                es: "fallecido, fallecida, fecha de fallecimiento, fecha de defunción, difunto")
        ),
        (
            .withdraws(.archived),
            Phrases(
                en: """
                    archived, ^ deleted $, is deleted, deleted at, gdpr erased, forget this individual, should forget,
                    right to be forgotten, ^ erased $
                    """,
                de: "archiviert, ^ gelöscht $, gelöscht auf wunsch, gelöscht am",
                fr: "archivé, archivée, ^ supprimé $, ^ supprimée $",
                es: "archivado, archivada, ^ eliminado $, ^ eliminada $")
        ),
        (
            .withdraws(.didNotPermit),
            Phrases(
                en: """
                    consent withdrawn, consent revoked, withdrew consent, withdrawn consent, revoked consent, ^ withdrawn $,
                    ^ revoked $, ^ refused $, ^ declined $, refuses ~ <write>, refused ~ <write>, declined ~ <write>,
                    declines ~ <write>, not interested, objects to ~ <write>, objection to ~ <write>, marketing objection,
                    non marketing
                    """,
                de: """
                    widerruf*, widerspruch*, widersprochen, werbewiderspruch*, ^ abgelehnt $, einwilligung widerrufen,
                    einwilligung entzogen, keine einwilligung
                    """,
                fr: """
                    a refusé, refuse ~ <write>, refus ~ <write>, ^ refus $, ^ refusé $, ^ opposé $, ^ opposition $,
                    opposition commerciale, droit d opposition, retrait du consentement, consentement retiré, n accepte pas
                    """,
                es: """
                    rechaza ~ <write>, ^ rechaza $, ^ rechazado $, ^ revocado $, se opone, ^ oposición $, derecho de oposición,
                    no acepta, no autoriza, consentimiento retirado, consentimiento revocado
                    """)
        ),
        (
            .withdraws(.bounced),
            Phrases(
                en: """
                    bounce, bounces, bounced, hard bounce*, hardbounce*, email* ~ invalid, invalid ~ email*, ^ invalid $,
                    bad email*, ^ cleaned $, cleaned on, cleaned at, clean time, clean campaign*, undeliver*, email* ~ on hold,
                    ^ on hold $, on hold date, quarantined, email* quarantined, is email bounced, email not valid
                    """,
                de: "ungültig*, unzustellbar, nicht zustellbar, mail ~ ungültig",
                fr: "adresse ~ invalide, mail ~ invalide, email ~ invalide, rebond*",
                es: "correo ~ inválido, correo devuelto, correo no es válida, email ~ inválido, rebote*, rebotado")
        ),
        (
            .withdraws(.returned),
            Phrases(en: "returned mail, mail returned", de: "rückläufer, postrückläufer", fr: "npai")
        ),
        (.telephone, PermissionVocabulary.phoneRefusals),
        (.telephone, Phrases(en: "donotcall, donottext, donotphone", de: "anrufe unerwünscht", fr: "bloctel")),
    ]

    static let permissionTable: [(PermissionHeading, Phrases)] = [
        (
            .permits,
            Phrases(
                en: """
                    opt in, opted in, opts in, optin*, optedin*, double opt, consent*, gdpr, subscribed, subscriber,
                    subscription*, subscribe, resubscribed, newsletter*, mailing list*, email list, permission*, permitted,
                    ok to ~ <write>, okay to ~ <write>, ok for ~ <write>, may ~ <write>, can ~ <write>, could ~ <write>,
                    shall ~ <write>, should ~ <write>, allow* ~ <write>, permit* ~ <write>, accept* ~ <write>, agree* ~ <write>,
                    want* ~ <write>, wish* ~ <write>, like* ~ <write>, receive* ~ <write>, receiving ~ <write>, send ~ <write>, please ~ <write>, willing ~ <write>, authoriz* ~ <write>, authoris* ~ <write>,
                    approv* ~ <write>, <write> ok, <write> okay, <write> allowed, <write> permitted, <write> accepted,
                    <write> agreed, <write> welcome, <write> approved, <write> authorized, <write> authorised,
                    <write> enabled, contactable, emailable, mailable, email marketing,
                    marketing email*, marketing contact, email updates, promotional email*, add to mailing, add me to ~ list,
                    on mailing, marketing opt*, privacy policy, accepted privacy, ok to be <written>, agree* to be <written>,
                    want* to be <written>, may be <written>, can be <written>, happy to be <written>
                    """,
                de: """
                    opt in, einwilligung*, eingewilligt, einverständnis*, einverstanden, zustimmung*, zugestimmt,
                    newsletter*, verteiler, mailingliste, abonnent*, abonniert, angemeldet, darf ~ <write>, darf ~ <written>,
                    dürfen ~ <write>, dürfen ~ <written>, <write> erlaubt, <write> erwünscht, <write> gewünscht, <write> ok,
                    <write> gestattet, <write> zulässig, <write> erhalten, erhält ~ <write>, möchte ~ <write>, wünscht ~ <write>,
                    werbeerlaubnis, werbeeinwilligung, e mail werbung, emailempfang, mail empfang, mailempfang, mail erlaubt, mailing erlaubt, dsgvo*, datenschutz*,
                    rundbrief, rundschreiben, kontakterlaubnis, kontaktaufnahme, mail ok
                    """,
                fr: """
                    opt in, optin, consentement*, accord, abonné, abonnée, abonnement*, inscrit, inscrite, inscription*,
                    newsletter*, infolettre*, lettre d information, liste de diffusion, accept* ~ <write>, autoris*,
                    souhait* ~ <write>, veut ~ <write>, peut ~ <write>, peut être <written>, recevoir ~ <write>, reçoit ~ <write>,
                    accepte ~ newsletter, accepte ~ emails, accepte ~ e mails, acceptation, rgpd, <write> autorisé*,
                    <write> accepté*, <write> ok, e mails acceptés, sollicitation commerciale
                    """,
                es: """
                    opt in, consentimiento*, suscri*, newsletter*, boletín*, acepta ~ <write>, acepta, acepta ~ emails,
                    acepta ~ email, acepta ~ marketing, acepto ~ privacidad, autoriza*, autorización*, permiso*,
                    desea ~ <write>, quiere ~ <write>, puede ~ <write>, se puede ~ <write>, recibir ~ <write>, recibe ~ <write>,
                    recibir newsletter, alta newsletter, lista de correo*, lista de distribución, comunicaciones comerciales,
                    rgpd, lopd, política de privacidad, <write> permitido, <write> autorizado, enviar ~ <write>
                    """)
        )
    ]

    /// Headings of something else, whatever else is in them: what a program counts, links, cookies, ids of subscribers.
    static let otherHeadings = Phrases(
        en: """
            link, url, track*, tracking, geo*, profil*, cookie*, count, counts, number, id, ids, key, sent, opened, opens, open,
            clicked, clicks, click, rating, plan, tier, amount, price, fee, cost, level, renewal, renews, expires, template,
            subject, campaigns, insurance, trade, language, password, score, payment*, who, whom, how,
            best, where, which, prefer*, emergency, invoice*, appointment*, booking
            """,
        de: "anzahl, nummer, kennung, preis, gebühr", fr: "nombre, prix, tarif, lien", es: "precio, enlace, importe")

    /// Consents to something else, where the heading does not speak of letters.
    static let otherConsentWords = Phrases(
        en: """
            photo*, picture*, treat*, telehealth, medical, video, image*, record*, release, billing, credit, card, minor,
            school, emergency, vaccin*, procedure, surgery, massage, care, informed, form, forms, hipaa, touch, financial,
            cancellation, pay, work, parking, building
            """,
        de: "behandlung*, foto*, bild*, schweigepflicht*, aufnahme*", fr: "traitement, soins, photo*, image*, séance*",
        es: "tratamiento, foto*, imagen*, imágenes, informado")

    /// Words that say when, how or through what somebody permitted.
    static let detailWords = Phrases(
        en: """
            date, at, on, time, timestamp, ip, source, since, method, via, day, confirmed at, when, until, version, text,
            wording, proof, channel, origin
            """,
        de: "datum, am, seit, zeitpunkt, uhrzeit, quelle, herkunft, einwilligungsdatum",
        fr: "date, le, depuis, heure, origine",
        es: "fecha, desde, hora, origen")

    /// Words that say that the cells below are words.
    static let wordsOfReasons = Phrases(
        en: "reason, reasons, comment, comments, note, notes, source, mode, title, channel, campaign, by, why, other",
        de: "grund, gründe, quelle, kommentar", fr: "raison, motif, commentaire, source",
        es: "motivo, razón, comentario")

    static let statuses = Phrases(
        en: "status, state, standing", de: "zustand, kontaktstatus, abostatus, newsletterstatus",
        fr: "statut, état, etat",
        es: "estado, situación, estatus")

    /// Words beside `status` that leave it the status of a subscriber.
    static let wordsBesideStatus = Phrases(
        en: """
            status, state, standing, subscriber, subscribers, subscription, email, e, mail, mailing, list, contact, contacts,
            customer, client, user, member, membership, marketing, newsletter, global, current, address, audience, campaign,
            crm, the, of, account, record, person, brand, wide, lead
            """,
        de: "kontakt, kontaktstatus, abostatus, newsletterstatus, abonnenten, der, des, zustand",
        fr: "statut, état, etat, abonné, de, du, l, contact, abonnement, client, liste, inscription",
        es: "estado, situación, estatus, del, de, la, suscriptor, suscripción, contacto, cliente, correo, lista")

    static let namesOfLists = Phrases(
        en: "mailing list*, email list", de: "verteiler, mailingliste", fr: "liste de diffusion",
        es: "lista de correo*, lista de distribución")

    private static let refusals = PhrasePatterns(
        refusalTable, classes: PermissionVocabulary.classes, fillers: PermissionVocabulary.fillers)
    private static let permissions = PhrasePatterns(
        permissionTable, classes: PermissionVocabulary.classes, fillers: PermissionVocabulary.fillers)
    private static let listNames = PhrasePatterns(
        [((), namesOfLists)], classes: [], fillers: Phrases())
    private static let phones = WordClass(PermissionVocabulary.phoning)
    private static let letters = WordClass(PermissionVocabulary.writing)
    private static let others = WordClass(otherHeadings)
    private static let otherConsents = WordClass(otherConsentWords)
    private static let details = WordClass(detailWords)
    private static let reasonWords = WordClass(wordsOfReasons)
    private static let statusWords = WordClass(statuses)
    private static let besideStatus = WordClass(wordsBesideStatus)
}
