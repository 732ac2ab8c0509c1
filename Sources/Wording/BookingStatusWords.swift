import Bytes
import Text

/// What became of a booking.
package enum BookingStatus: String, CaseIterable, Sendable {
    case completed
    case cancelled
    case noShow = "no-show"
    case scheduled
}

/// What a booking program's word for a status says.
///
/// The words are those of Acuity, Calendly, Vagaro, Square, Jane, Mindbody, Fresha, Cliniko and SimplePractice.
package struct StatusWord: Sendable {
    /// Nil for a word that leaves open what became of the booking: its day decides.
    package let status: BookingStatus?

    /// Nil for a word that is not known.
    package init?(_ word: String) {
        let key = word.withByteView { $0.folded(HeaderKey.rules) }
        guard let found = key.withByteView(StatusWord.status) else { return nil }
        status = found
    }

    private static func status(_ key: ByteView) -> BookingStatus?? {
        if let status = words[key: key] { return status }
        if cancellation.areIn(key) { return .cancelled }
        for (status, beginning) in beginnings where key.count > beginning.count {
            if key.starts(with: beginning), key[beginning.count] == .space { return status }
        }
        return nil
    }

    static let table: [(BookingStatus?, Phrases)] = [
        (
            .completed,
            Phrases(
                en: """
                    completed, complete, arrived, show, showed, attended, service completed, checked in,
                    checked out, checkout, check out, signed in, kept, done, paid, fulfilled, finished, present
                    """,
                de: "abgeschlossen, erledigt, erschienen",
                fr: "terminé, honoré, effectué",
                es: "completado, completada, realizado, asistió")
        ),
        (
            .cancelled,
            Phrases(
                en: """
                    declined, denied, deleted, refunded, refund, waitlist, waitlisted, wait list, wait listed,
                    cxl, cxld, rescheduled, never booked
                    """,
                de: "abgesagt, storniert",
                fr: "annulé, annulée",
                es: "anulado")
        ),
        (
            .noShow,
            Phrases(
                en: "no show, noshow, ns, did not arrive, dna, missed, did not attend",
                de: "nicht erschienen",
                fr: "absent, absente",
                es: "no asistió, no se presentó")
        ),
        (
            .scheduled,
            Phrases(
                en: "scheduled, booked, confirmed, upcoming, pending, accepted, requested, active, new",
                de: "geplant, bestätigt",
                fr: "prévu, confirmé",
                es: "programado, confirmado, confirmada")
        ),
        (nil, Phrases(en: "unconfirmed, not confirmed, in progress")),
    ]

    /// What may stand anywhere: `Late cancel`.
    static let cancelled = Phrases(en: "cancel")

    /// What more may follow: `No Show - charged`, `Completed - paid`.
    static let openEnded: [(BookingStatus, Phrases)] = [
        (.noShow, Phrases(en: "no show")),
        (.completed, Phrases(en: "completed")),
    ]

    private static let words = PhraseTable(table, HeaderKey.rules)
    private static let cancellation = Stems(cancelled)
    private static let beginnings = openEnded.flatMap { status, phrases in phrases.all.map { (status, Array($0.utf8)) }
    }
}
