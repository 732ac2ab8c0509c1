import Bytes

/// A word of a mailing program for the status of a subscriber.
///
/// Sources: the documented exports of Mailchimp, Constant Contact, Brevo, MailerLite, listmonk, Keila, MailPoet,
/// Shopify, Square, HubSpot, Wix and CiviCRM; the other forms are general usage.
package enum PermissionStatus: Sendable, Equatable {
    case stops(StopReason)
    /// Nobody said no and nobody said yes: `inactive`, `never subscribed`, `pending`.
    case dormant
    /// `subscribed`, `opted in`.
    case permits
    /// Known, and of no importance to letters: `active`, `lead`, `customer`.
    case ordinary

    /// Nil for a text that is no known status. A few more words may be around it: `Unsubscribed (by user)`.
    package init?(_ cell: ByteView) {
        guard cell.count <= PermissionStatus.longest, PermissionStatus.patterns.mayMatch(cell) else { return nil }
        let words = WordText(cell)
        let isStop = { (status: PermissionStatus) in if case .stops = status { true } else { false } }
        guard
            let match = PermissionStatus.patterns.first(in: words, where: isStop)
                ?? PermissionStatus.patterns.first(in: words),
            match.wordsBefore <= PermissionStatus.mostAround, match.wordsAfter <= PermissionStatus.mostAround
        else { return nil }
        self = match.meaning
    }

    /// Whether a cell is a word that only a list of subscribers has: `Unsubscribed`, `Cleaned`, not `Active`.
    package static func isOfSubscribers(_ cell: ByteView) -> Bool {
        cell.count <= longest && subscribers.first(in: cell).map { $0.wordsBefore == 0 && $0.wordsAfter <= 2 } ?? false
    }

    /// Longer cells are sentences.
    private static let longest = 80
    private static let mostAround = 3

    static let table: [(PermissionStatus, Phrases)] = [
        (
            .stops(.unsubscribed),
            Phrases(
                en: """
                    unsub*, opt out, opted out, optout, optedout, cancelled, canceled, cancelled subscription,
                    canceled subscription, subscription cancelled, left ~ list, removed, remove
                    """,
                de: "abgemeldet*, abbestellt*, ausgetragen, gekündigt",
                fr: "désabonn*, désinscri*, résilié*, radié*, choisi de se retirer",
                es: """
                    dado de baja, dada de baja, dados de baja, dadas de baja, dieron de baja, de baja, baja, desuscri*,
                    suscripción cancelada, cancelado, cancelada, canceló
                    """)
        ),
        (
            .stops(.complained),
            Phrases(
                en: "complain*, spam, spammed, spam complaint, junk, abuse, marked as spam, reported spam",
                de: "beschwerde*", fr: "plainte, marqué comme spam", es: "queja, marcado como spam")
        ),
        (
            .stops(.blocked),
            Phrases(
                en: """
                    blocked, blocklist*, blacklist*, block list, black list, banned, suppressed, suppress, suppression,
                    user suppressed, disabled, excluded
                    """,
                de: "gesperrt*, blockiert*, sperrliste, deaktiviert",
                fr: "bloqu*, exclu, exclue, liste noire, liste de bloquage, désactivé*",
                es: "bloquead*, excluid*, lista negra, lista de bloqueados, lista de bloqueo, deshabilitad*")
        ),
        (
            .stops(.deceased),
            Phrases(
                en: "deceased, dead, died, passed away", de: "verstorben*, gestorben", fr: "décédé*, défunt*",
                es: "fallecid*, difunt*")
        ),
        (
            .stops(.archived),
            Phrases(
                en: "archived, deleted, erased, redacted, gdpr erased", de: "archiviert, gelöscht*",
                fr: "archivé*, supprimé*", es: "archivad*, eliminad*, borrad*")
        ),
        (.stops(.asked), PermissionVocabulary.refusals),
        (
            .stops(.asked),
            Phrases(
                en: "dne, dnd, no contact, no mail, no email, no emails, stop, no e mail, do not use",
                de: "keine e mail, keine e mails, unerwünscht", fr: "stop, pas d email", es: "no molestar")
        ),
        (
            .stops(.didNotPermit),
            Phrases(
                en: """
                    declined, refused, denied, rejected, revoked, withdrawn, withdrew, consent withdrawn, consent revoked,
                    not allowed, not permitted, no consent, no permission, not consented, not granted, not accepted,
                    non marketing*, not marketing*, not interested, did not consent, did not permit, did not agree,
                    objected, disagreed, disallowed, forbidden, not agreed
                    """,
                de: """
                    abgelehnt, widerrufen, widersprochen, widerruf*, widerspr*, nicht erlaubt, verboten, verweigert,
                    keine einwilligung, nicht einverstanden, kein interesse, nicht zugestimmt, nicht erteilt
                    """,
                fr: """
                    refus*, opposé*, opposition, rejeté*, non autoris*, pas autoris*, pas intéressé*, n'accepte pas,
                    non accepté*, pas d accord, consentement retiré
                    """,
                es: """
                    rechaz*, revocad*, no autoriz*, no acept*, denegad*, se opone, retirad*, no permitid*, no interesad*,
                    consentimiento retirado, oposición
                    """)
        ),
        (
            .stops(.bounced),
            Phrases(
                en: """
                    cleaned, bounce, bounced, bounces, hard bounce*, hardbounce*, unreachable, undeliver*, invalid,
                    invalid email, invalid address, email invalid, bad email, bad address, not deliverable, returned,
                    quarantined, on hold, held, temp hold
                    """,
                de: "unzustellbar*, nicht zustellbar, nicht erreichbar*, ungültig*, rückläufer",
                fr: "rebond*, renvoyé*, injoignable*, inaccessible*, invalide*, erroné*, npai",
                es: "rebot*, devuelt*, inalcanzable*, inválid*, erróne*")
        ),
        (
            .dormant,
            Phrases(
                en: """
                    inactive, inactive subscriber, never subscribed, not subscribed, non subscrib*, nonsubscrib*,
                    unconfirmed, not confirmed, pending, pending confirm*, awaiting ~ confirm*, awaiting, needs confirm*,
                    no permissions set, not set, not opted in, not opt in, never opted in, unknown, transactional,
                    undetermined, consent pending, consent awaiting, soft bounce*
                    """,
                de: """
                    inaktiv*, ausstehend, unbestätigt*, nicht bestätigt, bestätigung ausstehend, nie angemeldet,
                    nicht angemeldet, nicht abonniert, unbekannt
                    """,
                fr: """
                    inactif*, inactive*, en attente, non confirmé*, pas confirmé*, jamais abonné*, jamais inscrit*,
                    non abonné*, non inscrit*, pas abonné*, pas inscrit*, inconnu*
                    """,
                es: """
                    inactiv*, pendiente*, sin confirmar, no confirmad*, nunca suscrit*, no suscrit*, desconocid*
                    """)
        ),
        (
            .permits,
            Phrases(
                en: """
                    subscribed, subscriber, resubscribed, opt in, opted in, optin, optedin, confirmed, double opt in,
                    confirmed opt in, express, express consent, implied, implied consent, implicit, explicit,
                    marketing contact, contactable, consent, consented, consent given, consent obtained, ok to ~ <write>,
                    okay to ~ <write>, may ~ <write>, can ~ <write>, granted, given, obtained, allowed, accepted, agreed,
                    enabled, permitted, legitimate interest*, freely given*, not unsub*, never unsub*, not opted out,
                    not blocked, not bounced, not blacklist*, not deceased, approved
                    """,
                de: """
                    angemeldet, abonniert, abonnent*, bestätigt, aktiviert, eingewilligt, zugestimmt, erlaubt, erteilt,
                    einverstanden, darf ~ <write>, nicht abgemeldet, nicht gesperrt
                    """,
                fr: "abonné*, inscrit*, confirmé*, accepté*, autorisé*, d'accord, accord",
                es: """
                    suscrit*, suscriptor*, dieron de alta, de alta, alta, confirmad*, autorizad*, aceptad*, habilitad*,
                    activad*, acepta
                    """)
        ),
        (
            .ordinary,
            Phrases(
                en: """
                    active, current, lead, leads, customer, customers, prospect, prospects, client, clients, patient, member,
                    new, open, contacted, not contacted, never contacted, qualified, unqualified, nurture, nurturing, vip,
                    former, past, warm, cold, hot, working, converted, in progress, attempted, attempting, attempted to contact,
                    reengaged, dormant, vendor, partner, friend
                    """,
                de: "aktiv, aktive, kunde, kundin, interessent, interessentin, neu, ehemalig*",
                fr: "actif, active, client, cliente, prospect, nouveau, nouvelle, ancien, ancienne",
                es: "activo, activa, cliente, nuevo, nueva, potencial")
        ),
    ]

    static let wordsOfSubscribers = Phrases(
        en: """
            unsub*, subscribed, resubscribed, subscriber, opted in, opted out, opt in, opt out, optin, optout, optedin,
            optedout, non subscrib*, nonsubscrib*, never subscribed, not subscribed, cleaned, blocklist*, blacklist*,
            do not ~ <write>, dont ~ <write>, dnc, non marketing*, hard bounce*, bounced
            """,
        de: "abgemeldet*, abbestellt*, abonniert, abonnent*, nicht abonniert, nicht ~ <write>",
        fr: "abonné*, désabonn*, désinscri*, ne pas ~ <write>, ne plus ~ <write>",
        es: "suscrit*, suscriptor*, desuscri*, dado de baja, dada de baja, no ~ <write>")

    static let patterns = PhrasePatterns(
        table, classes: PermissionVocabulary.classes, fillers: PermissionVocabulary.fillers)
    private static let subscribers = PhrasePatterns(
        [((), wordsOfSubscribers)], classes: PermissionVocabulary.classes, fillers: PermissionVocabulary.fillers)
}
