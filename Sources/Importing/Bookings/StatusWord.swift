import Contacts

/// What a booking program's word for a status says.
///
/// The words are those of Acuity, Calendly, Vagaro, Square, Jane, Mindbody, Fresha, Cliniko and SimplePractice.
struct StatusWord {
    /// Nil for a word that leaves open what became of the booking: its day decides.
    let status: BookingStatus?

    /// Nil for a word that is not known.
    init?(_ word: String) {
        let key = HeaderSynonyms.key(of: word)
        switch key {
        case "completed", "complete", "arrived", "show", "showed", "attended", "service completed", "checked in",
            "checked out", "checkout", "check out", "signed in", "kept", "done", "paid", "fulfilled", "finished",
            "present", "abgeschlossen", "erledigt", "erschienen", "termine", "honore", "effectue", "completado",
            "completada", "realizado", "asistio":
            status = .completed
        case "declined", "denied", "deleted", "refunded", "refund", "waitlist", "waitlisted", "wait list",
            "wait listed", "cxl", "cxld", "rescheduled", "never booked", "abgesagt", "storniert", "annule", "annulee",
            "anulado":
            status = .cancelled
        case "noshow", "ns", "did not arrive", "dna", "missed", "did not attend", "nicht erschienen", "absent",
            "absente", "no asistio", "no se presento":
            status = .noShow
        case "scheduled", "booked", "confirmed", "upcoming", "pending", "accepted", "requested", "active", "new",
            "geplant", "bestatigt", "prevu", "confirme", "programado", "confirmado", "confirmada":
            status = .scheduled
        case "unconfirmed", "not confirmed", "in progress": status = nil
        case _ where key.contains("cancel"): status = .cancelled
        // `No Show - charged` and `Completed - paid`.
        case _ where key == "no show" || key.hasPrefix("no show "): status = .noShow
        case _ where key.hasPrefix("completed "): status = .completed
        default: return nil
        }
    }
}
