import Bytes

// Words in columns of yes and no that are neither.
extension PermissionStatus {
    /// Whether a cell of a column that withdraws says that nothing was withdrawn: `subscribed`, `opted in`, `not
    /// blocked`.
    package static func contradictsWithdrawal(_ cell: ByteView) -> Bool {
        contradictionPatterns.first(in: cell).map { $0.wordsBefore + $0.wordsAfter == 0 } ?? false
    }

    /// Whether a cell of a column that permits says that the subscription is alive: `active`.
    package static func isActive(_ cell: ByteView) -> Bool { activeWords.contains(cell) }

    /// Whether a cell of a column that permits says how often or what the contact wants: `weekly`.
    package static func isFrequency(_ cell: ByteView) -> Bool { frequencyWords.contains(cell) }

    /// Whether a text is a status and says nothing else, as a tag must.
    package static func isWhole(_ text: ByteView) -> Bool {
        patterns.first(in: text).map { $0.wordsBefore + $0.wordsAfter == 0 } ?? false
    }

    static let contradictions = Phrases(
        en: """
            subscribed, resubscribed, opted in, opt in, not unsub*, never unsub*, not opted out, not blocked, not bounced,
            not blacklist*, not blocklist*, not deceased, ok to ~ <write>, okay to ~ <write>, can ~ <write>, may ~ <write>,
            contact allowed, contactable
            """,
        de: "abonniert, angemeldet, nicht abgemeldet, nicht gesperrt, nicht blockiert, darf ~ <write>, kontakt erlaubt",
        fr: "abonné, abonnée, inscrit, inscrite, non désabonn*, pas désabonn*, non bloqué*, non désinscri*",
        es: "suscrito, suscrita, no bloquead*, no dado de baja, no dada de baja")
    static let activity = Phrases(
        en: "active, current, customer, client, member", de: "aktiv", fr: "actif, active", es: "activo, activa")
    static let frequencies = Phrases(
        en: """
            weekly, monthly, daily, quarterly, yearly, annually, annual, occasionally, all, both, always, email, by email,
            mail, by mail, post, by post, html, plain text, newsletter, full, every week, every month
            """,
        de: "wöchentlich, monatlich, täglich, jährlich, vierteljährlich, immer, per e mail, per post",
        fr: "hebdomadaire, mensuel, mensuelle, quotidien, trimestriel, toujours, par courriel, par courrier",
        es: "semanal, mensual, diario, trimestral, siempre, por correo")

    private static let contradictionPatterns = PhrasePatterns(
        [((), contradictions)], classes: PermissionVocabulary.classes, fillers: PermissionVocabulary.fillers)
    private static let activeWords = PhraseSet(activity)
    private static let frequencyWords = PhraseSet(frequencies)
}
