import Bytes

/// What a remark in notes, beside a name or in a tag says about writing to a contact: `please do NOT contact again`,
/// `passed away 2024`.
///
/// Only known words count, because remarks are about anything; they can be misread, so whoever uses them reports them.
/// Source: wording of lists and of public mailing programs; the languages other than English from general usage.
package enum PermissionRemark: Sendable, Equatable {
    case stops(StopReason)
    /// No telephone calls or texts; letters are no matter of it.
    case telephone
    /// The opposite, or about something else: `not unsubscribed`, `opted out of testing`.
    case nothing

    /// A remark found in a text, and its bytes in it.
    package struct Found {
        package let reason: StopReason
        package let range: Range<Int>
        /// Whether the text says nothing else.
        package let isWhole: Bool
    }

    /// The first remark that stops letters; nil if there is none. Texts without the beginning of such a phrase cost
    /// about a nanosecond per byte.
    package static func stop(in text: ByteView) -> Found? {
        if let dagger = text.firstRange(of: "\u{2020}") {
            return Found(reason: .deceased, range: dagger, isWhole: false)
        }
        guard let match = patterns.first(in: text, where: stopsLetters), case .stops(let reason) = match.meaning else {
            return nil
        }
        return Found(reason: reason, range: match.range, isWhole: match.wordsBefore + match.wordsAfter == 0)
    }

    /// False only for a text in which `stop` finds nothing.
    package static func mayStop(_ text: ByteView) -> Bool {
        patterns.mayMatch(text, where: stopsLetters) || text.firstRange(of: "\u{2020}") != nil
    }

    private static func stopsLetters(_ remark: PermissionRemark) -> Bool {
        if case .stops = remark { true } else { false }
    }

    static let table: [(PermissionRemark, Phrases)] = [
        (
            .nothing,
            Phrases(
                en: """
                    not unsub*, never unsub*, did not unsub*, not opted out, never opted out, not opting out, not deceased,
                    not dead, opt out of, opted out of, opting out of, opts out of, not blacklist*, not bounced,
                    do not hesitate to ~ <write>, do not forget to ~ <write>, do not unsub*, no problem ~ <write>
                    """,
                de: "nicht abgemeldet, nicht abbestellt, nicht verstorben, nicht vergessen ~ <write>",
                fr: "ne pas oublier de ~ <write>, ne pas hesiter a ~ <write>, pas desabonn*, pas desinscri*",
                es: "no olvidar ~ <write>, no dudar en ~ <write>, no se ha dado de baja")
        ),
        (.stops(.asked), PermissionVocabulary.refusals),
        (
            .stops(.asked),
            Phrases(
                en: """
                    do not call $, do not call again, do not call back, do not call anymore, do not call any more,
                    do not call her, do not call him, do not call them, do not call ever, do not call or ~ <write>,
                    dont call $, dont call again, dont call anymore, dont call any more, dont call or ~ <write>,
                    do not call list, do not text or ~ <write>, do not phone or ~ <write>
                    """,
                de: "nicht anrufen $, nicht mehr anrufen $",
                fr: "ne pas appeler $, ne plus appeler $",
                es: "no llamar $, no llamar mas $")
        ),
        (
            .stops(.unsubscribed),
            Phrases(
                en: """
                    unsub*, opt out, opted out, opting out, opted out of ~ <write>, opt out of ~ <write>,
                    opted out of ~ list*, opted out of all, opted out of everything, optout, optedout
                    """,
                de: "abgemeldet, abbestellt, ausgetragen, hat sich ausgetragen",
                fr: "désabonn*, désinscri*",
                es: """
                    dado de baja, dada de baja, dados de baja, darse de baja, se dio de baja, pidió la baja, solicitó baja,
                    solicitó la baja, desuscri*, dar de baja
                    """)
        ),
        (
            .stops(.blocked),
            Phrases(en: "blacklist*, blocklist*", de: "sperrliste, sperrvermerk, werbesperre, kontaktsperre")
        ),
        (
            .stops(.complained),
            Phrases(
                en: "marked ~ as spam, reported ~ as spam, spam complaint, complained about ~ <write>",
                fr: "marqué comme spam", es: "marcado como spam")
        ),
        (
            .stops(.didNotPermit),
            Phrases(
                en: """
                    withdrew consent, withdrawn consent, consent withdrawn, revoked consent, consent revoked,
                    withdrew permission, permission withdrawn, no permission to ~ <write>, no consent to ~ <write>,
                    did not give permission, refused permission, objected to ~ <write>, objects to ~ <write>
                    """,
                de: """
                    widerspruch*, widersprochen, einwilligung widerrufen, einwilligung zurückgezogen,
                    einwilligung entzogen, hat widerrufen, keine einwilligung
                    """,
                fr: "retrait du consentement, consentement retiré, a retiré son consentement, s'oppose ~ <write>",
                es: "consentimiento revocado, consentimiento retirado, retiró ~ consentimiento, revocó ~ consentimiento"
            )
        ),
        (
            .stops(.deceased),
            Phrases(
                en: "deceased, passed away, died, has died, decd, is dead, r i p, rip",
                de: "verstorben*, gestorben",
                fr: "décéd*, est mort, est morte, defunt*",
                es: "falleci*, difunt*, murió")
        ),
        (
            .stops(.bounced),
            Phrases(
                en: "email* ~ bounced, bounced, emails ~ bounce, email ~ bounces, email* undeliverable, bounces",
                de: "e mail unzustellbar, mail unzustellbar, email unzustellbar",
                fr: "adresse mail invalide, e mail invalide",
                es: "correo rebotado, correo devuelto, email rebotado, rebota el correo")
        ),
        (.telephone, PermissionVocabulary.phoneRefusals),
    ]

    private static let patterns = PhrasePatterns(
        table, classes: PermissionVocabulary.classes, fillers: PermissionVocabulary.fillers)
}
