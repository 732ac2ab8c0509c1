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
/// The words are those of the programs whose headings `BookingHeading` knows.
package struct StatusWord: Sendable {
    /// Nil for a word that does not say what became of the booking: its day decides.
    package let status: BookingStatus?
    /// Whether the row gives money back: `Refund`, `Credit Memo`.
    package let isRefund: Bool

    /// Nil for an unknown word.
    package init?(_ word: String) {
        guard let found = word.withByteView({ StatusWord($0) }) else { return nil }
        self = found
    }

    /// Nil for an unknown word.
    package init?(_ word: ByteView) {
        let key = word.folded(HeaderKey.rules)
        guard let found = key.withByteView(StatusWord.status) else { return nil }
        status = found
        isRefund = key.withByteView { StatusWord.refundWords.contains(key: $0) }
    }

    private static func status(_ key: ByteView) -> BookingStatus?? {
        if let status = words[key: key] { return status }
        if missed.areIn(key) { return .noShow }
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
                    checked out, checkout, check out, signed in, kept, done, paid, fulfilled, finished, present,
                    showed up, yes attended, in attendance, closed, success, succeeded, payment, invoice, sales receipt,
                    sale, concluded, rendered, billed, invoiced, delivered, seen, partially paid,
                    paid in full, partially refunded
                    """,
                de: "abgeschlossen, erledigt, erschienen, wahrgenommen, bezahlt, durchgeführt, anwesend",
                fr:
                    "terminé, terminée, honoré, honorée, effectué, effectuée, payé, payée, venu, venue, présent, présente",
                es: """
                    completado, completada, realizado, realizada, asistió, atendido, atendida, finalizado, finalizada,
                    pagado, pagada, presente
                    """)
        ),
        (
            .cancelled,
            Phrases(
                en: """
                    declined, denied, deleted, refunded, refund, waitlist, waitlisted, wait list, wait listed,
                    cxl, cxld, rescheduled, never booked, rejected, failed, voided, void, expired, abandoned,
                    was in cart, in cart, removed, withdrawn, moved, incomplete, canx, refund receipt, credit memo,
                    credit note, disputed, chargeback, lost, late cxl, bumped, trashed, trash, postponed, on waitlist
                    """,
                de: "abgesagt, storniert, abgelehnt, verschoben, erstattet, abgebrochen, gelöscht",
                fr: "annulé, annulée, refusé, refusée, remboursé, remboursée, reporté, reportée, supprimé, supprimée",
                es: """
                    anulado, anulada, rechazado, rechazada, reembolsado, reembolsada, reprogramado, reprogramada,
                    aplazado, aplazada, eliminado, eliminada
                    """)
        ),
        (
            .noShow,
            Phrases(
                en: """
                    noshow, ns, dna, missed, dns, fta, absent, failed to attend, failed to arrive, no showed,
                    didn't show, didn't attend, didn't come, missed appointment, not present, never showed, unattended
                    """,
                de: "nicht erschienen, nicht gekommen, versäumt",
                fr: "absent, absente, non venu, non venue, lapin, non honoré, pas venu, pas venue, absence",
                es: "no asistió, no se presentó, no vino, ausente, inasistencia, no presentado, no presentada")
        ),
        (
            .scheduled,
            Phrases(
                en: """
                    scheduled, booked, confirmed, upcoming, pending, accepted, requested, active, new, tentative,
                    unpaid, approved, open, reserved, awaiting payment, pending payment, pending approval, on hold,
                    pencilled in, penciled in, not paid, awaiting confirmation, pending confirmation, to be confirmed,
                    hold, future, overdue, due, in future, partly paid, waiting, invited, sent, planned, draft,
                    unconfirmed, not confirmed
                    """,
                de: "geplant, bestätigt, offen, gebucht, ausstehend, unbezahlt, vorgemerkt, angefragt",
                fr: "prévu, prévue, confirmé, confirmée, en attente, réservé, réservée, à venir, impayé, impayée",
                es: """
                    programado, programada, confirmado, confirmada, pendiente, reservado, reservada, próximo, próxima,
                    agendado, agendada, por confirmar
                    """)
        ),
        (
            nil,
            Phrases(
                en: """
                    in progress, appointment, booking, meeting, running late, started,
                    unknown, no label, none, processing, past
                    """)
        ),
    ]

    /// Words that may stand anywhere: `Late cancel`.
    static let cancelled = Phrases(en: "cancel, ^cancl", de: "stornier", fr: "annul", es: "cancelad")

    /// The same for a client who did not come: `Client did not show`, `No Show - charged`, `Not Attended`.
    static let noShow = Phrases(
        en: """
            no show, noshow, not attend, not arriv, not show, not turn up, didn't show, didn't attend, didn't arrive,
            missed app, missed visit, failed to attend
            """,
        de: "nicht erschien",
        fr: "pas présent",
        es: "no asisti, no acudi")

    /// Words that more may follow: `Completed - paid`.
    static let openEnded: [(BookingStatus, Phrases)] = [
        (.completed, Phrases(en: "completed, attended, arrived, checked out, checked in"))
    ]

    static let refunds = Phrases(
        en: "refund, refund receipt, credit memo, credit note, chargeback",
        de: "erstattung, gutschrift",
        fr: "remboursement, avoir",
        es: "reembolso, devolución")

    private static let words = PhraseTable(table, HeaderKey.rules)
    private static let refundWords = PhraseSet(refunds, HeaderKey.rules)
    private static let cancellation = Stems(cancelled)
    private static let missed = Stems(noShow)
    private static let beginnings = openEnded.flatMap { status, phrases in phrases.all.map { (status, Array($0.utf8)) }
    }
}
